// One opener at a time: a lock that the operating system lets go of when its holder dies, however it dies.
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Another program has the data open; `quien` says which, for a person. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';
  readonly quien: string;

  constructor(quien: string) {
    super(`store in use by ${quien}`);
    this.quien = quien;
  }
}

const isBusy = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

function holder(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, 200);
  } catch {
    return 'otro programa de este equipo';
  }
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'desconocido';
  }
}

/**
 * Takes the lock of the data in `dir` (which exists): SQLite's own exclusive lock on a small empty database.
 * Throws StoreInUse. The answer lets go of it.
 */
export function tomarCandado(dir: string): () => void {
  const quienFile = join(dir, 'en-uso.txt');
  const db = new Database(join(dir, 'candado.db'), { timeout: 0 });
  try {
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (isBusy(error)) throw new StoreInUse(holder(quienFile));
    throw error;
  }
  writeFileSync(quienFile, `la cuenta «${accountName()}» en el equipo «${hostname()}» (proceso ${process.pid})`);
  return () => {
    db.exec('ROLLBACK');
    db.close();
  };
}
