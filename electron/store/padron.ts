// The padrón: imports, the codes of the whole country, and one's own servicios with the versions they have had.
import type { Database } from 'better-sqlite3';
import { palabrasDeBusqueda } from '../../shared/domain/padron.ts';
import { CorteVisto, type CambioDePadron } from '../../shared/vistas-padron.ts';
import { consultasDePadron, COLUMNAS, filaDe } from './padron-consultas.ts';

/** Where one stands and whether it is open, of any servicio of the country. */
export type CodigoDelPais = { readonly clave: number; readonly ugel: number; readonly activo: boolean };

export type NuevoCorte = Omit<CorteVisto, 'id' | 'importadoPor'> & { readonly importadoPor: number };

/** What an import writes. `cambios` is against what is in force now: see `vigentes`. */
export type NuevoPadron = {
  readonly corte: NuevoCorte;
  /** By clave, each once. */
  readonly codigos: Iterable<CodigoDelPais>;
  readonly ugeles: ReadonlyMap<number, string>;
  readonly cambios: readonly CambioDePadron[];
};

export function padronOf(db: Database) {
  const putCorte = db.prepare<[NuevoCorte]>(`
    INSERT INTO padron_corte (fecha, archivo, huella, ugel, filas, propias, nuevas, cambiadas, retiradas, rechazadas, importado_en, importado_por)
    VALUES (@fecha, @archivo, @huella, @ugel, @filas, @propias, @nuevas, @cambiadas, @retiradas, @rechazadas, @importadoEn, @importadoPor)`);
  const dropCodigos = db.prepare('DELETE FROM padron_codigo');
  const putCodigo = db.prepare<[number, number, number]>('INSERT INTO padron_codigo (clave, ugel, activo) VALUES (?, ?, ?)');
  const dropUgeles = db.prepare('DELETE FROM padron_ugel');
  const putUgel = db.prepare<[number, string]>('INSERT INTO padron_ugel (codigo, nombre) VALUES (?, ?)');
  const putServicio = db.prepare<[Record<string, string | number>]>(
    `INSERT INTO padron_servicio (${COLUMNAS.map(([, columna]) => columna).join(', ')}, desde) VALUES (${COLUMNAS.map(([dato]) => `@${dato}`).join(', ')}, @desde)`,
  );
  const endServicio = db.prepare<[number, string, string], { id: number }>(
    'UPDATE padron_servicio SET hasta = ? WHERE codigo_modular = ? AND anexo = ? AND hasta IS NULL RETURNING id',
  );
  const putTexto = db.prepare<[number | bigint, string]>('INSERT INTO padron_busqueda (rowid, texto) VALUES (?, ?)');
  const dropTexto = db.prepare<[number]>('DELETE FROM padron_busqueda WHERE rowid = ?');
  const cortes = db.prepare<[number], Record<string, unknown>>(`
    SELECT c.id, fecha, archivo, huella, ugel, filas, propias, nuevas, cambiadas, retiradas, rechazadas,
      importado_en AS importadoEn, m.nombre AS importadoPor
    FROM padron_corte c JOIN miembro m ON m.id = c.importado_por ORDER BY c.id DESC LIMIT ?`);
  const ultimos = (limite: number): CorteVisto[] => cortes.all(limite).map((row) => CorteVisto.parse(row));

  return {
    ...consultasDePadron(db),
    /** The newest import; null when there has been none. */
    corte: (): CorteVisto | null => ultimos(1)[0] ?? null,
    /** The imports, newest first. */
    cortes: (limite: number): CorteVisto[] => ultimos(limite),
    /** Writes an import whole; to be called inside a transaction. */
    guardar: ({ corte, codigos, ugeles, cambios }: NuevoPadron): void => {
      const desde = Number(putCorte.run(corte).lastInsertRowid);
      dropCodigos.run();
      for (const { clave, ugel, activo } of codigos) putCodigo.run(clave, ugel, activo ? 1 : 0);
      dropUgeles.run();
      for (const [codigo, nombre] of ugeles) putUgel.run(codigo, nombre);
      for (const { antes, despues } of cambios) {
        const acabado = antes && endServicio.get(desde, antes.codigoModular, antes.anexo);
        if (acabado) dropTexto.run(acabado.id);
        if (despues) putTexto.run(putServicio.run({ ...filaDe(despues), desde }).lastInsertRowid, palabrasDeBusqueda(despues));
      }
    },
  };
}
