// What is asked of the padrón: at each key of a field, when a case is verified, and on a school's page.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { ServicioPadron } from '../../shared/domain/padron.ts';
import type { CambioDePadron } from '../../shared/vistas-padron.ts';
import { ftsQuery } from './busqueda.ts';

/** The data of a servicio and their columns. */
export const COLUMNAS = [
  ['codigoModular', 'codigo_modular'], ['anexo', 'anexo'], ['codigoLocal', 'codigo_local'], ['nombre', 'nombre'], ['codigoNivel', 'codigo_nivel'],
  ['nivel', 'nivel'], ['forma', 'forma'], ['gestion', 'gestion'], ['tipoPrograma', 'tipo_programa'], ['centroPoblado', 'centro_poblado'],
  ['ubigeo', 'ubigeo'], ['departamento', 'departamento'], ['provincia', 'provincia'], ['distrito', 'distrito'], ['ugel', 'ugel'],
  ['nombreUgel', 'nombre_ugel'], ['direccion', 'direccion'], ['activo', 'activo'],
] as const satisfies readonly (readonly [keyof ServicioPadron, string])[];

const LEIDAS = COLUMNAS.map(([dato, columna]) => (dato === columna ? columna : `${columna} AS ${dato}`)).join(', ');

type Row = Record<string, unknown>;

const Guardado = z.object({ ...ServicioPadron.shape, activo: z.literal([0, 1]).transform((activo) => activo === 1) });

const servicioDe = (row: Row): ServicioPadron => Guardado.parse(row);

export const filaDe = (servicio: ServicioPadron): Record<string, string | number> => ({ ...servicio, activo: servicio.activo ? 1 : 0 });

export type Version = { readonly servicio: ServicioPadron; readonly desde: number; readonly hasta: number | null };

export type CodigoEnPais = { readonly anexo: string; readonly ugel: string; readonly nombreUgel: string; readonly activo: boolean };

export function consultasDePadron(db: Database) {
  const vigente = db.prepare<[string, string], Row>(`SELECT ${LEIDAS} FROM padron_servicio WHERE codigo_modular = ? AND anexo = ? AND hasta IS NULL`);
  const deCodigo = db.prepare<[string], Row>(`SELECT ${LEIDAS} FROM padron_servicio WHERE codigo_modular = ? AND hasta IS NULL ORDER BY anexo`);
  const deLocal = db.prepare<[string], Row>(
    `SELECT ${LEIDAS} FROM padron_servicio WHERE codigo_local = ? AND codigo_local <> '' AND hasta IS NULL ORDER BY codigo_nivel, codigo_modular, anexo`,
  );
  const todos = db.prepare<[], Row>(`SELECT ${LEIDAS} FROM padron_servicio INDEXED BY padron_servicio_vigente WHERE codigo_modular >= '' AND hasta IS NULL`);
  const distritos = db.prepare<[], { distrito: string }>(
    `SELECT DISTINCT distrito FROM padron_servicio INDEXED BY padron_servicio_vigente WHERE codigo_modular >= '' AND hasta IS NULL ORDER BY distrito`,
  );
  const versiones = db.prepare<[string, string], Row & { desde: number; hasta: number | null }>(
    `SELECT ${LEIDAS}, desde, hasta FROM padron_servicio WHERE codigo_modular = ? AND anexo = ? ORDER BY desde DESC`,
  );
  const traidas = db.prepare<[number], Row>(`SELECT ${LEIDAS} FROM padron_servicio WHERE desde = ? ORDER BY codigo_modular, anexo`);
  const dejadas = db.prepare<[number], Row>(`SELECT ${LEIDAS} FROM padron_servicio WHERE hasta = ? ORDER BY codigo_modular, anexo`);
  const enPais = db.prepare<[number, number], { clave: number; ugel: number; nombreUgel: string | null; activo: number }>(`
    SELECT clave, ugel, u.nombre AS nombreUgel, activo FROM padron_codigo p LEFT JOIN padron_ugel u ON u.codigo = p.ugel
    WHERE clave BETWEEN ? AND ?`);
  // Matches first, by their words; only those shown are read.
  const buscar = db.prepare<[string, number], Row>(`
    SELECT ${LEIDAS} FROM padron_busqueda b CROSS JOIN padron_servicio s ON s.id = b.rowid
    WHERE padron_busqueda MATCH ? ORDER BY activo DESC, nombre, codigo_modular, anexo LIMIT ?`);

  return {
    /** All that are in force, of one's own UGEL. */
    vigentes: (): ServicioPadron[] => todos.all().map(servicioDe),
    /** The districts in which one's own UGEL has servicios. */
    distritos: (): string[] => distritos.all().map((row) => row.distrito).filter((distrito) => distrito !== ''),
    leer: (codigoModular: string, anexo: string): ServicioPadron | null => {
      const row = vigente.get(codigoModular, anexo);
      return row ? servicioDe(row) : null;
    },
    /** Every annex of a code. */
    anexosDe: (codigoModular: string): ServicioPadron[] => deCodigo.all(codigoModular).map(servicioDe),
    /** The servicios of one building; none when the code is empty. */
    delLocal: (codigoLocal: string): ServicioPadron[] => deLocal.all(codigoLocal).map(servicioDe),
    /** What a servicio has been, newest first. */
    versiones: (codigoModular: string, anexo: string): Version[] =>
      versiones.all(codigoModular, anexo).map((row) => ({ servicio: servicioDe(row), desde: row.desde, hasta: row.hasta })),
    /** What one import changed among one's own. */
    cambiosDe: (corteId: number): CambioDePadron[] => {
      const despues = new Map(traidas.all(corteId).map((row) => [`${String(row['codigoModular'])}-${String(row['anexo'])}`, servicioDe(row)]));
      const conAntes = dejadas.all(corteId).map(servicioDe).map((antes) => {
        const clave = `${antes.codigoModular}-${antes.anexo}`;
        const cambio = { antes, despues: despues.get(clave) ?? null };
        despues.delete(clave);
        return cambio;
      });
      return [...conAntes, ...[...despues.values()].map((nuevo) => ({ antes: null, despues: nuevo }))];
    },
    /** Where a code is in the whole country, annex by annex. */
    enPais: (codigoModular: string): CodigoEnPais[] => {
      const primera = Number(codigoModular) * 10;
      return enPais.all(primera, primera + 9).map(({ clave, ugel, nombreUgel, activo }) => ({
        anexo: String(clave % 10), ugel: String(ugel).padStart(6, '0'), nombreUgel: nombreUgel ?? '', activo: activo === 1,
      }));
    },
    /** Those that hold all the words, by their beginnings and in any order; the open ones first. */
    buscar: (texto: string, limite: number): ServicioPadron[] => {
      const query = ftsQuery(texto);
      return query === '' ? [] : buscar.all(query, limite).map(servicioDe);
    },
  };
}
