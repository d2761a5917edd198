// What the oficio asks and states, exactly as it is written there: right or wrong, it is received.
import { z } from 'zod';
import { TipoDocumento } from './documento-identidad.ts';
import { Resolucion } from './resolucion.ts';
import { linea, lineaObligatoria, palabras, parrafo, sinTildes } from './texto.ts';
import { Fecha, Hora } from './tiempo.ts';

export const TipoPedido = z.enum([
  'alta',
  'cambio_director',
  'reseteo',
  'inactivacion',
  'modificacion_excepcional',
  'fuera_de_alcance',
]);
export type TipoPedido = z.infer<typeof TipoPedido>;

export const NOMBRE_PEDIDO: Readonly<Record<TipoPedido, string>> = {
  alta: 'Alta de usuario',
  cambio_director: 'Cambio de director',
  reseteo: 'Reseteo de contraseña',
  inactivacion: 'Inactivación de usuario',
  modificacion_excepcional: 'Modificación excepcional',
  fuera_de_alcance: 'Fuera de alcance',
};

/** Kinds that end in a credential handed over on paper. */
export const entregaCredencial = (tipo: TipoPedido): boolean =>
  tipo === 'alta' || tipo === 'cambio_director' || tipo === 'reseteo';

export const Canal = z.enum(['fisico', 'correo', 'mesa_virtual', 'whatsapp', 'de_oficio']);
export type Canal = z.infer<typeof Canal>;

export const NOMBRE_CANAL: Readonly<Record<Canal, string>> = {
  fisico: 'Físico',
  correo: 'Correo electrónico',
  mesa_virtual: 'Mesa de partes virtual',
  whatsapp: 'WhatsApp',
  /** Nobody asked: the office opens the case itself. */
  de_oficio: 'De oficio',
};

export const Calidad = z.enum([
  'director_designado',
  'director_encargado',
  'responsable_programa',
  'coordinadora_pronoei',
  'director_privada',
  'promotor_privada',
  'haga_sus_veces',
]);
export type Calidad = z.infer<typeof Calidad>;

export const NOMBRE_CALIDAD: Readonly<Record<Calidad, string>> = {
  director_designado: 'Director designado',
  director_encargado: 'Director encargado',
  responsable_programa: 'Responsable de programa',
  coordinadora_pronoei: 'Coordinadora de PRONOEI',
  director_privada: 'Director de IE privada',
  promotor_privada: 'Promotor de IE privada',
  haga_sus_veces: 'Quien haga sus veces',
};

/** How the applicant is addressed; '' when the oficio does not let one know. */
export const Trato = z.enum(['', 'senor', 'senora']);
export type Trato = z.infer<typeof Trato>;

export const LIMITE_SERVICIOS = 20;
export const LIMITE_CONTACTOS = 10;

/** The data of a servicio that the padrón can fill in. */
export const DatoDelPadron = z.enum(['codigoModular', 'anexo', 'nombreIe', 'nivel', 'centroPoblado', 'distrito']);
export type DatoDelPadron = z.infer<typeof DatoDelPadron>;

/** One servicio educativo as the oficio names it. Every datum may be empty or wrong: that becomes a finding. */
export const ServicioPedido = z.strictObject({
  codigoModular: linea(20),
  anexo: linea(3),
  nombreIe: linea(200),
  nivel: linea(80),
  centroPoblado: linea(120),
  distrito: linea(120),
  /** Which of the data above were taken from the padrón; the oficio said the others. */
  delPadron: z.array(DatoDelPadron).max(DatoDelPadron.options.length).default([]),
});
export type ServicioPedido = z.infer<typeof ServicioPedido>;

export const Solicitante = z.strictObject({
  apellidos: linea(120),
  nombres: linea(120),
  tipoDocumento: TipoDocumento,
  numeroDocumento: linea(20),
  verificador: linea(1),
  trato: Trato,
  calidad: Calidad,
  celulares: z.array(linea(40)).max(LIMITE_CONTACTOS, { error: `Caben hasta ${LIMITE_CONTACTOS} celulares.` }),
  correos: z.array(linea(254)).max(LIMITE_CONTACTOS, { error: `Caben hasta ${LIMITE_CONTACTOS} correos.` }),
});
export type Solicitante = z.infer<typeof Solicitante>;

/** Whose permission ended, as the constancia names them. */
export const PersonaNombrada = z.strictObject({
  nombre: lineaObligatoria(250, 'Escriba los nombres y apellidos de la persona cuyo permiso terminó.'),
  tipoDocumento: TipoDocumento,
  numeroDocumento: linea(20),
});
export type PersonaNombrada = z.infer<typeof PersonaNombrada>;

/** When and how it came in: our own act, so an impossible value is refused. */
export const Recepcion = z.strictObject({
  fecha: Fecha,
  hora: Hora,
  folios: z
    .int({ error: 'Escriba cuántos folios tiene, en números.' })
    .min(1, { error: 'Debe tener por lo menos 1 folio.' })
    .max(9999, { error: 'Son demasiados folios: revise el número.' }),
  canal: Canal,
  documentoExterno: linea(60),
  expedienteExterno: linea(60),
});
export type Recepcion = z.infer<typeof Recepcion>;

/** What is usually the same from one oficio to the next: never of a person. */
export const Costumbres = z.strictObject({ folios: Recepcion.shape.folios, canal: Canal, distrito: ServicioPedido.shape.distrito });
export type Costumbres = z.infer<typeof Costumbres>;

/** The oficio's own number and date; null when it bears no legible date. */
export const OficioRecibido = z.strictObject({ numero: linea(120), fecha: Fecha.nullable() });
export type OficioRecibido = z.infer<typeof OficioRecibido>;

export const Pedido = z.strictObject({
  tipo: TipoPedido,
  recepcion: Recepcion,
  oficio: OficioRecibido,
  servicios: z
    .array(ServicioPedido)
    .min(1, { error: 'Agregue por lo menos un servicio educativo, aunque falten datos.' })
    .max(LIMITE_SERVICIOS, { error: `Caben hasta ${LIMITE_SERVICIOS} servicios por oficio.` }),
  solicitante: Solicitante,
  sustento: Resolucion.nullable(),
  nota: parrafo(2000),
});
export type Pedido = z.infer<typeof Pedido>;

/** `APELLIDOS Nombres` as they were written, without a stray blank when one is missing. */
export const nombreCompleto = (quien: { readonly apellidos: string; readonly nombres: string }): string =>
  [quien.nombres, quien.apellidos].filter((parte) => parte !== '').join(' ');

/**
 * The oficio's number for comparing: `OFICIO N.° 015 - 2026-UGEL/I.E.` and `15-2026-ugel/i.e` are the same one.
 * Empty when nothing but the word remains.
 */
export const claveDeOficio = (numero: string): string =>
  palabras(sinTildes(numero).replaceAll(/[°ºª]/g, ' ').replace(/^\s*(oficio|of\.)?\s*(multiple)?\s*n?[\s.o]*(?=\d)/, ''))
    .map((palabra) => palabra.replace(/^0+(?=\d)/, ''))
    .join('-');
