// Wrong passwords and wrong recovery keys: each is written down before it is answered, and the next one must wait longer.
import { esperaEnPalabras, segundosPorEsperar, type Intentos as Seguidos } from '../../shared/domain/espera.ts';
import { Refusal } from '../../shared/failure.ts';
import { anotarFallida, cuentaDe, hayDatos, intentosDe, olvidarIntentos, type Quien } from '../store/entradas-fallidas.ts';
import type { Clock } from './clock.ts';

export type Intentos = {
  /** Whether `abrir` gives something, unless that person must wait first. Throws the Refusal of a wait or of a failure, at `campo`. */
  comprobar<T>(quien: Quien, campo: string, abrir: () => Promise<T | null>): Promise<T>;
};

/** What was wrong, and what to look at. */
function errada(quien: Quien): readonly [que: string, consejo: string] {
  const mayusculas = 'Revise las mayúsculas y vuelva a escribirla.';
  if (quien === 'hoja') return ['Esa no es la clave de la hoja de recuperación de esta oficina: si se hizo otra después, use la última.', 'Busque la última y vuelva a escribirla.'];
  if (typeof quien === 'number') return ['La contraseña no es correcta.', mayusculas];
  return quien.respaldo === 'hoja'
    ? ['Esa clave de recuperación no abre este respaldo. Es la de la hoja que estaba en uso el día en que se hizo.', 'Busque esa hoja y vuelva a escribirla.']
    : ['Esa contraseña no abre este respaldo. Es la que la persona tenía el día en que se hizo.', mayusculas];
}

/** @param dir folder of the data. @param alFallar told after a failure is written down. */
export function createIntentos(dir: () => string, clock: Clock, alFallar: () => void): Intentos {
  /** Where there is no office, nothing is written: what was tried is known until the program ends. */
  const deMemoria = new Map<string, Seguidos>();
  const leer = (quien: Quien) => (hayDatos(dir()) ? intentosDe(dir(), quien, clock.now()) : (deMemoria.get(cuentaDe(quien)) ?? null));
  const olvidar = (quien: Quien) => {
    deMemoria.delete(cuentaDe(quien));
    if (hayDatos(dir())) olvidarIntentos(dir(), quien, clock.now());
  };
  const fallar = (quien: Quien): Seguidos => {
    if (hayDatos(dir())) return anotarFallida(dir(), quien, clock.now());
    const seguidos = { fallos: (leer(quien)?.fallos ?? 0) + 1, ultimo: clock.now() };
    deMemoria.set(cuentaDe(quien), seguidos);
    return seguidos;
  };
  return {
    comprobar: async (quien, campo, abrir) => {
      const antes = leer(quien);
      const falta = antes ? segundosPorEsperar(antes, clock.now()) : 0;
      if (falta > 0) throw new Refusal('espere', `Hubo varios intentos errados: espere ${esperaEnPalabras(falta)} y vuelva a escribirla.`, campo, falta);
      const abierto = await abrir();
      if (abierto !== null) {
        olvidar(quien);
        return abierto;
      }
      const espera = segundosPorEsperar(fallar(quien), clock.now());
      alFallar();
      const [que, consejo] = errada(quien);
      throw new Refusal('clave_errada', `${que} ${espera > 0 ? `Espere ${esperaEnPalabras(espera)} antes de volver a escribirla.` : consejo}`, campo, espera);
    },
  };
}
