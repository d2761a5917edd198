// The skeleton of an oficio, in the order in which the State writes it; each letter brings its subject and its body.
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import type { Firmante } from '../../shared/domain/firmantes.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import { componerCuerpo, componerFrase, rellenar, type ClaseCarta, type ValoresDeBloque } from '../../shared/domain/textos.ts';
import { fechaEnPalabras, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { cargoDe, conMayuscula, enMayusculas, senor } from './concordancia.ts';
import { membreteDe, pieDe, SIN_NUMERO } from './letterhead.ts';
import { deInstituciones, lugarComun } from './servicios.ts';
import { datosDe, fechaDelOficio, nombreEnMayusculas, oficioEnFrase } from './valores.ts';

/** What every letter is composed of, of a case or not. `rotulo` is null while it is a proyecto. */
export type Base = {
  readonly ajustes: Ajustes;
  readonly imagenMembrete: Uint8Array | null;
  readonly momento: Instante;
  readonly fecha: Fecha;
  readonly rotulo: string | null;
  /** Who signs it; null when the office has nobody yet. */
  readonly firmante: Firmante | null;
};

/** What the documents of a case are composed of. */
export type Entrada = Base & {
  readonly expediente: {
    readonly numero: string;
    readonly pedido: Pedido;
    readonly servicios: readonly ServicioVisto[];
  };
};

/** A letter in the office's paper: its letterhead, its foot, and what its file says of itself. @param expediente its number; null when it is of none. */
export function enPapelDeLaOficina({ ajustes, imagenMembrete, momento, fecha, rotulo }: Base, asunto: string, expediente: string | null, bloques: readonly Bloque[]): Carta {
  return {
    titulo: `${rotulo ?? SIN_NUMERO} – ${asunto}`,
    autor: ajustes.oficina.ugel,
    momento,
    pie: pieDe(ajustes, rotulo, expediente),
    bloques: [membreteDe(ajustes, imagenMembrete, fecha), ...bloques],
  };
}

export const lugarYFecha = ({ ajustes, fecha }: Base): Bloque => ({ clase: 'fecha', texto: `${ajustes.oficina.lugar}, ${fechaEnPalabras(fecha)}` });

export const procedentes = ({ expediente }: Entrada): ServicioVisto[] => expediente.servicios.filter(({ decision }) => decision === 'procedente');
export const improcedentes = ({ expediente }: Entrada): ServicioVisto[] => expediente.servicios.filter(({ decision }) => decision === 'improcedente');

function destinatario({ expediente }: Entrada): Bloque {
  const { solicitante, servicios } = expediente.pedido;
  const cargo = `${cargoDe(solicitante.calidad, solicitante.trato)} ${deInstituciones(servicios)}`;
  const nombre = nombreEnMayusculas(solicitante);
  const lugar = lugarComun(servicios);
  return {
    clase: 'destinatario',
    lineas: [
      senor(solicitante.trato),
      // Without a name, the post stands in its place.
      ...(nombre === '' ? [enMayusculas(cargo)] : [nombre, cargo]),
      ...(lugar === '' ? [] : [lugar]),
      'Presente.-',
    ],
  };
}

/** `a) …`, by its place in a list. */
export const conLetra = (linea: string, i: number): string => `${String.fromCodePoint(97 + i)}) ${linea}`;

/** The oficio received, the expediente, and the numbers that another system of the office gave them. */
function referencias({ expediente }: Entrada, otras: readonly string[]): string[] {
  const { oficio, recepcion } = expediente.pedido;
  const externos = [
    recepcion.expedienteExterno === '' ? '' : `expediente N.° ${recepcion.expedienteExterno}`,
    recepcion.documentoExterno === '' ? '' : `documento N.° ${recepcion.documentoExterno}`,
  ].filter((externo) => externo !== '');
  const fecha = fechaDelOficio(oficio);
  const lineas = [
    oficio.fecha === null ? `${oficioEnFrase(oficio)}, ${fecha}` : `${oficioEnFrase(oficio)}, del ${fecha}`,
    `Expediente N.° ${expediente.numero}`,
    ...(externos.length > 0 ? [`${conMayuscula(externos.join(', '))} de mesa de partes`] : []),
    ...otras,
  ];
  return lineas.map(conLetra);
}

/** Sets the second copy under the first; plain blanks would be taken as one. */
const UNDER_CC = '\u00A0'.repeat(8);

/** Initials and c.c., under the signature and to the left. */
function notas(firmante: Firmante): Bloque[] {
  const copias = firmante.copias.map((copia, i) => `${i === 0 ? 'c.c.: ' : UNDER_CC}${copia.replace(/^c\.\s?c\.\s*:?\s*/i, '')}`);
  const lineas = [...(firmante.iniciales === '' ? [] : [firmante.iniciales]), ...copias];
  return lineas.length === 0 ? [] : [{ clase: 'notas', lineas }];
}

/** Who signs, with what is under the signature. */
export const firmado = (firmante: Firmante | null): Bloque[] => [
  { clase: 'firma', nombre: enMayusculas(firmante?.nombre ?? ''), postfirma: firmante?.postfirma ?? [] },
  ...(firmante ? notas(firmante) : []),
];

type Cuerpo = {
  readonly clase: Exclude<ClaseCarta, 'constancia' | 'multiple'>;
  /** Term for the placeholder {plazo}, in working days. */
  readonly dias: number;
  readonly bloques: ValoresDeBloque;
  readonly otrasReferencias?: readonly string[];
  /** What is under the signature and the notes: a slip to cut off. */
  readonly alPie?: readonly Bloque[];
};

/** An oficio whole, with the words that the office keeps for that letter. */
export function componerOficio(entrada: Entrada, { clase, dias, bloques, otrasReferencias = [], alPie = [] }: Cuerpo): Carta {
  const { ajustes, expediente, rotulo, firmante } = entrada;
  const { [clase]: texto, frases } = ajustes.textos;
  const datos = datosDe(expediente, ajustes, dias);
  const asunto = conMayuscula(rellenar(texto.asunto, datos));
  return enPapelDeLaOficina(entrada, asunto, expediente.numero, [
    lugarYFecha(entrada),
    { clase: 'rotulo', texto: rotulo ?? SIN_NUMERO },
    destinatario(entrada),
    { clase: 'etiquetado', etiqueta: 'ASUNTO', lineas: [asunto] },
    { clase: 'etiquetado', etiqueta: 'REFERENCIA', lineas: referencias(entrada, otrasReferencias) },
    ...componerCuerpo(texto.cuerpo, datos, bloques),
    ...componerFrase(frases.cierre, datos),
    ...componerFrase(frases.despedida, datos),
    ...firmado(firmante),
    ...alPie,
  ]);
}
