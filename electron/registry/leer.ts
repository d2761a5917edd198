// A padrón file of any shape, recognised by its content and never by its ending, as one stream of rows.
import { fecha, Fecha } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import { leerCsv } from './csv.ts';
import { leerDbf } from './dbf.ts';
import type { Bytes, RecibirFila } from './fila.ts';
import { leerHtml } from './html.ts';
import { leerXlsx } from './xlsx.ts';
import { abrirZip, type Miembro } from './zip.ts';

const MB = 1024 * 1024;
/** A zip is held whole in memory; the official one has 16 MB. */
const MAXIMO_DE_ZIP = 96 * MB;
/** Enough to tell what a file is. */
const COMIENZO = 512;

export type Archivo = { readonly nombre: string; readonly tamano: number; readonly bytes: Bytes };

export type Lectura = {
  /** The day the data are of: as the file says, else as its name does; null when neither. */
  readonly corte: Fecha | null;
};

type Forma = 'zip' | 'dbf' | 'html' | 'csv';

const VERSIONES_DBF: ReadonlySet<number> = new Set([0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8e, 0xcb, 0xf5, 0xfb]);

const AJENOS: readonly (readonly [comienzo: string, que: string])[] = [
  ['d0cf11e0', 'es un libro de Excel antiguo (.xls). Ábralo en Excel, guárdelo como .xlsx y vuelva a elegirlo.'],
  ['25504446', 'es un PDF, no un padrón. Elija el archivo que se descarga de ESCALE.'],
  ['52617221', 'es un RAR: extráigalo y elija el archivo que trae dentro.'],
  ['377abcaf', 'es un 7z: extráigalo y elija el archivo que trae dentro.'],
  ['1f8b', 'es un gzip: extráigalo y elija el archivo que trae dentro.'],
];

function formaDe(comienzo: Buffer): Forma {
  const hexadecimal = comienzo.subarray(0, 4).toString('hex');
  if (hexadecimal === '504b0304' || hexadecimal === '504b0506') return 'zip';
  const ajeno = AJENOS.find(([inicio]) => hexadecimal.startsWith(inicio));
  if (ajeno) throw new Refusal('padron_ilegible', `El archivo ${ajeno[1]}`);
  const conMarca = hexadecimal.startsWith('fffe');
  if (!conMarca && VERSIONES_DBF.has(comienzo[0] ?? 0) && comienzo.subarray(0, 32).includes(0)) return 'dbf';
  const texto = comienzo.toString(conMarca ? 'utf16le' : 'latin1');
  if (!conMarca && comienzo.includes(0)) {
    throw new Refusal('padron_ilegible', 'El archivo no es un padrón: no es zip, DBF, tabla de ESCALE, Excel ni CSV. Elija el que se descarga de ESCALE.');
  }
  return /^(?:\xef\xbb\xbf|\ufeff)?\s*</.test(texto) ? 'html' : 'csv';
}

/** The first bytes, and all of them again. */
async function asomar(bytes: Bytes): Promise<{ comienzo: Buffer; todos: Bytes }> {
  const partes = bytes[Symbol.asyncIterator]();
  let comienzo: Buffer = Buffer.alloc(0);
  while (comienzo.length < COMIENZO) {
    const { done, value } = await partes.next();
    if (done === true) break;
    comienzo = Buffer.concat([comienzo, value]);
  }
  async function* todos(): Bytes {
    if (comienzo.length > 0) yield comienzo;
    yield* { [Symbol.asyncIterator]: () => partes };
  }
  return { comienzo: comienzo.subarray(0, COMIENZO), todos: todos() };
}

async function juntar(bytes: Bytes, tamano: number): Promise<Buffer> {
  if (tamano > MAXIMO_DE_ZIP) throw new Refusal('archivo_grande', `El archivo mide ${Math.round(tamano / MB)} MB: el padrón comprimido tiene unos 16 MB.`);
  const junto = Buffer.allocUnsafe(tamano);
  let en = 0;
  for await (const parte of bytes) {
    if (en + parte.length > tamano) throw new Refusal('padron_ilegible', 'El archivo cambió mientras se leía: vuelva a elegirlo.');
    junto.set(parte, en);
    en += parte.length;
  }
  return junto.subarray(0, en);
}

/** The same bytes, telling which part of `total` has gone by. */
async function* contados(bytes: Bytes, total: number, avanzar: (fraccion: number) => void): Bytes {
  let idos = 0;
  for await (const parte of bytes) {
    idos += parte.length;
    avanzar(total === 0 ? 1 : Math.min(idos / total, 1));
    yield parte;
  }
}

/** `01/07/2025`, `2025-07-01`, or the days that Excel counts. */
function fechaEscrita(texto: string): Fecha | null {
  const peruana = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(texto);
  if (peruana) return Fecha.safeParse(`${peruana[3]}-${peruana[2]?.padStart(2, '0')}-${peruana[1]?.padStart(2, '0')}`).data ?? null;
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(texto)?.[0];
  if (iso !== undefined) return Fecha.safeParse(iso).data ?? null;
  return /^[345]\d{4}$/.test(texto) ? fecha(new Date(Date.UTC(1899, 11, 30 + Number(texto))).toISOString().slice(0, 10)) : null;
}

/** `Padron_web_20250701.zip`. */
function fechaDelNombre(nombre: string): Fecha | null {
  const cifras = /(?<!\d)(20\d{2})[-_]?([01]\d)[-_]?([0-3]\d)(?!\d)/.exec(nombre);
  return cifras ? (Fecha.safeParse(`${cifras[1]}-${cifras[2]}-${cifras[3]}`).data ?? null) : null;
}

/**
 * Reads a padrón to its end, one `recibir` for each row, `avanzar` with the part read (0 to 1).
 * Refuses, with a sentence, what is no padrón, is damaged, or goes beyond every bound; rows may have been received by then.
 */
export async function leerPadron(archivo: Archivo, recibir: RecibirFila, avanzar: (fraccion: number) => void): Promise<Lectura> {
  let escrita: Fecha | null = null;
  let filas = 0;
  const recibirContando: RecibirFila = (fila) => {
    if (filas === 0) escrita = fechaEscrita(fila.texto('corte'));
    filas += 1;
    recibir(fila);
  };
  const leerTexto = async (forma: Exclude<Forma, 'zip'>, bytes: Bytes): Promise<Fecha | null> => {
    if (forma === 'html') await leerHtml(bytes, recibirContando);
    else if (forma === 'csv') await leerCsv(bytes, recibirContando);
    else return Fecha.safeParse(await leerDbf(bytes, recibirContando)).data ?? null;
    return null;
  };
  const contar = (miembro: Miembro): Miembro => ({ ...miembro, leer: () => contados(miembro.leer(), miembro.tamano, avanzar) });

  const { comienzo, todos } = await asomar(archivo.bytes);
  if (comienzo.length === 0) throw new Refusal('padron_ilegible', 'El archivo está vacío.');
  const forma = formaDe(comienzo);
  let delArchivo: Fecha | null = null;
  let nombre = archivo.nombre;
  if (forma === 'zip') {
    const { miembros, esLibro } = await abrirZip(await juntar(todos, archivo.tamano));
    if (esLibro) await leerXlsx(miembros, recibirContando, contar);
    else {
      // The padrón is by far the largest; beside it comes the small list of «instituciones de apoyo».
      const mayor = miembros.reduce((uno, otro) => (otro.tamano > uno.tamano ? otro : uno));
      const dentro = await asomar(contar(mayor).leer());
      const suya = formaDe(dentro.comienzo);
      if (suya === 'zip') throw new Refusal('padron_ilegible', 'El zip trae otro zip dentro: extráigalo y elija ese.');
      delArchivo = await leerTexto(suya, dentro.todos);
      nombre += ` ${mayor.nombre}`;
    }
  } else delArchivo = await leerTexto(forma, contados(todos, archivo.tamano, avanzar));
  if (filas === 0) throw new Refusal('padron_ilegible', 'El archivo tiene las columnas del padrón y ninguna fila. Descárguelo de nuevo de ESCALE.');
  return { corte: escrita ?? fechaDelNombre(nombre) ?? delArchivo };
}
