// Looks at the register of an office that is at work, through a connection of its own: what a test may not ask of the program.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { abrir, leerLlavero } from '../../electron/store/llavero.ts';
import { openDatabase } from '../../electron/store/open.ts';

export type Register = {
  /** The acts in their order: `bloquear {"porque":"tecla"}`. */
  acts(): string[];
  /** Another value whenever anything was committed to either file, or a file beside them changed. Costs microseconds. */
  version(): string;
  /** Hash of every row of every table of both files. */
  digest(): string;
  close(): void;
};

const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`;

function digestInto(hash: ReturnType<typeof createHash>, db: Database): void {
  for (const { name } of db.prepare<[], { name: string }>(TABLES).all()) {
    hash.update(name);
    for (const row of db.prepare(`SELECT * FROM "${name}"`).raw().iterate()) {
      hash.update(JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
    }
  }
}

/** The key of the data: the slot of that person in the keyring gives it for their password. */
export async function keyOf(dir: string, miembroId: number, clave: string): Promise<Uint8Array> {
  const llavero = leerLlavero(dir);
  const ranura = llavero?.ranuras.find((una) => una.miembroId === miembroId);
  const llave = llavero && ranura ? await abrir(llavero.oficina, ranura, clave) : null;
  if (!llave) throw new Error('that password does not open the register');
  return llave;
}

export function openRegister(dir: string, llave: Uint8Array): Register {
  const oficina = openDatabase(join(dir, 'oficina.db'), llave, 'oficina');
  const archivo = openDatabase(join(dir, 'archivo.db'), llave, 'archivo');
  const versions = [oficina, archivo].map((db) => db.prepare<[], { data_version: number }>('PRAGMA data_version'));
  return {
    acts: () =>
      oficina
        .prepare<[], { acto: string; detalle: string }>('SELECT acto, detalle FROM actuacion ORDER BY id')
        .all()
        .map(({ acto, detalle }) => `${acto} ${detalle}`),
    version: () =>
      [
        ...versions.map((version) => version.get()?.data_version),
        readFileSync(join(dir, 'llavero.json'), 'latin1'),
        readdirSync(dir).filter((file) => !/-(wal|shm|journal)$/.test(file)).join(),
      ].join('|'),
    digest: () => {
      const hash = createHash('sha256');
      for (const db of [oficina, archivo]) digestInto(hash, db);
      return hash.digest('hex');
    },
    close: () => {
      oficina.close();
      archivo.close();
    },
  };
}
