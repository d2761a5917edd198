// The words with which the office has passed cases on, to be offered again.
import type { Database } from 'better-sqlite3';
import type { Instante } from '../../shared/domain/tiempo.ts';

export function proveidosOf(db: Database) {
  const put = db.prepare<[string, string]>('INSERT INTO proveido (texto, usado_en) VALUES (?, ?) ON CONFLICT DO UPDATE SET usado_en = excluded.usado_en');
  const last = db.prepare<[number], { texto: string }>(`SELECT texto FROM proveido WHERE usado_en >= '' ORDER BY usado_en DESC LIMIT ?`);
  return {
    recordar: (texto: string, en: Instante): void => {
      put.run(texto, en);
    },
    /** The newest first. */
    ultimos: (cuantos: number): string[] => last.all(cuantos).map(({ texto }) => texto),
  };
}
