// Files received with a case; their bytes are in the archive.
import type { Database } from 'better-sqlite3';
import type { TipoArchivo } from '../../shared/domain/archivo.ts';
import type { Instante } from '../../shared/domain/tiempo.ts';
import { Adjunto, type ClaseAdjunto } from '../../shared/vistas.ts';

export type NuevoAdjunto = {
  readonly expedienteId: number;
  readonly clase: ClaseAdjunto;
  readonly nombre: string;
  readonly tipo: TipoArchivo;
  readonly tamano: number;
  readonly huella: string;
  readonly agregadoEn: Instante;
};

const COLUMNS = 'id, expediente_id AS expedienteId, clase, nombre, tipo, tamano, huella, agregado_en AS agregadoEn';
type Row = Record<string, unknown> & { expedienteId: number; huella: string };

const fromRow = ({ expedienteId, huella, ...vista }: Row) => ({ expedienteId, huella, vista: Adjunto.parse(vista) });

export function adjuntosOf(db: Database) {
  const insert = db.prepare<[NuevoAdjunto]>(`
    INSERT INTO adjunto (expediente_id, clase, nombre, tipo, tamano, huella, agregado_en)
    VALUES (@expedienteId, @clase, @nombre, @tipo, @tamano, @huella, @agregadoEn)`);
  const one = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM adjunto WHERE id = ? AND retirado_en IS NULL`);
  const ofCase = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM adjunto WHERE expediente_id = ? AND retirado_en IS NULL ORDER BY id`);
  const withdraw = db.prepare<[string, number]>('UPDATE adjunto SET retirado_en = ? WHERE id = ?');
  return {
    agregar: (adjunto: NuevoAdjunto): number => Number(insert.run(adjunto).lastInsertRowid),
    leer: (id: number) => {
      const row = one.get(id);
      return row ? fromRow(row) : null;
    },
    deExpediente: (expedienteId: number): Adjunto[] => ofCase.all(expedienteId).map((row) => fromRow(row).vista),
    /** The file is no longer shown; its row and bytes stay. */
    retirar: (id: number, en: Instante): void => {
      withdraw.run(en, id);
    },
  };
}
