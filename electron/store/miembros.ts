// The persons of the office.
import type { Database } from 'better-sqlite3';
import { Miembro } from '../../shared/vistas.ts';
import type { DatosMiembro } from '../../shared/domain/miembro.ts';

type Row = { id: number; nombre: string; cargo: string; rol: string; activo: number };

const fromRow = (row: Row): Miembro => Miembro.parse({ ...row, activo: row.activo === 1 });

export function miembrosOf(db: Database) {
  const insert = db.prepare<[string, string, string]>('INSERT INTO miembro (nombre, cargo, rol, activo) VALUES (?, ?, ?, 1)');
  const update = db.prepare<[string, string, string, number, number]>('UPDATE miembro SET nombre = ?, cargo = ?, rol = ?, activo = ? WHERE id = ?');
  const one = db.prepare<[number], Row>('SELECT id, nombre, cargo, rol, activo FROM miembro WHERE id = ?');
  const all = db.prepare<[], Row>('SELECT id, nombre, cargo, rol, activo FROM miembro ORDER BY activo DESC, nombre, id');
  return {
    agregar: ({ nombre, cargo, rol }: DatosMiembro): number => Number(insert.run(nombre, cargo, rol).lastInsertRowid),
    cambiar: (id: number, { nombre, cargo, rol }: DatosMiembro, activo: boolean): void => {
      update.run(nombre, cargo, rol, activo ? 1 : 0, id);
    },
    leer: (id: number): Miembro | null => {
      const row = one.get(id);
      return row ? fromRow(row) : null;
    },
    listar: (): Miembro[] => all.all().map(fromRow),
  };
}
