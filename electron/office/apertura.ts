// Opens the office with the keys that somebody's password gave, and gives its data another key.
import { randomBytes } from 'node:crypto';
import type { Instante } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { Cabeza } from '../../shared/vistas.ts';
import { pasosDelCambio, terminarCambio, type Cambio } from '../store/cambio-de-llave.ts';
import { StoreInUse, tomarCandado } from '../store/candado.ts';
import { ForeignLock, leerLlavero, UnreadableKeyring, type Llavero, type LlavesAbiertas } from '../store/llavero.ts';
import { UnknownStoreVersion } from '../store/migrations/index.ts';
import { UnreadableDatabase } from '../store/open.ts';
import { abrirCarpeta } from '../store/reemplazar.ts';
import { hayCambioAMedias, recuperarCambio } from '../store/respaldo/cambio.ts';
import { respaldarAntesDeMigrar } from '../store/respaldo/migracion.ts';
import { openStore, type Store } from '../store/store.ts';
import { cabezaPerdida } from './cabeza-vista.ts';
import { llavesDe, type Llaves } from './llaves.ts';
import { ponerEnOrden } from './restauracion.ts';

export type Abierta = {
  readonly dir: string;
  readonly store: Store;
  readonly llave: Buffer;
  readonly llaves: Llaves;
  /** Id of the office in its keyring. */
  readonly oficina: string;
  /** The last act seen on this PC, when the register lacks it. */
  readonly perdida: Cabeza | null;
  readonly soltar: () => void;
};

/** Null when the office has not been set up there. */
export function leerOficina(dir: string): Llavero | null {
  if (hayCambioAMedias(dir)) ponerEnOrden(dir);
  try {
    return leerLlavero(dir);
  } catch (error) {
    if (!(error instanceof UnreadableKeyring)) throw error;
    throw new Refusal('datos_ilegibles', 'El archivo de llaves (llavero.json) está dañado. No se ha tocado nada: restaure el último respaldo bueno; lo de ahora queda aparte.');
  }
}

/** What keeps the data from being opened, as a sentence; anything else as it came. */
function porQueNoAbre(error: unknown): unknown {
  if (error instanceof StoreInUse) return new Refusal('en_uso', `Los datos ya están abiertos por ${error.quien}. Ciérrelo allí y vuelva a entrar.`);
  if (error instanceof UnknownStoreVersion) {
    return new Refusal('datos_ilegibles', 'Los datos son de una versión más nueva del programa. Instale esa versión para abrirlos; no se ha tocado nada.');
  }
  if (error instanceof UnreadableDatabase) {
    return new Refusal('datos_ilegibles', 'La base de datos está dañada o no corresponde al archivo de llaves. No se ha tocado nada: restaure el último respaldo bueno; lo de ahora queda aparte.');
  }
  return error;
}

/** Takes the keys: they are wiped when the office closes, or now if it does not open. Ends a change of key that was cut. */
export function abrirOficina(dir: string, abiertas: LlavesAbiertas, ahora: Instante): Abierta {
  let soltar: (() => void) | undefined;
  try {
    soltar = tomarCandado(dir);
    recuperarCambio(dir);
    const llave = terminarCambio(dir, abiertas);
    respaldarAntesDeMigrar(dir, llave, ahora);
    const store = openStore(dir, llave);
    abrirCarpeta(dir);
    store.blobs.barrer();
    const oficina = leerOficina(dir)?.oficina ?? '';
    return { dir, store, llave, llaves: llavesDe(dir, llave), oficina, perdida: cabezaPerdida({ dir, oficina, store }), soltar };
  } catch (error) {
    soltar?.();
    olvidar(abiertas);
    throw porQueNoAbre(error);
  }
}

export function olvidar({ llave, nueva }: LlavesAbiertas): void {
  llave.fill(0);
  nueva?.fill(0);
}

/** The key is wiped first: whatever fails then, it is gone. The lock stays with the caller. */
export function cerrarDatos({ store, llave }: Abierta): void {
  llave.fill(0);
  store.close();
}

function porQueNoCambia(error: unknown): unknown {
  if (error instanceof ForeignLock) {
    const remedio = error.deQuien === null ? 'Haga otra hoja de recuperación' : `Dé otra contraseña a ${error.deQuien}`;
    return new Refusal('datos_ilegibles', `El archivo de llaves se cambió fuera del programa. ${remedio} y vuelva a intentarlo; los datos siguen con la llave de antes.`);
  }
  return error;
}

/**
 * Gives the data of an open office another key; the store of before is closed. Whatever goes wrong half way, the office
 * that is answered is whole, and `falla` says what it was.
 */
export function cambiarLlave(abierta: Abierta, { anotar, avanzar }: Pick<Cambio, 'anotar' | 'avanzar'>): { readonly abierta: Abierta; readonly falla: unknown } {
  const { dir, llave } = abierta;
  const nueva = randomBytes(32);
  let falla: unknown = null;
  try {
    for (const paso of pasosDelCambio({ dir, llave, nueva, anotar, avanzar, cerrar: () => abierta.store.close() })) paso();
  } catch (error) {
    falla = porQueNoCambia(error);
  }
  abierta.store.close();
  const deAhora = terminarCambio(dir, { llave, nueva });
  return { abierta: { ...abierta, store: openStore(dir, deAhora), llave: deAhora, llaves: llavesDe(dir, deAhora) }, falla };
}
