// What is said when the program itself cannot go on.
import { app, dialog, type BrowserWindow } from 'electron';
import { APP_NAME } from './identity.ts';

/** What is said of a bug met while starting: its name and not its message, which may quote what is stored. */
export const reasonOf = (error: unknown): string =>
  `El programa no pudo abrirse (${error instanceof Error ? error.name : typeof error}). Vuelva a intentarlo; si sigue, avise a quien lo instaló.`;

/** Shows the reason and ends. */
export function endWith(message: string): void {
  dialog.showErrorBox(APP_NAME, message);
  app.exit(1);
}

/** A page that died is shown anew, with its session ended; the office and its data are in another process. */
export function reviveWindow(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reason === 'killed') return;
    dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'La ventana se cerró por una falla y se abrirá de nuevo.',
      detail: 'Lo que ya se guardó no se pierde. Vuelva a entrar con su contraseña.',
      buttons: ['Continuar'],
    });
    window.reload();
  });
}
