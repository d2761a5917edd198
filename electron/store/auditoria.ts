// The acts as the audit asks for them: newest first, by pages, whatever is filtered and however many there are.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { marcasPedidas, palabraDeActo, type FiltroDeActos } from '../../shared/domain/auditoria.ts';
import { numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { palabras } from '../../shared/domain/texto.ts';
import type { Instante } from '../../shared/domain/tiempo.ts';
import { ActoAuditado } from '../../shared/vistas.ts';
import { PRIMERA_PAGINA } from './paging.ts';

type ActoRow = {
  id: number; en: string; por: string | null; miembroId: number; acto: string; estadoAntes: string | null; estadoDespues: string | null;
  detalle: string; hash: Buffer; expedienteId: number | null; anio: number | null; numero: number | null;
};

export type CuentaDeActos = { readonly acto: string; readonly cuantos: number; readonly primero: number; readonly ultimo: number };

const ACTO = `
  SELECT a.id, a.en, m.nombre AS por, a.miembro_id AS miembroId, a.acto, a.estado_antes AS estadoAntes, a.estado_despues AS estadoDespues,
    a.detalle, a.hash, a.expediente_id AS expedienteId, e.anio, e.numero
  FROM actuacion a LEFT JOIN miembro m ON m.id = a.miembro_id LEFT JOIN expediente e ON e.id = a.expediente_id`;

const Detalle = z.record(z.string(), z.json());

/** What was tampered with may be no detail at all: then it is shown as it is. */
function leerDetalle(texto: string): z.infer<typeof Detalle> {
  try {
    return Detalle.parse(JSON.parse(texto));
  } catch {
    return { detalle: texto };
  }
}

const toActo = ({ miembroId, expedienteId, anio, numero, por, hash, detalle, ...row }: ActoRow): ActoAuditado =>
  ActoAuditado.parse({
    ...row,
    por: por ?? `Persona n.° ${miembroId}`,
    expediente: expedienteId !== null && anio !== null && numero !== null ? { id: expedienteId, numero: numeroDeExpediente(anio, numero) } : null,
    detalle: leerDetalle(detalle),
    hash: hash.toString('hex'),
  });

/** The FTS5 query of a filter; empty when it asks for every act, null when no act can fit. */
export function consultaDeActos(filtro: FiltroDeActos, expedienteId: number | null): string | null {
  const marcas = marcasPedidas(filtro, expedienteId);
  if (marcas.some((alternativas) => alternativas.length === 0)) return null;
  const words = palabras(filtro.texto);
  if (filtro.texto !== '' && words.length === 0) return null;
  return [
    ...marcas.map((alternativas) => `marcas : (${alternativas.map((una) => `"${una}"`).join(' OR ')})`),
    ...(words.length === 0 ? [] : [`texto : (${words.map((word) => `"${word}"*`).join(' AND ')})`]),
  ].join(' AND ');
}

export function auditoriaOf(db: Database) {
  const page = db.prepare<[number, number], ActoRow>(`${ACTO} WHERE a.id < ? ORDER BY a.id DESC LIMIT ?`);
  const chosen = db.prepare<[string], ActoRow>(`${ACTO} WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.id DESC`);
  const find = db.prepare<[string, number, number], { id: number }>(
    'SELECT rowid AS id FROM busqueda_actuacion WHERE busqueda_actuacion MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
  );
  const counts = db.prepare<[string, string], CuentaDeActos>(`
    SELECT acto, count(*) AS cuantos, min(id) AS primero, max(id) AS ultimo FROM actuacion
    WHERE en >= ? AND en < ? GROUP BY acto ORDER BY cuantos DESC, acto`);
  const caseOf = db.prepare<[number, number], { id: number }>('SELECT id FROM expediente WHERE anio = ? AND numero = ?');
  return {
    /** @param consulta of `consultaDeActos`. @param antesDe number of an act: only older ones. */
    pagina: (consulta: string, antesDe: number, limite: number): ActoAuditado[] =>
      (consulta === '' ? page.all(antesDe, limite) : chosen.all(JSON.stringify(find.all(consulta, antesDe, limite).map(({ id }) => id)))).map(toActo),
    /** The newest act of that kind; null when there is none. */
    ultimo: (acto: string): ActoAuditado | null => {
      const [hallado] = find.all(`marcas : "${palabraDeActo(acto)}"`, PRIMERA_PAGINA, 1);
      return hallado ? (page.all(hallado.id + 1, 1).map(toActo)[0] ?? null) : null;
    },
    /** The newest act that the person did of those kinds; null when there is none. */
    ultimoDe: (miembroId: number, actos: readonly string[]): ActoAuditado | null => {
      const [hallado] = find.all(`marcas : "m${miembroId}" AND marcas : (${actos.map((acto) => `"${palabraDeActo(acto)}"`).join(' OR ')})`, PRIMERA_PAGINA, 1);
      return hallado ? (page.all(hallado.id + 1, 1).map(toActo)[0] ?? null) : null;
    },
    /** Acts of that kind before the one with that number, the newest first. */
    deClase: (acto: string, antesDe: number, limite: number): ActoAuditado[] =>
      chosen.all(JSON.stringify(find.all(`marcas : "${palabraDeActo(acto)}"`, antesDe, limite).map(({ id }) => id))).map(toActo),
    /** How many acts of each kind there were from `desde` until before `hasta`, the most frequent first. */
    contar: (desde: Instante, hasta: Instante): CuentaDeActos[] => counts.all(desde, hasta),
    /** The case with that number; null when there is none. */
    expediente: (anio: number, numero: number): number | null => caseOf.get(anio, numero)?.id ?? null,
  };
}
