// Dates and instants. The office lives in America/Lima (UTC−5, no daylight saving since 1994), whatever the PC says.
import { z } from 'zod';

const FORMA_FECHA = /^(\d{4})-(\d{2})-(\d{2})$/;
const DIA_MS = 86_400_000;
const LIMA_MS = -5 * 3_600_000;

function existe(texto: string): boolean {
  const partes = FORMA_FECHA.exec(texto);
  if (!partes) return false;
  const ms = Date.parse(`${texto}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== texto) return false;
  const anio = Number(partes[1]);
  return anio >= 1900 && anio < 2200;
}

/** A calendar day `AAAA-MM-DD` that exists, from 1900 to 2199. */
export const Fecha = z
  .string()
  .refine(existe, { error: 'Esa fecha no existe: escriba día, mes y año.' })
  .brand<'Fecha'>();
export type Fecha = z.infer<typeof Fecha>;

/** An hour of the day `HH:MM`, 24 hours. */
export const Hora = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Escriba la hora como 08:30.' })
  .brand<'Hora'>();
export type Hora = z.infer<typeof Hora>;

/** A moment, as UTC ISO text with milliseconds: sorts as text. */
export const Instante = z.iso.datetime({ precision: 3 }).brand<'Instante'>();
export type Instante = z.infer<typeof Instante>;

/** Brands a text known to be a date. Throws on any other: for constants and computed days. */
export const fecha = (texto: string): Fecha => Fecha.parse(texto);

export const instante = (momento: Date): Instante => Instante.parse(momento.toISOString());

const enLima = (momento: Instante): string => new Date(Date.parse(momento) + LIMA_MS).toISOString();

/** The day it is in Lima at that moment. */
export const fechaEnLima = (momento: Instante): Fecha => fecha(enLima(momento).slice(0, 10));

/** The hour it is in Lima at that moment, `HH:MM`. */
export const horaEnLima = (momento: Instante): Hora => Hora.parse(enLima(momento).slice(11, 16));

/** The moment at which Lima's clocks show that day and hour. */
export const instanteEnLima = (dia: Fecha, hora: Hora): Instante =>
  instante(new Date(Date.parse(`${dia}T${hora}:00Z`) - LIMA_MS));

export const anioDe = (dia: Fecha): number => Number(dia.slice(0, 4));

/** `dias` may be negative. */
export const sumarDias = (dia: Fecha, dias: number): Fecha =>
  fecha(new Date(Date.parse(`${dia}T00:00:00Z`) + dias * DIA_MS).toISOString().slice(0, 10));

/** Calendar days from `desde` to `hasta`; negative when `hasta` is earlier. */
export const diasEntre = (desde: Fecha, hasta: Fecha): number =>
  Math.round((Date.parse(`${hasta}T00:00:00Z`) - Date.parse(`${desde}T00:00:00Z`)) / DIA_MS);

/** 0 = Sunday … 6 = Saturday. */
export const diaDeSemana = (dia: Fecha): number => new Date(`${dia}T00:00:00Z`).getUTCDay();

const MESES = [
  'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio',
  'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
] as const;

/** `9 de marzo de 2026`. */
export const fechaEnPalabras = (dia: Fecha): string =>
  `${Number(dia.slice(8))} de ${MESES[Number(dia.slice(5, 7)) - 1] ?? ''} de ${dia.slice(0, 4)}`;

/** `09/03/2026`. */
/** `marzo de 2026`. */
export const mesEnPalabras = (dia: Fecha): string => fechaEnPalabras(dia).replace(/^\d+ de /, '');

export const fechaCorta = (dia: Fecha): string => `${dia.slice(8)}/${dia.slice(5, 7)}/${dia.slice(0, 4)}`;

/** `09/03/2026 10:42`, Lima's clock. */
export const momentoCorto = (momento: Instante): string =>
  `${fechaCorta(fechaEnLima(momento))} ${horaEnLima(momento)}`;

/** The month that a word begins, by three letters at least; 0 when none. September is also `setiembre`, as Peru writes it. */
function mesDe(palabra: string): number {
  const escrito = palabra.toLowerCase();
  return 'setiembre'.startsWith(escrito) ? 9 : MESES.findIndex((mes) => mes.startsWith(escrito)) + 1;
}

const SIN_SEPARAR = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/;
const SEPARADA = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?$/;
const CON_MES = /^(\d{1,2})\s*(?:de\s|[-/. ])?\s*(\p{L}{3,10})\.?(?:\s*(?:del?\s|[-/. ,])?\s*(\d{4}|\d{2}))?$/iu;

const dosCifras = (numero: number): string => String(numero).padStart(2, '0');

/**
 * The day that a person writes: `150626`, `15062026`, `15/6/26`, `15-06-2026`, `15.6`, `15 jun`, `15 de junio de 2026`,
 * `2026-06-15`. A year of two digits is of this century. Null: it is not a day, or one that does not exist.
 * @param sinAnio what a day without its year means: the last time it was (`pasado`), or that of the current year (`este`).
 */
export function leerFecha(texto: string, hoy: Fecha, sinAnio: 'pasado' | 'este'): Fecha | null {
  const escrito = texto.trim();
  if (existe(escrito)) return fecha(escrito);
  const [, dia = '', mes = '', anio] = SIN_SEPARAR.exec(escrito) ?? SEPARADA.exec(escrito) ?? CON_MES.exec(escrito) ?? [];
  const numero = /^\d/.test(mes) ? Number(mes) : mesDe(mes);
  const en = (cual: number): Fecha | null => {
    const parsed = Fecha.safeParse(`${dosCifras(cual).padStart(4, '0')}-${dosCifras(numero)}-${dia.padStart(2, '0')}`);
    return parsed.data ?? null;
  };
  if (anio !== undefined) return en(anio.length === 2 ? 2000 + Number(anio) : Number(anio));
  if (sinAnio === 'este') return en(anioDe(hoy));
  // Not more than eight years back: as far as one 29 February can be from the one before.
  for (let atras = 0; atras <= 8; atras += 1) {
    const una = en(anioDe(hoy) - atras);
    if (una !== null && una <= hoy) return una;
  }
  return null;
}
