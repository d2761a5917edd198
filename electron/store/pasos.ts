// What each step changed in its case, row by row, so that it can be taken back to the letter.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { ActoHecho } from '../../shared/domain/deshacer.ts';
import { TABLAS_DEL_CASO } from './huellas.ts';

const Valor = z.union([z.string(), z.number(), z.null()]);
const Fila = z.record(z.string(), Valor);
type Fila = z.infer<typeof Fila>;

/** The rows of a case, a list for each table. */
export type Retrato = readonly (readonly Fila[])[];

/** A row that a step changed. `antes`: as it was; null: there was none. */
const Cambio = z.strictObject({ tabla: z.string(), clave: z.array(Valor), antes: Fila.nullable() });
type Cambio = z.infer<typeof Cambio>;

type ActoRow = Omit<ActoHecho, 'emitio'> & { emitio: number };

/** What was issued or handed over is beyond any step back; and of these, no row ever goes. */
const DE_PAPEL: ReadonlySet<string> = new Set(['documento', 'firmado', 'entrega']);
const QUEDAN: ReadonlySet<string> = new Set(['expediente', 'adjunto']);

export function pasosOf(db: Database) {
  const tablas = TABLAS_DEL_CASO.filter(([tabla]) => !DE_PAPEL.has(tabla)).map(([tabla, clave, sql]) => {
    const leer = db.prepare<[number], Fila>(sql);
    const columnas = leer.columns().map(({ name }) => name);
    const datos = columnas.filter((columna) => !clave.some((una) => una === columna));
    const suya = clave.map((columna) => `${columna} = ?`).join(' AND ');
    return {
      tabla,
      columnas,
      datos,
      leer,
      claveDe: (fila: Fila) => clave.map((columna) => fila[columna] ?? null),
      quitar: QUEDAN.has(tabla) ? null : db.prepare<unknown[]>(`DELETE FROM ${tabla} WHERE ${suya}`),
      cambiar: db.prepare<unknown[]>(`UPDATE ${tabla} SET ${datos.map((columna) => `${columna} = ?`).join(', ')} WHERE ${suya}`),
      poner: db.prepare<unknown[]>(`INSERT INTO ${tabla} (${columnas.join(', ')}) VALUES (${columnas.map(() => '?').join(', ')})`),
    };
  });
  const put = db.prepare<[number, number, string]>('INSERT INTO paso (actuacion_id, expediente_id, antes) VALUES (?, ?, ?)');
  const one = db.prepare<[number], { antes: string }>('SELECT antes FROM paso WHERE actuacion_id = ?');
  const drop = db.prepare<[number]>('DELETE FROM paso WHERE actuacion_id = ?');
  const dropAll = db.prepare<[number]>('DELETE FROM paso WHERE expediente_id = ?');
  const acts = db.prepare<[number], ActoRow>(`
    SELECT a.id, a.miembro_id AS miembroId, m.nombre AS por, a.acto, lower(hex(a.huella)) AS huella, json_extract(a.detalle, '$.documentoId') IS NOT NULL AS emitio,
      iif(a.acto = 'deshacer', json_extract(a.detalle, '$.deshace'), NULL) AS deshace
    FROM actuacion a JOIN miembro m ON m.id = a.miembro_id
    WHERE a.expediente_id = ? AND a.estado_despues IS NOT NULL ORDER BY a.id DESC`);

  const retratar = (expedienteId: number): Retrato => tablas.map(({ leer }) => leer.all(expedienteId));

  function cambios(antes: Retrato, expedienteId: number): Cambio[] {
    return tablas.flatMap(({ tabla, leer, claveDe }, i) => {
      const clave = (fila: Fila) => JSON.stringify(claveDe(fila));
      const eran = new Map((antes[i] ?? []).map((fila) => [clave(fila), fila]));
      const son = new Map(leer.all(expedienteId).map((fila) => [clave(fila), fila]));
      const todas = new Map([...son, ...eran]);
      return [...todas].flatMap(([cual, fila]) => {
        const [era, es] = [eran.get(cual), son.get(cual)];
        return JSON.stringify(era) === JSON.stringify(es) ? [] : [{ tabla, clave: claveDe(fila), antes: era ?? null }];
      });
    });
  }

  return {
    /** The rows of the case as they are: to be taken before a step. */
    retratar,
    /** Keeps what that act changed since `antes`. Inside its transaction. */
    guardar: (actuacionId: number, expedienteId: number, antes: Retrato): void => {
      put.run(actuacionId, expedienteId, JSON.stringify(cambios(antes, expedienteId)));
    },
    /** Puts the rows of the case back as they were before that act. False when it is no longer known how they were. Inside a transaction. */
    restaurar: (actuacionId: number): boolean => {
      const guardado = one.get(actuacionId);
      if (!guardado) return false;
      const eran = z.array(Cambio).parse(JSON.parse(guardado.antes));
      for (const { tabla, columnas, datos, quitar, cambiar, poner } of tablas) {
        const suyos = eran.filter((uno) => uno.tabla === tabla);
        for (const { clave, antes } of suyos) if (antes === null) quitar?.run(...clave);
        for (const { clave, antes } of suyos) {
          if (antes === null) continue;
          const valores = (cuales: readonly string[]) => cuales.map((columna) => antes[columna] ?? null);
          if (cambiar.run(...valores(datos), ...clave).changes === 0) poner.run(...valores(columnas));
        }
      }
      drop.run(actuacionId);
      return true;
    },
    /** From now on nothing of the case is taken back. */
    olvidar: (expedienteId: number): void => {
      dropAll.run(expedienteId);
    },
    /** The acts on a case, newest first. */
    actos: (expedienteId: number): ActoHecho[] => acts.all(expedienteId).map((row) => ({ ...row, emitio: row.emitio === 1 })),
  };
}
