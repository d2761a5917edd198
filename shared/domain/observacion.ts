// What a letter of observation says, point by point, from what does not cumple.
import type { Hallazgo } from './hallazgos.ts';
import type { Calificacion, ClaveRequisito } from './requisitos.ts';

/** Places of the points still to be mended. */
export const faltantes = ({ puntos, subsanados }: { readonly puntos: readonly string[]; readonly subsanados: readonly number[] }): number[] =>
  puntos.map((_, i) => i).filter((i) => !subsanados.includes(i));

type Calificado = { readonly clave: ClaveRequisito; readonly falta: string; readonly calificacion: Calificacion | null; readonly nota: string };

/** Longest point a letter takes, in UTF-16 units. */
export const LIMITE_PUNTO = 400;

/**
 * A point for each requisito that does not cumple: what to do, and in which datum: the specialist's note when there is
 * one, otherwise what the machine found wrong. What is simply missing needs no more words.
 */
export const puntosDe = (requisitos: readonly Calificado[], hallazgos: readonly Pick<Hallazgo, 'requisito' | 'gravedad' | 'mensaje'>[]): string[] =>
  requisitos
    .filter(({ calificacion }) => calificacion === 'no_cumple')
    .map(({ clave, falta, nota }) => {
      const errados = hallazgos.filter((uno) => uno.requisito === clave && uno.gravedad === 'error').map(({ mensaje }) => mensaje);
      const detalle = nota === '' ? errados.join(' ') : nota;
      return [falta, detalle].filter((parte) => parte !== '').join(' ').slice(0, LIMITE_PUNTO);
    });
