// The keyring of the open office: who may unlock it. Each change is written whole before it is answered.
import { abrir, guardarLlavero, leerLlavero, sellar, type Llavero } from '../store/llavero.ts';

export type Llaves = {
  /** Gives the person a password (or another one): from now on only that one unlocks for them. */
  dar(miembro: { readonly id: number; readonly nombre: string }, clave: string): Promise<void>;
  /** The person can enter no more. */
  quitar(miembroId: number): void;
  renombrar(miembroId: number, nombre: string): void;
  /** The name shown before anyone enters. */
  nombrarOficina(ugel: string): void;
  esSuya(miembroId: number, clave: string): Promise<boolean>;
};

/** @param llave the key of the data, in memory while the office is open. */
export function llavesDe(dir: string, llave: Uint8Array): Llaves {
  const leer = (): Llavero => {
    const llavero = leerLlavero(dir);
    if (!llavero) throw new Error('the keyring is gone');
    return llavero;
  };
  const ranura = (miembroId: number) => leer().ranuras.find((una) => una.miembroId === miembroId);
  return {
    dar: async (miembro, clave) => {
      const nueva = await sellar(leer().oficina, miembro, clave, llave);
      const llavero = leer();
      guardarLlavero(dir, { ...llavero, ranuras: [...llavero.ranuras.filter((una) => una.miembroId !== miembro.id), nueva] });
    },
    quitar: (miembroId) => {
      const llavero = leer();
      guardarLlavero(dir, { ...llavero, ranuras: llavero.ranuras.filter((una) => una.miembroId !== miembroId) });
    },
    renombrar: (miembroId, nombre) => {
      const llavero = leer();
      guardarLlavero(dir, {
        ...llavero,
        ranuras: llavero.ranuras.map((una) => (una.miembroId === miembroId ? { ...una, nombre } : una)),
      });
    },
    nombrarOficina: (ugel) => guardarLlavero(dir, { ...leer(), ugel }),
    esSuya: async (miembroId, clave) => {
      const suya = ranura(miembroId);
      if (!suya) return false;
      const abierta = await abrir(leer().oficina, suya, clave);
      abierta?.fill(0);
      return abierta !== null;
    },
  };
}
