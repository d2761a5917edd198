// Who signs the letters: a list in the order of preference, each with the days on which the post is held.
import { z } from 'zod';
import { Trato } from './pedido.ts';
import { linea, lineaObligatoria, sinTildes } from './texto.ts';
import { Fecha, fechaCorta } from './tiempo.ts';

export const Firmante = z
  .strictObject({
    nombre: lineaObligatoria(120, 'Escriba el nombre de quien firma.'),
    trato: Trato,
    postfirma: z.array(lineaObligatoria(120)).max(4, { error: 'Caben hasta 4 líneas.' }),
    iniciales: linea(40),
    copias: z.array(lineaObligatoria(120)).max(6, { error: 'Caben hasta 6 líneas.' }),
    /** First and last day of the post; null where it is not known or has none. */
    desde: Fecha.nullable(),
    hasta: Fecha.nullable(),
  })
  .refine(({ desde, hasta }) => desde === null || hasta === null || desde <= hasta, { error: 'Termina antes de empezar: revise las fechas.', path: ['hasta'] });
export type Firmante = z.infer<typeof Firmante>;

/** What is against that person signing on that day; null when nothing is. */
export function reparoDeFunciones({ desde, hasta }: Pick<Firmante, 'desde' | 'hasta'>, dia: Fecha): string | null {
  if (desde !== null && dia < desde) return `empieza el ${fechaCorta(desde)}`;
  return hasta !== null && hasta < dia ? `terminó el ${fechaCorta(hasta)}` : null;
}

const seCruzan = (uno: Firmante, otro: Firmante): boolean =>
  (uno.hasta === null || otro.desde === null || otro.desde <= uno.hasta) && (otro.hasta === null || uno.desde === null || uno.desde <= otro.hasta);

/** One person may be in it twice, with another post at another time. */
export const Firmantes = z
  .array(Firmante)
  .max(12, { error: 'Caben hasta 12 firmantes.' })
  .superRefine((lista, contexto) => {
    lista.forEach((uno, i) => {
      const repetido = lista.slice(0, i).some((otro) => sinTildes(otro.nombre) === sinTildes(uno.nombre) && seCruzan(otro, uno));
      if (repetido) contexto.addIssue({ code: 'custom', message: 'Ya está en la lista para esas fechas.', path: [i, 'nombre'] });
    });
  });
export type Firmantes = z.infer<typeof Firmantes>;

/**
 * Who signs a letter of that day: the one asked for by name or, when it is null or no longer in the list, the first in post.
 * With nobody in post it is the first of the list, so that the letter can be seen; null only of an empty list.
 */
export function firmanteDe(lista: Firmantes, dia: Fecha, nombre: string | null): Firmante | null {
  const enFunciones = (uno: Firmante): boolean => reparoDeFunciones(uno, dia) === null;
  const suyos = lista.filter((uno) => uno.nombre === nombre);
  return suyos.find(enFunciones) ?? suyos[0] ?? lista.find(enFunciones) ?? lista[0] ?? null;
}

/** Posts by the form for a man and for a woman. */
const CARGOS: readonly (readonly [string, string])[] = [
  ['director', 'directora'], ['subdirector', 'subdirectora'], ['jefe', 'jefa'], ['encargado', 'encargada'], ['coordinador', 'coordinadora'],
  ['administrador', 'administradora'], ['secretario', 'secretaria'], ['gestor', 'gestora'], ['supervisor', 'supervisora'],
];

/** A word of the post-firma whose gender is not that of who signs, with the one that would be; null when all agree. */
export function cargoQueNoConcuerda({ trato, postfirma }: Pick<Firmante, 'trato' | 'postfirma'>): { readonly dice: string; readonly seria: string } | null {
  if (trato === '') return null;
  // Only the first line says the post: the others say of what office.
  for (const palabra of postfirma[0]?.match(/\p{L}+/gu) ?? []) {
    const par = CARGOS.find((uno) => uno[trato === 'senor' ? 1 : 0] === palabra.toLowerCase());
    if (par) return { dice: palabra, seria: par[trato === 'senor' ? 0 : 1] };
  }
  return null;
}
