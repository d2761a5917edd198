// The one window. It remembers nothing of what it showed.
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, screen, type Session } from 'electron';
import { endWith, reasonOf } from './failures.ts';
import { APP_NAME } from './identity.ts';
import { giveContextMenu } from './menu.ts';
import { START } from './origin.ts';

/** The screen of the offices' PCs; the design is looked at in this size. */
const SIZE = { width: 1366, height: 768 };

function asksBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Hay datos escritos que no se han guardado.',
      detail: 'Si cierra ahora, se pierden.',
      buttons: ['Seguir aquí', 'Cerrar sin guardar'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // Here preventing means: let it close.
    if (answer === 1) event.preventDefault();
  });
}

/** @param shipped folder of what is shipped. */
export function openWindow(session: Session, shipped: URL): BrowserWindow {
  const { workAreaSize } = screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    width: Math.min(SIZE.width, workAreaSize.width),
    height: Math.min(SIZE.height, workAreaSize.height),
    minWidth: Math.min(1000, workAreaSize.width),
    minHeight: Math.min(600, workAreaSize.height),
    title: APP_NAME,
    icon: fileURLToPath(new URL('icon.png', shipped)),
    backgroundColor: '#ffffff',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: fileURLToPath(new URL('preload.cjs', shipped)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  // A small screen is used whole.
  if (workAreaSize.width <= SIZE.width) window.maximize();
  window.once('ready-to-show', () => window.show());
  giveContextMenu(window.webContents);
  asksBeforeLosing(window);
  window.loadURL(START).catch((error: unknown) => {
    // Whoever closes the window while it opens is not told that it could not be opened.
    if (!window.isDestroyed()) endWith(reasonOf(error));
  });
  return window;
}
