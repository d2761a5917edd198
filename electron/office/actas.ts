// The actas that are no numbered documents: each is drawn again, byte for byte, from the act that it tells of. That one was seen,
// printed or kept outside is noted (`accesos.ts`).
import { Instante } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import { ACTO_DE_CARGO, actaDeCargo } from './cargos.ts';
import { ACTO_DE_DESTRUCCION, actaDeDestruccion } from './destrucciones.ts';
import type { Part, Turno } from './handler.ts';

/** An acta on paper, under the name with which it is kept. */
export type ActaEnPapel = { readonly nombre: string; readonly bytes: Uint8Array };

/** By the act they tell of: its paper, or null when the act does not hold what it should. */
const ACTAS: Readonly<Record<string, (turno: Turno, detalle: unknown, en: Instante) => Promise<ActaEnPapel> | null>> = {
  [ACTO_DE_CARGO]: actaDeCargo,
  [ACTO_DE_DESTRUCCION]: actaDeDestruccion,
};

export const actas: Part<'actas'> = {
  'actas.sacar': async (turno, { actoId }) => {
    const hecho = turno.store.auditoria.pagina('', actoId + 1, 1).find(({ id }) => id === actoId);
    const papel = hecho && (await ACTAS[hecho.acto]?.(turno, hecho.detalle, Instante.parse(hecho.en)));
    if (!papel) throw new Refusal('no_existe', 'Esa acta no existe.', 'actoId');
    return papel;
  },
};
