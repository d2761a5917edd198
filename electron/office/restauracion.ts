// Restoring: a backup is opened with a password of its own, got ready aside, and takes the place of the data whole.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { idDe } from '../../shared/domain/respaldos.ts';
import { Refusal, type Failure } from '../../shared/failure.ts';
import { StoreInUse, tomarCandado } from '../store/candado.ts';
import { abrir, abrirConRecuperacion, leerLlavero, UnreadableKeyring, type Llavero } from '../store/llavero.ts';
import { apartadosEn, cambiarEstado, carpetaEntrante, hayCambioAMedias, leerCambioHecho, nombreDeApartado, olvidarCambioHecho, quitarApartado, recuperarCambio, type CambioHecho } from '../store/respaldo/cambio.ts';
import type { Hallado } from '../store/respaldo/lista.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { fallaDeDisco, fraseDeDefecto } from './fallas-de-disco.ts';
import type { Guardia } from './guardia.ts';
import type { Intentos } from './intentos.ts';
import { exigirBienCopiada } from './seguridad.ts';

/** `miembroId`: who is inside and asks for it; null when nobody is. */
export type ConQue = { readonly persona: number | null; readonly clave: string; readonly miembroId: number | null };

/** The keyring of a backup. Refuses one that cannot be used. */
export function llaveroDe({ ruta, registro, defecto }: Hallado): Llavero {
  if (!registro) throw new Refusal('respaldo_inservible', fraseDeDefecto(defecto ?? 'cortado'), 'respaldo');
  try {
    const llavero = leerLlavero(ruta);
    if (llavero && llavero.oficina === registro.oficina) return llavero;
  } catch (error) {
    if (!(error instanceof UnreadableKeyring)) throw error;
  }
  throw new Refusal('respaldo_inservible', fraseDeDefecto('danado'), 'respaldo');
}

/**
 * The key of a backup, by a person's password of then, or by its recovery key. Refuses what does not open it, and has it
 * waited and written down as at the entry. The caller wipes it.
 */
export async function abrirRespaldo(hallado: Hallado, { persona, clave, miembroId }: ConQue, intentos: Intentos): Promise<Buffer> {
  const llavero = llaveroDe(hallado);
  if (persona === null) {
    exigirBienCopiada(clave);
    return intentos.comprobar({ respaldo: 'hoja', miembroId }, 'clave', () => abrirConRecuperacion(llavero, clave));
  }
  const ranura = llavero.ranuras.find((una) => una.miembroId === persona);
  if (!ranura) throw new Refusal('no_existe', 'Esa persona no entraba el día en que se hizo este respaldo. Elija otra.', 'persona');
  return intentos.comprobar({ respaldo: persona, miembroId }, 'clave', () => abrir(llavero.oficina, ranura, clave));
}

/** What the program itself left in a folder of data in which there is no office. */
const DE_NADIE = new Set(['candado.db', 'candado.db-journal', 'en-uso.txt']);

/**
 * Carries a change that a kill cut to its end, and takes away what was being got ready. To be called before the keyring
 * is read; does nothing, quickly, when there is nothing. A program that has the data open does it itself.
 */
export function ponerEnOrden(datos: string): void {
  if (!hayCambioAMedias(datos) && !existsSync(carpetaEntrante(datos))) return;
  let soltar: () => void;
  try {
    soltar = tomarCandado(datos);
  } catch (error) {
    if (error instanceof StoreInUse) return;
    throw error;
  }
  try {
    recuperarCambio(datos);
  } finally {
    soltar();
  }
  if (!existsSync(datos)) return;
  // A first restore on this PC that did not come to its end leaves it as one where nothing was set up.
  const queda = readdirSync(datos);
  if (queda.every((nombre) => DE_NADIE.has(nombre))) {
    for (const nombre of queda) rmSync(join(datos, nombre));
    rmdirSync(datos);
  }
}

/**
 * The chain of the state that came in tells how it came; once, however often the program is killed meanwhile.
 * Answers whether there was one to tell of.
 */
export function contarCambio(datos: string, store: Store, miembroId: number, clock: Clock): boolean {
  const hecho = leerCambioHecho(datos);
  if (!hecho) return false;
  if (!store.respaldos.cuenta(hecho.uuid)) {
    const { acto, ...detalle } = hecho;
    store.write(() =>
      store.actuaciones.anotar({ expedienteId: null, en: clock.now(), miembroId, acto, estadoAntes: null, estadoDespues: null, detalle }),
    );
  }
  olvidarCambioHecho(datos);
  return true;
}

const SIN_TERMINAR: Failure = { code: 'interno', message: 'La restauración no terminó. Cierre el programa y vuelva a abrirlo: queda lo de antes o lo restaurado, nunca una mezcla.' };

export type Restauracion = {
  /** Gets the backup ready in the background and then puts it in place. Refuses at once what can be known at once. */
  restaurar(hallado: Hallado, con: ConQue, por: string): Promise<void>;
  deshacer(apartado: string, por: string): void;
  /** For good: what is told in the chain is told first. */
  quitar(apartado: string, por: number): void;
};

export type MediosDeRestauracion = {
  readonly datos: () => string;
  readonly clock: Clock;
  readonly guardia: Guardia;
  readonly intentos: Intentos;
  /** Ends every session and closes the data, holds their lock while `cambiar` runs, and lets go of it. */
  readonly conDatosCerrados: (cambiar: () => void) => void;
  /** In its turn among the calls. */
  readonly enOrden: (work: () => void) => Promise<void>;
  readonly avisar: () => void;
};

export function createRestauracion({ datos, clock, guardia, intentos, conDatosCerrados, enOrden, avisar }: MediosDeRestauracion): Restauracion {
  const hecho = (acto: CambioHecho['acto'], de: string, por: string): CambioHecho => {
    const cabeza = guardia.abierta()?.store.actuaciones.cabeza();
    return {
      uuid: randomUUID(), acto, de, por, en: clock.now(),
      apartado: nombreDeApartado(datos(), idDe(clock.now())),
      cabezaAnterior: cabeza ? `${cabeza.id}:${cabeza.hash}` : '',
    };
  };

  const apartadoDe = (apartado: string) => {
    const uno = apartadosEn(datos()).find(({ nombre }) => nombre === apartado);
    if (!uno) throw new Refusal('no_existe', 'Ese estado apartado ya no está.', 'apartado');
    return uno;
  };

  /** The register that goes aside says why it ends there. */
  const despedir = (de: string) => {
    const abierta = guardia.abierta();
    abierta?.store.write(() =>
      abierta.store.actuaciones.anotar({
        expedienteId: null, en: clock.now(), miembroId: abierta.quien, acto: 'apartar', estadoAntes: null, estadoDespues: null, detalle: { por: de },
      }),
    );
  };

  const cambiar = (desde: string, nuevo: CambioHecho) => {
    conDatosCerrados(() => cambiarEstado(datos(), desde, nuevo));
    avisar();
  };

  return {
    restaurar: async (hallado, con, por) => {
      const { oficina } = llaveroDe(hallado);
      const aqui = guardia.oficina();
      if (aqui !== null && aqui !== oficina) throw new Refusal('respaldo_inservible', fraseDeDefecto('otra_oficina'), 'respaldo');
      guardia.exigirLibre();
      const llave = await abrirRespaldo(hallado, con, intentos);
      mkdirSync(datos(), { recursive: true });
      const preparado = guardia.trabajar('preparar', { hallado, llave, datos: datos() }, () => 'El respaldo está listo: se pone en su lugar.');
      llave.fill(0);
      const poner = (resultado: Awaited<typeof preparado>) => {
        if (!resultado.ok) {
          if (aqui === null) ponerEnOrden(datos());
          return;
        }
        const nuevo = hecho('restaurar', hallado.id, por);
        despedir(`restaurar ${hallado.id}`);
        cambiar('entrante', nuevo);
        guardia.decir('preparar', 'Se restauró el respaldo. Entre con la contraseña que tenía el día en que se hizo; lo de antes quedó aparte y se puede traer de vuelta.', null);
      };
      void preparado
        .then((resultado) => enOrden(() => poner(resultado)))
        // What was cut is carried to its end at the next start.
        .catch((error: unknown) => guardia.decir('preparar', '', fallaDeDisco(error) ?? SIN_TERMINAR));
    },
    deshacer: (apartado, por) => {
      guardia.exigirLibre();
      apartadoDe(apartado);
      const nuevo = hecho('deshacer_restauracion', apartado, por);
      despedir(`deshacer_restauracion ${apartado}`);
      cambiar(apartado, nuevo);
      guardia.decir('preparar', 'Volvió el estado que estaba apartado. Entre con la contraseña de entonces.', null);
    },
    quitar: (apartado, por) => {
      guardia.exigirLibre();
      const { nombre, bytes } = apartadoDe(apartado);
      guardia.anotar(por, 'quitar_apartado', { carpeta: nombre, bytes });
      quitarApartado(datos(), nombre);
    },
  };
}
