// Backups: which are kept, how old the last good one may be, and what is told of each.
import { z } from 'zod';
import { diasEntre, fecha, fechaEnLima, Hora, horaEnLima, instanteEnLima, sumarDias, diaDeSemana, type Fecha, type Instante } from './tiempo.ts';

/** Its folder's name: the moment it was made, Lima's clock; a number follows when there are several of one second. */
export const RespaldoId = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{6}(-\d{1,3})?$/);

/** `diario`: made by itself; `manual`: asked for; `migracion`: before the data take the form of a newer program. */
export const MotivoDeRespaldo = z.enum(['diario', 'manual', 'migracion']);
export type MotivoDeRespaldo = z.infer<typeof MotivoDeRespaldo>;

/** How many are kept of each: the newest of a day, of a week, of a month that has any. */
export const SE_GUARDAN = { diarios: 7, semanales: 8, mensuales: 12 } as const;
/** Those with defects that are kept: they do not take the place of a good one. */
const DEFECTUOSOS = 2;

/** Days after which the age of the last good backup is shown in red. */
export const DIAS_DE_ALERTA = 7;

export type Guardado = { readonly id: string; readonly en: Instante; readonly motivo: MotivoDeRespaldo; readonly bueno: boolean };

const lunesDe = (dia: Fecha): Fecha => sumarDias(dia, -((diaDeSemana(dia) + 6) % 7));

/** The newest of each of the `cuantos` newest periods. `nuevos`: newest first. */
function unoPorPeriodo(nuevos: readonly Guardado[], cuantos: number, periodoDe: (dia: Fecha) => string): Guardado[] {
  const vistos = new Set<string>();
  return nuevos.filter(({ en }) => {
    const periodo = periodoDe(fechaEnLima(en));
    if (vistos.has(periodo) || vistos.size === cuantos) return false;
    vistos.add(periodo);
    return true;
  });
}

/**
 * The ids of the backups that stay when the others are removed: 7 daily, 8 weekly and 12 monthly good ones, the newest
 * made before a migration, and the newest two with defects.
 */
export function quedan(todos: readonly Guardado[]): Set<string> {
  const nuevos = todos.toSorted((uno, otro) => otro.en.localeCompare(uno.en) || otro.id.localeCompare(uno.id));
  const buenos = nuevos.filter(({ bueno }) => bueno);
  const elegidos = [
    ...unoPorPeriodo(buenos, SE_GUARDAN.diarios, (dia) => dia),
    ...unoPorPeriodo(buenos, SE_GUARDAN.semanales, lunesDe),
    ...unoPorPeriodo(buenos, SE_GUARDAN.mensuales, (dia) => dia.slice(0, 7)),
    ...buenos.filter(({ motivo }) => motivo === 'migracion').slice(0, 1),
    ...nuevos.filter(({ bueno }) => !bueno).slice(0, DEFECTUOSOS),
  ];
  return new Set(elegidos.map(({ id }) => id));
}

/** The name of a backup made at that moment; `otra` tells it from others of the same second. */
export const idDe = (en: Instante, otra = 1): string =>
  `${fechaEnLima(en)}T${horaEnLima(en).replace(':', '')}${en.slice(17, 19)}${otra === 1 ? '' : `-${otra}`}`;

/** The moment that such a name tells of. */
export const momentoDeId = (id: string): Instante => instanteEnLima(fecha(id.slice(0, 10)), Hora.parse(`${id.slice(11, 13)}:${id.slice(13, 15)}`));

/** «hoy», «ayer», «hace 3 días». */
export function haceCuanto(en: Instante, hoy: Fecha): string {
  const dias = diasEntre(fechaEnLima(en), hoy);
  if (dias <= 0) return 'hoy';
  return dias === 1 ? 'ayer' : `hace ${dias} días`;
}

/** Whether the last good backup is too old, or there is none. */
export const vaAtrasado = (ultimo: Instante | null, hoy: Fecha): boolean =>
  ultimo === null || diasEntre(fechaEnLima(ultimo), hoy) > DIAS_DE_ALERTA;

/** How much earlier than the last act the clock may be before it is taken for set back: clocks are corrected by some minutes. */
export const RELOJ_TOLERA_MS = 10 * 60_000;
export const relojAtrasado = (ahora: Instante, ultimoActo: Instante | null): boolean =>
  ultimoActo !== null && Date.parse(ultimoActo) - Date.parse(ahora) > RELOJ_TOLERA_MS;

/** «3 MB», «1,2 GB». */
export function tamanoEnPalabras(bytes: number): string {
  const MB = 1024 * 1024;
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  if (bytes < 1024 * MB) return `${Math.round(bytes / MB)} MB`;
  return `${(bytes / MB / 1024).toFixed(1).replace('.', ',')} GB`;
}
