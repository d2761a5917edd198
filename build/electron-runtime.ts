// Electron's own runtime: its package downloads it the first time it is wanted, not when it is installed.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode } from './command.ts';
import { ROOT } from './places.ts';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const DOWNLOAD_LIMIT_MS = 240_000;

async function installed(): Promise<string | null> {
  try {
    const file = join(PACKAGE, 'dist', await readFile(join(PACKAGE, 'path.txt'), 'utf8'));
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** The folder of an unpacked runtime. */
export const RUNTIME_FOLDER = join(PACKAGE, 'dist');

/** Electron's program, downloaded if it is not there yet; null when it cannot be had. */
export async function electronProgram(): Promise<string | null> {
  const there = await installed();
  if (there !== null) return there;
  await runNode(join(PACKAGE, 'install.js'), [], { output: 'hide', limitMs: DOWNLOAD_LIMIT_MS });
  return installed();
}
