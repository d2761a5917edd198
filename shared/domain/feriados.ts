// Peru's national holidays with the law that made each, and the working days between them.
import { diaDeSemana, fecha, sumarDias, type Fecha } from './tiempo.ts';

type Feriado = { readonly fecha: Fecha; readonly nombre: string };

/** Fixed national holidays: month-day, name, and the first year in which the law made it one. */
const FIJOS: readonly (readonly [mesDia: string, nombre: string, desde: number])[] = [
  ['01-01', 'Año Nuevo', 0],
  ['05-01', 'Día del Trabajo', 0],
  ['06-07', 'Batalla de Arica y Día de la Bandera (Ley 31788)', 2024],
  ['06-29', 'San Pedro y San Pablo', 0],
  ['07-23', 'Día de la Fuerza Aérea (Ley 31822)', 2024],
  ['07-28', 'Fiestas Patrias', 0],
  ['07-29', 'Fiestas Patrias', 0],
  ['08-06', 'Batalla de Junín (Ley 31530)', 2022],
  ['08-30', 'Santa Rosa de Lima', 0],
  ['10-08', 'Combate de Angamos', 0],
  ['11-01', 'Día de Todos los Santos', 0],
  ['12-08', 'Inmaculada Concepción', 0],
  ['12-09', 'Batalla de Ayacucho (Ley 31381)', 2022],
  ['12-25', 'Navidad', 0],
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

/** National holidays of a year, in order of date. */
export function feriadosNacionales(anio: number): Feriado[] {
  const domingo = pascua(anio);
  return [
    ...FIJOS.filter(([, , desde]) => anio >= desde).map(([mesDia, nombre]) => ({ fecha: fecha(`${anio}-${mesDia}`), nombre })),
    { fecha: sumarDias(domingo, -3), nombre: 'Jueves Santo' },
    { fecha: sumarDias(domingo, -2), nombre: 'Viernes Santo' },
  ].sort((una, otra) => (una.fecha < otra.fecha ? -1 : 1));
}

/**
 * Whether the State works that day: Monday to Friday, no national holiday and none of
 * the office's own `noLaborables` (days decreed by the State, regional holidays).
 */
export function esDiaHabil(dia: Fecha, noLaborables: ReadonlySet<string>): boolean {
  const semana = diaDeSemana(dia);
  if (semana === 0 || semana === 6 || noLaborables.has(dia)) return false;
  return !feriadosNacionales(Number(dia.slice(0, 4))).some((feriado) => feriado.fecha === dia);
}
