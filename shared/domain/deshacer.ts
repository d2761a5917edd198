// Which step of a case may be taken back: one's own, the last that changed it, with no document issued since.
import { fraseDe } from './actos.ts';
import { DESHACIBLES } from './expediente.ts';

/** An act on a case, as far as it matters here. */
export type ActoHecho = {
  readonly id: number;
  readonly miembroId: number;
  readonly por: string;
  readonly acto: string;
  /** The digest of the case as it left it: the same as before it when it changed nothing, as to print a letter does. */
  readonly huella: string;
  /** A document was issued by it. */
  readonly emitio: boolean;
  /** The act that it took back; null: none. */
  readonly deshace: number | null;
};

export type Deshacible =
  /** The step, and what the program itself did after it as its consequence: the last first. */
  | { readonly pasos: readonly [ActoHecho, ...ActoHecho[]]; readonly paso: ActoHecho }
  | { readonly porque: string };

const sonDeshacibles: readonly string[] = DESHACIBLES;

/** What is done in SIAGIE is done there: to take it back here leaves it as it is there. */
export const esDeSiagie = (acto: string): boolean => acto === 'hacer_en_siagie' || acto === 'inactivar_anterior';

/** The acts that stand and that changed the case, newest first: without those taken back, and without those that took them back. */
function enPie(actos: readonly ActoHecho[]): ActoHecho[] {
  const deshechos = new Set(actos.flatMap(({ deshace }) => deshace ?? []));
  return actos.filter(({ id, deshace, huella }, i) => deshace === null && !deshechos.has(id) && huella !== actos[i + 1]?.huella);
}

/** @param actos all those of a case, newest first. @param quien who would take it back. */
export function loDeshacible(actos: readonly ActoHecho[], quien: number): Deshacible {
  const quedan = enPie(actos);
  const hasta = quedan.findIndex(({ acto }) => acto !== 'atender');
  const [ultimo, ...consecuencias] = quedan.slice(0, hasta + 1);
  const paso = consecuencias.at(-1) ?? ultimo;
  if (!ultimo || !paso) return { porque: 'En este expediente no hay ningún paso que deshacer.' };
  if (paso.emitio) return { porque: `Ya se emitió un documento («${fraseDe(paso.acto)}»): lo anterior no se deshace. Si el documento salió mal, anúlelo.` };
  if (paso.miembroId !== quien) return { porque: `Lo último que se hizo aquí («${fraseDe(paso.acto)}») lo hizo ${paso.por}: solo esa persona puede deshacerlo.` };
  if (!sonDeshacibles.includes(paso.acto)) return { porque: `Lo último que se hizo aquí («${fraseDe(paso.acto)}») no se deshace.` };
  if (paso.acto === 'anular' && actos.some(({ emitio, acto }) => emitio && acto !== 'emitir_cargo')) {
    return { porque: 'Antes de anular el expediente ya se había emitido un documento: la anulación no se deshace.' };
  }
  return { pasos: [ultimo, ...consecuencias], paso };
}
