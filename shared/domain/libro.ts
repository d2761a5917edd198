// What is asked of the libro of issued documents, and the words under which its index keeps them.
import { z } from 'zod';
import { TipoDocumental } from './numeracion.ts';
import { linea } from './texto.ts';
import type { Fecha } from './tiempo.ts';

/** One type and year, as the libro is kept; `mes` null and `texto` empty: all of it. */
export const FiltroDeLibro = z.strictObject({
  tipo: TipoDocumental,
  anio: z.int().min(1900).max(2199),
  mes: z.int().min(1).max(12).nullable(),
  texto: linea(200),
});
export type FiltroDeLibro = z.infer<typeof FiltroDeLibro>;

export const dosCifras = (mes: number): string => String(mes).padStart(2, '0');

/** Under what a document is asked for: its type and year, and these with the month. */
export const marcasDeDocumento = (tipo: TipoDocumental, anio: number, fecha: Fecha): string[] => [`${tipo}${anio}`, `${tipo}${anio}m${fecha.slice(5, 7)}`];

/** The one word that every document of the filter has. */
export const marcaPedida = ({ tipo, anio, mes }: FiltroDeLibro): string => (mes === null ? `${tipo}${anio}` : `${tipo}${anio}m${dosCifras(mes)}`);
