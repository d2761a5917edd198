// Makes one backup: the register first, to a temporary name; looked through; its scans mirrored; and only then named.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { idDe, quedan, type MotivoDeRespaldo } from '../../../shared/domain/respaldos.ts';
import type { Instante } from '../../../shared/domain/tiempo.ts';
import { VERSION } from '../../../shared/programa.ts';
import { huellaDe, huellasNombradas } from '../blobs.ts';
import { leerLlavero, type Llavero } from '../llavero.ts';
import { reemplazar, syncFolder } from '../reemplazar.ts';
import { openToRead } from '../open.ts';
import { RegistroDanado } from './errores.ts';
import { exigirEspacio, huellaDeFichero, removeFolder, syncFile, tamanoDe } from './ficheros.ts';
import { respaldosEn, type Hallado } from './lista.ts';
import type { Marcha } from './marcha.ts';
import { abrirPaquetes, type Paquetes } from './paquetes.ts';
import {
  carpetaDeArchivo, carpetaDeInstantaneas, carpetaDeOficina, FORMATO, ficheroDeRegistro, marcaDeLlave, resumenDe, type Registro,
} from './registro.ts';
import { cabezaDe, esquemaDe, faltasDe, filasDe, quejasDe } from './revision.ts';

const MB = 1024 * 1024;
/** Bytes of blobs that are committed at once: between two such slices others work, and the backup can be stopped. */
const TAJADA = 4 * MB;

export type PedidoDeRespaldo = {
  /** Folder of the data. */
  readonly datos: string;
  /** The place of backups; made if it is not there. */
  readonly lugar: string;
  readonly llave: Uint8Array;
  readonly en: Instante;
  readonly motivo: MotivoDeRespaldo;
  /** Whether the older ones there are rotated. */
  readonly rotar: boolean;
};

/** Unfinished and half removed ones, of a program that was killed. */
const TEMPORAL = '.tmp';
function limpiar(instantaneas: string): void {
  for (const nombre of readdirSync(instantaneas)) if (nombre.endsWith(TEMPORAL)) removeFolder(join(instantaneas, nombre));
}

function llaveroDe(datos: string): Llavero {
  const llavero = leerLlavero(datos);
  if (!llavero) throw new Error('the keyring is gone');
  return llavero;
}

/** A copy of the register as of one moment, on a connection of its own; it stays encrypted under the same key. */
function copiarRegistro(datos: string, destino: string, llave: Uint8Array): void {
  const viva = openToRead(join(datos, 'oficina.db'), llave);
  try {
    viva.prepare('VACUUM INTO ?').run(destino);
  } finally {
    viva.close();
  }
  syncFile(destino);
}

/** What is amiss in the register that was copied. Throws RegistroDanado when SQLite cannot vouch for it. */
function reparosDe(copia: Database, marcha: Marcha): string[] {
  const [queja] = quejasDe(copia, false);
  if (queja !== undefined) throw new RegistroDanado(queja);
  marcha.ceder();
  return faltasDe(copia, marcha);
}

/** Mirrors what the copy names and no pack holds yet. Answers the hashes that could not be had. */
function archivar(datos: string, raiz: string, faltan: readonly string[], paquetes: Paquetes, llave: Uint8Array, marcha: Marcha): string[] {
  const archivo = openToRead(join(datos, 'archivo.db'), llave);
  try {
    const tamano = archivo.prepare<[string], number>('SELECT length(bytes) FROM blob WHERE huella = ?').pluck();
    const leer = archivo.prepare<[string], Buffer>('SELECT bytes FROM blob WHERE huella = ?').pluck();
    const total = faltan.reduce((suma, huella) => suma + (tamano.get(huella) ?? 0), 0);
    exigirEspacio(raiz, total);
    const perdidas: string[] = [];
    let tajada: { huella: string; bytes: Uint8Array }[] = [];
    let pendiente = 0;
    let hecho = 0;
    const asentar = () => {
      paquetes.agregar(tajada);
      hecho += pendiente;
      tajada = [];
      pendiente = 0;
      marcha.avanzar('archivar', hecho, total);
      marcha.ceder();
    };
    for (const huella of faltan) {
      const bytes = leer.get(huella);
      if (bytes === undefined || huellaDe(bytes) !== huella) {
        perdidas.push(huella);
        continue;
      }
      tajada.push({ huella, bytes });
      pendiente += bytes.length;
      if (pendiente >= TAJADA) asentar();
    }
    asentar();
    return perdidas;
  } finally {
    archivo.close();
  }
}

const pesoDe = (datos: string): number => tamanoDe(join(datos, 'oficina.db')) + tamanoDe(join(datos, 'oficina.db-wal'));

/** A name that no backup there has. */
function idLibre(instantaneas: string, en: Instante): string {
  for (let otra = 1; ; otra += 1) {
    const id = idDe(en, otra);
    if (!existsSync(join(instantaneas, id))) return id;
  }
}

/**
 * Makes a backup and answers its record. What it had begun is taken away when it fails or is stopped; a kill at any
 * instant leaves the others as they were, and a temporary folder that the next one takes away.
 * Throws SinEspacio, RegistroDanado, UnreadableDatabase, Cancelado, or what the disc says.
 */
export function respaldar({ datos, lugar, llave, en, motivo, rotar }: PedidoDeRespaldo, marcha: Marcha): Registro {
  const { oficina, ugel } = llaveroDe(datos);
  const raiz = carpetaDeOficina(lugar, oficina);
  const instantaneas = carpetaDeInstantaneas(raiz);
  mkdirSync(instantaneas, { recursive: true });
  limpiar(instantaneas);
  marcha.avanzar('copiar', 0, 0);
  exigirEspacio(raiz, pesoDe(datos));
  const id = idLibre(instantaneas, en);
  const aparte = join(instantaneas, `${id}${TEMPORAL}`);
  mkdirSync(aparte);
  try {
    const copia = join(aparte, 'oficina.db');
    copiarRegistro(datos, copia, llave);
    marcha.ceder();
    copyFileSync(join(datos, 'llavero.json'), join(aparte, 'llavero.json'));
    syncFile(join(aparte, 'llavero.json'));
    const registro = completar({ datos, raiz, aparte, llave, marcha }, { formato: FORMATO, id, oficina, ugel, en, motivo, programa: VERSION });
    reemplazar(ficheroDeRegistro(aparte), JSON.stringify(registro, null, 1));
    renameSync(aparte, join(instantaneas, id));
    syncFolder(instantaneas);
    syncFolder(raiz);
    if (rotar) rotarRespaldos(raiz, llave, marcha);
    return registro;
  } catch (error) {
    removeFolder(aparte);
    throw error;
  }
}

type EnObra = { readonly datos: string; readonly raiz: string; readonly aparte: string; readonly llave: Uint8Array; readonly marcha: Marcha };

/** Looks the copy through, mirrors what it names, and answers the record of both. */
function completar({ datos, raiz, aparte, llave, marcha }: EnObra, inicio: Pick<Registro, 'formato' | 'id' | 'oficina' | 'ugel' | 'en' | 'motivo' | 'programa'>): Registro {
  const marca = marcaDeLlave(llave);
  const copia = openToRead(join(aparte, 'oficina.db'), llave);
  const paquetes = abrirPaquetes(carpetaDeArchivo(raiz, marca), llave, true);
  try {
    marcha.avanzar('revisar', 0, 0);
    const reparos = reparosDe(copia, marcha);
    const nombradas = huellasNombradas(copia);
    const tenidas = paquetes.huellas();
    const perdidas = archivar(datos, raiz, nombradas.filter((huella) => !tenidas.has(huella)), paquetes, llave, marcha);
    if (perdidas.length > 0) reparos.push(`Faltan o están dañados ${perdidas.length} de ${nombradas.length} archivos (escaneos u oficios emitidos).`);
    marcha.avanzar('ordenar', 0, 0);
    const fichero = (nombre: string) => ({ tamano: tamanoDe(join(aparte, nombre)), huella: huellaDeFichero(join(aparte, nombre), marcha) });
    return {
      ...inicio,
      esquema: esquemaDe(copia),
      ficheros: { 'oficina.db': fichero('oficina.db'), 'llavero.json': fichero('llavero.json') },
      filas: filasDe(copia),
      cabeza: cabezaDe(copia),
      archivo: { llave: marca, cuantos: nombradas.length, bytes: paquetes.pesoDe(nombradas), resumen: resumenDe(nombradas), perdidas },
      reparos,
    };
  } finally {
    copia.close();
    paquetes.cerrar();
  }
}

/** What the snapshots encrypted under that key name, all together. */
function nombradasPor(respaldos: readonly Hallado[], llave: Uint8Array): Set<string> {
  const todas = respaldos.flatMap(({ ruta }) => {
    const copia = openToRead(join(ruta, 'oficina.db'), llave);
    try {
      return huellasNombradas(copia);
    } finally {
      copia.close();
    }
  });
  return new Set(todas);
}

/**
 * Removes the backups that are no longer kept, and from the mirror what none of the others names. A mirror under a key
 * that no backup has any more goes whole. Those that cannot be read are left for a person to look at, and while there is
 * one the mirrors stay as they are.
 */
export function rotarRespaldos(raiz: string, llave: Uint8Array, marcha: Marcha): void {
  const instantaneas = carpetaDeInstantaneas(raiz);
  const todos = respaldosEn(raiz);
  const guardados = todos.flatMap(({ id, registro }) => (registro ? [{ id, en: registro.en, motivo: registro.motivo, bueno: registro.reparos.length === 0 }] : []));
  const siguen = quedan(guardados);
  const sobran = todos.filter(({ id, registro }) => registro && !siguen.has(id));
  for (const { id, ruta } of sobran) {
    // First out of the list, in one step: a cut half way leaves no half backup that looks whole.
    const condenada = join(instantaneas, `${id}${TEMPORAL}`);
    renameSync(ruta, condenada);
    syncFolder(instantaneas);
    removeFolder(condenada);
    marcha.ceder();
  }
  if (sobran.length === 0 || todos.some(({ registro }) => !registro)) return;
  const quedados = todos.filter(({ id }) => siguen.has(id));
  const marcas = new Set(quedados.map(({ registro }) => registro?.archivo.llave));
  for (const nombre of readdirSync(raiz).filter((uno) => uno.startsWith('archivo-'))) {
    if (!marcas.has(nombre.slice('archivo-'.length))) removeFolder(join(raiz, nombre));
  }
  const marca = marcaDeLlave(llave);
  const nombradas = nombradasPor(quedados.filter(({ registro }) => registro?.archivo.llave === marca), llave);
  const paquetes = abrirPaquetes(carpetaDeArchivo(raiz, marca), llave, true);
  try {
    paquetes.barrer(nombradas);
  } finally {
    paquetes.cerrar();
  }
}

/** The folder of backups beside the register itself. */
export const lugarPropio = (datos: string): string => join(datos, 'respaldos');
