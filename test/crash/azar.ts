// Chance that can be had again: the same seed gives the same choices.

export type Azar = {
  /** A whole number below `limite`. */
  bajo(limite: number): number;
  uno<T>(de: readonly [T, ...T[]]): T;
  bytes(cuantos: number): Uint8Array;
};

/** mulberry32. */
export function createAzar(semilla: number): Azar {
  let estado = semilla >>> 0;
  const siguiente = (): number => {
    estado = (estado + 0x6d2b79f5) >>> 0;
    let t = estado;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const bajo = (limite: number) => Math.floor(siguiente() * limite);
  return {
    bajo,
    uno: (de) => de[bajo(de.length)] ?? de[0],
    bytes: (cuantos) => Uint8Array.from({ length: cuantos }, () => bajo(256)),
  };
}
