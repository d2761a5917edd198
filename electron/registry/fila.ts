// The one row shape that every reader of padrón files hands over.

/** What a padrón file may tell of a servicio, by our own names. */
export const COLUMNAS = [
  'codigoModular', 'anexo', 'codigoLocal', 'nombre', 'codigoNivel', 'nivel', 'forma', 'gestion', 'tipoPrograma',
  'centroPoblado', 'ubigeo', 'departamento', 'provincia', 'distrito', 'ugel', 'nombreUgel', 'direccion', 'estado', 'corte',
] as const;
export type Columna = (typeof COLUMNAS)[number];

/** What stands in a number's place when the cell holds none. */
export const ILEGIBLE = -1;

/**
 * One row. The reader may use the same object for the next one: take from it what is to be kept.
 * Codes are numbers, because a file has hundreds of thousands and few are kept; leading zeros lost on the way are no loss.
 */
export type Fila = {
  /** Its place in the file as a person counts it: the line of a text or sheet, the record of a DBF. */
  readonly linea: number;
  /** 0 to 9 999 999, or ILEGIBLE. */
  readonly codigoModular: number;
  /** 0 to 9, or ILEGIBLE; 0 when the file has no such column. */
  readonly anexo: number;
  /** CODOOII, 0 to 999 999, or ILEGIBLE. */
  readonly ugel: number;
  /** True when the file says nothing of it: such files list only those that are open. */
  readonly activo: boolean;
  /** The cell of that column, trimmed and NFC; empty when there is none. Decoded only when asked for. */
  texto(columna: Columna): string;
};

export type RecibirFila = (fila: Fila) => void;

/** The bytes of a file, as they come. */
export type Bytes = AsyncIterable<Buffer>;

/** A cell as text and as code: digits up to `digitos`, whatever a spreadsheet left around them (`="0123456"`, `123456.0`). */
export function numeroDe(texto: string, digitos: number): number {
  const limpio = /^\s*(?:="?)?0*(\d{1,8}?)(?:[.,]0+)?"?\s*$/.exec(texto)?.[1];
  return limpio === undefined || limpio.length > digitos ? ILEGIBLE : Number(limpio);
}

/** ESTADO is 1 for those that are open; D_ESTADO says it in words that vary. */
export const diceActivo = (texto: string): boolean => /^\s*(1|activ)/i.test(texto);
