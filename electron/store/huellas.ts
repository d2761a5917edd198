// The digest of what an act left behind it, so that a row changed without an act is found.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

type Row = Readonly<Record<string, unknown>>;

/** The tables of which a case is made: each with its key, and its rows of one case in an order of their own. */
export const TABLAS_DEL_CASO = [
  ['expediente', ['id'], 'SELECT * FROM expediente WHERE id = ?'],
  ['solicitante', ['expediente_id'], 'SELECT * FROM solicitante WHERE expediente_id = ?'],
  ['contacto', ['expediente_id', 'clase', 'orden'], 'SELECT * FROM contacto WHERE expediente_id = ? ORDER BY clase, orden'],
  ['resolucion', ['expediente_id'], 'SELECT * FROM resolucion WHERE expediente_id = ?'],
  ['servicio', ['id'], 'SELECT * FROM servicio WHERE expediente_id = ? ORDER BY orden'],
  ['adjunto', ['id'], 'SELECT * FROM adjunto WHERE expediente_id = ? ORDER BY id'],
  ['requisito', ['expediente_id', 'clave'], 'SELECT * FROM requisito WHERE expediente_id = ? ORDER BY clave'],
  ['documento', ['id'], 'SELECT * FROM documento WHERE expediente_id = ? ORDER BY id'],
  ['firmado', ['id'], 'SELECT f.* FROM documento d JOIN firmado f ON f.documento_id = d.id WHERE d.expediente_id = ? ORDER BY f.id'],
  ['proyecto', ['id'], 'SELECT * FROM proyecto WHERE expediente_id = ? ORDER BY id'],
  ['observacion', ['documento_id'], 'SELECT * FROM observacion WHERE expediente_id = ? ORDER BY documento_id'],
  ['entrega', ['documento_id'], 'SELECT n.* FROM documento d JOIN entrega n ON n.documento_id = d.id WHERE d.expediente_id = ? ORDER BY d.id'],
] as const;

const DE_LA_OFICINA = [
  'SELECT * FROM miembro ORDER BY id',
  'SELECT * FROM ajuste ORDER BY seccion',
  'SELECT d.*, m.asunto, m.destinatarios FROM multiple m JOIN documento d ON d.id = m.documento_id ORDER BY d.id',
  'SELECT f.* FROM multiple m JOIN firmado f ON f.documento_id = m.documento_id ORDER BY f.id',
];

/** What is null is left out: a column that a later migration adds must be nullable, and then former digests still hold. */
const sinNulos = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, valor]) => valor !== null));

const huellaDe = (tablas: readonly (readonly Row[])[]): Buffer =>
  createHash('sha256').update(JSON.stringify(tablas.map((filas) => filas.map(sinNulos)))).digest();

export function huellasOf(db: Database) {
  const delCaso = TABLAS_DEL_CASO.map(([, , sql]) => db.prepare<[number], Row>(sql));
  const deLaOficina = DE_LA_OFICINA.map((sql) => db.prepare<[], Row>(sql));
  return {
    /** SHA-256 of every row of the case but its acts. */
    deCaso: (expedienteId: number): Buffer => huellaDe(delCaso.map((tabla) => tabla.all(expedienteId))),
    /** SHA-256 of the persons of the office, its settings and its documents of no case. */
    deOficina: (): Buffer => huellaDe(deLaOficina.map((tabla) => tabla.all())),
  };
}
