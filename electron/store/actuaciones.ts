// The acts, chained by hash: each row's hash covers the row and the hash before it.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { grupoDe } from '../../shared/domain/actos.ts';
import { marcasDeActo, textosDe } from '../../shared/domain/auditoria.ts';
import type { Estado } from '../../shared/domain/expediente.ts';
import { Instante } from '../../shared/domain/tiempo.ts';
import { Actuacion, type Cabeza, type Comparacion } from '../../shared/vistas.ts';
import { huellasOf } from './huellas.ts';

export type Detalle = Readonly<Record<string, z.core.util.JSONType>>;

export type NuevaActuacion = {
  readonly expedienteId: number | null;
  readonly en: Instante;
  readonly miembroId: number;
  readonly acto: string;
  readonly estadoAntes: Estado | null;
  /** Null of an act that is not on a case, and of one that only looks at it. */
  readonly estadoDespues: Estado | null;
  readonly detalle: Detalle;
};

export type Row = {
  id: number;
  expediente_id: number | null;
  en: string;
  miembro_id: number;
  acto: string;
  estado_antes: string | null;
  estado_despues: string | null;
  detalle: string;
  huella: Buffer | null;
  hash: Buffer;
};

/** Where the chain begins: the hash before the first act. */
export const ORIGEN: Cabeza = { id: 0, hash: '0'.repeat(64) };

export function hashOf(row: Omit<Row, 'hash'>, previous: string): Buffer {
  const fields = [
    row.id, row.expediente_id, row.en, row.miembro_id, row.acto, row.estado_antes, row.estado_despues, row.detalle,
    row.huella?.toString('hex') ?? null,
  ];
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(JSON.stringify(fields)).digest();
}

const COLUMNS = 'id, expediente_id, en, miembro_id, acto, estado_antes, estado_despues, detalle, huella, hash';

export function actuacionesOf(db: Database) {
  const huellas = huellasOf(db);
  const last = db.prepare<[], Pick<Row, 'id' | 'hash'>>('SELECT id, hash FROM actuacion ORDER BY id DESC LIMIT 1');
  const one = db.prepare<[number], Pick<Row, 'hash'>>('SELECT hash FROM actuacion WHERE id = ?');
  const insert = db.prepare<[Row]>(`
    INSERT INTO actuacion (${COLUMNS})
    VALUES (@id, @expediente_id, @en, @miembro_id, @acto, @estado_antes, @estado_despues, @detalle, @huella, @hash)`);
  const index = db.prepare<[number, string, string]>('INSERT INTO busqueda_actuacion (rowid, texto, marcas) VALUES (?, ?, ?)');
  const ofCase = db.prepare<[number], Omit<Row, 'huella' | 'hash'> & { por: string }>(`
    SELECT a.id, expediente_id, en, miembro_id, acto, estado_antes, estado_despues, detalle, m.nombre AS por
    FROM actuacion a JOIN miembro m ON m.id = a.miembro_id
    WHERE expediente_id = ? AND estado_despues IS NOT NULL ORDER BY a.id DESC`);

  const lastOfKinds = db.prepare<[number, string], Pick<Row, 'en' | 'detalle'> & { por: string }>(`
    SELECT en, detalle, m.nombre AS por FROM actuacion a JOIN miembro m ON m.id = a.miembro_id WHERE expediente_id = ? AND acto IN (SELECT value FROM json_each(?))
      AND NOT EXISTS (
        SELECT 1 FROM actuacion d WHERE d.expediente_id = a.expediente_id AND d.id > a.id AND d.acto = 'deshacer' AND json_extract(d.detalle, '$.deshace') = a.id)
    ORDER BY a.id DESC LIMIT 1`);

  const cabeza = (): Cabeza => {
    const row = last.get();
    return row ? { id: row.id, hash: row.hash.toString('hex') } : ORIGEN;
  };
  // What changes nothing seals nothing: to enter must not make good what was altered before.
  const huellaTras = ({ expedienteId, estadoDespues, acto }: NuevaActuacion): Buffer | null => {
    if (expedienteId !== null) return estadoDespues === null ? null : huellas.deCaso(expedienteId);
    const grupo = grupoDe(acto);
    return grupo === null || grupo === 'ajustes' || grupo === 'personas' || grupo === 'documentos' ? huellas.deOficina() : null;
  };

  const lastFailed = db.prepare<[string], { numero: number | null }>(`
    SELECT max(json_extract(detalle, '$.numero')) AS numero FROM actuacion
    WHERE acto = 'entrada_fallida' AND json_extract(detalle, '$.lote') = ?`);

  return {
    /** The number of the last failed entry of that file that the chain holds; 0 when it holds none. */
    ultimaFallidaDe: (lote: string): number => lastFailed.get(lote)?.numero ?? 0,
    /** Writes one act at the end of the chain; call it inside the transaction of what it tells, after the last change. Answers its id. */
    anotar: (nueva: NuevaActuacion): number => {
      const previous = cabeza();
      const row = {
        id: previous.id + 1,
        expediente_id: nueva.expedienteId,
        en: nueva.en,
        miembro_id: nueva.miembroId,
        acto: nueva.acto,
        estado_antes: nueva.estadoAntes,
        estado_despues: nueva.estadoDespues,
        detalle: JSON.stringify(nueva.detalle),
        huella: huellaTras(nueva),
      };
      insert.run({ ...row, hash: hashOf(row, previous.hash) });
      index.run(row.id, textosDe(nueva.detalle).join(' '), marcasDeActo(nueva).join(' '));
      return row.id;
    },
    /** The acts on a case, newest first, each with who did it. Who only looked at it is told by the audit. */
    deExpediente: (expedienteId: number): { readonly miembroId: number; readonly actuacion: Actuacion }[] =>
      ofCase.all(expedienteId).map((row) => ({
        miembroId: row.miembro_id,
        actuacion: Actuacion.parse({
          id: row.id,
          en: row.en,
          por: row.por,
          acto: row.acto,
          estadoAntes: row.estado_antes,
          estadoDespues: row.estado_despues,
          detalle: JSON.parse(row.detalle),
        }),
      })),
    /** When the last act of those kinds that was not taken back was done on a case; null when none was. */
    ultimaDe: (expedienteId: number, actos: readonly string[]): Instante | null => {
      const row = lastOfKinds.get(expedienteId, JSON.stringify(actos));
      return row ? Instante.parse(row.en) : null;
    },
    /** How it was last passed on to another; null when it was not, or that was taken back. */
    ultimoPase: (expedienteId: number): { readonly en: Instante; readonly por: string; readonly detalle: Actuacion['detalle'] } | null => {
      const row = lastOfKinds.get(expedienteId, '["pasar"]');
      return row ? Actuacion.pick({ en: true, por: true, detalle: true }).parse({ ...row, detalle: JSON.parse(row.detalle) }) : null;
    },
    /** The last act: kept elsewhere, it proves later that nothing up to it was taken away or rewritten. */
    cabeza,
    /** How the register stands to a head noted elsewhere. @param hash its first digits or all of them, in hexadecimal. */
    contiene: ({ id, hash }: Cabeza): Comparacion => {
      const ultima = cabeza();
      if (id > ultima.id) return 'ausente';
      const suyo = id === 0 ? ORIGEN.hash : one.get(id)?.hash.toString('hex');
      if (!suyo?.startsWith(hash)) return 'distinta';
      return id === ultima.id ? 'igual' : 'anterior';
    },
  };
}
