// The signed versions of issued documents, as the office brought them back; their bytes are in the archive.
import type { Database } from 'better-sqlite3';
import type { TipoArchivo } from '../../shared/domain/archivo.ts';
import type { Instante } from '../../shared/domain/tiempo.ts';
import { FirmadoVisto } from '../../shared/vistas.ts';

export type NuevoFirmado = {
  readonly documentoId: number;
  readonly nombre: string;
  readonly tipo: TipoArchivo;
  readonly tamano: number;
  readonly huella: string;
  readonly agregadoEn: Instante;
  readonly agregadoPor: number;
};

type Row = Record<string, unknown> & { documentoId: number };

const COLUMNAS = `f.id, f.nombre, f.tipo, f.tamano, f.huella, f.agregado_en AS agregadoEn, m.nombre AS agregadoPor`;
const CON_QUIEN = 'firmado f JOIN miembro m ON m.id = f.agregado_por';

export function firmadosOf(db: Database) {
  const insert = db.prepare<[NuevoFirmado]>(`
    INSERT INTO firmado (documento_id, nombre, tipo, tamano, huella, agregado_en, agregado_por)
    VALUES (@documentoId, @nombre, @tipo, @tamano, @huella, @agregadoEn, @agregadoPor)`);
  const one = db.prepare<[number], Row>(`SELECT ${COLUMNAS}, f.documento_id AS documentoId FROM ${CON_QUIEN} WHERE f.id = ?`);
  const ofDocument = db.prepare<[number], unknown>(`SELECT ${COLUMNAS} FROM ${CON_QUIEN} WHERE f.documento_id = ? ORDER BY f.id DESC`);
  const withBytes = db.prepare<[string], { rotulo: string }>('SELECT d.rotulo FROM firmado f JOIN documento d ON d.id = f.documento_id WHERE f.huella = ?');
  return {
    agregar: (firmado: NuevoFirmado): void => {
      insert.run(firmado);
    },
    leer: (id: number): { readonly documentoId: number; readonly vista: FirmadoVisto } | null => {
      const row = one.get(id);
      if (!row) return null;
      const { documentoId, ...vista } = row;
      return { documentoId, vista: FirmadoVisto.parse(vista) };
    },
    /** The newest first. */
    deDocumento: (documentoId: number): FirmadoVisto[] => ofDocument.all(documentoId).map((row) => FirmadoVisto.parse(row)),
    /** The label of the document that already has those bytes; null when none has. */
    conHuella: (huella: string): string | null => withBytes.get(huella)?.rotulo ?? null,
  };
}
