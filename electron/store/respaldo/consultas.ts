// What backups ask of the register: what has happened since one was made.
import type { Database } from 'better-sqlite3';
import { Instante } from '../../../shared/domain/tiempo.ts';

/** Acts of the backups themselves: a day with only these has nothing new to keep. */
const PROPIOS = `('respaldar', 'comprobar')`;

export function respaldosOf(oficina: Database) {
  const nuevas = oficina.prepare<[number]>(`SELECT count(*) FROM actuacion WHERE id > ? AND acto NOT IN ${PROPIOS}`).pluck();
  const restaurado = oficina.prepare<[string]>(`SELECT 1 FROM actuacion WHERE acto IN ('restaurar', 'deshacer_restauracion') AND en >= ?`).pluck();
  const contado = oficina.prepare<[string]>(`SELECT 1 FROM actuacion WHERE acto IN ('restaurar', 'deshacer_restauracion') AND json_extract(detalle, '$.uuid') = ?`).pluck();
  // A clock set back writes its own acts with its own time: the newest moment is looked for among the last ones.
  const ultima = oficina.prepare('SELECT max(en) FROM (SELECT en FROM actuacion ORDER BY id DESC LIMIT 2000)').pluck();
  return {
    /** Acts after that one, other than those of the backups. */
    actosDesde: (id: number): number => Number(nuevas.get(id)),
    /** Whether a restore is told of since then: it explains a chain that goes another way. */
    restauradoDesde: (en: Instante): boolean => restaurado.get(en) !== undefined,
    /** Whether the chain already tells of that restore. */
    cuenta: (uuid: string): boolean => contado.get(uuid) !== undefined,
    /** The newest moment among the last acts. */
    ultimoActo: (): Instante | null => {
      const en = ultima.get();
      return en === null ? null : Instante.parse(en);
    },
  };
}
