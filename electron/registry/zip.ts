// The members of a zip held in memory: named by a kept library, inflated as a stream, with bounds. Nothing is unpacked to disc.
import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../shared/failure.ts';
import type { Bytes } from './fila.ts';

const MB = 1024 * 1024;
/** Some four times the official file. */
const MAXIMO_INFLADO = 1200 * MB;
const MAXIMO_DE_MIEMBROS = 5;
/** A workbook has a member for each sheet, style, picture… */
const MAXIMO_DE_PARTES = 500;
const TROZO = 256 * 1024;

const GUARDADO = 0;
const DEFLATE = 8;

export type Miembro = {
  readonly nombre: string;
  /** Bytes when inflated, as the zip says; `leer` holds it to its word. */
  readonly tamano: number;
  leer(): Bytes;
};

const danado = (): Refusal => new Refusal('padron_ilegible', 'El zip está dañado o incompleto. Descárguelo de nuevo.');

async function* inflar(entry: Entry, comprimido: Buffer): Bytes {
  const trozos: AsyncIterable<Buffer> = entry.compressionMethod === GUARDADO ? guardado(comprimido) : createInflateRaw({ chunkSize: TROZO }).end(comprimido);
  let salidos = 0;
  let suma = 0;
  try {
    for await (const trozo of trozos) {
      salidos += trozo.length;
      if (salidos > entry.uncompressedSize) break;
      suma = crc32(trozo, suma);
      yield trozo;
    }
  } catch (error) {
    // zlib's own complaints; what the reader of these bytes throws does not come back here.
    if (error instanceof Error && 'code' in error) throw danado();
    throw error;
  }
  if (salidos !== entry.uncompressedSize || suma !== entry.crc32) throw danado();
}

async function* guardado(bytes: Buffer): Bytes {
  for (let en = 0; en < bytes.length; en += TROZO) yield bytes.subarray(en, en + TROZO);
}

function exigirLegible(entry: Entry): void {
  if (entry.isEncrypted()) throw new Refusal('archivo_protegido', 'El zip está protegido con contraseña. Use el que se descarga de ESCALE, que no la tiene.');
  if (entry.uncompressedSize > MAXIMO_INFLADO) {
    throw new Refusal('archivo_grande', `El zip contiene un archivo de ${Math.round(entry.uncompressedSize / MB).toLocaleString('es-PE')} MB: no es el padrón, que tiene unos 300 MB.`);
  }
  if (entry.compressionMethod !== GUARDADO && entry.compressionMethod !== DEFLATE) {
    throw new Refusal('padron_ilegible', 'El zip usa una compresión que el programa no conoce. Vuelva a comprimirlo como zip normal, o use el de ESCALE.');
  }
}

async function entradas(zip: ZipFile): Promise<Entry[]> {
  const halladas: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    halladas.push(entry);
    if (halladas.length > MAXIMO_DE_PARTES) break;
  }
  return halladas;
}

/** The files in a zip. Refuses one that is damaged, whose names point outside it, or that no padrón would be. */
export async function abrirZip(bytes: Buffer): Promise<{ readonly miembros: readonly Miembro[]; readonly esLibro: boolean }> {
  let zip: ZipFile;
  let todas: Entry[];
  try {
    zip = await fromBufferPromise(bytes);
    todas = await entradas(zip);
  } catch {
    throw danado();
  }
  const esLibro = todas.some(({ fileName }) => fileName === '[Content_Types].xml') && todas.some(({ fileName }) => fileName.startsWith('xl/'));
  const cuantos = todas.length;
  if (cuantos === 0) throw new Refusal('padron_ilegible', 'El zip está vacío.');
  if (cuantos > (esLibro ? MAXIMO_DE_PARTES : MAXIMO_DE_MIEMBROS)) {
    throw new Refusal('padron_ilegible', `El zip trae ${cuantos > MAXIMO_DE_PARTES ? 'cientos de' : cuantos} archivos y no se sabe cuál es el padrón. Use el de ESCALE, o el archivo del padrón solo.`);
  }
  for (const entry of todas) exigirLegible(entry);
  const miembros = todas.map((entry): Miembro => ({
    nombre: entry.fileName,
    tamano: entry.uncompressedSize,
    leer: async function* leer() {
      let inicio: number;
      try {
        inicio = (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
      } catch {
        throw danado();
      }
      yield* inflar(entry, bytes.subarray(inicio, inicio + entry.compressedSize));
    },
  }));
  return { miembros, esLibro };
}
