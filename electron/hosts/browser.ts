// Finds an installed browser and opens it on one address, as a window of its own, with a profile that is thrown away.
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Of Chromium's family, because they open an address as a window of its own (`--app`). Likeliest first. */
const LINUX = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser', 'vivaldi-stable'];
const WINDOWS = [
  join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  join('Google', 'Chrome', 'Application', 'chrome.exe'),
  join('BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'),
  join('Chromium', 'Application', 'chrome.exe'),
  join('Vivaldi', 'Application', 'vivaldi.exe'),
];
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser', 'Vivaldi'];

/** Every place where a browser of the list would be. */
export function browserPlaces(platform = process.platform, env = process.env, home = homedir()): string[] {
  if (platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return WINDOWS.flatMap((file) => bases.map((base) => join(base, file)));
  }
  if (platform === 'darwin') {
    return MAC.flatMap((name) => ['/Applications', join(home, 'Applications')].map((base) => join(base, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX.flatMap((name) => [...folders, '/snap/bin'].map((folder) => join(folder, name)));
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const findBrowser = (): string | null => browserPlaces().find(canRun) ?? null;

/** Whether there is a screen to open a window on. */
export const hasDisplay = (platform = process.platform, env = process.env): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

/** As root on Linux, Chromium refuses to start with its sandbox. */
export const sandboxSwitches = (): string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** What keeps the browser to that one address: all else, and WebRTC, goes to a proxy on port 0, which is nobody's. */
export const wallSwitches = (address: string): string[] => [
  '--proxy-server=http://127.0.0.1:0',
  `--proxy-bypass-list=<-loopback>;${new URL(address).host}`,
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

export type OpenBrowser = {
  /** The person closed the window. */
  readonly closed: Promise<void>;
  /** Closes it, and deletes its profile. */
  close(): Promise<void>;
};

const exitOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });

/** What a browser offers of itself and this page does not want: a translation sends the page to its maker. */
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/** Makes the folder a profile with those preferences, unless it is one already. */
export function prepareProfile(profile: string): void {
  const folder = join(profile, 'Default');
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(PREFERENCES));
}

export function openBrowser(file: string, address: string): OpenBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'altas-navegador-'));
  prepareProfile(profile);
  const child = spawn(
    file,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-extensions',
      '--disable-features=OptimizationHints,MediaRouter,AutofillServerCommunication',
      '--lang=es',
      // Nothing of the pages on the disc.
      '--incognito',
      '--inprivate',
      '--disk-cache-size=1',
      '--password-store=basic',
      '--window-size=1366,768',
      ...wallSwitches(address),
      ...sandboxSwitches(),
    ],
    { stdio: 'ignore' },
  );
  const closed = exitOf(child).then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return {
    closed,
    close: async () => {
      child.kill();
      await closed;
    },
  };
}
