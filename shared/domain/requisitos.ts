// The requirement list of each kind of request (Guía de altas SIAGIE 2020, A) and what a specialist says of each.
import { z } from 'zod';
import type { TipoPedido } from './pedido.ts';

export const ClaveRequisito = z.enum([
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
]);
export type ClaveRequisito = z.infer<typeof ClaveRequisito>;

export const Calificacion = z.enum(['cumple', 'no_cumple', 'no_aplica']);
export type Calificacion = z.infer<typeof Calificacion>;

export const NOMBRE_CALIFICACION: Readonly<Record<Calificacion, string>> = {
  cumple: 'Cumple',
  no_cumple: 'No cumple',
  no_aplica: 'No aplica',
};

export type Requisito = { readonly clave: ClaveRequisito; readonly texto: string; readonly falta: string };

/** Name for the checklist, and how the letter of observation says that it is missing or wrong. */
const REQUISITOS: Readonly<Record<ClaveRequisito, { texto: string; falta: string }>> = {
  ie_nombre: { texto: 'Nombre o número de la IE', falta: 'Consignar el nombre o número de la institución educativa.' },
  ie_codigo: { texto: 'Código modular de cada servicio', falta: 'Consignar el código modular correcto de cada servicio educativo.' },
  ie_centro_poblado: { texto: 'Centro poblado', falta: 'Consignar el centro poblado de la institución educativa.' },
  ie_distrito: { texto: 'Distrito', falta: 'Consignar el distrito de la institución educativa.' },
  director_nombres: { texto: 'Apellidos y nombres del director', falta: 'Consignar los apellidos y nombres completos del director.' },
  director_documento: { texto: 'DNI del director', falta: 'Consignar el número correcto del documento de identidad del director.' },
  director_celular: { texto: 'Celular del director', falta: 'Consignar un número de celular del director.' },
  director_correo: { texto: 'Correo electrónico del director', falta: 'Consignar un correo electrónico del director.' },
  sustento: {
    texto: 'Copia de la RD o documento que lo acredita, vigente',
    falta: 'Adjuntar copia de la resolución de designación o encargatura, vigente a la fecha de presentación.',
  },
  motivo: { texto: 'Sustento escrito de la modificación', falta: 'Sustentar por escrito la modificación que se pide.' },
  opinion_favorable: {
    texto: 'Opinión favorable del especialista pedagógico',
    falta: 'Contar con la opinión favorable del especialista pedagógico.',
  },
};

const DATOS_IE = ['ie_nombre', 'ie_codigo', 'ie_centro_poblado', 'ie_distrito'] as const;
const DATOS_DIRECTOR = ['director_nombres', 'director_documento', 'director_celular', 'director_correo'] as const;

const LISTAS: Readonly<Record<TipoPedido, readonly ClaveRequisito[]>> = {
  alta: [...DATOS_IE, ...DATOS_DIRECTOR, 'sustento'],
  cambio_director: [...DATOS_IE, ...DATOS_DIRECTOR, 'sustento'],
  // A reset hands a password over too: who asks must still hold the post.
  reseteo: [...DATOS_IE, ...DATOS_DIRECTOR, 'sustento'],
  inactivacion: ['ie_nombre', 'ie_codigo', 'director_nombres', 'director_documento'],
  modificacion_excepcional: ['ie_nombre', 'ie_codigo', 'director_nombres', 'director_documento', 'motivo', 'opinion_favorable'],
  fuera_de_alcance: [],
};

/** What a request of that kind must hold, in the order of the checklist. Empty when there is nothing to verify. */
export const requisitosDe = (tipo: TipoPedido): Requisito[] => LISTAS[tipo].map((clave) => ({ clave, ...REQUISITOS[clave] }));
