// What stands for each placeholder of the office's texts, taken from the case.
import { cargoDe, diasHabiles, enMayusculas, usted } from './concordancia.ts';
import { institucionesConNiveles } from './servicios.ts';
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import type { TipoDocumento } from '../../shared/domain/documento-identidad.ts';
import { nombreCompleto, type OficioRecibido, type Pedido, type Solicitante, type TipoPedido } from '../../shared/domain/pedido.ts';
import type { Resolucion } from '../../shared/domain/resolucion.ts';
import { conInactivacion, inactivacionDe } from '../../shared/domain/servicio.ts';
import { enumerar } from '../../shared/domain/texto.ts';
import { SIN_DATO, type Datos } from '../../shared/domain/textos.ts';
import { fechaEnLima, fechaEnPalabras } from '../../shared/domain/tiempo.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';

/** What is asked, as it goes after «el pedido de». */
export const PEDIDO_EN_FRASE: Readonly<Record<TipoPedido, string>> = {
  alta: 'alta de usuario',
  cambio_director: 'alta de usuario por cambio de director',
  reseteo: 'reseteo de contraseña',
  inactivacion: 'inactivación de usuario',
  modificacion_excepcional: 'modificación excepcional de registros',
  fuera_de_alcance: 'asignación de usuarios',
};

const DOCUMENTO_EN_FRASE: Readonly<Record<TipoDocumento, string>> = {
  DNI: 'DNI N.°',
  CE: 'carné de extranjería N.°',
  PAS: 'pasaporte N.°',
  OTRO: 'documento N.°',
};

/** `DNI N.° 17589436`; empty when the oficio states none. */
export const documentoEnFrase = ({ tipoDocumento, numeroDocumento }: Pick<Solicitante, 'tipoDocumento' | 'numeroDocumento'>): string =>
  numeroDocumento === '' ? '' : `${DOCUMENTO_EN_FRASE[tipoDocumento]} ${numeroDocumento}`;

/** The name in capitals, as offices write it; empty when the oficio states none. */
export const nombreEnMayusculas = (solicitante: Solicitante): string => enMayusculas(nombreCompleto(solicitante));

/** The name and the document: `ROSA CHAPOÑÁN BANCES, DNI N.° 17589436`. */
export const personaEnFrase = (solicitante: Solicitante): string =>
  [nombreEnMayusculas(solicitante), documentoEnFrase(solicitante)].filter((parte) => parte !== '').join(', ') || SIN_DATO.persona;

/** «N.°» in any of its forms, already typed. */
const ABREVIATURA = /^(n\.?\s*[°º]|№|n[uú]m(ero|\.)|n(ro|o)s?\.?(?=\s*\d))/i;

/** A number as it was typed, with the name of its document before it only when the typed text lacks it. */
function conNombre(numero: string, nombre: string, yaLoTrae: RegExp): string {
  if (numero === '' || /^s\s*[/.]?\s*n\.?$/i.test(numero)) return `${nombre} S/N`;
  if (yaLoTrae.test(numero)) return numero;
  return ABREVIATURA.test(numero) ? `${nombre} ${numero}` : `${nombre} N.° ${numero}`;
}

const DOCUMENTOS = /^(oficio|of\.|carta|solicitud|memor|informe|fut\b|formulario|hoja|documento|expediente)/i;

/** `Oficio N.° 015-2026-…`, whatever was typed of it. */
export const oficioEnFrase = ({ numero }: OficioRecibido): string => conNombre(numero, 'Oficio', DOCUMENTOS);

export const fechaDelOficio = ({ fecha }: OficioRecibido): string => (fecha === null ? SIN_DATO.fecha_oficio : fechaEnPalabras(fecha));

const RESOLUCIONES = /^(r\.?\s?d\.?(?![\p{L}])|resoluci[oó]n|memor|oficio|acta|contrato|decreto|documento)/iu;

/** `Resolución Directoral N.° 004821-2023-…`, whatever was typed of it. */
export function sustentoEnFrase(sustento: Resolucion | null): string {
  if (sustento === null) return SIN_DATO.sustento;
  switch (sustento.tipo) {
    case 'designacion':
    case 'encargatura':
    case 'contrato':
    case 'reconocimiento':
      return conNombre(sustento.numero, 'Resolución Directoral', RESOLUCIONES);
    case 'memorando':
      return conNombre(sustento.numero, 'Memorando', RESOLUCIONES);
    case 'otro':
      return sustento.numero === '' ? SIN_DATO.sustento : sustento.numero;
  }
}

/** Of a letter that is of no case: its text may name the office and nothing else. */
export const datosDeNadie = ({ oficina: { ugel, lugar } }: Ajustes): Datos => ({
  trato: '',
  varios: true,
  valores: {
    solicitante: '', documento: '', persona: '', calidad: '', usted: '', ie: '', pedido: '', oficio: '', fecha_oficio: '', expediente: '', fecha_recepcion: '',
    sustento: '', fecha_sustento: '', celulares: '', correos: '', inactivacion: '', plazo: '', titular: '', ugel, lugar,
  },
});

/** The day on which the last of the permissions to be ended was ended in SIAGIE; null while any is pending. */
function inactivadoEl(tipo: TipoPedido, servicios: readonly ServicioVisto[]): string | null {
  const dias = conInactivacion(servicios).map((servicio) => inactivacionDe(tipo, servicio)?.en ?? null);
  const ultimo = dias.includes(null) ? null : dias.toSorted().at(-1);
  return ultimo ? fechaEnPalabras(fechaEnLima(ultimo)) : null;
}

type Expediente = { readonly numero: string; readonly pedido: Pedido; readonly servicios: readonly ServicioVisto[] };

/** What the words of a letter are filled with, from the case. `dias`: the term for the observation. */
export function datosDe({ numero, pedido, servicios }: Expediente, ajustes: Ajustes, dias: number): Datos {
  const { solicitante, recepcion, sustento } = pedido;
  const hecha = inactivadoEl(pedido.tipo, servicios);
  return {
    trato: solicitante.trato,
    varios: pedido.servicios.length > 1,
    valores: {
      solicitante: nombreEnMayusculas(solicitante) || SIN_DATO.solicitante,
      documento: documentoEnFrase(solicitante) || SIN_DATO.documento,
      persona: personaEnFrase(solicitante),
      calidad: cargoDe(solicitante.calidad, solicitante.trato).toLowerCase().replace('dirección', 'Dirección'),
      usted: usted(solicitante.calidad, solicitante.trato),
      ie: institucionesConNiveles(pedido.servicios),
      pedido: PEDIDO_EN_FRASE[pedido.tipo],
      oficio: oficioEnFrase(pedido.oficio),
      fecha_oficio: fechaDelOficio(pedido.oficio),
      expediente: `N.° ${numero}`,
      fecha_recepcion: fechaEnPalabras(recepcion.fecha),
      sustento: sustentoEnFrase(sustento),
      fecha_sustento: sustento?.fecha ? fechaEnPalabras(sustento.fecha) : SIN_DATO.fecha_sustento,
      celulares: enumerar(solicitante.celulares.filter((celular) => celular !== '')) || SIN_DATO.celulares,
      correos: enumerar(solicitante.correos.filter((correo) => correo !== '')) || SIN_DATO.correos,
      inactivacion: hecha === null ? 'se realiza' : `se realizó el ${hecha}`,
      plazo: diasHabiles(dias),
      titular: personaEnFrase(solicitante),
      ugel: ajustes.oficina.ugel,
      lugar: ajustes.oficina.lugar,
    },
  };
}
