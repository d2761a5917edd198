// What is being written in the form: the Pedido with what a half-filled form needs, and the way between both.
import type { z } from 'zod';
import { DATOS_DEL_PADRON, type ServicioPadron } from '../../../shared/domain/padron.ts';
import { DatoDelPadron, Pedido, type Costumbres, type ServicioPedido } from '../../../shared/domain/pedido.ts';
import type { Resolucion } from '../../../shared/domain/resolucion.ts';
import { SUSTENTOS_INICIALES, sustentoUsual } from '../../../shared/domain/sustentos.ts';

/** A row of a list that grows and shrinks: its key stays with it. */
export type Linea = { readonly key: number; readonly texto: string };
export type ServicioEscrito = Omit<ServicioPedido, 'delPadron'> & { readonly delPadron: readonly DatoDelPadron[]; readonly key: number };
type Entrada = z.input<typeof Pedido>;
export type SustentoEscrito = z.input<typeof Resolucion>;
/** Dates: null when not written, '' when half written. Folios as typed. */
export type RecepcionEscrita = Omit<Entrada['recepcion'], 'fecha' | 'folios'> & { readonly fecha: string | null; readonly folios: string };
export type SolicitanteEscrito = Omit<Entrada['solicitante'], 'celulares' | 'correos'> & {
  readonly celulares: readonly Linea[];
  readonly correos: readonly Linea[];
};

export type Escrito = Pick<Entrada, 'tipo' | 'oficio' | 'nota'> & {
  readonly recepcion: RecepcionEscrita;
  readonly servicios: readonly ServicioEscrito[];
  readonly solicitante: SolicitanteEscrito;
  readonly citaSustento: boolean;
  readonly sustento: SustentoEscrito;
};

let lastKey = 0;
const newKey = (): number => (lastKey += 1);

export const nuevaLinea = (texto = ''): Linea => ({ key: newKey(), texto });

const SERVICIO_VACIO = { codigoModular: '', anexo: '0', nombreIe: '', nivel: '', centroPoblado: '', distrito: '', delPadron: [] };

/** Another servicio of the same oficio: it is nearly always in the same IE and place. */
export function nuevoServicio(como?: ServicioEscrito): ServicioEscrito {
  if (!como) return { key: newKey(), ...SERVICIO_VACIO };
  const { nombreIe, centroPoblado, distrito } = como;
  return { ...SERVICIO_VACIO, key: newKey(), nombreIe, centroPoblado, distrito };
}

const SUSTENTO_VACIO: SustentoEscrito = { tipo: 'designacion', numero: '', fecha: null, desde: null, hasta: null, adjunta: false };

/** An oficio that has just come in by hand. `hora` is Lima's. */
export const escritoVacio = (hoy: string, hora: string): Escrito => ({
  tipo: 'alta',
  recepcion: { fecha: hoy, hora, folios: '', canal: 'fisico', documentoExterno: '', expedienteExterno: '' },
  oficio: { numero: '', fecha: null },
  servicios: [nuevoServicio()],
  solicitante: {
    apellidos: '',
    nombres: '',
    tipoDocumento: 'DNI',
    numeroDocumento: '',
    verificador: '',
    trato: '',
    calidad: 'director_designado',
    celulares: [nuevaLinea()],
    correos: [nuevaLinea()],
  },
  citaSustento: true,
  sustento: SUSTENTO_VACIO,
  nota: '',
});

const lineas = (textos: readonly string[]): Linea[] => (textos.length === 0 ? [''] : textos).map((texto) => nuevaLinea(texto));

export const escritoDe = (pedido: Pedido): Escrito => ({
  tipo: pedido.tipo,
  oficio: pedido.oficio,
  nota: pedido.nota,
  recepcion: { ...pedido.recepcion, folios: String(pedido.recepcion.folios) },
  servicios: pedido.servicios.map((servicio) => ({ key: newKey(), ...servicio })),
  solicitante: { ...pedido.solicitante, celulares: lineas(pedido.solicitante.celulares), correos: lineas(pedido.solicitante.correos) },
  citaSustento: pedido.sustento !== null,
  sustento: pedido.sustento ?? { ...SUSTENTO_VACIO, tipo: sustentoUsual(SUSTENTOS_INICIALES, pedido.solicitante.calidad) },
});

/** The office's habits in a new form. */
export function conCostumbres(escrito: Escrito, { folios, canal, distrito }: Costumbres): Escrito {
  const servicios = escrito.servicios.map((servicio) => (servicio.distrito === '' ? { ...servicio, distrito } : servicio));
  return { ...escrito, recepcion: { ...escrito.recepcion, folios: String(folios), canal }, servicios };
}

/** The note of a datum that is still what the last oficio had there. */
export const deCostumbre = (escrito: string, acostumbrado: string | number | undefined): { readonly help?: string } =>
  escrito !== '' && escrito === String(acostumbrado) ? { help: 'Como el último' } : {};

/** A new oficio of the same person for the same servicios: what an earlier one said, but not what each paper has of its own. */
export function duplicadoDe(pedido: Pedido, hoy: string, hora: string): Escrito {
  const { tipo, servicios, solicitante, citaSustento, sustento } = escritoDe(pedido);
  return { ...escritoVacio(hoy, hora), tipo, servicios, solicitante, citaSustento, sustento: { ...sustento, adjunta: false } };
}

/** The call's input, with a row for each row of the form, so that paths agree; may still be refused by `Pedido`. */
export const entradaDe = (escrito: Escrito): Entrada => ({
  tipo: escrito.tipo,
  oficio: escrito.oficio,
  nota: escrito.nota,
  recepcion: {
    ...escrito.recepcion,
    fecha: escrito.recepcion.fecha ?? '',
    folios: escrito.recepcion.folios.trim() === '' ? Number.NaN : Number(escrito.recepcion.folios),
  },
  servicios: escrito.servicios.map(({ codigoModular, anexo, nombreIe, nivel, centroPoblado, distrito, delPadron }) => ({
    codigoModular, anexo, nombreIe, nivel, centroPoblado, distrito, delPadron: [...delPadron],
  })),
  solicitante: {
    ...escrito.solicitante,
    celulares: escrito.solicitante.celulares.map(({ texto }) => texto),
    correos: escrito.solicitante.correos.map(({ texto }) => texto),
  },
  sustento: escrito.citaSustento ? escrito.sustento : null,
});

const escritas = (textos: readonly string[]): string[] => textos.filter((texto) => texto.trim() !== '');

/** As `entradaDe`, without the rows left blank: what is kept. */
export function entradaSinBlancos(escrito: Escrito): Entrada {
  const entrada = entradaDe(escrito);
  const { celulares, correos } = entrada.solicitante;
  return { ...entrada, solicitante: { ...entrada.solicitante, celulares: escritas(celulares), correos: escritas(correos) } };
}

const entera = (texto: string | null): string | null => (texto === '' ? null : texto);

/**
 * What the machine may judge while the form is half filled: what is not whole counts as not written, and reception as of
 * `hoy`. Null when a text is beyond what any form takes.
 */
export function pedidoParaRevisar(escrito: Escrito, hoy: string): Pedido | null {
  const entrada = entradaDe(escrito);
  const { sustento } = entrada;
  const parsed = Pedido.safeParse({
    ...entrada,
    recepcion: { ...entrada.recepcion, fecha: entera(escrito.recepcion.fecha) ?? hoy, hora: '08:00', folios: 1 },
    oficio: { ...entrada.oficio, fecha: entera(entrada.oficio.fecha) },
    sustento: sustento && { ...sustento, fecha: entera(sustento.fecha), desde: entera(sustento.desde), hasta: entera(sustento.hasta) },
  });
  return parsed.data ?? null;
}

/** A datum written by hand: whatever the padrón had filled in there, the oficio says it now. */
export const escritoAMano = (servicio: ServicioEscrito, campo: DatoDelPadron, valor: string): ServicioEscrito => ({
  ...servicio,
  [campo]: valor,
  delPadron: servicio.delPadron.filter((dato) => dato !== campo),
});

/**
 * The data of the padrón in a servicio. `vacios`: only where nothing is written yet; `todos`: over whatever was, for a
 * servicio that was just chosen. What the padrón filled in is remembered.
 */
export function conElPadron(servicio: ServicioEscrito, oficial: ServicioPadron, cuales: 'vacios' | 'todos'): ServicioEscrito {
  const datos = DatoDelPadron.options.filter((dato) => oficial[DATOS_DEL_PADRON[dato]] !== '' && (cuales === 'todos' || servicio[dato].trim() === ''));
  const llenos = Object.fromEntries(datos.map((dato) => [dato, oficial[DATOS_DEL_PADRON[dato]]]));
  return { ...servicio, ...llenos, delPadron: [...servicio.delPadron.filter((dato) => !datos.includes(dato)), ...datos] };
}

/** A servicio of the form, all of it from the padrón. */
export const servicioDelPadron = (oficial: ServicioPadron): ServicioEscrito => conElPadron({ key: newKey(), ...SERVICIO_VACIO }, oficial, 'todos');

/** Puts a proposed value where its path says. */
export function corregidoEn(escrito: Escrito, campo: string, valor: string): Escrito {
  const [, lugar, nombre] = /^servicios\.(\d+)\.(\w+)$/.exec(campo) ?? [];
  const dato = DatoDelPadron.safeParse(nombre).data;
  if (dato === undefined) return escrito;
  return { ...escrito, servicios: escrito.servicios.map((uno, i) => (i === Number(lugar) ? escritoAMano(uno, dato, valor) : uno)) };
}

/** Whether anything was written that differs from `antes`. */
export const esDistinto = (antes: Escrito, ahora: Escrito): boolean => JSON.stringify(entradaDe(antes)) !== JSON.stringify(entradaDe(ahora));

export type Cambiar = (cambio: (antes: Escrito) => Escrito) => void;
