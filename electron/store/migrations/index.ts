// Brings a database to the version this program knows: ordered, all pending ones in one transaction.
import type { Database } from 'better-sqlite3';
import { inicio } from './0001-inicio.ts';
import type { Migration, StoreFile } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [inicio];

/** Marks the files as ours (`application_id`): 'AlSi' and 'AlSA' in ASCII. */
export const APPLICATION_ID: Readonly<Record<StoreFile, number>> = { oficina: 0x416c5369, archivo: 0x416c5341 };

/** The file is of a newer program, or is not ours. */
export class UnknownStoreVersion extends Error {
  override readonly name = 'UnknownStoreVersion';
}

/** Applies what is pending, schema and version in one transaction. Throws UnknownStoreVersion, and then changes nothing. */
export function migrate(db: Database, file: StoreFile, migrations: readonly Migration[] = MIGRATIONS): void {
  const known = migrations.at(-1)?.version ?? 0;
  const version = Number(db.pragma('user_version', { simple: true }));
  const application = Number(db.pragma('application_id', { simple: true }));
  if (version > known) throw new UnknownStoreVersion(`${file} has version ${version}, this program knows ${known}`);
  if (version > 0 && application !== APPLICATION_ID[file]) throw new UnknownStoreVersion(`${file} has application_id ${application}`);
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return;
  db.transaction(() => {
    for (const migration of pending) db.exec(migration[file]);
    db.pragma(`application_id = ${APPLICATION_ID[file]}`);
    db.pragma(`user_version = ${known}`);
  }).immediate();
}
