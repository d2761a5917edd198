// Scans and issued PDFs, by the SHA-256 of their bytes. A blob is committed before the row that names it; orphans are swept.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

export const huellaDe = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every hash that the register names, once: what a copy of it must bring along. */
export const huellasNombradas = (oficina: Database): string[] =>
  oficina
    .prepare<[], { huella: string }>(`
      SELECT huella FROM adjunto
      UNION SELECT huella FROM documento
      UNION SELECT huella FROM firmado
      UNION SELECT json_extract(valor, '$.imagen') FROM ajuste WHERE seccion = 'membrete' AND json_extract(valor, '$.imagen') IS NOT NULL`)
    .all()
    .map(({ huella }) => huella);

export function blobsOf(oficina: Database, archivo: Database) {
  const put = archivo.prepare<[string, Uint8Array]>('INSERT INTO blob (huella, bytes) VALUES (?, ?) ON CONFLICT (huella) DO NOTHING');
  const get = archivo.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM blob WHERE huella = ?');
  const stored = archivo.prepare<[], { huella: string }>('SELECT huella FROM blob');
  const drop = archivo.prepare<[string]>('DELETE FROM blob WHERE huella = ?');
  const named = oficina.prepare<[string, string, string, string], { huella: string }>(`
    SELECT huella FROM adjunto WHERE huella = ?
    UNION ALL SELECT huella FROM documento WHERE huella = ?
    UNION ALL SELECT huella FROM firmado WHERE huella = ?
    UNION ALL SELECT json_extract(valor, '$.imagen') FROM ajuste WHERE seccion = 'membrete' AND json_extract(valor, '$.imagen') = ?
    LIMIT 1`);
  return {
    /** Commits the bytes (once, however often they come) and answers their hash. */
    guardar: (bytes: Uint8Array): string => {
      const huella = huellaDe(bytes);
      put.run(huella, bytes);
      return huella;
    },
    /** Throws when the archive lacks what the register names, or holds other bytes under that name. */
    leer: (huella: string): Uint8Array => {
      const row = get.get(huella);
      if (!row) throw new Error(`blob ${huella} is missing`);
      if (huellaDe(row.bytes) !== huella) throw new Error(`blob ${huella} is damaged`);
      return new Uint8Array(row.bytes);
    },
    /** Deletes what no row names: a scan whose case was never written. Answers how many. */
    barrer: (): number => {
      const orphans = stored.all().filter(({ huella }) => named.get(huella, huella, huella, huella) === undefined);
      archivo.transaction(() => {
        for (const { huella } of orphans) drop.run(huella);
      }).immediate();
      return orphans.length;
    },
  };
}
