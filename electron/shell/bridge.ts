// Between the window and the office: carries calls in, and events out.
import { ipcMain, webContents, type IpcMainInvokeEvent } from 'electron';
import type { Result } from '../../shared/failure.ts';
import type { OfficeClient } from '../hosts/office-client.ts';
import { isOurs } from './origin.ts';
import { whenPcIsLeft } from './pc-left.ts';

const STRANGER: Result<never> = { ok: false, failure: { code: 'sin_permiso', message: 'Solo se atiende a la ventana del programa.' } };

/** Only the window's own page may call: not a frame inside it, nor whatever else might be loaded. */
const isOurPage = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);

/** The caller that the office sees is the page; its session ends with it. */
export function openBridge(office: OfficeClient): void {
  const known = new Set<number>();

  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOurPage(event) || typeof name !== 'string') return STRANGER;
    const { sender } = event;
    const caller = String(sender.id);
    if (!known.has(sender.id)) {
      known.add(sender.id);
      sender.once('destroyed', () => office.leave(caller));
      sender.on('render-process-gone', () => office.leave(caller));
    }
    return office.call(caller, name, input);
  });

  // The window hears that its session ended, and covers itself.
  whenPcIsLeft(() => {
    for (const id of known) void office.call(String(id), 'sesion.bloquear', { porque: 'equipo' });
  });

  office.onEvent((event) => {
    for (const id of known) webContents.fromId(id)?.send('event', event);
  });
}
