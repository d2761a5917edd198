// How the stories open the program: served to Chromium, or packaged with Electron.
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, chromium, errors, type ElectronApplication, type Page } from '@playwright/test';
import { packagedProgram } from '../../build/package.ts';
import { findBrowser, prepareProfile, sandboxSwitches, wallSwitches } from '../../electron/hosts/browser.ts';
import { standardFolder } from '../../electron/hosts/data-folder.ts';
import { startHost } from './host-process.ts';

export const SCREEN = { width: 1366, height: 768 };
/** Longer than the program itself waits for its office to close. */
const CLOSE_LIMIT_MS = 30_000;
const CONNECT_LIMIT_MS = 15_000;

export type PlaceOfTest = { readonly dataDir: string; readonly profileDir: string; readonly env: NodeJS.ProcessEnv };

/** The account's folders and the temporary one, all below `base`: whatever the program writes lies there, to be looked through. */
function environmentIn(base: string): NodeJS.ProcessEnv {
  const temporary = join(base, 'temporal');
  mkdirSync(temporary, { recursive: true });
  return {
    ...process.env, HOME: base, XDG_DATA_HOME: base, XDG_CONFIG_HOME: base, XDG_CACHE_HOME: base, LOCALAPPDATA: base,
    ProgramData: join(base, 'equipo'), ALTAS_SIAGIE_EQUIPO: join(base, 'equipo'), TMPDIR: temporary, TEMP: temporary, TMP: temporary,
  };
}

export type SavedFile = { readonly name: string; readonly bytes: Buffer };
export type StartedHost = {
  readonly page: Page;
  /** The desktop program's main side; null in a browser. */
  readonly app: ElectronApplication | null;
  saved(act: () => Promise<void>): Promise<SavedFile>;
  /** What the window has for the paper, printed by its own Chromium on the page size that the sheet asks for. */
  paper(): Promise<Buffer>;
  /** The PC goes to sleep, as the system tells the desktop program; a browser is not told. */
  sleep(): Promise<void>;
  /** Ends the program as a person would; by force when it does not end. */
  stop(): Promise<void>;
};
export type HostOfTest = {
  /** Where the program keeps things when all it has is `base`. */
  place(base: string): PlaceOfTest;
  start(place: PlaceOfTest): Promise<StartedHost>;
};

function requireBrowser(): string {
  const browser = findBrowser();
  if (browser === null) throw new Error('no Chromium browser is installed');
  return browser;
}

const setOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** The folder that stands for a memory stick: it is there while a test makes it. */
export const usbOf = (dataDir: string): string => join(dataDir, '..', 'usb');

const late = (): Promise<'late'> =>
  new Promise((resolve) => {
    setTimeout(resolve, CLOSE_LIMIT_MS, 'late').unref();
  });

export const LOOPBACK_HOST: HostOfTest = {
  place: (base) => ({ dataDir: join(base, 'datos'), profileDir: join(base, 'perfil'), env: environmentIn(base) }),
  start: async ({ dataDir, profileDir, env }) => {
    const host = startHost('loopback', ['--sin-abrir', '--datos', dataDir, '--carpeta', usbOf(dataDir)], env);
    const address = (await host.line(/http:/)).replace(/^.*?(?=http:)/, '');
    prepareProfile(profileDir);
    const browser = await chromium.launchPersistentContext(profileDir, {
      executablePath: requireBrowser(),
      viewport: SCREEN,
      env: setOnly(env),
      args: [...wallSwitches(address), ...sandboxSwitches()],
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    await page.goto(address);
    return {
      page,
      app: null,
      saved: async (act) => {
        const [download] = await Promise.all([page.waitForEvent('download'), act()]);
        return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
      },
      paper: async () => {
        const devtools = await browser.newCDPSession(page);
        const { data } = await devtools.send('Page.printToPDF', { preferCSSPageSize: true });
        return Buffer.from(data, 'base64');
      },
      sleep: () => Promise.reject(new Error('only the desktop program is told')),
      stop: async () => {
        await browser.close();
        if ((await Promise.race([host.interrupt(), late()])) !== 0) {
          host.child.kill('SIGKILL');
          throw new Error(`the loopback host did not end well: ${host.complaints()}`);
        }
      },
    };
  },
};

/** What a person would choose in the dialog of «Guardar como»: which no test can answer. */
async function saveTo(app: ElectronApplication, path: string): Promise<() => Promise<string>> {
  const chosen = await app.evaluateHandle(({ session }, path) => {
    const done = new Promise<string>((resolve, reject) => {
      session.fromPartition('oficina').once('will-download', (_event, item) => {
        item.setSavePath(path);
        item.once('done', (_done, state) => (state === 'completed' ? resolve(item.getFilename()) : reject(new Error(state))));
      });
    });
    return { done };
  }, path);
  return () => chosen.evaluate(({ done }) => done);
}

/**
 * Playwright can lose the window of a packaged program that opens it just while Playwright is connecting: it then waits
 * for ever, and the program knows nothing of it. Seen about once in 50 launches; such a launch is given up and made again.
 */
async function launchDesktop(env: NodeJS.ProcessEnv, attempts = 4): Promise<ElectronApplication> {
  const asRoot = sandboxSwitches();
  try {
    return await _electron.launch({
      executablePath: packagedProgram(),
      args: asRoot,
      chromiumSandbox: asRoot.length === 0,
      env: setOnly(env),
      timeout: CONNECT_LIMIT_MS,
    });
  } catch (error) {
    if (attempts <= 1 || !(error instanceof errors.TimeoutError)) throw error;
    return launchDesktop(env, attempts - 1);
  }
}

export const DESKTOP_HOST: HostOfTest = {
  place: (base) => {
    const env = environmentIn(base);
    const { dir, profile } = standardFolder(process.platform, env, base);
    return { dataDir: dir, profileDir: profile, env };
  },
  start: async ({ dataDir, env }) => {
    const app = await launchDesktop(env);
    const page = await app.firstWindow();
    // What a person would choose in the dialog for a folder.
    await app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
    }, [usbOf(dataDir)]);
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.unmaximize();
      window?.setContentSize(width, height);
    }, SCREEN);
    return {
      page,
      app,
      saved: async (act) => {
        const path = join(dataDir, '..', 'guardado');
        const saved = await saveTo(app, path);
        await act();
        return { name: await saved(), bytes: await readFile(path) };
      },
      paper: async () => {
        const printed = await app.evaluate(async ({ BrowserWindow }) => {
          const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
          return pdf?.toString('base64') ?? '';
        });
        return Buffer.from(printed, 'base64');
      },
      sleep: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')),
      stop: async () => {
        // What is half written is given up: the person's answer to the program's own question.
        await app.evaluate(({ dialog }) => {
          dialog.showMessageBoxSync = () => 1;
        });
        // The process is asked too: Playwright may miss its end.
        if ((await Promise.race([app.close(), once(app.process(), 'exit'), late()])) !== 'late') return;
        app.process().kill('SIGKILL');
        throw new Error('the desktop program did not end');
      },
    };
  },
};
