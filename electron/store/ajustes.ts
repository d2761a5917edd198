// The office's settings, a row per section.
import type { Database } from 'better-sqlite3';
import { Ajustes, type Seccion } from '../../shared/domain/ajustes.ts';

export function ajustesOf(db: Database) {
  const all = db.prepare<[], { seccion: string; valor: string }>('SELECT seccion, valor FROM ajuste');
  const put = db.prepare<[string, string]>(
    'INSERT INTO ajuste (seccion, valor) VALUES (?, ?) ON CONFLICT (seccion) DO UPDATE SET valor = excluded.valor',
  );
  // Every call needs them and they seldom change: read once, forgotten when one is saved.
  let read: Ajustes | null = null;
  return {
    leer: (): Ajustes => {
      read ??= Ajustes.parse(Object.fromEntries(all.all().map(({ seccion, valor }) => [seccion, JSON.parse(valor)])));
      return read;
    },
    guardar: <S extends Seccion>(seccion: S, valor: Ajustes[S]): void => {
      read = null;
      put.run(seccion, JSON.stringify(valor));
    },
  };
}
