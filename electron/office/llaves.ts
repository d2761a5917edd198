// The keyring of the open office: who may unlock it. Each change is written whole before it is answered.
import type { Instante } from '../../shared/domain/tiempo.ts';
import { abrir, abrirConRecuperacion, guardarLlavero, leerLlavero, sellar, sellarRecuperacion, type Llavero } from '../store/llavero.ts';

export type Llaves = {
  leer(): Llavero;
  /** Gives the person a password (or another one): from now on only that one unlocks for them. */
  dar(miembro: { readonly id: number; readonly nombre: string }, clave: string): Promise<void>;
  /** The person can enter no more. */
  quitar(miembroId: number): void;
  renombrar(miembroId: number, nombre: string): void;
  /** The name shown before anyone enters. */
  nombrarOficina(ugel: string): void;
  esSuya(miembroId: number, clave: string): Promise<boolean>;
  /** Only this recovery key unlocks from now on; the former one is void. */
  darHoja(texto: string, ahora: Instante): Promise<void>;
  esLaDeLaHoja(clave: string): Promise<boolean>;
  /** The sheet was shown to open. */
  hojaProbada(ahora: Instante): void;
};

const sinLaDe = ({ ranuras }: Llavero, miembroId: number) => ranuras.filter((una) => una.miembroId !== miembroId);

/** Whether something was opened; wipes it. */
function abre(abierta: Uint8Array | null): boolean {
  abierta?.fill(0);
  return abierta !== null;
}

/** @param llave the key of the data, in memory while the office is open. */
export function llavesDe(dir: string, llave: Uint8Array): Llaves {
  const leer = (): Llavero => {
    const llavero = leerLlavero(dir);
    if (!llavero) throw new Error('the keyring is gone');
    return llavero;
  };
  const cambiar = (cambio: (llavero: Llavero) => Partial<Llavero>): void => {
    const llavero = leer();
    guardarLlavero(dir, { ...llavero, ...cambio(llavero) });
  };
  return {
    leer,
    dar: async (miembro, clave) => {
      const nueva = await sellar(leer().oficina, miembro, clave, llave);
      cambiar((llavero) => ({ ranuras: [...sinLaDe(llavero, miembro.id), nueva] }));
    },
    quitar: (miembroId) =>
      cambiar((llavero) => {
        const ranuras = sinLaDe(llavero, miembroId);
        return { ranuras, retiradas: llavero.retiradas + llavero.ranuras.length - ranuras.length };
      }),
    renombrar: (miembroId, nombre) =>
      cambiar(({ ranuras }) => ({ ranuras: ranuras.map((una) => (una.miembroId === miembroId ? { ...una, nombre } : una)) })),
    nombrarOficina: (ugel) => cambiar(() => ({ ugel })),
    esSuya: async (miembroId, clave) => {
      const { oficina, ranuras } = leer();
      const suya = ranuras.find((una) => una.miembroId === miembroId);
      return suya !== undefined && abre(await abrir(oficina, suya, clave));
    },
    darHoja: async (texto, ahora) => {
      const recuperacion = await sellarRecuperacion(leer().oficina, texto, llave, ahora);
      cambiar(() => ({ recuperacion }));
    },
    esLaDeLaHoja: async (clave) => abre(await abrirConRecuperacion(leer(), clave)),
    hojaProbada: (ahora) => cambiar(({ recuperacion }) => ({ recuperacion: recuperacion && { ...recuperacion, probadaEn: ahora } })),
  };
}
