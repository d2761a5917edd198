// How long one waits after wrong passwords: longer with each, never so long that a mistake stops the day's work.
import { z } from 'zod';
import { Instante } from './tiempo.ts';

/** Failures in a row of one person, or of the recovery key; `ultimo`: when the last one was. */
export const Intentos = z.strictObject({ fallos: z.int().nonnegative(), ultimo: Instante });
export type Intentos = z.infer<typeof Intentos>;

const SIN_ESPERA = 2;
const PRIMERA_ESPERA = 5;
export const ESPERA_MAXIMA = 300;

/** Seconds after that many failures in a row: none after two, 5 after the third, twice as many after each, 5 minutes at most. */
export const esperaTras = (fallos: number): number =>
  fallos <= SIN_ESPERA ? 0 : Math.min(ESPERA_MAXIMA, PRIMERA_ESPERA * 2 ** Math.min(fallos - SIN_ESPERA - 1, 10));

/** As they stand at `ahora`: a failure of the future means that the clock was set back, and is taken as of now. */
export const alDia = (intentos: Intentos, ahora: Instante): Intentos => (intentos.ultimo > ahora ? { ...intentos, ultimo: ahora } : intentos);

/** Whole seconds still to wait; 0 when one may try. */
export function segundosPorEsperar(intentos: Intentos, ahora: Instante): number {
  const { fallos, ultimo } = alDia(intentos, ahora);
  const pasados = (Date.parse(ahora) - Date.parse(ultimo)) / 1000;
  return Math.max(0, Math.ceil(esperaTras(fallos) - pasados));
}

/** `40 segundos`, `2 minutos y 40 segundos`. */
export function esperaEnPalabras(segundos: number): string {
  const minutos = Math.floor(segundos / 60);
  const resto = segundos % 60;
  const partes = [
    ...(minutos > 0 ? [minutos === 1 ? '1 minuto' : `${minutos} minutos`] : []),
    ...(resto > 0 || minutos === 0 ? [resto === 1 ? '1 segundo' : `${resto} segundos`] : []),
  ];
  return partes.join(' y ');
}
