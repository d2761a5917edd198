// What an oficio múltiple is about and whom it goes to, beside the document that it is.
import type { Database } from 'better-sqlite3';
import type { Destinatario } from '../../shared/domain/multiple.ts';
import { MultipleEmitido } from '../../shared/vistas.ts';

type Row = Record<string, unknown> & { impreso: number; anulado: number };

const VISTA = `
  SELECT d.id, d.rotulo, d.fecha, d.emitido_en AS emitidoEn, p.nombre AS emitidoPor, d.impreso_en IS NOT NULL AS impreso,
    d.anulado_en IS NOT NULL AS anulado, m.asunto, json_array_length(m.destinatarios) AS destinatarios
  FROM multiple m JOIN documento d ON d.id = m.documento_id JOIN miembro p ON p.id = d.emitido_por`;

const toVista = (row: Row): MultipleEmitido => MultipleEmitido.parse({ ...row, impreso: row.impreso === 1, anulado: row.anulado === 1 });

export function multiplesOf(db: Database) {
  const insert = db.prepare<[number, string, string]>('INSERT INTO multiple (documento_id, asunto, destinatarios) VALUES (?, ?, ?)');
  const one = db.prepare<[number], Row>(`${VISTA} WHERE m.documento_id = ?`);
  const page = db.prepare<[number, number], Row>(`${VISTA} WHERE m.documento_id < ? ORDER BY m.documento_id DESC LIMIT ?`);
  return {
    /** In the transaction that writes its document. */
    guardar: (documentoId: number, asunto: string, destinatarios: readonly Destinatario[]): void => {
      insert.run(documentoId, asunto, JSON.stringify(destinatarios));
    },
    leer: (documentoId: number): MultipleEmitido | null => {
      const row = one.get(documentoId);
      return row ? toVista(row) : null;
    },
    /** Newest first, those older than `antesDe`. */
    pagina: (antesDe: number, limite: number): MultipleEmitido[] => page.all(antesDe, limite).map(toVista),
  };
}
