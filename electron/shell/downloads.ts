// «Guardar como»: what the page holds in memory may be saved where the person says. Any other download is cancelled.
import { basename, join } from 'node:path';
import { app, type Session } from 'electron';
import { isOurBlob } from './origin.ts';

export function closeDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isOurBlob(item.getURL())) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({
      title: 'Guardar como',
      buttonLabel: 'Guardar',
      defaultPath: join(app.getPath('documents'), basename(item.getFilename())),
    });
  });
}
