// Text as it enters and as it is compared: NFC, no control characters, and keys that forgive accents and spacing.
import { z } from 'zod';

/** Control characters, lone surrogates and invisible direction marks: never meant by a person, able to break a letter. */
// oxlint-disable-next-line no-control-regex
const NO_ESCRIBIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;

const SALTO = /[\r\n\t]/;

/**
 * One line of text as written on paper: NFC, outer blanks trimmed, may be empty.
 * Refuses control characters, line breaks and more than `maximo` UTF-16 units.
 */
export const linea = (maximo: number) =>
  z
    .string()
    .overwrite((texto) => texto.normalize('NFC').trim())
    .max(maximo, { error: `Es demasiado largo: escriba como máximo ${maximo} caracteres.` })
    .refine((texto) => !NO_ESCRIBIBLE.test(texto) && !SALTO.test(texto), {
      error: 'Tiene caracteres que no se pueden escribir; bórrelos y escríbalo de nuevo.',
    });

/** As `linea`, but empty is refused: for what we ourselves state (a reason, a name, who received). */
export const lineaObligatoria = (maximo: number, falta = 'Falta este dato: escríbalo.') =>
  linea(maximo).refine((texto) => texto !== '', { error: falta });

/** Several lines of text, up to `maximo` UTF-16 units; line ends become `\n`. */
export const parrafo = (maximo: number) =>
  z
    .string()
    .overwrite((texto) => texto.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim())
    .max(maximo, { error: `Es demasiado largo: escriba como máximo ${maximo} caracteres.` })
    .refine((texto) => !NO_ESCRIBIBLE.test(texto), {
      error: 'Tiene caracteres que no se pueden escribir; bórrelos y escríbalo de nuevo.',
    });

/** As `parrafo`, but empty is refused. */
export const parrafoObligatorio = (maximo: number, falta = 'Falta este dato: escríbalo.') =>
  parrafo(maximo).refine((texto) => texto !== '', { error: falta });

/** Without accents (ñ counts as n), in lower case: for comparing, never for showing. */
export const sinTildes = (texto: string): string =>
  texto.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a text as the search index splits them: letters and digits, without accents. */
export const palabras = (texto: string): string[] => sinTildes(texto).match(/[\p{L}\p{N}]+/gu) ?? [];

/** `a`, `a y b`, `a, b y c`; `y` becomes `e` before an i- sound, as Spanish asks. */
export function enumerar(partes: readonly string[]): string {
  const ultima = partes.at(-1);
  if (ultima === undefined) return '';
  if (partes.length === 1) return ultima;
  const conjuncion = /^h?[ií](?![aeo])/i.test(ultima) ? 'e' : 'y';
  return `${partes.slice(0, -1).join(', ')} ${conjuncion} ${ultima}`;
}
