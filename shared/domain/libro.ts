// What is asked of the libro of issued documents, and the words under which its index keeps them.
import { z } from 'zod';
import type { FilaDeLibro } from '../vistas.ts';
import { NOMBRE_TIPO, TipoDocumental, type Hueco } from './numeracion.ts';
import { linea } from './texto.ts';
import { fecha, fechaCorta, mesEnPalabras, type Fecha } from './tiempo.ts';

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

/** `Oficios, marzo de 2026`. */
export const nombreDeLibro = ({ tipo, anio, mes }: FiltroDeLibro): string => `${NOMBRE_TIPO[tipo]}, ${mes === null ? anio : mesEnPalabras(fecha(`${anio}-${dosCifras(mes)}-01`))}`;

/** What became of a document, the last first. */
export function estadoEnLibro({ documento: { clase, anulado, motivoDeAnulacion, entrega, firmados } }: FilaDeLibro): string {
  if (anulado) return `Anulado: ${motivoDeAnulacion || 'lo reemplaza otro'}`;
  const partes = [entrega ? `Entregado ${fechaCorta(entrega.fecha)}` : clase === 'cargo' ? '' : 'Sin entregar', firmados.length > 0 ? 'firmado' : ''];
  return partes.filter((parte) => parte !== '').join(', ') || 'Emitido';
}

const RAZON: Readonly<Record<Hueco['razon'], string>> = {
  primero: 'no son de este programa: la cuenta empezó, o siguió, después',
  tecleado: 'sin usar: el que sigue se escribió a mano',
};

/** Which numbers are absent, and why. */
export const huecoEnPalabras = ({ desde, hasta, razon }: Hueco): { readonly cuales: string; readonly porque: string } => ({
  cuales: desde === hasta ? `${desde}` : `${desde} a ${hasta}`,
  porque: RAZON[razon],
});
