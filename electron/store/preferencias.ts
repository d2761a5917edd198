// What each person has chosen for their tray: filters kept under a name, and columns.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Columna, COLUMNAS_INICIALES, FiltroGuardado, SIEMPRE, type FiltroDeBandeja } from '../../shared/domain/bandeja.ts';
import { palabras } from '../../shared/domain/texto.ts';

type FiltroRow = { id: number; nombre: string; filtro: string; inicial: number };

export type NuevoFiltro = { readonly nombre: string; readonly filtro: FiltroDeBandeja; readonly inicial: boolean };

/** Names are the same whatever their accents, capitals and signs; one of signs alone is its own. */
export const claveDeNombre = (nombre: string): string => palabras(nombre).join(' ') || nombre;

export function preferenciasOf(db: Database) {
  const ofMember = db.prepare<[number], FiltroRow>('SELECT id, nombre, filtro, inicial FROM filtro WHERE miembro_id = ? ORDER BY clave');
  const named = db.prepare<[number, string], { id: number; nombre: string }>('SELECT id, nombre FROM filtro WHERE miembro_id = ? AND clave = ?');
  const insert = db.prepare<[number, string, string, string, number]>('INSERT INTO filtro (miembro_id, nombre, clave, filtro, inicial) VALUES (?, ?, ?, ?, ?)');
  const update = db.prepare<[string, string, string, number, number, number]>('UPDATE filtro SET nombre = ?, clave = ?, filtro = ?, inicial = ? WHERE id = ? AND miembro_id = ?');
  const drop = db.prepare<[number, number]>('DELETE FROM filtro WHERE id = ? AND miembro_id = ?');
  const noInitial = db.prepare<[number]>('UPDATE filtro SET inicial = 0 WHERE miembro_id = ? AND inicial = 1');
  const columns = db.prepare<[number], { columnas: string }>('SELECT columnas FROM columnas WHERE miembro_id = ?');
  const putColumns = db.prepare<[number, string]>('INSERT INTO columnas (miembro_id, columnas) VALUES (?, ?) ON CONFLICT (miembro_id) DO UPDATE SET columnas = excluded.columnas');

  return {
    filtros: (miembroId: number): FiltroGuardado[] =>
      ofMember.all(miembroId).map(({ filtro, inicial, ...row }) => FiltroGuardado.parse({ ...row, filtro: JSON.parse(filtro), inicial: inicial === 1 })),
    /** The filter of that person with that name, however it is written; null when there is none. */
    conNombre: (miembroId: number, nombre: string): { readonly id: number; readonly nombre: string } | null => named.get(miembroId, claveDeNombre(nombre)) ?? null,
    /** Writes a filter of that person. False when it is to be changed and is no longer there. @param id null: a new one. */
    guardar: (miembroId: number, id: number | null, { nombre, filtro, inicial }: NuevoFiltro): boolean => {
      if (inicial) noInitial.run(miembroId);
      const [clave, json, primero] = [claveDeNombre(nombre), JSON.stringify(filtro), inicial ? 1 : 0];
      const { changes } = id === null ? insert.run(miembroId, nombre, clave, json, primero) : update.run(nombre, clave, json, primero, id, miembroId);
      return changes === 1;
    },
    /** False when that person has no such filter. */
    quitar: (miembroId: number, id: number): boolean => drop.run(id, miembroId).changes === 1,
    /** Those that are shown, in their order. One that this program does not know is left out. */
    columnas: (miembroId: number): Columna[] => {
      const row = columns.get(miembroId);
      if (!row) return [...COLUMNAS_INICIALES];
      const conocidas = z.array(z.string()).parse(JSON.parse(row.columnas)).flatMap((una) => Columna.options.find((otra) => otra === una) ?? []);
      return SIEMPRE.every((una) => conocidas.includes(una)) ? conocidas : [...COLUMNAS_INICIALES];
    },
    elegirColumnas: (miembroId: number, elegidas: readonly Columna[]): void => {
      putColumns.run(miembroId, JSON.stringify(elegidas));
    },
  };
}
