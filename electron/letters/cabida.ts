// Where the blocks of a letter fall, and which of them no page can hold.
import type { Carta } from '../../shared/domain/carta.ts';
import { trazar, type Trazo } from './draw.ts';
import { LayoutOverflow } from './errors.ts';
import type { Fonts } from './fonts.ts';

/** `noCaben`: numbers of blocks that are taller than a page; where there is any, nothing is laid out. */
export type Cabida = { readonly trazos: readonly Trazo[]; readonly noCaben: readonly number[] };

async function trazosDe(carta: Carta, fonts: Fonts): Promise<readonly Trazo[] | null> {
  try {
    return await trazar(carta, fonts);
  } catch (error) {
    if (error instanceof LayoutOverflow) return null;
    throw error;
  }
}

/** Throws `UnusableImage`. */
export async function cabidaDe(carta: Carta, fonts: Fonts): Promise<Cabida> {
  const trazos = await trazosDe(carta, fonts);
  if (trazos) return { trazos, noCaben: [] };
  const solos = await Promise.all(carta.bloques.map((bloque) => trazosDe({ ...carta, bloques: [bloque] }, fonts)));
  return { trazos: [], noCaben: solos.flatMap((solo, i) => (solo ? [] : [i])) };
}
