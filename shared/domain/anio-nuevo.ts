// The turn of the year: what the new one needs of the office, and where each thing stands, from the middle of December to the end of January.
import { z } from 'zod';
import { esDiaHabil, type NoLaborables } from './feriados.ts';
import { reparoDeFunciones, type Firmantes } from './firmantes.ts';
import { lineasVigentes, type LineaDelAnio } from './lineas-del-anio.ts';
import { rotulo, siguienteNumero, type Numeracion, type TipoDocumental } from './numeracion.ts';
import { anioDe, diasEntre, fecha, fechaCorta, sumarDias, type Fecha } from './tiempo.ts';

/** Days of the year on which it begins to be told, and after which it is no more. */
const DESDE = '-12-15';
const HASTA = '-01-31';
/** A padrón older than this misses the schools of the new year. */
const DIAS_DE_PADRON = 90;

export const TareaDeAnioNuevo = z.enum(['encargaturas', 'firmante', 'noLaborables', 'respaldo', 'padron', 'lineas', 'numeracion']);
export type TareaDeAnioNuevo = z.infer<typeof TareaDeAnioNuevo>;

/** `puede_faltar`: nothing stops without it. */
export const PasoDeAnioNuevo = z.strictObject({ tarea: TareaDeAnioNuevo, estado: z.enum(['hecho', 'pendiente', 'puede_faltar']), dicho: z.string() });
export type PasoDeAnioNuevo = z.infer<typeof PasoDeAnioNuevo>;

export const NOMBRE_TAREA: Readonly<Record<TareaDeAnioNuevo, string>> = {
  encargaturas: 'Encargaturas que terminan el 31 de diciembre',
  firmante: 'Quién firma desde enero',
  noLaborables: 'Días no laborables del año nuevo',
  respaldo: 'Copia de fin de año',
  padron: 'Padrón al día',
  lineas: 'Nombre del año en las cartas',
  numeracion: 'La numeración vuelve a empezar',
};

/** The year that is nearest to begin or to have begun: in the second half of one, it is the next. */
export const anioQueEmpieza = (hoy: Fecha): number => (hoy.slice(5) >= '07' ? anioDe(hoy) + 1 : anioDe(hoy));

/** Whether it is time to tell of it. */
export const esTemporada = (hoy: Fecha): boolean => hoy.slice(4) >= DESDE || hoy.slice(4) <= HASTA;

/**
 * Whether the notice that was put off on that day is still to be left alone: until the year turns, and then until it is
 * put off again.
 */
export const siguePospuesto = (pospuesto: Fecha | null, hoy: Fecha): boolean => pospuesto !== null && esTemporada(pospuesto) && anioDe(pospuesto) === anioDe(hoy) && pospuesto.slice(5, 7) === hoy.slice(5, 7);

export const finDe = (anio: number): Fecha => fecha(`${anio}-12-31`);

export type DatosDeAnioNuevo = {
  readonly hoy: Fecha;
  readonly lineas: readonly LineaDelAnio[];
  /** The office's table: days of the State and of the region. */
  readonly noLaborables: NoLaborables;
  readonly numeracion: Readonly<Record<TipoDocumental, Numeracion>>;
  readonly firmantes: Firmantes;
  /** Holders of today whose post ends, or ended, on the last day of the old year. */
  readonly terminan: number;
  /** Days of the last good backup, and of the padrón's cut; null when there is none. */
  readonly respaldo: Fecha | null;
  readonly padron: Fecha | null;
  /** The last number of each type in the new year; null when none yet. */
  readonly ultimos: Readonly<Record<TipoDocumental, number | null>>;
};

/** The last working day of a year. */
export function ultimoDiaHabil(anio: number, noLaborables: NoLaborables): Fecha {
  let dia = finDe(anio);
  while (!esDiaHabil(dia, noLaborables)) dia = sumarDias(dia, -1);
  return dia;
}

const cuantos = (n: number, uno: string, varios: string): string => (n === 1 ? `1 ${uno}` : `${n} ${varios}`);

function encargaturas({ terminan, hoy }: DatosDeAnioNuevo, anio: number): PasoDeAnioNuevo {
  if (terminan === 0) return { tarea: 'encargaturas', estado: 'hecho', dicho: 'Ningún titular de un usuario termina su cargo ese día.' };
  const dicho = hoy > finDe(anio - 1)
    ? `${cuantos(terminan, 'titular terminó su cargo ese día y conserva', 'titulares terminaron su cargo ese día y conservan')} su usuario: abra su inactivación, o registre su nueva resolución.`
    : `${cuantos(terminan, 'titular termina', 'titulares terminan')} su cargo ese día: escríbales para que traigan su nueva resolución.`;
  return { tarea: 'encargaturas', estado: 'pendiente', dicho };
}

function firmante({ firmantes, hoy }: DatosDeAnioNuevo, anio: number): PasoDeAnioNuevo {
  const dia = hoy > fecha(`${anio}-01-02`) ? hoy : fecha(`${anio}-01-02`);
  const enFunciones = firmantes.find((uno) => reparoDeFunciones(uno, dia) === null);
  if (enFunciones) return { tarea: 'firmante', estado: 'hecho', dicho: `${enFunciones.nombre} sigue en funciones el ${fechaCorta(dia)}${enFunciones.hasta === null ? '' : ` y hasta el ${fechaCorta(enFunciones.hasta)}`}.` };
  return { tarea: 'firmante', estado: 'pendiente', dicho: firmantes.length === 0 ? 'No hay ningún firmante: agréguelo.' : `Nadie de la lista está en funciones el ${fechaCorta(dia)}: agregue a quien firmará, o corrija sus fechas.` };
}

function noLaborables({ noLaborables: tabla }: DatosDeAnioNuevo, anio: number): PasoDeAnioNuevo {
  const suyos = [...tabla].filter((dia) => anioDe(dia) === anio).length;
  if (suyos > 0) return { tarea: 'noLaborables', estado: 'hecho', dicho: `La tabla tiene ${cuantos(suyos, 'día', 'días')} de ${anio}. Los feriados nacionales ya se cuentan.` };
  return { tarea: 'noLaborables', estado: 'pendiente', dicho: `La tabla no tiene ningún día de ${anio}: agregue los que decretaron el Estado y la región. Los feriados nacionales ya se cuentan.` };
}

function respaldo({ respaldo: hecho, noLaborables: tabla }: DatosDeAnioNuevo, anio: number): PasoDeAnioNuevo {
  const ultimo = ultimoDiaHabil(anio - 1, tabla);
  if (hecho !== null && hecho >= ultimo) return { tarea: 'respaldo', estado: 'hecho', dicho: `La última copia es del ${fechaCorta(hecho)}. Lleve una en una memoria a otro lugar.` };
  return { tarea: 'respaldo', estado: 'pendiente', dicho: `Haga una el ${fechaCorta(ultimo)}, último día hábil, o después, y llévela en una memoria a otro lugar. ${hecho === null ? 'Todavía no hay ninguna.' : `La última es del ${fechaCorta(hecho)}.`}` };
}

function padron({ padron: corte, hoy }: DatosDeAnioNuevo): PasoDeAnioNuevo {
  if (corte === null) return { tarea: 'padron', estado: 'pendiente', dicho: 'No se ha importado el padrón.' };
  const dias = diasEntre(corte, hoy);
  const dicho = `El que se usa es del ${fechaCorta(corte)}`;
  return dias <= DIAS_DE_PADRON
    ? { tarea: 'padron', estado: 'hecho', dicho: `${dicho}.` }
    : { tarea: 'padron', estado: 'pendiente', dicho: `${dicho}, de hace ${dias} días: importe uno nuevo.` };
}

function lineas({ lineas: todas }: DatosDeAnioNuevo, anio: number): PasoDeAnioNuevo {
  const propias = todas.filter(({ desde }) => anioDe(desde) === anio);
  const enEnero = lineasVigentes(todas, fecha(`${anio}-01-02`));
  const primeras = enEnero.length === 0 ? 'Las cartas de enero salen sin ninguna línea' : `Las cartas de los primeros días llevan ${enEnero.join(' y ')}`;
  if (propias.length > 0) return { tarea: 'lineas', estado: 'hecho', dicho: `${primeras}. Desde el ${fechaCorta(propias[0]?.desde ?? fecha(`${anio}-01-01`))}, ${propias[0]?.texto ?? ''}.` };
  return { tarea: 'lineas', estado: 'puede_faltar', dicho: `${primeras}. El nombre de ${anio} se agrega cuando se publique: mientras tanto puede faltar.` };
}

function numeracion({ numeracion: como, ultimos }: DatosDeAnioNuevo, anio: number): PasoDeAnioNuevo {
  const primeros = (['oficio', 'hoja', 'cargo'] as const).map((tipo) => rotulo(siguienteNumero(ultimos[tipo], anio, como[tipo]), anio, como[tipo]));
  return { tarea: 'numeracion', estado: 'hecho', dicho: `Cambia sola el 1 de enero. En ${anio} siguen ${primeros.join(' · ')}. Si su oficina empieza en otro número, escríbalo.` };
}

/** Everything that the new year needs, what is pending first. */
export function pasosDeAnioNuevo(datos: DatosDeAnioNuevo): PasoDeAnioNuevo[] {
  const anio = anioQueEmpieza(datos.hoy);
  const pasos = [encargaturas(datos, anio), firmante(datos, anio), noLaborables(datos, anio), respaldo(datos, anio), padron(datos), lineas(datos, anio), numeracion(datos, anio)];
  return [...pasos.filter(({ estado }) => estado === 'pendiente'), ...pasos.filter(({ estado }) => estado !== 'pendiente')];
}
