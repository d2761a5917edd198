// Peru's national holidays with the law that made each, and the working days between them.
import { anioDe, diaDeSemana, diasEntre, fecha, sumarDias, type Fecha } from './tiempo.ts';

/** Days on which the office does not work besides the national holidays: decreed by the State, or regional. */
export type NoLaborables = ReadonlySet<Fecha>;

export type Feriado = { readonly fecha: Fecha; readonly nombre: string; readonly norma: string };

/** The decree that sets most of them since 1991; before it, laws of the same days. */
const GENERAL = 'D. Leg. 713';

/** Fixed national holidays: month-day, name, the law that made it one, and the first year in which that law was in force on its day. */
const FIJOS: readonly (readonly [mesDia: string, nombre: string, norma: string, desde: number])[] = [
  ['01-01', 'Año Nuevo', GENERAL, 0],
  ['05-01', 'Día del Trabajo', GENERAL, 0],
  ['06-07', 'Batalla de Arica y Día de la Bandera', 'Ley 31788', 2024],
  ['06-29', 'San Pedro y San Pablo', GENERAL, 0],
  ['07-23', 'Día de la Fuerza Aérea', 'Ley 31822', 2024],
  ['07-28', 'Fiestas Patrias', GENERAL, 0],
  ['07-29', 'Fiestas Patrias', GENERAL, 0],
  ['08-06', 'Batalla de Junín', 'Ley 31530', 2022],
  ['08-30', 'Santa Rosa de Lima', GENERAL, 0],
  ['10-08', 'Combate de Angamos', GENERAL, 0],
  ['11-01', 'Día de Todos los Santos', GENERAL, 0],
  ['12-08', 'Inmaculada Concepción', GENERAL, 0],
  ['12-09', 'Batalla de Ayacucho', 'Ley 31381', 2022],
  ['12-25', 'Navidad', GENERAL, 0],
];

/** Easter Sunday of a Gregorian year (Meeus/Jones/Butcher). */
export function pascua(anio: number): Fecha {
  const a = anio % 19;
  const b = Math.floor(anio / 100);
  const c = anio % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const suma = h + l - 7 * m + 114;
  const mes = String(Math.floor(suma / 31)).padStart(2, '0');
  const dia = String((suma % 31) + 1).padStart(2, '0');
  return fecha(`${anio}-${mes}-${dia}`);
}

const calculados = new Map<number, ReadonlyMap<string, Feriado>>();

/** National holidays of a year by their day. A year is worked out once: the tray asks for each of its rows. */
function feriadosPorDia(anio: number): ReadonlyMap<string, Feriado> {
  const ya = calculados.get(anio);
  if (ya) return ya;
  const domingo = pascua(anio);
  const feriados = [
    ...FIJOS.filter(([, , , desde]) => anio >= desde).map(([mesDia, nombre, norma]) => ({ fecha: fecha(`${anio}-${mesDia}`), nombre, norma })),
    { fecha: sumarDias(domingo, -3), nombre: 'Jueves Santo', norma: GENERAL },
    { fecha: sumarDias(domingo, -2), nombre: 'Viernes Santo', norma: GENERAL },
  ].sort((uno, otro) => (uno.fecha < otro.fecha ? -1 : 1));
  const porDia = new Map<string, Feriado>(feriados.map((feriado) => [feriado.fecha, feriado]));
  calculados.set(anio, porDia);
  return porDia;
}

/** National holidays of a year, in order of date. */
export const feriadosNacionales = (anio: number): Feriado[] => [...feriadosPorDia(anio).values()];

/** The national holiday that day is; null when none. */
export const feriadoNacional = (dia: Fecha): Feriado | null => feriadosPorDia(anioDe(dia)).get(dia) ?? null;

export const esFinDeSemana = (dia: Fecha): boolean => diaDeSemana(dia) % 6 === 0;

/** Whether the State works that day: Monday to Friday, no national holiday and none of the office's own. */
export const esDiaHabil = (dia: Fecha, noLaborables: NoLaborables): boolean =>
  !esFinDeSemana(dia) && !noLaborables.has(dia) && feriadoNacional(dia) === null;

/** Mondays to Fridays after `desde`, up to `hasta`. */
function deLunesAViernes(desde: Fecha, hasta: Fecha): number {
  const semanas = Math.floor(diasEntre(desde, hasta) / 7);
  let cuantos = semanas * 5;
  for (let dia = sumarDias(desde, semanas * 7); dia < hasta; ) {
    dia = sumarDias(dia, 1);
    if (!esFinDeSemana(dia)) cuantos += 1;
  }
  return cuantos;
}

/** Working days after `desde`, up to `hasta`; as many below zero when `hasta` comes first. */
export function diasHabilesEntre(desde: Fecha, hasta: Fecha, noLaborables: NoLaborables): number {
  // Not 0 −: that of no days would be −0.
  if (hasta < desde) return -1 * diasHabilesEntre(hasta, desde, noLaborables) || 0;
  let libres = 0;
  const contar = (dia: Fecha): void => {
    if (dia > desde && dia <= hasta && !esFinDeSemana(dia)) libres += 1;
  };
  for (let anio = anioDe(desde); anio <= anioDe(hasta); anio += 1) for (const { fecha: dia } of feriadosPorDia(anio).values()) contar(dia);
  for (const dia of noLaborables) if (feriadoNacional(dia) === null) contar(dia);
  return deLunesAViernes(desde, hasta) - libres;
}
