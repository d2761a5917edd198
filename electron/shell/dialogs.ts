// The system's own dialogs. What a person chooses in them goes to the office's thread, and never to the screens.
import { BrowserWindow, dialog } from 'electron';
import type { FolderSource } from '../hosts/office-client.ts';

/** Asks for a folder, over the window. */
export const chooseFolderInDialog: FolderSource = async () => {
  const [window] = BrowserWindow.getAllWindows();
  const options = { title: 'Elija una carpeta', buttonLabel: 'Elegir', properties: ['openDirectory', 'createDirectory'] } satisfies Electron.OpenDialogOptions;
  const { canceled, filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return { elegida: true, folders: canceled ? [] : filePaths };
};
