// `npm run e2e`: the desk's stories in Chromium and in the packaged Electron. What follows `--` goes to Playwright.
import { join } from 'node:path';
import { hasDisplay } from '../electron/hosts/browser.ts';
import { bundle } from './bundle.ts';
import { run } from './command.ts';
import { packageProgram } from './package.ts';
import { ROOT } from './places.ts';

const PLAYWRIGHT = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
/** With room around the window of 1366×768 that the stories ask for. */
const SCREEN = '-screen 0 1440x900x24';
const CONFIG = join(ROOT, 'test', 'e2e', 'playwright.config.ts');

const WITHOUT_DESKTOP = 'Electron cannot be downloaded here, and ELECTRON_RUNTIME_DIST names no other: the stories of the desktop are skipped.';

/** Playwright's exit code. @param env added to the environment. */
export async function runStories(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  await bundle();
  const inChromiumOnly = args.includes('--project=chromium');
  const withDesktop = inChromiumOnly || (await packageProgram({ dir: true, forTests: true }));
  if (!withDesktop) console.log(WITHOUT_DESKTOP);
  const command = [process.execPath, PLAYWRIGHT, 'test', '--config', CONFIG, ...args];
  const screen = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', SCREEN];
  const [program = '', ...rest] = [...screen, ...command];
  return run(program, rest, { env: { ...process.env, ...env, ...(withDesktop ? {} : { ALTAS_WITHOUT_DESKTOP: WITHOUT_DESKTOP }) } });
}

export const main = (args: string[]): Promise<number> => runStories(args);
