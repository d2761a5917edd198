// What a large search or sort needs beside the database stays in memory: on the disc it would be plain.
import { expect, it, onTestFinished } from 'vitest';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase } from '../../electron/store/open.ts';
import { tracesOf } from '../support/rastros.ts';
import { folderOfTest } from '../support/store.ts';

const NOMBRE = 'Chapoñán Ñique 41674580';

/** Traces in the temporary files of a sort and of a temporary table too large for the cache, while both are in use. */
function tracesDuringSort(tempStore: 'MEMORY' | 'FILE'): string[] {
  const dir = folderOfTest();
  const db = openDatabase(join(dir, 'oficina.db'), randomBytes(32), 'oficina');
  onTestFinished(() => {
    db.close();
  });
  db.pragma(`temp_store = ${tempStore}`);
  db.pragma('cache_size = 20');
  const lines = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    SELECT i, '${NOMBRE} ' || hex(randomblob(200)) AS texto FROM n`;
  db.exec(`CREATE TEMP TABLE copia AS ${lines}`);
  const sorted = db.prepare(`SELECT texto FROM (${lines}) ORDER BY (i * 7919) % 20011`).iterate();
  sorted.next();
  const traces = tracesOf([dir], { nombre: NOMBRE });
  sorted.return?.();
  return traces;
}

it('a sort and a temporary table larger than the cache leave nothing to read', () => {
  expect(tracesDuringSort('MEMORY')).toStrictEqual([]);
});

it.runIf(process.platform === 'linux')('they would, without the setting that the store makes and reads back', () => {
  expect(tracesDuringSort('FILE')).not.toStrictEqual([]);
});
