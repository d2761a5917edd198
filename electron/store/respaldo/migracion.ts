// Before the data take the form of a newer program, a verified backup of them as they are.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instante } from '../../../shared/domain/tiempo.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { openToRead } from '../open.ts';
import { examinar } from './examinar.ts';
import { carpetaDeInstantaneas, carpetaDeOficina } from './registro.ts';
import { SIN_MARCHA } from './marcha.ts';
import { lugarPropio, respaldar } from './respaldar.ts';
import { esquemaDe } from './revision.ts';

function esAnterior(ruta: string, llave: Uint8Array, ultima: number): boolean {
  if (!existsSync(ruta)) return false;
  const db = openToRead(ruta, llave);
  try {
    return esquemaDe(db) < ultima && esquemaDe(db) > 0;
  } finally {
    db.close();
  }
}

/**
 * Makes and verifies a backup when the data in `datos` are of an earlier version than the last of `migrations`; to be
 * called before they are opened, which migrates them. Whatever it throws, the data have not been touched.
 */
export function respaldarAntesDeMigrar(datos: string, llave: Uint8Array, en: Instante, migrations: readonly Migration[] = MIGRATIONS): void {
  const ultima = migrations.at(-1)?.version ?? 0;
  if (!['oficina.db', 'archivo.db'].some((nombre) => esAnterior(join(datos, nombre), llave, ultima))) return;
  const registro = respaldar({ datos, lugar: lugarPropio(datos), llave, en, motivo: 'migracion', rotar: true }, SIN_MARCHA);
  const raiz = carpetaDeOficina(lugarPropio(datos), registro.oficina);
  const ruta = join(carpetaDeInstantaneas(raiz), registro.id);
  examinar({ ruta, raiz, id: registro.id, registro, defecto: null }, llave, SIN_MARCHA, () => {});
}
