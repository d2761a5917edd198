// Giving the data another key, so that what a removed person knew opens only what they could already have copied.
//
// Each file is copied under the new key beside itself, and both copies are whole and on the disc before the first takes
// its place. The keyring opens both keys from before the first copy until after the last change: at whatever instant the
// power goes, the next entry finds which key the register has, and goes on or back.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { AvanceDeLlave } from '../../shared/vistas-respaldos.ts';
import { actuacionesOf } from './actuaciones.ts';
import { anunciarLlave, asentarLlave, desistirDeLlave, guardarLlavero, leerLlavero, type Llavero, type LlavesAbiertas } from './llavero.ts';
import type { StoreFile } from './migrations/migration.ts';
import { openDatabase, UnreadableDatabase, unlockDatabase } from './open.ts';
import { abrirComoSuCarpeta, syncFolder } from './reemplazar.ts';
import { exigirEspacio, tamanoDe } from './respaldo/ficheros.ts';

const ARCHIVOS: readonly StoreFile[] = ['oficina', 'archivo'];
const original = (dir: string, file: StoreFile): string => join(dir, `${file}.db`);
const copia = (dir: string, file: StoreFile): string => join(dir, `${file}.db.nueva`);

export type Cambio = {
  readonly dir: string;
  readonly llave: Uint8Array;
  readonly nueva: Uint8Array;
  /** Writes the act into the copy of the register: it is there if the change is, and not otherwise. */
  readonly anotar: (actuaciones: ReturnType<typeof actuacionesOf>) => void;
  /** Hears what is about to be done with which file, after so many bytes of so many. */
  readonly avanzar: (avance: AvanceDeLlave) => void;
  /** Closes the register that is open, before its file is replaced. */
  readonly cerrar: () => void;
};

/** Throws SinEspacio when the disc has no room for the copies. */
const exigirEspacioParaCopias = (dir: string): void =>
  exigirEspacio(dir, ARCHIVOS.reduce((suma, file) => suma + tamanoDe(original(dir, file)), 0));

function quitarCopias(dir: string): void {
  for (const file of ARCHIVOS) for (const cola of ['', '-wal', '-shm', '-journal']) rmSync(`${copia(dir, file)}${cola}`, { force: true });
}

function llaveroDe(dir: string): Llavero {
  const llavero = leerLlavero(dir);
  if (!llavero) throw new Error('the keyring is gone');
  return llavero;
}

const PASOS_DE_COPIA = ['copiar', 'cifrar', 'revisar'] as const;

/** Each file is gone through once for each step, so that its size says how long each is. */
function avanceDe(dir: string, fichero: StoreFile, paso: AvanceDeLlave['paso']): AvanceDeLlave {
  const pasos = PASOS_DE_COPIA.length;
  const total = pasos * ARCHIVOS.reduce((suma, file) => suma + tamanoDe(original(dir, file)), 0);
  const antes = fichero === 'oficina' ? 0 : pasos * tamanoDe(original(dir, 'oficina'));
  const hecho = paso === 'poner' ? total : antes + PASOS_DE_COPIA.indexOf(paso) * tamanoDe(original(dir, fichero));
  return { paso, fichero, hecho, total };
}

/** The copy is never under no key: it is written under the old one, and its pages are then written over under the new. */
function copiar({ dir, llave, nueva, anotar, avanzar }: Cambio, file: StoreFile): void {
  avanzar(avanceDe(dir, file, 'copiar'));
  const de = openDatabase(original(dir, file), llave, file);
  try {
    de.prepare('VACUUM INTO ?').run(copia(dir, file));
  } finally {
    de.close();
  }
  abrirComoSuCarpeta(copia(dir, file));
  avanzar(avanceDe(dir, file, 'cifrar'));
  const aparte = new Database(copia(dir, file));
  try {
    unlockDatabase(aparte, llave);
    // A copy that is cut is thrown away: it needs no journal, which would be as large as itself.
    aparte.pragma('journal_mode = OFF');
    aparte.pragma(`rekey = "x'${Buffer.from(nueva).toString('hex')}'"`);
  } finally {
    aparte.close();
  }
  avanzar(avanceDe(dir, file, 'revisar'));
  const cambiada = openDatabase(copia(dir, file), nueva, file);
  try {
    if (cambiada.pragma('quick_check', { simple: true }) !== 'ok') throw new UnreadableDatabase(`the copy of ${file} is not whole`);
    if (file === 'oficina') cambiada.transaction(() => anotar(actuacionesOf(cambiada))).immediate();
  } finally {
    cambiada.close();
  }
  const descriptor = openSync(copia(dir, file), 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncFolder(dir);
}

function ponerCopia(dir: string, file: StoreFile): void {
  // A log left behind would be read into the file that takes the place of its own.
  if (existsSync(`${original(dir, file)}-wal`)) throw new Error(`${file} is still open`);
  renameSync(copia(dir, file), original(dir, file));
  syncFolder(dir);
}

/** The change, step by step: whatever step is the last one done, `terminarCambio` leaves the data whole. */
export function pasosDelCambio(cambio: Cambio): readonly (() => void)[] {
  const { dir, llave, nueva, cerrar, avanzar } = cambio;
  return [
    () => exigirEspacioParaCopias(dir),
    () => guardarLlavero(dir, anunciarLlave(llaveroDe(dir), llave, nueva)),
    () => copiar(cambio, 'oficina'),
    () => copiar(cambio, 'archivo'),
    () => {
      avanzar(avanceDe(dir, 'oficina', 'poner'));
      cerrar();
    },
    () => ponerCopia(dir, 'oficina'),
    () => ponerCopia(dir, 'archivo'),
    () => guardarLlavero(dir, asentarLlave(llaveroDe(dir), nueva)),
  ];
}

function abre(dir: string, file: StoreFile, llave: Uint8Array): boolean {
  try {
    openDatabase(original(dir, file), llave, file).close();
    return true;
  } catch (error) {
    if (error instanceof UnreadableDatabase) return false;
    throw error;
  }
}

/**
 * The key that the data in `dir` have, after ending a change that was cut, or undoing it; nobody may have them open.
 * Takes the keys: whichever is not answered is wiped. Throws UnreadableDatabase when neither fits the register.
 */
export function terminarCambio(dir: string, { llave, nueva }: LlavesAbiertas): Buffer {
  if (!nueva) return llave;
  if (abre(dir, 'oficina', llave)) {
    quitarCopias(dir);
    guardarLlavero(dir, desistirDeLlave(llaveroDe(dir)));
    nueva.fill(0);
    return llave;
  }
  if (!abre(dir, 'oficina', nueva)) throw new UnreadableDatabase('neither key fits the register');
  if (existsSync(copia(dir, 'archivo'))) {
    // Opened and closed, so that no log of it is left.
    if (!abre(dir, 'archivo', llave)) throw new UnreadableDatabase('cannot read archivo');
    ponerCopia(dir, 'archivo');
  }
  guardarLlavero(dir, asentarLlave(llaveroDe(dir), nueva));
  llave.fill(0);
  return nueva;
}
