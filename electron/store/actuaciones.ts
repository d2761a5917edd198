// The acts, chained by hash: each row's hash covers the row and the hash before it.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Estado } from '../../shared/domain/expediente.ts';
import type { Instante } from '../../shared/domain/tiempo.ts';
import { Actuacion } from '../../shared/vistas.ts';

export type Detalle = Readonly<Record<string, z.core.util.JSONType>>;

export type NuevaActuacion = {
  readonly expedienteId: number | null;
  readonly en: Instante;
  readonly miembroId: number;
  readonly acto: string;
  readonly estadoAntes: Estado | null;
  readonly estadoDespues: Estado | null;
  readonly detalle: Detalle;
};

type Row = {
  id: number;
  expediente_id: number | null;
  en: string;
  miembro_id: number;
  acto: string;
  estado_antes: string | null;
  estado_despues: string | null;
  detalle: string;
  hash: Buffer;
};

const GENESIS = Buffer.alloc(32);

function hashOf(row: Omit<Row, 'hash'>, previous: Uint8Array): Buffer {
  const fields = [row.id, row.expediente_id, row.en, row.miembro_id, row.acto, row.estado_antes, row.estado_despues, row.detalle];
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest();
}

const COLUMNS = 'id, expediente_id, en, miembro_id, acto, estado_antes, estado_despues, detalle, hash';

export function actuacionesOf(db: Database) {
  const last = db.prepare<[], Pick<Row, 'id' | 'hash'>>('SELECT id, hash FROM actuacion ORDER BY id DESC LIMIT 1');
  const insert = db.prepare<[Row]>(
    `INSERT INTO actuacion (${COLUMNS}) VALUES (@id, @expediente_id, @en, @miembro_id, @acto, @estado_antes, @estado_despues, @detalle, @hash)`,
  );
  const all = db.prepare<[], Row>(`SELECT ${COLUMNS} FROM actuacion ORDER BY id`);
  const ofCase = db.prepare<[number], Row & { por: string }>(`
    SELECT a.id, expediente_id, en, miembro_id, acto, estado_antes, estado_despues, detalle, hash, m.nombre AS por
    FROM actuacion a JOIN miembro m ON m.id = a.miembro_id
    WHERE expediente_id = ? ORDER BY a.id DESC`);

  const lastFailed = db.prepare<[string], { numero: number | null }>(`
    SELECT max(json_extract(detalle, '$.numero')) AS numero FROM actuacion
    WHERE acto = 'entrada_fallida' AND json_extract(detalle, '$.lote') = ?`);

  return {
    /** The number of the last failed entry of that file that the chain holds; 0 when it holds none. */
    ultimaFallidaDe: (lote: string): number => lastFailed.get(lote)?.numero ?? 0,
    /** Writes one act at the end of the chain; call it inside the transaction of what it tells. */
    anotar: (nueva: NuevaActuacion): void => {
      const previous = last.get();
      const row = {
        id: (previous?.id ?? 0) + 1,
        expediente_id: nueva.expedienteId,
        en: nueva.en,
        miembro_id: nueva.miembroId,
        acto: nueva.acto,
        estado_antes: nueva.estadoAntes,
        estado_despues: nueva.estadoDespues,
        detalle: JSON.stringify(nueva.detalle),
      };
      insert.run({ ...row, hash: hashOf(row, previous?.hash ?? GENESIS) });
    },
    /** The acts on a case, newest first, each with who did it. */
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
    /** The id of the first act whose hash does not follow from what is before it, or that is missing; null when the chain is whole. */
    primerEslabonRoto: (): number | null => {
      let previous: Uint8Array = GENESIS;
      let expected = 1;
      for (const row of all.iterate()) {
        if (row.id !== expected) return expected;
        if (!hashOf(row, previous).equals(row.hash)) return row.id;
        previous = row.hash;
        expected += 1;
      }
      return null;
    },
  };
}
