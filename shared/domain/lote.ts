// Many letters in one printing: which of the chosen cases' documents go to the paper, in which order, and why the others do not.
import type { DocumentoVisto } from '../vistas.ts';

/** Cases that may be chosen at once. */
export const LIMITE_LOTE = 500;

export type DocumentoDeLote = Pick<DocumentoVisto, 'id' | 'clase' | 'rotulo' | 'conClave' | 'impreso' | 'anulado' | 'deAntes'>;
export type CasoDeLote = { readonly id: number; readonly numero: string; readonly documentos: readonly DocumentoDeLote[] };

/** `lista`: as the cases were given. `numero`: by the case's number, from the lowest on. */
export type OrdenDeLote = 'lista' | 'numero';

export type CartaDeLote = { readonly documento: DocumentoDeLote; readonly expediente: string; readonly copia: boolean };

export type Lote = {
  readonly cartas: readonly CartaDeLote[];
  /** Came out well before: printed again only when copies are asked for. */
  readonly yaImpresas: readonly CartaDeLote[];
  readonly hojas: readonly { readonly documento: DocumentoDeLote; readonly expediente: string; readonly motivo: string }[];
  /** Numbers of the cases without any letter. */
  readonly sinCartas: readonly string[];
};

const SIN_HOJA = {
  conClave: 'lleva contraseña, que no se guarda: se imprime al emitirla',
  sinClave: 'se imprime al emitirla: en el archivo queda su ejemplar',
} as const;

/** The letters of what is decided now as they were issued, and after them the cargo that goes with them. */
const deCadaCaso = ({ documentos }: CasoDeLote): readonly DocumentoDeLote[] =>
  documentos
    .filter(({ clase, anulado, deAntes }) => clase !== 'hoja' && !anulado && !deAntes)
    .toSorted((a, b) => Number(a.clase === 'cargo') - Number(b.clase === 'cargo') || a.id - b.id);

/** @param copias whether what already came out well is printed again, as copies. */
export function loteDe(casos: readonly CasoDeLote[], orden: OrdenDeLote, copias: boolean): Lote {
  const ordenados = orden === 'lista' ? casos : casos.toSorted((a, b) => a.numero.localeCompare(b.numero, 'es', { numeric: true }));
  const todas = ordenados.flatMap((caso) => deCadaCaso(caso).map((documento): CartaDeLote => ({ documento, expediente: caso.numero, copia: documento.impreso })));
  return {
    cartas: todas.filter(({ copia }) => copias || !copia),
    yaImpresas: todas.filter(({ copia }) => copia),
    hojas: ordenados.flatMap(({ numero, documentos }) =>
      documentos
        .filter(({ clase, anulado, deAntes }) => clase === 'hoja' && !anulado && !deAntes)
        .map((documento) => ({ documento, expediente: numero, motivo: documento.conClave ? SIN_HOJA.conClave : SIN_HOJA.sinClave })),
    ),
    sinCartas: ordenados.filter((caso) => deCadaCaso(caso).length === 0).map(({ numero }) => numero),
  };
}
