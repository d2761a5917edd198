// What is looked at in a register before it is trusted: SQLite's own check, the chain of acts, the rows, what it names.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { roturaEnPalabras } from '../../../shared/domain/comprobacion.ts';
import type { Cabeza, CursorDeCadena, Rotura } from '../../../shared/vistas.ts';
import { actuacionesOf } from '../actuaciones.ts';
import { cadenaOf } from '../cadena.ts';
import { estaDanada } from '../open.ts';
import type { Marcha } from './marcha.ts';

/** The first complaints of SQLite; none when the file is whole. @param completa every index entry against its row too. */
export function quejasDe(db: Database, completa: boolean): string[] {
  let filas: unknown[];
  try {
    filas = db.prepare(`PRAGMA ${completa ? 'integrity' : 'quick'}_check(20)`).raw(true).all();
  } catch (error) {
    // A page that cannot be read at all is an exception, not an answer.
    if (error instanceof Error && estaDanada(error)) return [error.message];
    throw error;
  }
  return z
    .array(z.tuple([z.string()]))
    .parse(filas)
    .map(([queja]) => queja)
    .filter((queja) => queja !== 'ok');
}

/** Rows whose parent is missing, as many as there are. */
const huerfanas = (db: Database): number => z.int().parse(db.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get());

/** The end of the chain of acts. */
export const cabezaDe = (db: Database): Cabeza => actuacionesOf(db).cabeza();

/** Acts and cases looked at without a rest. */
const TRAMO = { actos: 2000, expedientes: 200 } as const;

/** What is amiss in a register whose pages are whole: sentences for a person. */
export function faltasDe(db: Database, marcha: Marcha): string[] {
  const cadena = cadenaOf(db);
  let rotura: Rotura | null = null;
  for (let desde: CursorDeCadena | null = null; ; ) {
    const tramo = cadena.tramo(desde, TRAMO);
    marcha.ceder();
    rotura = tramo.rotura;
    if (tramo.sigue === null) break;
    desde = tramo.sigue;
  }
  const sueltas = huerfanas(db);
  return [
    ...(rotura === null ? [] : [roturaEnPalabras(rotura)]),
    ...(sueltas === 0 ? [] : [`Hay ${sueltas} filas que nombran a otras que no existen.`]),
  ];
}

/** Rows of each table of ours. */
export function filasDe(db: Database): Record<string, number> {
  const tablas = z
    .array(z.object({ name: z.string() }))
    .parse(db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`).all());
  return Object.fromEntries(tablas.map(({ name }) => [name, z.int().parse(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]));
}

export const esquemaDe = (db: Database): number => z.int().parse(db.pragma('user_version', { simple: true }));
