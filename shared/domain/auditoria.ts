// What the audit asks of the acts, and the words under which the index keeps them.
import { z } from 'zod';
import { actosDe, GRUPOS } from './actos.ts';
import { cobertura, nombresDelDia } from './periodo.ts';
import { linea } from './texto.ts';
import { Fecha, fechaEnLima, type Instante } from './tiempo.ts';

/** Everything null or empty: every act. */
export const FiltroDeActos = z.strictObject({
  desde: Fecha.nullable(),
  hasta: Fecha.nullable(),
  miembroId: z.int().positive().nullable(),
  grupo: z.enum(GRUPOS).nullable(),
  /** Number of the case as it is written: `2026-00017`, or `17` of this year. */
  expediente: linea(20),
  texto: linea(200),
});
export type FiltroDeActos = z.infer<typeof FiltroDeActos>;

export const SIN_FILTRO: FiltroDeActos = { desde: null, hasta: null, miembroId: null, grupo: null, expediente: '', texto: '' };

/** The word under which the index keeps a kind of act. */
export const palabraDeActo = (acto: string): string => `a${acto.replaceAll(/[^\p{L}\p{N}]/gu, '')}`;

/** One word for each thing by which an act may be asked for. */
export const marcasDeActo = (acto: { readonly expedienteId: number | null; readonly miembroId: number; readonly acto: string; readonly en: Instante }): string[] => [
  `m${acto.miembroId}`,
  palabraDeActo(acto.acto),
  ...nombresDelDia(fechaEnLima(acto.en)).map((nombre) => `d${nombre}`),
  ...(acto.expedienteId === null ? [] : [`e${acto.expedienteId}`]),
];

/** The words an act must have: of each list, any. An empty list is what no act has. @param expedienteId null: of any case or none. */
export function marcasPedidas({ desde, hasta, miembroId, grupo }: FiltroDeActos, expedienteId: number | null): string[][] {
  return [
    ...(miembroId === null ? [] : [[`m${miembroId}`]]),
    ...(grupo === null ? [] : [actosDe(grupo).map(palabraDeActo)]),
    ...(expedienteId === null ? [] : [[`e${expedienteId}`]]),
    ...(desde === null && hasta === null ? [] : [cobertura(desde, hasta).map((nombre) => `d${nombre}`)]),
  ];
}

/** Every text and number of an act's detail, for its search. */
export function textosDe(valor: unknown): string[] {
  if (typeof valor === 'string') return [valor];
  if (typeof valor === 'number') return [String(valor)];
  if (typeof valor !== 'object' || valor === null) return [];
  return Object.values(valor).flatMap(textosDe);
}

/** The digits of a hash in groups of four, as it is printed and typed again. */
export const enGrupos = (hash: string): string => hash.match(/.{1,4}/g)?.join(' ') ?? '';

/** Digits of a hash that a person typed from paper, in whatever groups: enough that no other hash can have them by design. */
export const HashAnotado = z
  .string()
  .max(200)
  .overwrite((texto) => texto.replaceAll(/[^0-9a-z]/gi, '').toLowerCase())
  .regex(/^[0-9a-f]{16,64}$/, { error: 'Escriba por lo menos los cuatro primeros grupos: son cifras y letras de la a a la f.' });
