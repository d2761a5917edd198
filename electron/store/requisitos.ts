// The checklist of a case, as it was when its verification started.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Calificacion, ClaveRequisito, type Requisito } from '../../shared/domain/requisitos.ts';

const Row = z.object({ clave: ClaveRequisito, texto: z.string(), falta: z.string(), calificacion: Calificacion.nullable(), nota: z.string() });
export type RequisitoGuardado = z.infer<typeof Row>;

export function requisitosOf(db: Database) {
  const insert = db.prepare<[number, string, number, string, string]>(
    'INSERT INTO requisito (expediente_id, clave, orden, texto, falta) VALUES (?, ?, ?, ?, ?)',
  );
  const drop = db.prepare<[number]>('DELETE FROM requisito WHERE expediente_id = ?');
  const mark = db.prepare<[string | null, string, number, string]>(
    'UPDATE requisito SET calificacion = ?, nota = ? WHERE expediente_id = ? AND clave = ?',
  );
  const all = db.prepare<[number]>('SELECT clave, texto, falta, calificacion, nota FROM requisito WHERE expediente_id = ? ORDER BY orden');
  return {
    /** Sets the list a case is judged by, with nothing judged yet. */
    fijar: (expedienteId: number, lista: readonly Requisito[]): void => {
      drop.run(expedienteId);
      lista.forEach(({ clave, texto, falta }, orden) => insert.run(expedienteId, clave, orden, texto, falta));
    },
    leer: (expedienteId: number): RequisitoGuardado[] => all.all(expedienteId).map((row) => Row.parse(row)),
    /** False when the case's list has no such requisito. */
    calificar: (expedienteId: number, clave: ClaveRequisito, calificacion: Calificacion | null, nota: string): boolean =>
      mark.run(calificacion, nota, expedienteId, clave).changes === 1,
  };
}
