// A document as data: the blocks of which a letter is made, before anything is drawn. Its text can be tested without a PDF.
import type { Instante } from './tiempo.ts';

/**
 * `grande` sets the value larger; `casillas` sets each character in a box of its own that says whether it is a
 * letter, capital or not, or a digit; `sello` leaves room to stamp and sign.
 */
export type FilaDeDatos = { readonly etiqueta: string; readonly valor: string; readonly forma?: 'normal' | 'grande' | 'casillas' | 'sello' };

/** In centimetres: a letterhead image is printed no larger, and keeps its proportion. */
export const MEMBRETE_MAXIMO = { ancho: 16, alto: 2.4 } as const;

export type Bloque =
  /** Letterhead: image (PNG or JPEG bytes) or the organ lines in its stead, and the year lines under it. `menor`: for half sheets. */
  | {
      readonly clase: 'membrete';
      readonly imagen: Uint8Array | null;
      readonly organos: readonly string[];
      readonly lineasDelAnio: readonly string[];
      readonly menor?: boolean;
    }
  /** Place and date, to the right. */
  | { readonly clase: 'fecha'; readonly texto: string }
  /** `OFICIO N.° 0123-2026-…`, underlined. */
  | { readonly clase: 'rotulo'; readonly texto: string }
  /** Centred heading of a form; `menor`: of one of its parts. */
  | { readonly clase: 'titulo'; readonly texto: string; readonly menor?: boolean }
  /** Addressee, a line each; the second line (the name) is bold. */
  | { readonly clase: 'destinatario'; readonly lineas: readonly string[] }
  /** `ASUNTO : …`, `REFERENCIA : a) …`: a label and its lines, aligned. */
  | { readonly clase: 'etiquetado'; readonly etiqueta: string; readonly lineas: readonly string[] }
  /** Justified text; `aviso` is boxed and bold, `menor` is small print. */
  | { readonly clase: 'parrafo'; readonly texto: string; readonly tono?: 'normal' | 'aviso' | 'menor' }
  | { readonly clase: 'lista'; readonly marca: 'letra' | 'numero' | 'guion'; readonly puntos: readonly string[]; readonly tono?: 'normal' | 'menor' }
  /** `ancho` is a share of the text width; the shares of a table add up to 1. The head is repeated on each page. */
  | { readonly clase: 'tabla'; readonly columnas: readonly { readonly titulo: string; readonly ancho: number }[]; readonly filas: readonly (readonly string[])[] }
  /** Label and value, boxed: the user and password of a hoja, the data of a cargo. */
  | { readonly clase: 'datos'; readonly filas: readonly FilaDeDatos[] }
  /** A key in numbered groups, large, to be copied by hand: four to a row. */
  | { readonly clase: 'grupos'; readonly titulo: string; readonly grupos: readonly string[] }
  /** Space for the signature, name and post-firma: never alone on a page. */
  | { readonly clase: 'firma'; readonly nombre: string; readonly postfirma: readonly string[] }
  /** Signatures of several, two side by side, each under a line: never alone on a page. */
  | { readonly clase: 'firmas'; readonly personas: readonly { readonly nombre: string; readonly postfirma: readonly string[] }[] }
  /** Initials, c.c.: small, to the left. */
  | { readonly clase: 'notas'; readonly lineas: readonly string[] }
  /** Dotted line where the sheet is folded. */
  | { readonly clase: 'pliegue'; readonly texto: string }
  /** Dashed line where the sheet is cut: what follows stays together, in the lower half or at the foot of the page. */
  | { readonly clase: 'corte'; readonly texto: string; readonly lugar: 'medio' | 'pie' }
  /** Blank fields to fill in by hand, with their line. */
  | { readonly clase: 'recibo'; readonly campos: readonly string[] }
  /** Two rulers of 10 cm, and the corners of the page's margins. */
  | { readonly clase: 'regla' };

/** What stands in a cell of a table for a datum that is not there. */
export const CELDA_SIN_DATO = '—';

/** A whole document: `titulo` and `autor` go to the PDF's metadata with `momento`, `pie` to the foot of each page. */
export type Carta = {
  readonly titulo: string;
  readonly autor: string;
  readonly momento: Instante;
  readonly pie: readonly string[];
  /** On sheets that lie on their side. */
  readonly apaisada?: boolean;
  readonly bloques: readonly Bloque[];
};

/** The text of a block, a line each, as a reader meets it. */
export function lineasDe(bloque: Bloque): readonly string[] {
  switch (bloque.clase) {
    case 'membrete':
      return [...bloque.organos, ...bloque.lineasDelAnio];
    case 'fecha':
    case 'rotulo':
    case 'titulo':
    case 'parrafo':
    case 'pliegue':
    case 'corte':
      return [bloque.texto];
    case 'destinatario':
    case 'notas':
      return bloque.lineas;
    case 'etiquetado':
      return [bloque.etiqueta, ...bloque.lineas];
    case 'lista':
      return bloque.puntos;
    case 'tabla':
      return [...bloque.columnas.map((columna) => columna.titulo), ...bloque.filas.flat()];
    case 'datos':
      return bloque.filas.flatMap((fila) => [fila.etiqueta, fila.valor]);
    case 'grupos':
      return [bloque.titulo, ...bloque.grupos];
    case 'firma':
      return [bloque.nombre, ...bloque.postfirma];
    case 'firmas':
      return bloque.personas.flatMap(({ nombre, postfirma }) => [nombre, ...postfirma]);
    case 'recibo':
      return bloque.campos;
    case 'regla':
      return [];
  }
}

/** All the text of a document, blocks and foot, for testing and for the search of its characters. */
export const textoDeCarta = (carta: Carta): string => [...carta.bloques.flatMap(lineasDe), ...carta.pie].join('\n');
