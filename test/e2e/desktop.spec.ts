// What only the desktop program has: a window of its own, which belongs to no browser.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { configuration } from '../../build/electron-builder.ts';
import { readFuses } from '../../build/fuses.ts';
import { packagedProgram } from '../../build/package.ts';
import { sandboxSwitches } from '../../electron/hosts/browser.ts';
import { CLAVE, setUp } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

test('the window goes nowhere else, opens no other, and holds no foreign page', async ({ page, program }) => {
  const opened = await page.evaluate(() => window.open('https://example.com/') !== null);
  const address = await page.evaluate(async () => {
    document.body.insertAdjacentHTML('beforeend', '<webview src="https://example.com/" allowpopups></webview><iframe src="https://example.com/"></iframe>');
    window.location.href = 'https://example.com/';
    // Asked for after the navigation: answered only if the page is still there.
    await fetch('/');
    return window.location.href;
  });
  expect(opened).toBe(false);
  expect(address).toBe('app://altas/');
  expect(await page.evaluate(() => typeof Reflect.get(document.querySelector('webview') ?? {}, 'loadURL'))).toBe('undefined');
  expect(page.frames().map((frame) => frame.url())).not.toContain('https://example.com/');
  expect(await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('the screens are given one function and one event of the main side', async ({ page }) => {
  const given = await page.evaluate(() => Object.entries({ ...window.altas }).map(([name, value]) => [name, typeof value]));
  expect(given).toStrictEqual([
    ['call', 'function'],
    ['onEvent', 'function'],
  ]);
});

test('the window is made with every wall that Electron offers', async ({ program }) => {
  const made = await program.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents): unknown => Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, [])),
  );
  expect(made).toHaveLength(1);
  const preferences = z.record(z.string(), z.unknown()).parse(made[0]);
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false });
  const loosening = ['allowRunningInsecureContent', 'enableBlinkFeatures', 'experimentalFeatures', 'navigateOnDragDrop', 'nodeIntegrationInWorker', 'plugins'];
  expect(loosening.filter((name) => Boolean(preferences[name]))).toStrictEqual([]);
});

test('the bridge answers the page of the window, and neither a frame nor a page from elsewhere', async ({ page, program }) => {
  const asked = await program.app.evaluate(async ({ app, BrowserWindow, session }) => {
    const preload = `${app.getAppPath()}/dist/app/preload.cjs`;
    const ask = `altas.call('sesion.estado', {}).then((answer) => answer.ok ? 'answered' : answer.failure.code)`;
    // A page under our own address that holds a frame: ours never does, and no frame could go anywhere.
    const other = session.fromPartition('otra');
    other.protocol.handle('app', ({ url }) => new Response(url.endsWith('marco') ? '<p>' : '<iframe src="app://altas/marco"></iframe>', { headers: { 'content-type': 'text/html' } }));
    const open = async (address: string) => {
      const window = new BrowserWindow({ show: false, webPreferences: { session: other, preload, sandbox: true, nodeIntegrationInSubFrames: true } });
      window.webContents.removeAllListeners('will-frame-navigate');
      await window.loadURL(address);
      return window.webContents;
    };
    const [foreign, own] = [await open('data:text/html,<p>'), await open('app://altas/')];
    const frames = own.mainFrame.frames.map(async (frame) => frame.executeJavaScript(ask));
    return { own: await own.executeJavaScript(ask), frames: await Promise.all(frames), foreign: await foreign.executeJavaScript(ask) };
  });
  expect(asked).toStrictEqual({ own: 'answered', frames: ['sin_permiso'], foreign: 'sin_permiso' });
  expect(await page.evaluate(() => window.altas?.call('sesion.estado', {}))).toMatchObject({ ok: true });
});

test('every permission that Chromium knows is denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = [
      'accelerometer', 'background-fetch', 'background-sync', 'camera', 'captured-surface-control', 'clipboard-read', 'clipboard-write', 'display-capture', 'geolocation',
      'gyroscope', 'idle-detection', 'keyboard-lock', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'nfc', 'notifications', 'payment-handler', 'persistent-storage',
      'pointer-lock', 'screen-wake-lock', 'speaker-selection', 'storage-access', 'window-management',
    ];
    const asked = await Promise.allSettled(
      names.map(async (name) => {
        const descriptor: object = { name };
        const { state }: PermissionStatus = await Reflect.apply(navigator.permissions.query, navigator.permissions, [descriptor]);
        return [name, state] as const;
      }),
    );
    return asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  });
  expect(states.length).toBeGreaterThan(12);
  expect(states.filter(([, state]) => state !== 'denied')).toStrictEqual([]);
});

test('no name of any site is asked for, and only the window’s own scheme is served', async ({ program }) => {
  const found = await program.app.evaluate(async ({ session }) => {
    const ours = session.fromPartition('oficina');
    const tries = [
      ...[ours, session.defaultSession].flatMap((one) => ['localhost', 'example.com', '127.0.0.1'].map((name) => one.resolveHost(name))),
      ...[ours, session.defaultSession].map((one) => one.fetch('https://example.com/')),
      session.defaultSession.fetch('app://altas/'),
    ];
    return (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length;
  });
  expect(found).toBe(0);
});

test('a page that crashes leaves no dump, and the window comes back', async ({ program }) => {
  const title = await program.app.evaluate(async ({ dialog, webContents }) => {
    dialog.showMessageBoxSync = () => 0;
    const [contents] = webContents.getAllWebContents();
    const back = new Promise<void>((resolve) => contents?.once('dom-ready', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await back;
    return contents?.executeJavaScript('document.title');
  });
  expect(title).toContain('Altas SIAGIE');
  const files = readdirSync(program.folder, { recursive: true }).map(String);
  expect(files.some((file) => basename(file) === basename(program.profileDir))).toBe(true);
  // Chromium numbers each profile, crash or not.
  const known = [join('Crashpad', 'client_id'), join('Crashpad', 'settings.dat')];
  expect(files.filter((file) => /\.dmp$|Crashpad[/\\]|\bcore(\.\d+)?$/.test(file) && !known.some((one) => file.endsWith(one)))).toStrictEqual([]);
});

test('the program is made with the fuses that were asked for', async () => {
  expect(await readFuses(packagedProgram())).toMatchObject({ ...configuration(true, '').electronFuses });
});

/** Starts the program once more beside the one that runs; answers what it printed when it ended. */
async function startAgain(dataDir: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const share = join(dataDir, '..', '..');
  const { stdout } = await promisify(execFile)(packagedProgram(), [...sandboxSwitches(), ...args], {
    env: { ...process.env, XDG_DATA_HOME: share, LOCALAPPDATA: share, ...env },
    timeout: 20_000,
  });
  return stdout;
}

test('a second start on the same data gives way to the first', async ({ page, program }) => {
  await startAgain(program.dataDir, []);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the program cannot be used as a plain Node', async ({ program }) => {
  expect(await startAgain(program.dataDir, ['-e', 'console.log("node")'], { ELECTRON_RUN_AS_NODE: '1' })).not.toContain('node');
});

test('the screen locks when the PC goes to sleep', async ({ page, program }) => {
  await setUp(page);
  await program.sleep();
  await expect(page.getByText('La pantalla está bloqueada.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toHaveCount(0);
});

test('the set-up may put the data where every account of the PC finds them', async ({ page, program }) => {
  await page.getByLabel('Nombre de la UGEL').fill('UGEL Modelo');
  await page.getByLabel('Lugar').fill('San Roque');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Apellidos y nombres').fill('Ana Salas Prueba');
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByLabel('Contraseña, otra vez').fill(CLAVE);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('radio', { name: /Solo mi cuenta/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Todas las cuentas/ })).toBeChecked();
  await program.screenshot('instalar-3-lugar');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Comenzar a trabajar' }).click();
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
  expect(existsSync(join(program.dataDir, 'llavero.json'))).toBe(false);
  const again = await program.restart();
  await expect(again.getByRole('heading', { name: 'UGEL Modelo' })).toBeVisible();
});
