// How issued documents are numbered: one correlative per type, year and siglas; never a gap made by us, never a number twice.
import { z } from 'zod';
import { linea } from './texto.ts';

/** Types that carry a correlative of their own. All letters to one director are an OFICIO. */
export const TipoDocumental = z.enum(['oficio', 'multiple', 'constancia', 'cargo', 'hoja']);
export type TipoDocumental = z.infer<typeof TipoDocumental>;

const ROTULO: Readonly<Record<TipoDocumental, string>> = {
  oficio: 'OFICIO N.°',
  multiple: 'OFICIO MÚLTIPLE N.°',
  constancia: 'CONSTANCIA N.°',
  cargo: 'CARGO N.°',
  hoja: 'HOJA DE CREDENCIALES N.°',
};

/** How an office numbers one type: siglas after the year, digits of padding, and where the first year starts. */
export const Numeracion = z.strictObject({
  siglas: linea(80),
  relleno: z.int().min(1).max(8),
  primero: z.strictObject({ anio: z.int().min(1900).max(2199), numero: z.int().min(1).max(99_999_999) }),
});
export type Numeracion = z.infer<typeof Numeracion>;

/** The next correlative, given the last one used in that type, year and siglas (null: none yet). */
export function siguienteNumero(ultimo: number | null, anio: number, numeracion: Numeracion): number {
  const inicial = anio === numeracion.primero.anio ? numeracion.primero.numero : 1;
  return ultimo === null ? inicial : Math.max(ultimo + 1, inicial);
}

/** `OFICIO N.° 0123-2026-UGEL-CH/SIAGIE`; without siglas, nothing hangs after the year. */
export function rotulo(tipo: TipoDocumental, numero: number, anio: number, { siglas, relleno }: Pick<Numeracion, 'siglas' | 'relleno'>): string {
  const partes = [String(numero).padStart(relleno, '0'), String(anio), ...(siglas === '' ? [] : [siglas])];
  return `${ROTULO[tipo]} ${partes.join('-')}`;
}

/** `2026-00017`, the number of an expediente of this program. */
export const numeroDeExpediente = (anio: number, numero: number): string => `${anio}-${String(numero).padStart(5, '0')}`;

/** The year and number that a person wrote: `2026-00017`, or `17` of `anio`; null when it is no number of ours. */
export function leerNumeroDeExpediente(texto: string, anio: number): { readonly anio: number; readonly numero: number } | null {
  const [, escrito = String(anio), numero] = /^(?:(\d{4})\s*-\s*)?0*(\d{1,8})$/.exec(texto.trim()) ?? [];
  return numero === undefined ? null : { anio: Number(escrito), numero: Number(numero) };
}
