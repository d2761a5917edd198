// Small files beside the data, replaced whole: a cut of power leaves the former one or the new one, never a half.
import { chmodSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Gives a file to whom its folder is open: to this account alone, or to all of them. Windows does so by itself. */
export function abrirComoSuCarpeta(ruta: string): void {
  if (process.platform === 'win32') return;
  const deTodos = (statSync(dirname(ruta)).mode & 0o002) !== 0;
  try {
    chmodSync(ruta, deTodos ? 0o666 : 0o600);
  } catch (error) {
    // A memory stick's file system knows no owners.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'ENOTSUP'))) throw error;
  }
}

/** The same for each file of the folder that is this account's. */
export function abrirCarpeta(dir: string): void {
  for (const entrada of readdirSync(dir, { withFileTypes: true })) {
    if (!entrada.isFile()) continue;
    try {
      abrirComoSuCarpeta(join(dir, entrada.name));
    } catch {
      // Another account's: that account opened it already.
    }
  }
}

export function reemplazar(ruta: string, texto: string): void {
  const nuevo = `${ruta}.nuevo`;
  const archivo = openSync(nuevo, 'w', 0o600);
  try {
    writeSync(archivo, texto);
    fsyncSync(archivo);
  } finally {
    closeSync(archivo);
  }
  abrirComoSuCarpeta(nuevo);
  renameSync(nuevo, ruta);
  syncFolder(dirname(ruta));
}

/** Makes renames and new files in a folder last; Windows has no such call and needs none. */
export function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
