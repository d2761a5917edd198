// Looks a backup through to its last byte, against its own record: before it is restored, or because a person asks.
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { huellaDe, huellasNombradas } from '../blobs.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { estaDanada, openToRead } from '../open.ts';
import { RespaldoInservible } from './errores.ts';
import { huellaDeFichero, tamanoDe } from './ficheros.ts';
import type { Hallado } from './lista.ts';
import type { Marcha } from './marcha.ts';
import { abrirPaquetes, type Paquetes } from './paquetes.ts';
import { carpetaDeArchivo, marcaDeLlave, resumenDe, type Registro } from './registro.ts';
import { cabezaDe, esquemaDe, faltasDe, filasDe, quejasDe } from './revision.ts';

/** Throws RespaldoInservible unless it is whole by its record, and of a version that this program knows. */
export function exigirUsable({ registro, defecto }: Hallado): Registro {
  if (!registro) throw new RespaldoInservible(defecto ?? 'cortado', 'it cannot be used');
  if (registro.esquema > (MIGRATIONS.at(-1)?.version ?? 0)) throw new RespaldoInservible('mas_nuevo', `schema ${registro.esquema}`);
  return registro;
}

const danado = (porque: string, cause?: unknown) => new RespaldoInservible('danado', porque, { cause });

const faltan = (porque: string, cause?: unknown) => new RespaldoInservible('faltan_archivos', porque, { cause });

function leerDe(paquetes: Paquetes, huella: string): Buffer | null {
  try {
    return paquetes.leer(huella);
  } catch (error) {
    throw estaDanada(error) ? faltan('a pack cannot be read', error) : error;
  }
}

function exigirFicheros(ruta: string, { ficheros }: Registro, marcha: Marcha): void {
  for (const nombre of ['oficina.db', 'llavero.json'] as const) {
    const { tamano, huella } = ficheros[nombre];
    if (tamanoDe(join(ruta, nombre)) !== tamano) throw new RespaldoInservible('cortado', `${nombre} is of another size`);
    if (huellaDeFichero(join(ruta, nombre), marcha) !== huella) throw danado(`${nombre} holds something else`);
  }
}

function abrirCopia(ruta: string, llave: Uint8Array): Database {
  try {
    return openToRead(join(ruta, 'oficina.db'), llave);
  } catch (error) {
    if (estaDanada(error)) throw danado('its register cannot be read', error);
    throw error;
  }
}

function exigirRegister(copia: Database, registro: Registro, marcha: Marcha): void {
  const [queja] = quejasDe(copia, false);
  if (queja !== undefined) throw danado(queja);
  marcha.ceder();
  const nueva = faltasDe(copia, marcha).find((falta) => !registro.reparos.includes(falta));
  if (nueva !== undefined) throw danado(nueva);
  const cabeza = cabezaDe(copia);
  if (cabeza.id !== registro.cabeza.id || cabeza.hash !== registro.cabeza.hash) throw danado('its chain ends elsewhere');
  if (esquemaDe(copia) !== registro.esquema) throw danado('it is of another schema');
  const filas = Object.entries(filasDe(copia)).sort();
  if (JSON.stringify(filas) !== JSON.stringify(Object.entries(registro.filas).sort())) throw danado('it has other rows');
}

/**
 * Throws RespaldoInservible with its reason, or hands over every scan and document that the backup names, each with the
 * bytes of its hash. Answers its record.
 */
export function examinar(hallado: Hallado, llave: Uint8Array, marcha: Marcha, alLeer: (huella: string, bytes: Uint8Array) => void): Registro {
  const registro = exigirUsable(hallado);
  marcha.avanzar('revisar', 0, 0);
  exigirFicheros(hallado.ruta, registro, marcha);
  if (marcaDeLlave(llave) !== registro.archivo.llave) throw danado('its keyring holds another key');
  const copia = abrirCopia(hallado.ruta, llave);
  let paquetes: Paquetes;
  try {
    paquetes = abrirPaquetes(carpetaDeArchivo(hallado.raiz, registro.archivo.llave), llave, false);
  } catch (error) {
    copia.close();
    throw estaDanada(error) ? faltan('a pack cannot be opened', error) : error;
  }
  try {
    exigirRegister(copia, registro, marcha);
    const nombradas = huellasNombradas(copia);
    if (resumenDe(nombradas) !== registro.archivo.resumen) throw danado('it names other files');
    const perdidas = new Set(registro.archivo.perdidas);
    let hecho = 0;
    for (const huella of nombradas) {
      const bytes = leerDe(paquetes, huella);
      if (bytes && huellaDe(bytes) === huella) alLeer(huella, bytes);
      else if (!perdidas.has(huella)) throw faltan(`blob ${huella} is missing or damaged`);
      hecho += bytes?.length ?? 0;
      marcha.avanzar('archivar', hecho, registro.archivo.bytes);
      marcha.ceder();
    }
    return registro;
  } finally {
    copia.close();
    paquetes.cerrar();
  }
}
