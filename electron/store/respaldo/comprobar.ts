// Looks through the data as they stand: a quick look at each start, and the whole when a person asks.
import { join } from 'node:path';
import { huellaDe, huellasNombradas } from '../blobs.ts';
import { estaDanada, openToRead } from '../open.ts';
import type { Marcha } from './marcha.ts';
import { faltasDe, quejasDe } from './revision.ts';

export type Hallazgos = {
  /** SQLite's own complaints: the file is damaged. */
  readonly danos: readonly string[];
  /** What is amiss in what it holds. */
  readonly faltas: readonly string[];
};

function mirarOficina(datos: string, llave: Uint8Array, completa: boolean, marcha: Marcha): Hallazgos & { readonly nombradas: readonly string[] } {
  marcha.avanzar('revisar', 0, 0);
  const db = openToRead(join(datos, 'oficina.db'), llave);
  try {
    const danos = quejasDe(db, completa);
    marcha.ceder();
    if (danos.length > 0) return { danos, faltas: [], nombradas: [] };
    return { danos, faltas: completa ? faltasDe(db, marcha) : [], nombradas: huellasNombradas(db) };
  } finally {
    db.close();
  }
}

function mirarArchivo(datos: string, llave: Uint8Array, nombradas: readonly string[], completa: boolean, marcha: Marcha): Hallazgos {
  const db = openToRead(join(datos, 'archivo.db'), llave);
  try {
    // At the start, only that nothing is missing: reading every page of some GB is for when it is asked.
    const danos = completa ? quejasDe(db, true) : [];
    marcha.ceder();
    if (danos.length > 0) return { danos, faltas: [] };
    const esta = db.prepare<[string]>('SELECT 1 FROM blob WHERE huella = ?').pluck();
    const leer = db.prepare<[string], Buffer>('SELECT bytes FROM blob WHERE huella = ?').pluck();
    let malas = 0;
    for (const [i, huella] of nombradas.entries()) {
      const bytes = completa ? leer.get(huella) : undefined;
      const bien = completa ? bytes !== undefined && huellaDe(bytes) === huella : esta.get(huella) !== undefined;
      if (!bien) malas += 1;
      if (completa) {
        marcha.avanzar('archivar', i + 1, nombradas.length);
        marcha.ceder();
      }
    }
    return { danos, faltas: malas === 0 ? [] : [`Faltan o están dañados ${malas} de ${nombradas.length} archivos (escaneos u oficios emitidos).`] };
  } finally {
    db.close();
  }
}

/**
 * Quick: SQLite's short check of the register, and that every scan it names is there. Complete: also every index, every
 * page of the archive, the chain of acts, rows without their parent, and the hash of every scan. Changes nothing.
 */
export function comprobar(datos: string, llave: Uint8Array, completa: boolean, marcha: Marcha): Hallazgos {
  try {
    const { nombradas, ...oficina } = mirarOficina(datos, llave, completa, marcha);
    if (oficina.danos.length > 0) return oficina;
    const archivo = mirarArchivo(datos, llave, nombradas, completa, marcha);
    return { danos: archivo.danos, faltas: [...oficina.faltas, ...archivo.faltas] };
  } catch (error) {
    if (error instanceof Error && estaDanada(error)) return { danos: [error.message], faltas: [] };
    throw error;
  }
}
