// The mirror of the archive: every scan and document once, in encrypted packs small enough for any disc.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { huellaDe } from '../blobs.ts';
import { syncFolder } from '../reemplazar.ts';
import { estaDanada, openPack, openToRead } from '../open.ts';
import { quejasDe } from './revision.ts';

const MB = 1024 * 1024;
/** A pack takes no more once it holds this much: with one more file of 25 MB it is far below FAT32's 4 GB. */
const LLENO = 256 * MB;

const NOMBRE = /^\d{4,}\.db$/;
const Entero = z.int();
const Pesos = z.array(z.tuple([z.string(), z.int()]));

type Paquete = { readonly ruta: string; readonly db: Database };

export type Paquetes = {
  /** Every hash that some pack holds. */
  huellas(): Set<string>;
  /** Bytes of those hashes together. */
  pesoDe(huellas: readonly string[]): number;
  /** Null when no pack holds it. Throws when SQLite cannot read it. */
  leer(huella: string): Buffer | null;
  /** Commits the pieces in one pack, all or none. Each must fit its hash. */
  agregar(piezas: readonly { readonly huella: string; readonly bytes: Uint8Array }[]): void;
  /** Removes what is not among `quedan`. Answers how many. */
  barrer(quedan: ReadonlySet<string>): number;
  cerrar(): void;
};

const ocupado = ({ db }: Paquete): number => {
  const de = (pragma: string): number => Entero.parse(db.pragma(pragma, { simple: true }));
  return (de('page_count') - de('freelist_count')) * de('page_size');
};

const nombresEn = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir).filter((uno) => NOMBRE.test(uno)).sort() : []);

const apartar = (ruta: string): void => renameSync(ruta, `${ruta}.danado`);

/** Puts aside the packs that cannot be read whole, so that the next backup mirrors again what they held. Answers how many. */
export function apartarDanados(dir: string, llave: Uint8Array): number {
  let apartados = 0;
  for (const nombre of nombresEn(dir)) {
    const ruta = join(dir, nombre);
    let sano = false;
    try {
      const db = openToRead(ruta, llave);
      try {
        sano = quejasDe(db, false).length === 0;
      } finally {
        db.close();
      }
    } catch (error) {
      if (!estaDanada(error)) throw error;
    }
    if (sano) continue;
    apartar(ruta);
    apartados += 1;
  }
  return apartados;
}

/**
 * @param dir the folder of the packs.
 * @param crear made when it is not there, and a pack that cannot be opened is put aside; otherwise that is thrown.
 */
export function abrirPaquetes(dir: string, llave: Uint8Array, crear: boolean): Paquetes {
  if (crear) mkdirSync(dir, { recursive: true });
  const paquetes: Paquete[] = [];
  const cerrar = () => {
    for (const { db } of paquetes) db.close();
    paquetes.length = 0;
  };
  try {
    for (const nombre of nombresEn(dir)) {
      const ruta = join(dir, nombre);
      try {
        paquetes.push({ ruta, db: openPack(ruta, llave) });
      } catch (error) {
        if (!crear || !estaDanada(error)) throw error;
        apartar(ruta);
      }
    }
  } catch (error) {
    cerrar();
    throw error;
  }

  const conSitio = (): Paquete => {
    const libre = paquetes.find((uno) => ocupado(uno) < LLENO);
    if (libre) return libre;
    // Those put aside have used their number too.
    const ultimo = readdirSync(dir).reduce((mayor, uno) => Math.max(mayor, Number.parseInt(uno, 10) || 0), 0);
    const ruta = join(dir, `${String(ultimo + 1).padStart(4, '0')}.db`);
    const nuevo = { ruta, db: openPack(ruta, llave) };
    paquetes.push(nuevo);
    syncFolder(dir);
    return nuevo;
  };

  return {
    cerrar,
    huellas: () => new Set(paquetes.flatMap(({ db }) => z.array(z.string()).parse(db.prepare('SELECT huella FROM blob').pluck().all()))),
    pesoDe: (huellas) => {
      const pesos = new Map(paquetes.flatMap(({ db }) => Pesos.parse(db.prepare('SELECT huella, length(bytes) FROM blob').raw(true).all())));
      return huellas.reduce((suma, huella) => suma + (pesos.get(huella) ?? 0), 0);
    },
    leer: (huella) => {
      for (const { db } of paquetes) {
        const bytes = db.prepare('SELECT bytes FROM blob WHERE huella = ?').pluck().get(huella);
        if (bytes instanceof Buffer) return bytes;
      }
      return null;
    },
    agregar: (piezas) => {
      if (piezas.length === 0) return;
      const { db } = conSitio();
      const put = db.prepare<[string, Uint8Array]>('INSERT INTO blob (huella, bytes) VALUES (?, ?)');
      db.transaction(() => {
        for (const { huella, bytes } of piezas) {
          if (huellaDe(bytes) !== huella) throw new Error(`blob ${huella} is damaged`);
          put.run(huella, bytes);
        }
      }).immediate();
    },
    barrer: (quedan) => {
      let quitadas = 0;
      for (const paquete of paquetes.slice()) {
        const suyas = z.array(z.string()).parse(paquete.db.prepare('SELECT huella FROM blob').pluck().all());
        const sobran = suyas.filter((huella) => !quedan.has(huella));
        quitadas += sobran.length;
        if (sobran.length === suyas.length) {
          paquete.db.close();
          paquetes.splice(paquetes.indexOf(paquete), 1);
          rmSync(paquete.ruta);
          continue;
        }
        const drop = paquete.db.prepare<[string]>('DELETE FROM blob WHERE huella = ?');
        paquete.db.transaction(() => {
          for (const huella of sobran) drop.run(huella);
        }).immediate();
      }
      return quitadas;
    },
  };
}
