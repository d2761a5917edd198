// Starts the desktop program.
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow } from 'electron';
import { chooseFolder, standardFolder, type DataFolder } from './hosts/data-folder.ts';
import { readFlags } from './hosts/flags.ts';
import { fillDemo, runOffice, type RunningOffice } from './hosts/run-office.ts';
import { openBridge } from './shell/bridge.ts';
import { chooseFolderInDialog } from './shell/dialogs.ts';
import { endWith, reasonOf, reviveWindow } from './shell/failures.ts';
import { APP_ID } from './shell/identity.ts';
import { setMenu } from './shell/menu.ts';
import { closeNavigation } from './shell/navigation.ts';
import { closeWebRtc } from './shell/network.ts';
import { quietChromium, settleProfile } from './shell/profile.ts';
import { declareScheme } from './shell/protocol.ts';
import { openSession } from './shell/session.ts';
import { openWindow } from './shell/window.ts';

const shipped = new URL('.', import.meta.url);
// In development the first argument is the program's folder.
const flags = readFlags(process.argv.slice(app.isPackaged ? 1 : 2));

async function openProgram(folder: DataFolder): Promise<void> {
  const office = runOffice(shipped.href, folder, flags, chooseFolderInDialog);
  stopBeforeQuitting(office);
  await app.whenReady();
  setMenu();
  closeNavigation();
  closeWebRtc();
  openBridge(office.client);
  await fillDemo(office, flags);
  const window = openWindow(await openSession(fileURLToPath(new URL('renderer', shipped))), shipped);
  reviveWindow(window);
  showWhenStartedAgain(window);
}

/** The store is closed before the program ends, however it is asked to end. */
function stopBeforeQuitting(office: RunningOffice): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void office.stop().finally(() => app.exit());
  });
}

/** Whoever starts the program a second time wants its window. */
function showWhenStartedAgain(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

app.setAppUserModelId(APP_ID);
declareScheme();
quietChromium();
const folder = chooseFolder(flags, standardFolder);
if ('unfit' in folder) endWith(folder.unfit);
else {
  settleProfile(folder.profile);
  if (app.requestSingleInstanceLock()) openProgram(folder).catch((error: unknown) => endWith(reasonOf(error)));
  else app.exit();
}
