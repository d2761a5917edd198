// The last act seen on this PC, kept beside the folder of the data and not in it: when that folder is put back by hand
// to an older copy, the next entry notices. It proves nothing against who also changes this file; paper and backups do.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Cabeza } from '../../shared/vistas.ts';
import type { Store } from '../store/store.ts';

const Vista = z.strictObject({ oficina: z.string(), cabeza: Cabeza });

/** The register of an office that was just opened, and where it is. */
type Registro = { readonly dir: string; readonly oficina: string; readonly store: Store };

const archivoDe = (dir: string): string => join(dirname(dir), 'cabeza.json');

function leer(dir: string, oficina: string): Cabeza | null {
  try {
    const vista = Vista.parse(JSON.parse(readFileSync(archivoDe(dir), 'utf8')));
    return vista.oficina === oficina ? vista.cabeza : null;
  } catch {
    // Never written, or cut half way: nothing is known, and nothing is claimed.
    return null;
  }
}

/** The head last seen here, when the register that was just opened does not hold it; null when all is well or none is known. */
export function cabezaPerdida({ dir, oficina, store: { actuaciones } }: Registro): Cabeza | null {
  const vista = leer(dir, oficina);
  if (vista === null) return null;
  const comparada = actuaciones.contiene(vista);
  return comparada === 'ausente' || comparada === 'distinta' ? vista : null;
}

/** Never throws: a full disc or a folder that only reads must not keep anybody from leaving. */
export function guardarCabezaVista({ dir, oficina, store: { actuaciones } }: Registro): void {
  const archivo = archivoDe(dir);
  const nuevo = `${archivo}.nuevo`;
  try {
    writeFileSync(nuevo, JSON.stringify(Vista.parse({ oficina, cabeza: actuaciones.cabeza() })));
    renameSync(nuevo, archivo);
  } catch {
    rmSync(nuevo, { force: true });
  }
}
