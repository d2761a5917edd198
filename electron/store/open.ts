// Opens one encrypted SQLite file as the house wants it, and reads back every setting that protects the data.
import Database from 'better-sqlite3';
import { migrate } from './migrations/index.ts';
import type { StoreFile } from './migrations/migration.ts';

/** The key does not open the file, or its first page is damaged: SQLite cannot tell one from the other. */
export class UnreadableDatabase extends Error {
  override readonly name = 'UnreadableDatabase';
}

/** Whether the error says that the file's pages are not whole, or not ours. */
export const estaDanada = (error: unknown): boolean =>
  error instanceof UnreadableDatabase || (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code));

function expectPragma(db: Database.Database, name: string, expected: string | number): void {
  const found = db.pragma(name, { simple: true });
  if (String(found) !== String(expected)) throw new Error(`pragma ${name} is ${String(found)}, not ${expected}`);
}

/** SQLCipher 4 with a raw 32-byte key; temporary tables stay in memory, since they would be plain on disc. */
export function unlockDatabase(db: Database.Database, key: Uint8Array): void {
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  db.pragma('temp_store = MEMORY');
}

/** The file under that key; closed again if `prepare` throws. */
function connect(path: string, key: Uint8Array, options: Database.Options, prepare: (db: Database.Database) => void): Database.Database {
  const db = new Database(path, { timeout: 5000, ...options });
  try {
    unlockDatabase(db, key);
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    } catch (error) {
      // A disc that cannot be read says nothing of what is on it.
      if (error instanceof Database.SqliteError && /^SQLITE_(IOERR|FULL|READONLY|CANTOPEN|BUSY)/.test(error.code)) throw error;
      throw new UnreadableDatabase(`cannot read the database`, { cause: error });
    }
    prepare(db);
    expectPragma(db, 'cipher', 'sqlcipher');
    expectPragma(db, 'legacy', 4);
    expectPragma(db, 'temp_store', 2);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens (or creates) `path` under SQLCipher 4 with a raw 32-byte key and brings it to the current version.
 * WAL with FULL: what was acknowledged survives a power cut.
 */
export const openDatabase = (path: string, key: Uint8Array, file: StoreFile): Database.Database =>
  connect(path, key, {}, (db) => {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db, file);
    expectPragma(db, 'journal_mode', 'wal');
    expectPragma(db, 'synchronous', 2);
    expectPragma(db, 'foreign_keys', 1);
  });

/** Opens a file that is there only to read it, of whatever version: nothing of it changes. */
export const openToRead = (path: string, key: Uint8Array): Database.Database => connect(path, key, { readonly: true, fileMustExist: true }, () => {});

/**
 * Opens (or creates) one pack of a backup's blobs. A rollback journal instead of WAL: it is written by one connection,
 * also on the discs one carries about, where WAL's shared memory cannot be relied on.
 */
export const openPack = (path: string, key: Uint8Array): Database.Database =>
  connect(path, key, {}, (db) => {
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    migrate(db, 'archivo');
    expectPragma(db, 'journal_mode', 'delete');
    expectPragma(db, 'synchronous', 2);
  });
