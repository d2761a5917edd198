// What is decided and done for each servicio of a case.
import type { Database } from 'better-sqlite3';
import type { Decision, Resultado } from '../../shared/domain/servicio.ts';
import type { Instante } from '../../shared/domain/tiempo.ts';
import { ServicioVisto } from '../../shared/vistas.ts';

type Row = Record<string, unknown> & {
  hechoEn: string | null; hechoPor: string | null; usuario: string; inactivadoEn: string | null; inactivadoPor: string | null;
  dispensadoEn: string | null; dispensadoPor: string | null; dispensa: string; delPadron: string;
};

export type DecisionTomada = {
  readonly servicioId: number;
  readonly decision: Decision;
  readonly motivo: string;
  readonly resultado: Resultado | null;
};

export function serviciosOf(db: Database) {
  const ofCase = db.prepare<[number], Row>(`
    SELECT s.id, codigo_modular AS codigoModular, anexo, nombre_ie AS nombreIe, nivel, centro_poblado AS centroPoblado, distrito,
      del_padron AS delPadron, decision, motivo, resultado, hecho_en AS hechoEn, m.nombre AS hechoPor, usuario,
      inactivado_en AS inactivadoEn, i.nombre AS inactivadoPor, dispensado_en AS dispensadoEn, d.nombre AS dispensadoPor, dispensa
    FROM servicio s LEFT JOIN miembro m ON m.id = s.hecho_por LEFT JOIN miembro i ON i.id = s.inactivado_por
      LEFT JOIN miembro d ON d.id = s.dispensado_por
    WHERE expediente_id = ? ORDER BY orden`);
  // What was done in SIAGIE stays done, also when its case is decided again.
  const decide = db.prepare<[DecisionTomada]>(`
    UPDATE servicio SET decision = @decision, motivo = @motivo, resultado = @resultado, por_hacer = @decision = 'procedente' AND hecho_en IS NULL
    WHERE id = @servicioId`);
  // What was inactivated stays so, also when its case is decided again.
  const openTask = db.prepare<[number]>('UPDATE servicio SET por_inactivar = inactivado_en IS NULL WHERE id = ?');
  const undecide = db.prepare<[number]>(`
    UPDATE servicio SET decision = NULL, motivo = '', resultado = NULL, por_hacer = 0, por_inactivar = 0, dispensado_en = NULL, dispensado_por = NULL, dispensa = ''
    WHERE expediente_id = ?`);
  const done = db.prepare<[string, number, string, number]>('UPDATE servicio SET hecho_en = ?, hecho_por = ?, hecho_resultado = resultado, usuario = ?, por_hacer = 0 WHERE id = ?');
  const otherwise = db.prepare<[string, number]>('UPDATE servicio SET resultado = ? WHERE id = ?');
  const closeTasks = db.prepare<[number]>('UPDATE servicio SET por_hacer = 0, por_inactivar = 0 WHERE expediente_id = ?');
  const caseOf = db.prepare<[number], { expedienteId: number }>('SELECT expediente_id AS expedienteId FROM servicio WHERE id = ?');
  const ended = db.prepare<[string, number, number]>('UPDATE servicio SET inactivado_en = ?, inactivado_por = ?, por_inactivar = 0 WHERE id = ?');
  const waived = db.prepare<[string, number, string, number]>(
    'UPDATE servicio SET dispensado_en = ?, dispensado_por = ?, dispensa = ?, por_inactivar = 0 WHERE id = ?',
  );
  return {
    deExpediente: (expedienteId: number): ServicioVisto[] =>
      ofCase.all(expedienteId).map(({ hechoEn, hechoPor, usuario, inactivadoEn, inactivadoPor, dispensadoEn, dispensadoPor, dispensa, delPadron, ...row }) =>
        ServicioVisto.parse({
          ...row,
          delPadron: JSON.parse(delPadron),
          hecho: hechoEn === null ? null : { en: hechoEn, por: hechoPor, usuario },
          inactivado: inactivadoEn === null ? null : { en: inactivadoEn, por: inactivadoPor },
          dispensado: dispensadoEn === null ? null : { en: dispensadoEn, por: dispensadoPor, motivo: dispensa },
        }),
      ),
    decidir: (tomada: DecisionTomada): void => {
      decide.run(tomada);
    },
    /** It ended otherwise than was decided. */
    cambiarResultado: (servicioId: number, resultado: Resultado): void => {
      otherwise.run(resultado, servicioId);
    },
    /** Nothing of a case is to be done in SIAGIE any more. */
    cerrarTareas: (expedienteId: number): void => {
      closeTasks.run(expedienteId);
    },
    /** The case of a servicio; null when there is no such servicio. */
    expedienteDe: (servicioId: number): number | null => caseOf.get(servicioId)?.expedienteId ?? null,
    /** Takes back the decisions on all the servicios of a case. */
    borrarDecisiones: (expedienteId: number): void => {
      undecide.run(expedienteId);
    },
    hacer: (servicioId: number, en: Instante, miembroId: number, usuario: string): void => {
      done.run(en, miembroId, usuario, servicioId);
    },
    /** The permission of who held the post before is to be ended there. */
    abrirInactivacion: (servicioId: number): void => {
      openTask.run(servicioId);
    },
    /** It is not to be ended there. */
    dispensar: (servicioId: number, en: Instante, miembroId: number, motivo: string): void => {
      waived.run(en, miembroId, motivo, servicioId);
    },
    /** The permission of who held the post before has ended there. */
    inactivar: (servicioId: number, en: Instante, miembroId: number): void => {
      ended.run(en, miembroId, servicioId);
    },
  };
}
