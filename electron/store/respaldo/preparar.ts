// Gets a backup ready beside the data, looked through and whole, so that taking its place is a matter of renames.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../reemplazar.ts';
import { openDatabase } from '../open.ts';
import { carpetaEntrante } from './cambio.ts';
import { examinar, exigirUsable } from './examinar.ts';
import { exigirEspacio, removeFolder, syncFile } from './ficheros.ts';
import type { Hallado } from './lista.ts';
import type { Marcha } from './marcha.ts';
import type { Registro } from './registro.ts';

const TAJADA = 8 * 1024 * 1024;

/**
 * Builds the three files of the data from the backup in a folder of `datos` (which exists). Nothing of the data changes.
 * Throws RespaldoInservible, SinEspacio, Cancelado, or what the disc says; and then takes away what it had begun.
 */
export function preparar(hallado: Hallado, llave: Uint8Array, datos: string, marcha: Marcha): Registro {
  const entrante = carpetaEntrante(datos);
  const { ficheros, archivo } = exigirUsable(hallado);
  removeFolder(entrante);
  exigirEspacio(datos, ficheros['oficina.db'].tamano + archivo.bytes);
  mkdirSync(entrante);
  try {
    const db = openDatabase(join(entrante, 'archivo.db'), llave, 'archivo');
    let registro: Registro;
    try {
      const put = db.prepare<[string, Uint8Array]>('INSERT INTO blob (huella, bytes) VALUES (?, ?)');
      let tajada: [string, Uint8Array][] = [];
      let pendiente = 0;
      const asentar = db.transaction(() => {
        for (const [huella, bytes] of tajada) put.run(huella, bytes);
        tajada = [];
        pendiente = 0;
      });
      registro = examinar(hallado, llave, marcha, (huella, bytes) => {
        tajada.push([huella, bytes]);
        pendiente += bytes.length;
        if (pendiente >= TAJADA) asentar.immediate();
      });
      asentar.immediate();
    } finally {
      db.close();
    }
    marcha.avanzar('ordenar', 0, 0);
    for (const nombre of ['oficina.db', 'llavero.json']) {
      copyFileSync(join(hallado.ruta, nombre), join(entrante, nombre));
      marcha.ceder();
    }
    for (const nombre of ['archivo.db', 'oficina.db', 'llavero.json']) syncFile(join(entrante, nombre));
    syncFolder(entrante);
    syncFolder(datos);
    return registro;
  } catch (error) {
    removeFolder(entrante);
    throw error;
  }
}
