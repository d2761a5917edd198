// From a case to the pages of a document: what goes in, and what keeps it from being drawn said as a failure.
import type { Carta } from '../../shared/domain/carta.ts';
import { Refusal } from '../../shared/failure.ts';
import { drawCarta } from '../letters/draw.ts';
import { LayoutOverflow, UnusableImage } from '../letters/errors.ts';
import { missingGlyphs } from '../letters/fonts.ts';
import type { Entrada } from '../letters/oficio.ts';
import { leerCaso } from './caso.ts';
import type { Turno } from './handler.ts';

/** What every document is composed of, of a case or of none. */
export function baseDe({ store, ajustes, ahora, hoy }: Turno): Omit<Entrada, 'rotulo' | 'expediente'> {
  const { imagen } = ajustes.membrete;
  return { ajustes, imagenMembrete: imagen === null ? null : store.blobs.leer(imagen), momento: ahora, fecha: hoy };
}

/** What every document of a case is composed of. `rotulo` is null while it is a proyecto. */
export function entradaDe(turno: Turno, expedienteId: number, rotulo: string | null): Entrada {
  const { store } = turno;
  const { numero } = leerCaso(turno, expedienteId);
  return {
    ...baseDe(turno),
    rotulo,
    expediente: { numero, pedido: store.pedidos.leer(expedienteId), servicios: store.servicios.deExpediente(expedienteId) },
  };
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

/**
 * The PDF of a document. Refuses a character that no font has, at the field of `fuentes` it comes from, and what no page
 * can hold. Nothing is written.
 */
export async function dibujar({ fonts }: Turno, carta: Carta, fuentes: unknown): Promise<Uint8Array> {
  const [caracter] = missingGlyphs(carta, fonts);
  if (caracter !== undefined) {
    const mensaje = `El carácter «${caracter}» no se puede imprimir: ninguna letra lo tiene. Corrija ese dato y vuelva a intentarlo.`;
    throw new Refusal('caracter_sin_letra', mensaje, rutaDe(caracter, fuentes, '') ?? undefined);
  }
  try {
    return await drawCarta(carta, fonts);
  } catch (error) {
    if (error instanceof LayoutOverflow) {
      throw new Refusal('no_cabe', 'Un dato es tan largo que no cabe en una página. Acórtelo y vuelva a intentarlo.');
    }
    if (error instanceof UnusableImage) {
      throw new Refusal('archivo_danado', 'La imagen del membrete no se puede usar. Cámbiela en Ajustes, en «Membrete».');
    }
    throw error;
  }
}

/** A letter needs who signs it. */
export function exigirFirmante({ ajustes }: Turno): void {
  if (ajustes.firmante.nombre === '') {
    throw new Refusal('falta_dato', 'Falta el nombre de quien firma los oficios. Escríbalo en Ajustes, en «Firmante».');
  }
}
