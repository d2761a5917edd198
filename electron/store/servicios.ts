// What is decided and done for each servicio of a case.
import type { Database } from 'better-sqlite3';
import type { Decision, Resultado } from '../../shared/domain/servicio.ts';
import type { Instante } from '../../shared/domain/tiempo.ts';
import { ServicioVisto } from '../../shared/vistas.ts';

type Row = Record<string, unknown> & { hechoEn: string | null; hechoPor: string | null; usuario: string; delPadron: string };

export type DecisionTomada = {
  readonly servicioId: number;
  readonly decision: Decision;
  readonly motivo: string;
  readonly resultado: Resultado | null;
};

export function serviciosOf(db: Database) {
  const ofCase = db.prepare<[number], Row>(`
    SELECT s.id, codigo_modular AS codigoModular, anexo, nombre_ie AS nombreIe, nivel, centro_poblado AS centroPoblado, distrito,
      del_padron AS delPadron, decision, motivo, resultado, hecho_en AS hechoEn, m.nombre AS hechoPor, usuario
    FROM servicio s LEFT JOIN miembro m ON m.id = s.hecho_por WHERE expediente_id = ? ORDER BY orden`);
  const decide = db.prepare<[string, string, string | null, number]>('UPDATE servicio SET decision = ?, motivo = ?, resultado = ? WHERE id = ?');
  const undecide = db.prepare<[number]>(`UPDATE servicio SET decision = NULL, motivo = '', resultado = NULL WHERE expediente_id = ?`);
  const done = db.prepare<[string, number, string, number]>('UPDATE servicio SET hecho_en = ?, hecho_por = ?, hecho_resultado = resultado, usuario = ? WHERE id = ?');
  return {
    deExpediente: (expedienteId: number): ServicioVisto[] =>
      ofCase.all(expedienteId).map(({ hechoEn, hechoPor, usuario, delPadron, ...row }) =>
        ServicioVisto.parse({ ...row, delPadron: JSON.parse(delPadron), hecho: hechoEn === null ? null : { en: hechoEn, por: hechoPor, usuario } }),
      ),
    decidir: ({ servicioId, decision, motivo, resultado }: DecisionTomada): void => {
      decide.run(decision, motivo, resultado, servicioId);
    },
    /** Takes back the decisions on all the servicios of a case. */
    borrarDecisiones: (expedienteId: number): void => {
      undecide.run(expedienteId);
    },
    hacer: (servicioId: number, en: Instante, miembroId: number, usuario: string): void => {
      done.run(en, miembroId, usuario, servicioId);
    },
  };
}
