// `npm run package`: the installable for this platform, into dist/desktop. `--dir`: the program without an installer.
// `--test`: as the tests need it; takes Electron from ELECTRON_RUNTIME_DIST when that is set, and then runs ELECTRON_RUNTIME_PREPARE.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { bundle } from './bundle.ts';
import { configuration } from './electron-builder.ts';
import { electronProgram, RUNTIME_FOLDER } from './electron-runtime.ts';
import { readFuses, unlikeFuses } from './fuses.ts';
import { DESKTOP, ROOT } from './places.ts';

const MARK = join(DESKTOP, '.hecho-de');

/** The program that `--dir` makes on this platform. */
export const packagedProgram = (): string => {
  if (process.platform === 'win32') return join(DESKTOP, 'win-unpacked', 'Altas SIAGIE.exe');
  if (process.platform === 'darwin') return join(DESKTOP, 'mac', 'Altas SIAGIE.app', 'Contents', 'MacOS', 'Altas SIAGIE');
  return join(DESKTOP, 'linux-unpacked', 'altas-siagie');
};

/** An older runtime cannot load the addon as it comes: it is given one of its own, anew after each packaging. */
async function prepareRuntime(): Promise<void> {
  const prepare = process.env['ELECTRON_RUNTIME_PREPARE'];
  if (prepare === undefined || prepare === '') return;
  await promisify(execFile)(prepare, [join(DESKTOP, 'linux-unpacked'), join(ROOT, 'node_modules')]);
}

/** What the package that stands there was made of; null when there is none. */
async function packagedMark(): Promise<string | null> {
  try {
    return existsSync(packagedProgram()) ? await readFile(MARK, 'utf8') : null;
  } catch {
    return null;
  }
}

/** Packages for this platform; for tests, only when something has changed. False when there is no Electron to package with; throws when packaging fails. */
export async function packageProgram({ dir, forTests }: { dir: boolean; forTests: boolean }): Promise<boolean> {
  const runtime = forTests ? process.env['ELECTRON_RUNTIME_DIST'] || null : null;
  if (runtime === null && (await electronProgram()) === null) return false;
  const mark = JSON.stringify([await bundle(), runtime, dir, forTests]);
  if (forTests && (await packagedMark()) === mark) return true;
  await rm(MARK, { force: true });
  const targets = Platform.current().createTarget(dir ? DIR_TARGET : null);
  const config = configuration(forTests, runtime ?? RUNTIME_FOLDER);
  await build({ targets, config, projectDir: ROOT, publish: 'never' });
  if (runtime !== null) await prepareRuntime();
  if (dir && !existsSync(packagedProgram())) throw new Error(`electron-builder made no ${packagedProgram()}`);
  const unlike = unlikeFuses(await readFuses(packagedProgram()), config.electronFuses ?? {});
  if (unlike.length > 0) throw new Error(`the packaged program has other fuses than it was to have: ${unlike.join(', ')}`);
  await writeFile(MARK, mark);
  return true;
}

export async function main(args: string[]): Promise<number> {
  if (await packageProgram({ dir: args.includes('--dir'), forTests: args.includes('--test') })) return 0;
  console.error('No se pudo descargar Electron: sin él no se puede empaquetar.');
  return 1;
}
