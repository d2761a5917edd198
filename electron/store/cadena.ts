// The verification of the register: that each act follows from the one before it, and that every row is as its last act left it.
import type { Database } from 'better-sqlite3';
import { numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import type { Cabeza, CursorDeCadena, Rotura } from '../../shared/vistas.ts';
import { hashOf, ORIGEN, type Row } from './actuaciones.ts';
import { huellasOf } from './huellas.ts';

type Acto = Row & { por: string | null; hay_caso: number };

export type Tramo = {
  /** Where to go on; null when all has been looked at, or something was found. */
  readonly sigue: CursorDeCadena | null;
  readonly rotura: Rotura | null;
};

const INICIO: CursorDeCadena = { parte: 'actos', ...ORIGEN };

export function cadenaOf(db: Database) {
  const huellas = huellasOf(db);
  const acts = db.prepare<[number, number], Acto>(`
    SELECT a.*, m.nombre AS por, a.expediente_id IS NULL OR e.id IS NOT NULL AS hay_caso
    FROM actuacion a LEFT JOIN miembro m ON m.id = a.miembro_id LEFT JOIN expediente e ON e.id = a.expediente_id
    WHERE a.id > ? ORDER BY a.id LIMIT ?`);
  const one = db.prepare<[number], Pick<Row, 'hash'>>('SELECT hash FROM actuacion WHERE id = ?');
  const last = db.prepare<[], Pick<Row, 'id'>>('SELECT id FROM actuacion ORDER BY id DESC LIMIT 1');
  const counts = db.prepare<[], { cuantos: number | null }>('SELECT sum(cuantos) AS cuantos FROM conteo');
  const lastOfOffice = db.prepare<[], Acto>(`
    SELECT a.*, m.nombre AS por FROM actuacion a LEFT JOIN miembro m ON m.id = a.miembro_id
    WHERE a.expediente_id IS NULL AND a.huella IS NOT NULL ORDER BY a.id DESC LIMIT 1`);
  const cases = db.prepare<[number, number], { id: number; anio: number; numero: number; estado: string }>(
    'SELECT id, anio, numero, estado FROM expediente WHERE id > ? ORDER BY id LIMIT ?',
  );
  const lastOfCase = db.prepare<[number], Acto>(`
    SELECT a.*, m.nombre AS por FROM actuacion a LEFT JOIN miembro m ON m.id = a.miembro_id
    WHERE a.expediente_id = ? AND a.estado_despues IS NOT NULL ORDER BY a.id DESC LIMIT 1`);

  const acto = (clase: Rotura['clase'], row: Acto | undefined, otros: Partial<Rotura> = {}): Rotura => ({
    clase, actoId: row?.id ?? null, en: row?.en ?? null, por: row?.por ?? null, acto: row?.acto ?? null, expediente: null, ...otros,
  });

  const sigueDeAnterior = ({ id, hash }: Cabeza): boolean => id === 0 || one.get(id)?.hash.toString('hex') === hash;

  const casoIntacto = (expedienteId: number, ultimo = lastOfCase.get(expedienteId)): boolean => ultimo?.huella?.equals(huellas.deCaso(expedienteId)) ?? false;
  const oficinaIntacta = (ultimo = lastOfOffice.get()): boolean => ultimo?.huella?.equals(huellas.deOficina()) ?? true;

  function tramoDeActos(desde: Cabeza, limite: number): Tramo {
    if (!sigueDeAnterior(desde)) return { sigue: null, rotura: acto('cambiado', undefined, { actoId: desde.id }) };
    let { id, hash } = desde;
    const rows = acts.all(id, limite);
    for (const row of rows) {
      if (row.id !== id + 1) return { sigue: null, rotura: acto('falta', row, { actoId: id + 1 }) };
      if (!hashOf(row, hash).equals(row.hash)) return { sigue: null, rotura: acto('cambiado', row) };
      if (row.hay_caso === 0) return { sigue: null, rotura: acto('sin_expediente', row) };
      ({ id } = row);
      hash = row.hash.toString('hex');
    }
    return { rotura: null, sigue: rows.length === limite ? { parte: 'actos', id, hash } : { parte: 'oficina', id: 0, hash: '' } };
  }

  function tramoDeOficina(): Tramo {
    const ultimo = lastOfOffice.get();
    if (!oficinaIntacta(ultimo)) return { sigue: null, rotura: acto('oficina', ultimo) };
    return { rotura: null, sigue: { parte: 'expedientes', id: 0, hash: '' } };
  }

  function tramoDeExpedientes(desde: number, limite: number): Tramo {
    const rows = cases.all(desde, limite);
    for (const { id, anio, numero, estado } of rows) {
      const ultimo = lastOfCase.get(id);
      const expediente = { id, numero: numeroDeExpediente(anio, numero) };
      if (ultimo?.estado_despues !== estado) return { sigue: null, rotura: acto('estado', ultimo, { expediente }) };
      if (!casoIntacto(id, ultimo)) return { sigue: null, rotura: acto('expediente', ultimo, { expediente }) };
    }
    const id = rows.at(-1)?.id ?? desde;
    return { rotura: null, sigue: rows.length === limite ? { parte: 'expedientes', id, hash: '' } : null };
  }

  /** Looks at one stretch of the register, small enough not to keep others waiting. @param desde null to begin. */
  const tramo = (desde: CursorDeCadena | null, limite: { readonly actos: number; readonly expedientes: number }): Tramo => {
    const cursor = desde ?? INICIO;
    switch (cursor.parte) {
      case 'actos':
        return tramoDeActos(cursor, limite.actos);
      case 'oficina':
        return tramoDeOficina();
      case 'expedientes':
        return tramoDeExpedientes(cursor.id, limite.expedientes);
    }
  };

  return {
    tramo,
    /** Whether every row of the case is as its last act left it. */
    casoIntacto: (expedienteId: number): boolean => casoIntacto(expedienteId),
    /** Whether the persons, the settings and the documents of no case are as their last change left them. */
    oficinaIntacta: (): boolean => oficinaIntacta(),
    /** How much there is to look at: acts, and then cases. */
    tamano: (): { readonly actos: number; readonly expedientes: number } => ({ actos: last.get()?.id ?? 0, expedientes: counts.get()?.cuantos ?? 0 }),
    /** All of it at once: the first thing that is not as the acts say; null when everything is. */
    primeraRotura: (): Rotura | null => {
      for (let desde: CursorDeCadena | null = null; ; ) {
        const { sigue, rotura } = tramo(desde, { actos: 5000, expedientes: 500 });
        if (sigue === null) return rotura;
        desde = sigue;
      }
    },
  };
}
