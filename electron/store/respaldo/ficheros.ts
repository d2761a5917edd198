// Files and folders that must outlast a cut of power, and the room there is for them.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, rmSync, statfsSync, statSync } from 'node:fs';
import { SinEspacio } from './errores.ts';
import type { Marcha } from './marcha.ts';

const MB = 1024 * 1024;
/** Room that is left free beside what is written. */
const MARGEN = 32 * MB;

/** Makes what is in a file last. */
export function syncFile(path: string): void {
  // Windows flushes only what was opened to write.
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** SHA-256 of a file, 64 hexadecimal digits, read by pieces. */
export function huellaDeFichero(path: string, marcha: Marcha): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(4 * MB);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const read = readSync(file, piece, 0, piece.length, null);
      if (read === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, read));
      marcha.ceder();
    }
  } finally {
    closeSync(file);
  }
}

/** 0 for one that is not there. */
export const tamanoDe = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Throws SinEspacio when the disc of the folder (which exists) has no room for that many bytes. */
export function exigirEspacio(dir: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(dir);
  const falta = bytes + MARGEN - bavail * bsize;
  if (falta > 0) throw new SinEspacio(falta);
}

/** Removes a folder and all in it; one that is not there is well. Windows keeps a file that a program has open a moment longer. */
export const removeFolder = (dir: string): void => rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
