// A process of its own that backs up and migrates data as a newer program would: DIR KEYHEX. A line before each step.
import { join } from 'node:path';
import { tomarCandado } from '../../electron/store/candado.ts';
import { migrate, MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { respaldarAntesDeMigrar } from '../../electron/store/respaldo/migracion.ts';
import { instante } from '../../shared/domain/tiempo.ts';

const [dir = '', keyHex = ''] = process.argv.slice(2);
const key = Buffer.from(keyHex, 'hex');
const next = (MIGRATIONS.at(-1)?.version ?? 0) + 1;
const newer = [
  ...MIGRATIONS,
  { version: next, oficina: `CREATE TABLE nueva AS SELECT a.id, b.en FROM actuacion a, actuacion b LIMIT 200000; ALTER TABLE expediente ADD COLUMN nuevo TEXT`, archivo: 'CREATE TABLE nueva (x TEXT) STRICT' },
];

tomarCandado(dir);
console.log('respaldando');
respaldarAntesDeMigrar(dir, key, instante(new Date()), newer);
console.log('migrando');
for (const file of ['archivo', 'oficina'] as const) {
  const db = openDatabase(join(dir, `${file}.db`), key, file);
  migrate(db, file, newer);
  db.close();
}
console.log('migrado');
