/** A count as an office writes it: 1,849. */
export const conMiles = (cuantos: number): string => cuantos.toLocaleString('es-PE');
