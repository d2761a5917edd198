// The points of an observation as a person writes them, over those that the checklist proposes.

/** `propuesto`: the words the checklist gave it; null for one that the person added. */
export type Punto = { readonly key: number; readonly propuesto: string | null; readonly texto: string };

let lastKey = 0;

export const puntoNuevo = (propuesto: string | null): Punto => ({ key: (lastKey += 1), propuesto, texto: propuesto ?? '' });

/**
 * The points after the checklist changed: what the person wrote stays, what is no longer proposed goes, what is newly
 * proposed comes at the end of the proposed ones.
 */
export function conPropuestas(puntos: readonly Punto[], propuestas: readonly string[]): Punto[] {
  const quedan = puntos.filter(({ propuesto }) => propuesto === null || propuestas.includes(propuesto));
  const nuevas = propuestas.filter((una) => !quedan.some(({ propuesto }) => propuesto === una)).map((una) => puntoNuevo(una));
  const lugar = quedan.findLastIndex(({ propuesto }) => propuesto !== null) + 1;
  return quedan.toSpliced(lugar, 0, ...nuevas);
}
