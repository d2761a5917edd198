// How a long work tells how far it is, and is told to stop.

export const PASOS = ['copiar', 'revisar', 'archivar', 'ordenar'] as const;
/** `copiar`: the register; `revisar`: what was copied; `archivar`: the scans and documents; `ordenar`: the last touches. */
export type Paso = (typeof PASOS)[number];

export type Marcha = {
  /** `hecho` of `total`, in bytes or pieces; total 0 when it cannot be known. */
  avanzar(paso: Paso, hecho: number, total: number): void;
  /** Lets others work, and throws Cancelado when the work should end. Called between slices. */
  ceder(): void;
};

/** The person, or the end of the session, stopped the work. What it had begun is taken away. */
export class Cancelado extends Error {
  override readonly name = 'Cancelado';
}

/** For works nobody watches. */
export const SIN_MARCHA: Marcha = { avanzar: () => {}, ceder: () => {} };
