// Hojas that nobody comes for: destroyed before a witness, by an act; the case may then be archived, or another hoja be made.
import { z } from 'zod';
import type { DocumentoVisto } from '../vistas.ts';
import { linea, lineaObligatoria } from './texto.ts';
import { Fecha } from './tiempo.ts';

/** What one act may destroy. */
export const LIMITE_HOJAS = 200;
export const LIMITE_TESTIGOS = 3;

export const Testigo = z.strictObject({ nombre: lineaObligatoria(120, 'Escriba los apellidos y nombres del testigo.'), cargo: linea(120) });
export type Testigo = z.infer<typeof Testigo>;

/** A hoja as the acta names it: never what was written in it. */
export const HojaDestruida = z.strictObject({ rotulo: z.string(), fecha: Fecha, persona: z.string(), documento: z.string(), nombreIe: z.string(), expediente: z.string() });
export type HojaDestruida = z.infer<typeof HojaDestruida>;

/** What the act of destroying tells, and the acta is made of. */
export const ActaDeDestruccion = z.strictObject({
  motivo: z.string(),
  testigos: z.array(Testigo),
  destruye: z.strictObject({ nombre: z.string(), cargo: z.string() }),
  hojas: z.array(HojaDestruida),
});
export type ActaDeDestruccion = z.infer<typeof ActaDeDestruccion>;

type Hoja = Pick<DocumentoVisto, 'clase' | 'rotulo' | 'anulado' | 'deAntes'>;

/** The last hoja of a case, in force or destroyed: any other was annulled by the one that took its place. @param documentos in the order in which they were issued. */
export const ultimaHoja = <D extends Hoja>(documentos: readonly D[]): D | undefined => documentos.findLast(({ clase }) => clase === 'hoja');

/** The hoja of what is decided now when it was destroyed. @param documentos in the order in which they were issued. */
export function hojaDestruida<D extends Hoja>(documentos: readonly D[]): D | undefined {
  const ultima = ultimaHoja(documentos);
  return ultima?.anulado && !ultima.deAntes ? ultima : undefined;
}

/** Null when it may be destroyed, otherwise the sentence that says why not. */
export function impedimentoDeDestruir({ clase, rotulo, anulado, entrega }: Pick<DocumentoVisto, 'clase' | 'rotulo' | 'anulado' | 'entrega'>): string | null {
  if (clase !== 'hoja') return `${rotulo} no es una hoja de credenciales.`;
  if (anulado) return `${rotulo} ya no tiene efecto: actualice la lista.`;
  if (entrega) return `${rotulo} ya fue entregada a ${entrega.recibidoPor}: actualice la lista.`;
  return null;
}
