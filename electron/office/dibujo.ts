// From a case to the pages of a document: what goes in, what is against it, and what keeps it from being drawn said as a failure.
import type { Carta } from '../../shared/domain/carta.ts';
import type { Output } from '../../shared/contract.ts';
import { firmanteDe, reparoDeFunciones, type Firmante, type Firmantes } from '../../shared/domain/firmantes.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import type { Fecha } from '../../shared/domain/tiempo.ts';
import { caracterSinLetra, NO_CABE, NO_HAY_FIRMANTE, revisarCarta, type Revision, type SinLetra } from '../../shared/domain/revision-de-carta.ts';
import { Refusal } from '../../shared/failure.ts';
import type { HallazgoEnCarta } from '../../shared/vistas.ts';
import { cabidaDe } from '../letters/cabida.ts';
import { drawCarta } from '../letters/draw.ts';
import { LayoutOverflow, UnusableImage } from '../letters/errors.ts';
import { missingGlyphs } from '../letters/fonts.ts';
import { conHuecos } from '../letters/huecos.ts';
import type { Entrada } from '../letters/oficio.ts';
import { PAGE_HEIGHT } from '../letters/sheet.ts';
import { leerCaso } from './caso.ts';
import type { Turno } from './handler.ts';

/** The acts whose detail says who signs the letter. */
const ACTOS_CON_FIRMA = ['observar', 'responder', 'devolver', 'emitir_constancia', 'emitir_multiple'];

/** Whom this person last had sign, when that one is still in post. */
function ultimoFirmante({ store, ajustes, hoy, miembro }: Turno): string | null {
  const nombre = store.auditoria.ultimoDe(miembro.id, ACTOS_CON_FIRMA)?.detalle['firmante'];
  const suyo = ajustes.firmantes.find((uno) => uno.nombre === nombre && reparoDeFunciones(uno, hoy) === null);
  return suyo?.nombre ?? null;
}

/** Who signs a letter of today; `elegido` is the name that was asked for. */
export const quienFirma = (turno: Turno, elegido: string | null): Firmante | null => firmanteDe(turno.ajustes.firmantes, turno.hoy, elegido ?? ultimoFirmante(turno));

/** What every document is composed of, of a case or of none. `elegido` is null when nobody was asked to sign it. */
export function baseDe(turno: Turno, elegido: string | null = null): Omit<Entrada, 'rotulo' | 'expediente'> {
  const { ajustes, ahora, hoy } = turno;
  return { ajustes, imagenMembrete: imagenDeMembrete(turno), momento: ahora, fecha: hoy, firmante: quienFirma(turno, elegido) };
}

/** What every document of a case is composed of. `rotulo` is null while it is a proyecto. */
export function entradaDe(turno: Turno, expedienteId: number, rotulo: string | null, elegido: string | null = null): Entrada {
  const { store } = turno;
  const { numero } = leerCaso(turno, expedienteId);
  return {
    ...baseDe(turno, elegido),
    rotulo,
    expediente: { numero, pedido: store.pedidos.leer(expedienteId), servicios: store.servicios.deExpediente(expedienteId) },
  };
}

export function imagenDeMembrete({ store, ajustes }: Turno): Uint8Array | null {
  const { imagen } = ajustes.membrete;
  return imagen === null ? null : store.blobs.leer(imagen);
}

/** The path of the first text within `fuente` that holds that character; null when none does. */
function rutaDe(caracter: string, fuente: unknown, ruta: string): string | null {
  if (typeof fuente === 'string') return fuente.normalize('NFC').includes(caracter) ? ruta : null;
  if (typeof fuente !== 'object' || fuente === null || fuente instanceof Uint8Array) return null;
  for (const [clave, hijo] of Object.entries(fuente)) {
    const hallada = rutaDe(caracter, hijo, ruta === '' ? clave : `${ruta}.${clave}`);
    if (hallada !== null) return hallada;
  }
  return null;
}

/** The characters of a letter that no font has, each with the path in `fuentes` of the datum it comes from. */
const sinLetraEn = ({ fonts }: Turno, carta: Carta, fuentes: unknown): SinLetra[] =>
  missingGlyphs(carta, fonts).map((caracter) => ({ caracter, campo: rutaDe(caracter, fuentes, '') }));

/**
 * The PDF of a document. Refuses a character that no font has, at the field of `fuentes` it comes from, and what no page
 * can hold. Nothing is written.
 */
export async function dibujar(turno: Turno, carta: Carta, fuentes: unknown): Promise<Uint8Array> {
  const [sinLetra] = sinLetraEn(turno, carta, fuentes);
  if (sinLetra) throw new Refusal('caracter_sin_letra', caracterSinLetra(sinLetra), sinLetra.campo ?? undefined);
  return oRechazar(() => drawCarta(carta, turno.fonts));
}

/** What keeps a letter from being laid out or drawn, as a failure. */
async function oRechazar<T>(hacer: () => Promise<T>): Promise<T> {
  try {
    return await hacer();
  } catch (error) {
    if (error instanceof LayoutOverflow) throw new Refusal('no_cabe', NO_CABE);
    if (error instanceof UnusableImage) {
      throw new Refusal('archivo_danado', 'La imagen del membrete no se puede usar. Cámbiela en Ajustes, en «Membrete».');
    }
    throw error;
  }
}

export type Revisada = { readonly bytes: Uint8Array | null; readonly hallazgos: HallazgoEnCarta[] };

/**
 * A document as it is seen before it is issued, with what is against it and where. A character that no font has is seen as
 * a box; of a document that no page can hold there are no bytes.
 * @param base.firmante only counts in a letter that is signed.
 */
export async function revisarYDibujar(turno: Turno, carta: Carta, fuentes: unknown, base: Pick<Revision, 'pedido' | 'fecha' | 'firmante'>): Promise<Revisada> {
  const sinLetra = sinLetraEn(turno, carta, fuentes);
  const visible = conHuecos(carta, sinLetra.map(({ caracter }) => caracter), turno.fonts);
  const { trazos, noCaben } = await oRechazar(() => cabidaDe(visible, turno.fonts));
  const paginas = noCaben.length > 0 ? null : Math.max(...trazos.map(({ pagina }) => pagina)) + 1;
  const hallazgos = revisarCarta(carta, { ...base, noLaborables: turno.ajustes.noLaborables, sinLetra, noCaben, paginas });
  return {
    bytes: noCaben.length > 0 ? null : await dibujar(turno, visible, fuentes),
    hallazgos: hallazgos.map(({ bloque, ...hallazgo }) => {
      const trazo = trazos.find((uno) => uno.bloque === bloque);
      return { ...hallazgo, lugar: trazo ? { pagina: trazo.pagina, arriba: trazo.arriba / PAGE_HEIGHT, abajo: trazo.abajo / PAGE_HEIGHT } : null };
    }),
  };
}

/** Each person who may sign a letter of that day, once, with the post of that day. */
const firmantesEl = (lista: Firmantes, dia: Fecha): Output<'documentos.vistaPrevia'>['firmantes'] =>
  [...new Set(lista.map(({ nombre }) => nombre))].flatMap((nombre) => {
    const uno = firmanteDe(lista, dia, nombre);
    return uno ? [{ nombre, cargo: uno.postfirma[0] ?? '', reparo: reparoDeFunciones(uno, dia) }] : [];
  });

/** A letter as it is seen before it is issued, with who signs it and who else may; nobody does where nothing is signed. */
export async function verCarta(turno: Turno, carta: Carta, fuentes: unknown, pedido: Pedido | null, firmante: Firmante | null): Promise<Output<'documentos.vistaPrevia'>> {
  const firmada = carta.bloques.some((bloque) => bloque.clase === 'firma');
  return {
    ...(await revisarYDibujar(turno, carta, fuentes, { pedido, fecha: turno.hoy, firmante })),
    firmante: firmada ? (firmante?.nombre ?? null) : null,
    firmantes: firmada ? firmantesEl(turno.ajustes.firmantes, turno.hoy) : [],
  };
}

/** A letter needs who signs it. */
export function exigirFirmante({ ajustes }: Turno): void {
  if (ajustes.firmantes.length === 0) throw new Refusal('falta_dato', NO_HAY_FIRMANTE);
}
