// What only the desktop program has: a window of its own, which belongs to no browser.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packagedProgram } from '../../build/package.ts';
import { sandboxSwitches } from '../../electron/hosts/browser.ts';
import { setUp } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

test('the window goes nowhere else, and opens no other', async ({ page }) => {
  const opened = await page.evaluate(() => window.open('https://example.com/') !== null);
  const address = await page.evaluate(async () => {
    window.location.href = 'https://example.com/';
    // Asked for after the navigation: answered only if the page is still there.
    await fetch('/');
    return window.location.href;
  });
  expect(opened).toBe(false);
  expect(address).toBe('app://altas/');
});

test('the screens are given one function and one event of the main side', async ({ page }) => {
  const given = await page.evaluate(() => Object.entries({ ...window.altas }).map(([name, value]) => [name, typeof value]));
  expect(given).toStrictEqual([
    ['call', 'function'],
    ['onEvent', 'function'],
  ]);
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
