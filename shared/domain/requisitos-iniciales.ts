// The requirement lists with which the program comes: what the guide asks for, and what some offices ask for besides, switched off.
import type { Gestion } from './gestion.ts';
import type { TipoPedido } from './pedido.ts';
import type { ClaveConocida, RequisitoDeLista } from './requisitos.ts';

type Textos = { readonly texto: string; readonly falta: string };

/** Name for the checklist, and how the letter of observation says that it is missing or wrong. */
const REQUISITOS: Readonly<Record<ClaveConocida, Textos>> = {
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
  fut: { texto: 'Formulario único de trámite (FUT)', falta: 'Adjuntar el formulario único de trámite (FUT), con todos sus datos.' },
  rd_creacion: { texto: 'RD de creación', falta: 'Adjuntar copia de la resolución de creación o autorización de la institución educativa.' },
  un_solo_pdf: { texto: 'Todo en un solo PDF', falta: 'Presentar el oficio y lo que adjunta en un solo archivo PDF.' },
  foliacion: { texto: 'Hojas foliadas', falta: 'Foliar todas las hojas que se presentan.' },
  copia_dni: { texto: 'Copia del DNI', falta: 'Adjuntar copia del documento de identidad de la persona solicitante.' },
};

/** Where a gestión says it otherwise: a PRONOEI has no director, and who directs a private school is not named by the State. */
const DE_GESTION: Readonly<Record<Gestion, Readonly<Partial<Record<ClaveConocida, Textos>>>>> = {
  publica: {},
  privada: {
    sustento: {
      texto: 'Copia del documento que acredita el cargo, vigente',
      falta: 'Adjuntar copia del documento que acredita el cargo de director o promotor, vigente a la fecha de presentación.',
    },
    rd_creacion: { texto: 'RD de autorización de funcionamiento', falta: 'Adjuntar copia de la resolución de autorización de funcionamiento de la institución educativa.' },
  },
  pronoei: {
    ie_nombre: { texto: 'Nombre del PRONOEI', falta: 'Consignar el nombre del PRONOEI.' },
    ie_codigo: { texto: 'Código modular del PRONOEI', falta: 'Consignar el código modular correcto de cada PRONOEI.' },
    ie_centro_poblado: { texto: 'Centro poblado', falta: 'Consignar el centro poblado del PRONOEI.' },
    ie_distrito: { texto: 'Distrito', falta: 'Consignar el distrito del PRONOEI.' },
    director_nombres: { texto: 'Apellidos y nombres de quien es responsable', falta: 'Consignar los apellidos y nombres completos de quien es responsable o coordina.' },
    director_documento: { texto: 'DNI de quien es responsable', falta: 'Consignar el número correcto del documento de identidad de quien es responsable o coordina.' },
    director_celular: { texto: 'Celular de quien es responsable', falta: 'Consignar un número de celular de quien es responsable o coordina.' },
    director_correo: { texto: 'Correo electrónico de quien es responsable', falta: 'Consignar un correo electrónico de quien es responsable o coordina.' },
    sustento: {
      texto: 'Copia de la RD o documento que lo acredita, vigente',
      falta: 'Adjuntar copia de la resolución de contrato o reconocimiento, o del documento que acredita el encargo, vigente a la fecha de presentación.',
    },
    rd_creacion: { texto: 'RD de creación del PRONOEI', falta: 'Adjuntar copia de la resolución de creación del PRONOEI.' },
  },
};

const DATOS_IE = ['ie_nombre', 'ie_codigo', 'ie_centro_poblado', 'ie_distrito'] as const;
const DATOS_DIRECTOR = ['director_nombres', 'director_documento', 'director_celular', 'director_correo'] as const;
/** What some offices ask for besides; the copy of the DNI is not to be asked for (D. Leg. 1246). */
const SEGUN_LA_OFICINA = ['fut', 'rd_creacion', 'un_solo_pdf', 'foliacion', 'copia_dni'] as const;

const PEDIDOS: Readonly<Record<TipoPedido, readonly ClaveConocida[]>> = {
  alta: [...DATOS_IE, ...DATOS_DIRECTOR, 'sustento'],
  cambio_director: [...DATOS_IE, ...DATOS_DIRECTOR, 'sustento'],
  // A reset hands a password over too: who asks must still hold the post.
  reseteo: [...DATOS_IE, ...DATOS_DIRECTOR, 'sustento'],
  inactivacion: ['ie_nombre', 'ie_codigo', 'director_nombres', 'director_documento'],
  modificacion_excepcional: ['ie_nombre', 'ie_codigo', 'director_nombres', 'director_documento', 'motivo', 'opinion_favorable'],
  fuera_de_alcance: [],
};

/** Ours, in the order of the checklist. Empty when there is nothing to verify. */
export function listaInicial(tipo: TipoPedido, gestion: Gestion): RequisitoDeLista[] {
  const pedidos = PEDIDOS[tipo];
  if (pedidos.length === 0) return [];
  const claves = [...pedidos, ...SEGUN_LA_OFICINA];
  return claves.map((clave) => ({ clave, ...(DE_GESTION[gestion][clave] ?? REQUISITOS[clave]), activo: pedidos.includes(clave) }));
}
