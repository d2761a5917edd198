// A task of build/run.mjs that fails, beside the listener by which electron-builder ends every program with 0.
import { createRequire } from 'node:module';

export async function main(): Promise<number> {
  createRequire(import.meta.url)('async-exit-hook')(() => {});
  return 3;
}
