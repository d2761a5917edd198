// Opens one encrypted SQLite file as the house wants it, and reads back every setting that protects the data.
import Database from 'better-sqlite3';
import { migrate } from './migrations/index.ts';
import type { StoreFile } from './migrations/migration.ts';

/** The key does not open the file, or its first page is damaged: SQLite cannot tell one from the other. */
export class UnreadableDatabase extends Error {
  override readonly name = 'UnreadableDatabase';
}

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

/**
 * Opens (or creates) `path` under that key and brings it to the current version.
 * WAL with FULL: what was acknowledged survives a power cut.
 */
export function openDatabase(path: string, key: Uint8Array, file: StoreFile): Database.Database {
  const db = new Database(path, { timeout: 5000 });
  try {
    unlockDatabase(db, key);
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    } catch (error) {
      throw new UnreadableDatabase(`cannot read ${file}`, { cause: error });
    }
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db, file);
    expectPragma(db, 'cipher', 'sqlcipher');
    expectPragma(db, 'legacy', 4);
    expectPragma(db, 'temp_store', 2);
    expectPragma(db, 'journal_mode', 'wal');
    expectPragma(db, 'synchronous', 2);
    expectPragma(db, 'foreign_keys', 1);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
