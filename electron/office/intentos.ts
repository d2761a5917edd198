// Wrong passwords and wrong recovery keys: each is written down before it is answered, and the next one must wait longer.
import { esperaEnPalabras, segundosPorEsperar } from '../../shared/domain/espera.ts';
import { Refusal } from '../../shared/failure.ts';
import { anotarFallida, intentosDe, olvidarIntentos, type Quien } from '../store/entradas-fallidas.ts';
import type { Clock } from './clock.ts';

export type Intentos = {
  /** Whether `abrir` gives something, unless that person must wait first. Throws the Refusal of a wait or of a failure, at `campo`. */
  comprobar<T>(quien: Quien, campo: string, abrir: () => Promise<T | null>): Promise<T>;
};

const ERRADA = {
  persona: 'La contraseña no es correcta.',
  hoja: 'Esa no es la clave de la hoja de recuperación de esta oficina: si se hizo otra después, use la última.',
} as const;

/** @param dir folder of the data. @param alFallar told after a failure is written down. */
export function createIntentos(dir: () => string, clock: Clock, alFallar: () => void): Intentos {
  return {
    comprobar: async (quien, campo, abrir) => {
      const antes = intentosDe(dir(), quien, clock.now());
      const falta = antes ? segundosPorEsperar(antes, clock.now()) : 0;
      if (falta > 0) throw new Refusal('espere', `Hubo varios intentos errados: espere ${esperaEnPalabras(falta)} y vuelva a escribirla.`, campo, falta);
      const abierto = await abrir();
      if (abierto !== null) {
        olvidarIntentos(dir(), quien, clock.now());
        return abierto;
      }
      const ahora = clock.now();
      const espera = segundosPorEsperar(anotarFallida(dir(), quien, ahora), ahora);
      alFallar();
      const errada = ERRADA[quien === 'hoja' ? 'hoja' : 'persona'];
      const consejo = espera > 0 ? `Espere ${esperaEnPalabras(espera)} antes de volver a escribirla.` : 'Revise las mayúsculas y vuelva a escribirla.';
      throw new Refusal('clave_errada', `${errada} ${consejo}`, campo, espera);
    },
  };
}
