// What the tray asks of the cases, the words under which the index keeps them, and what waits in each.
import { z } from 'zod';
import { Estado, NOMBRE_ESTADO } from './expediente.ts';
import { Canal, NOMBRE_CANAL, NOMBRE_PEDIDO, TipoPedido, type Pedido } from './pedido.ts';
import { cobertura, nombresDelDia } from './periodo.ts';
import { DeQuien, estaAbierto } from './responsable.ts';
import { porInactivar, type Decision } from './servicio.ts';
import { linea, lineaObligatoria, palabras } from './texto.ts';
import { Fecha, fechaCorta } from './tiempo.ts';

/** What a case waits for, apart from its state: a day that came, or something that somebody has to do with it. */
export const Plazo = z.enum(['vencidos', 'hoy', 'semana']);
export type Plazo = z.infer<typeof Plazo>;
export const Pendiente = z.enum(['por_imprimir', 'por_entregar', 'por_inactivar']);
export type Pendiente = z.infer<typeof Pendiente>;
export const Espera = z.enum([...Plazo.options, ...Pendiente.options]);
export type Espera = z.infer<typeof Espera>;

export const NOMBRE_ESPERA: Readonly<Record<Espera, string>> = {
  vencidos: 'Vencidos',
  hoy: 'Vencen hoy',
  semana: 'Vencen en 7 días',
  por_imprimir: 'Por imprimir',
  por_entregar: 'Por entregar',
  por_inactivar: 'Por inactivar',
};

export const esPlazo = (espera: Espera): espera is Plazo => Plazo.options.some((uno) => uno === espera);

/** Null or empty: any. */
export const FiltroDeBandeja = z.strictObject({
  texto: linea(200),
  estado: Estado.nullable(),
  espera: Espera.nullable().default(null),
  /** Who is in charge. Without a state, of somebody's those that are open. */
  deQuien: DeQuien.nullable().default(null),
  tipo: TipoPedido.nullable().default(null),
  canal: Canal.nullable().default(null),
  distrito: linea(120).default(''),
  /** The days of reception, both within. */
  desde: Fecha.nullable().default(null),
  hasta: Fecha.nullable().default(null),
});
export type FiltroDeBandeja = z.infer<typeof FiltroDeBandeja>;

export const SIN_FILTRO: FiltroDeBandeja = { texto: '', estado: null, espera: null, deQuien: null, tipo: null, canal: null, distrito: '', desde: null, hasta: null };

/** The words of a mark as one, that no split can break; its letter tells what it is of. */
const marca = (clase: 'e' | 't' | 'c' | 'z' | 'p' | 'r', texto: string): string => `${clase}0${palabras(texto).join('')}`;

const CON_PLAZO = marca('p', 'con_plazo');
const POR_RECIBIR = marca('p', 'por_recibir');
const ABIERTO = marca('p', 'abierto');

/** Who is in charge, by number; 0 is nobody. */
const marcaDe = (responsable: number | null): string => marca('r', String(responsable ?? 0));

/** How a case stands, as the index tells it. */
export type Situacion = {
  readonly estado: Estado;
  readonly responsable: { readonly id: number } | null;
  readonly porRecibir: boolean;
  readonly pendientes: readonly Pendiente[];
  /** It has a term running, whichever day it ends. */
  readonly conPlazo: boolean;
};

/** One word for each thing by which a case may be asked for. */
export const marcasDe = (
  { tipo, recepcion, servicios }: Pick<Pedido, 'tipo' | 'recepcion' | 'servicios'>,
  { estado, responsable, porRecibir, pendientes, conPlazo }: Situacion,
): string[] => [
  marca('e', estado),
  marcaDe(responsable?.id ?? null),
  marca('t', tipo),
  marca('c', recepcion.canal),
  ...new Set(servicios.flatMap(({ distrito }) => (palabras(distrito).length === 0 ? [] : [marca('z', distrito)]))),
  ...pendientes.map((una) => marca('p', una)),
  ...(conPlazo ? [CON_PLAZO] : []),
  ...(porRecibir ? [POR_RECIBIR] : []),
  ...(estaAbierto(estado) ? [ABIERTO] : []),
  ...nombresDelDia(recepcion.fecha).map((nombre) => `d${nombre}`),
];

/** Whose it must be; what is somebody's is what is open of it, unless a state is asked for. */
function marcasDeQuien(deQuien: DeQuien, estado: Estado | null, pregunta: number): string[][] {
  if (deQuien === 'por_recibir') return [[marcaDe(pregunta)], [POR_RECIBIR]];
  return [[marcaDe(deQuien === 'sin_asignar' ? null : deQuien)], ...(estado === null ? [[ABIERTO]] : [])];
}

/**
 * The words a case must have: of each list, any; with a `*`, those that begin so. An empty list is what no case has. Of those asked
 * for by their term it is only asked that they have one.
 * @param pregunta who asks.
 */
export function marcasPedidas({ estado, espera, deQuien, tipo, canal, distrito, desde, hasta }: FiltroDeBandeja, pregunta: number): string[][] {
  return [
    ...(estado === null ? [] : [[marca('e', estado)]]),
    ...(espera === null ? [] : [[esPlazo(espera) ? CON_PLAZO : marca('p', espera)]]),
    ...(deQuien === null ? [] : marcasDeQuien(deQuien, estado, pregunta)),
    ...(tipo === null ? [] : [[marca('t', tipo)]]),
    ...(canal === null ? [] : [[marca('c', canal)]]),
    ...(palabras(distrito).length === 0 ? [] : [[`${marca('z', distrito)}*`]]),
    ...(desde === null && hasta === null ? [] : [cobertura(desde, hasta).map((nombre) => `d${nombre}`)]),
  ];
}

/**
 * The filter in words, a part for each thing it asks; none when it asks nothing.
 * @param personas by whom a person in charge is told.
 */
export function filtroEnPalabras({ texto, estado, espera, deQuien, tipo, canal, distrito, desde, hasta }: FiltroDeBandeja, personas: readonly { readonly id: number; readonly nombre: string }[]): string[] {
  return [
    deQuien === null ? '' : deQuien === 'sin_asignar' ? 'Sin asignar' : deQuien === 'por_recibir' ? 'Nuevos para mí' : `A cargo de ${personas.find(({ id }) => id === deQuien)?.nombre ?? 'otra persona'}`,
    estado === null ? '' : NOMBRE_ESTADO[estado],
    espera === null ? '' : NOMBRE_ESPERA[espera],
    tipo === null ? '' : NOMBRE_PEDIDO[tipo],
    canal === null ? '' : NOMBRE_CANAL[canal],
    distrito,
    desde === null ? '' : `desde el ${fechaCorta(desde)}`,
    hasta === null ? '' : `hasta el ${fechaCorta(hasta)}`,
    texto === '' ? '' : `«${texto}»`,
  ].filter((parte) => parte !== '');
}

export const LIMITE_FILTROS = 40;

/** A filter that a person keeps. `inicial`: the tray opens with it. */
export const FiltroGuardado = z.strictObject({
  id: z.int().positive(),
  nombre: lineaObligatoria(60, 'Escriba un nombre para el filtro.'),
  filtro: FiltroDeBandeja,
  inicial: z.boolean(),
});
export type FiltroGuardado = z.infer<typeof FiltroGuardado>;

/** The columns of the tray, in the order in which it comes. */
export const Columna = z.enum(['numero', 'recibido', 'estado', 'pedido', 'ie', 'distrito', 'solicitante', 'documento', 'oficio', 'canal', 'responsable', 'vence']);
export type Columna = z.infer<typeof Columna>;

/** Without them nobody knows which case a row is, nor how it stands. */
export const SIEMPRE: readonly Columna[] = ['numero', 'estado'];

export const COLUMNAS_INICIALES: readonly Columna[] = Columna.options.filter((una) => una !== 'canal');

/** Why those cannot be the columns, in a sentence; null when they can. */
export function reparoDeColumnas(columnas: readonly Columna[]): string | null {
  if (new Set(columnas).size < columnas.length) return 'Una columna está dos veces.';
  return SIEMPRE.every((una) => columnas.includes(una)) ? null : 'El número y el estado se muestran siempre.';
}

/** What a person has chosen for their tray. */
export const Preferencias = z.strictObject({ filtros: z.array(FiltroGuardado), columnas: z.array(Columna) });
export type Preferencias = z.infer<typeof Preferencias>;

/** What decides what a case still waits for. */
export type EnEspera = {
  readonly estado: Estado;
  readonly tipo: TipoPedido;
  readonly servicios: readonly { readonly decision: Decision | null; readonly hecho: unknown; readonly inactivado: unknown; readonly dispensado: unknown }[];
  readonly documentos: readonly { readonly clase: string; readonly anulado: boolean; readonly deAntes: boolean; readonly impreso: boolean; readonly entrega: unknown }[];
};

/**
 * What somebody has still to do with it: letters that have not come out well, papers that nobody has received, permissions to end in
 * SIAGIE. Nothing of before it was reopened, and nothing once it is archived or annulled.
 */
export function pendientesDe({ estado, tipo, servicios, documentos }: EnEspera): Pendiente[] {
  if (estado === 'archivado' || estado === 'anulado') return [];
  const enVigor = documentos.filter(({ anulado, deAntes }) => !anulado && !deAntes);
  const faltan = tipo === 'inactivacion' ? servicios.filter(({ decision, hecho }) => decision !== 'improcedente' && hecho === null) : porInactivar(tipo, servicios);
  return [
    // A hoja is printed as it is issued, or never.
    ...(enVigor.some(({ clase, impreso }) => clase !== 'hoja' && !impreso) ? ['por_imprimir' as const] : []),
    ...(enVigor.some(({ clase, entrega }) => clase !== 'cargo' && entrega === null) ? ['por_entregar' as const] : []),
    ...(faltan.length > 0 ? ['por_inactivar' as const] : []),
  ];
}
