// Spans of days as a few names: whole years, whole months and the days that are left.
import { fecha, sumarDias, type Fecha } from './tiempo.ts';

const PRIMER_DIA = fecha('1900-01-01');
const ULTIMO_DIA = fecha('2199-12-31');

/** The names under which an act of that day is found: `2026`, `202603`, `20260311`. */
export function nombresDelDia(dia: Fecha): readonly [anio: string, mes: string, dia: string] {
  const nombre = dia.replaceAll('-', '');
  return [nombre.slice(0, 4), nombre.slice(0, 6), nombre];
}

const finDeAnio = (dia: Fecha): Fecha => fecha(`${dia.slice(0, 4)}-12-31`);

/** The last day of that day's month. */
export function finDeMes(dia: Fecha): Fecha {
  const mes = Number(dia.slice(5, 7));
  if (mes === 12) return finDeAnio(dia);
  return sumarDias(fecha(`${dia.slice(0, 4)}-${String(mes + 1).padStart(2, '0')}-01`), -1);
}

/** The longest whole span that begins on that day and ends by `ultimo`, and its last day. */
function tramoDesde(dia: Fecha, ultimo: Fecha): { readonly nombre: string; readonly fin: Fecha } {
  const [anio, mes, unDia] = nombresDelDia(dia);
  if (dia.endsWith('-01-01') && finDeAnio(dia) <= ultimo) return { nombre: anio, fin: finDeAnio(dia) };
  if (dia.endsWith('-01') && finDeMes(dia) <= ultimo) return { nombre: mes, fin: finDeMes(dia) };
  return { nombre: unDia, fin: dia };
}

/** The fewest names that cover the days from `desde` to `hasta`, both within; null: from ever, for ever. None when they are crossed. */
export function cobertura(desde: Fecha | null, hasta: Fecha | null): string[] {
  const ultimo = hasta ?? ULTIMO_DIA;
  const nombres: string[] = [];
  for (let dia = desde ?? PRIMER_DIA; dia <= ultimo; ) {
    const { nombre, fin } = tramoDesde(dia, ultimo);
    nombres.push(nombre);
    if (fin === ULTIMO_DIA) break;
    dia = sumarDias(fin, 1);
  }
  return nombres;
}
