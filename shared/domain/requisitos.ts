// The requirement list of each kind of request (Guía de altas SIAGIE 2020, A), which the office makes its own, and what a
// specialist says of each requisito.
import { z } from 'zod';
import { Gestion } from './gestion.ts';
import { TipoPedido } from './pedido.ts';
import { listaInicial } from './requisitos-iniciales.ts';
import { lineaObligatoria } from './texto.ts';

/** Those that this program knows: of some of them the machine has a view. */
export const ClaveConocida = z.enum([
  'ie_nombre',
  'ie_codigo',
  'ie_centro_poblado',
  'ie_distrito',
  'director_nombres',
  'director_documento',
  'director_celular',
  'director_correo',
  'sustento',
  'motivo',
  'opinion_favorable',
  'fut',
  'rd_creacion',
  'un_solo_pdf',
  'foliacion',
  'copia_dni',
]);
export type ClaveConocida = z.infer<typeof ClaveConocida>;

/** One that the office wrote itself: `propio_1`. */
const ClavePropia = z.string().regex(/^propio_[1-9]\d{0,5}$/);

export const ClaveRequisito = z.union([ClaveConocida, ClavePropia], { error: 'Ese requisito no es de ninguna lista.' });
export type ClaveRequisito = z.infer<typeof ClaveRequisito>;

export const esConocida = (clave: ClaveRequisito): clave is ClaveConocida => ClaveConocida.safeParse(clave).success;

export const Calificacion = z.enum(['cumple', 'no_cumple', 'no_aplica']);
export type Calificacion = z.infer<typeof Calificacion>;

export const NOMBRE_CALIFICACION: Readonly<Record<Calificacion, string>> = {
  cumple: 'Cumple',
  no_cumple: 'No cumple',
  no_aplica: 'No aplica',
};

export type Requisito = { readonly clave: ClaveRequisito; readonly texto: string; readonly falta: string };

export const RequisitoDeLista = z.strictObject({
  clave: ClaveRequisito,
  texto: lineaObligatoria(120, 'Escriba cómo se llama el requisito en la lista.'),
  falta: lineaObligatoria(240, 'Escriba cómo dirá el oficio de observación que falta.'),
  /** Whether it is asked for. */
  activo: z.boolean(),
});
export type RequisitoDeLista = z.infer<typeof RequisitoDeLista>;

/** A list as the office has it, in place of ours. */
export const ListaPropia = z.strictObject({
  tipo: TipoPedido,
  gestion: Gestion,
  lista: z
    .array(RequisitoDeLista)
    .max(30, { error: 'Caben hasta 30 requisitos en una lista.' })
    .refine((lista) => new Set(lista.map(({ clave }) => clave)).size === lista.length, { error: 'Un requisito está dos veces en la lista.' }),
});
export type ListaPropia = z.infer<typeof ListaPropia>;

/** Which list it is. */
type DeLista = { readonly tipo: TipoPedido; readonly gestion: Gestion };

export const esDe = ({ tipo, gestion }: DeLista) => (una: DeLista): boolean => una.tipo === tipo && una.gestion === gestion;

/** Only the lists that the office has changed: the others are ours. */
export const ListasPropias = z
  .array(ListaPropia)
  .refine((listas) => listas.every((una, i) => listas.findIndex(esDe(una)) === i), { error: 'Una lista está dos veces.' });
export type ListasPropias = z.infer<typeof ListasPropias>;

/** The whole list of the office, with what it does not ask for. */
export const listaDe = (listas: ListasPropias, tipo: TipoPedido, gestion: Gestion): readonly RequisitoDeLista[] =>
  listas.find(esDe({ tipo, gestion }))?.lista ?? listaInicial(tipo, gestion);

/** What a request of that kind must hold, in the order of the checklist. Empty when there is nothing to verify. */
export const requisitosDe = (tipo: TipoPedido, gestion: Gestion = 'publica', listas: ListasPropias = []): Requisito[] =>
  listaDe(listas, tipo, gestion).flatMap(({ activo, ...requisito }) => (activo ? [requisito] : []));

/** The key of the next one that the office writes. */
export function claveNueva(listas: readonly (readonly Pick<RequisitoDeLista, 'clave'>[])[]): ClaveRequisito {
  const usados = listas.flat().map(({ clave }) => Number(/^propio_(\d+)$/.exec(clave)?.[1] ?? 0));
  return `propio_${Math.max(0, ...usados) + 1}`;
}
