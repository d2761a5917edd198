// PDFs read back with other programs than ours: poppler and qpdf.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { salida } from './casos.ts';

export type Palabra = { readonly texto: string; readonly pagina: number; readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number };

const ejecutar = (programa: string, argumentos: readonly string[]): string => execFileSync(programa, argumentos, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Writes the PDF where a person can look at it, and gives its path. */
export function guardar(nombre: string, pdf: Uint8Array): string {
  const ruta = salida(`${nombre}.pdf`);
  mkdirSync(dirname(ruta), { recursive: true });
  // Several files of tests draw the same letter, side by side: none may read the half of another's.
  const propia = `${ruta}.${process.pid}-${threadId}`;
  writeFileSync(propia, pdf);
  renameSync(propia, ruta);
  return ruta;
}

export const textoDe = (ruta: string): string => ejecutar('pdftotext', ['-enc', 'UTF-8', ruta, '-']);

/** The text line by line as it stands on each page; what is apart in a line, as in a table, by two blanks. */
export const comoSeVe = (ruta: string): string =>
  ejecutar('pdftotext', ['-layout', '-enc', 'UTF-8', ruta, '-'])
    .split('\f')
    .filter((pagina) => pagina.trim() !== '')
    .map((pagina, i) => [`--- página ${i + 1} ---`, ...pagina.split('\n').map((linea) => linea.trim().replaceAll(/ {2,}/g, '  ')).filter((linea) => linea !== '')].join('\n'))
    .join('\n');

const sinEntidades = (texto: string): string =>
  texto.replaceAll(/&(lt|gt|quot|apos|amp|#39);/g, (_, nombre: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#39': "'" })[nombre] ?? '');

/** Every word with its box, in points from the top left corner of its page. */
export function palabrasDe(ruta: string): Palabra[] {
  const palabras: Palabra[] = [];
  let pagina = 0;
  for (const linea of ejecutar('pdftotext', ['-bbox', '-enc', 'UTF-8', ruta, '-']).split('\n')) {
    if (linea.includes('<page ')) pagina += 1;
    const partes = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(linea);
    if (!partes) continue;
    const [, xMin, yMin, xMax, yMax, texto = ''] = partes;
    palabras.push({ texto: sinEntidades(texto), pagina, xMin: Number(xMin), yMin: Number(yMin), xMax: Number(xMax), yMax: Number(yMax) });
  }
  return palabras;
}

export type Fuente = { readonly nombre: string; readonly incrustada: boolean; readonly parcial: boolean; readonly unicode: boolean };

export const fuentesDe = (ruta: string): Fuente[] =>
  ejecutar('pdffonts', [ruta])
    .split('\n')
    .slice(2)
    .filter((linea) => linea !== '')
    .map((linea) => {
      const [incrustada, parcial, unicode] = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(linea)?.slice(1) ?? [];
      return { nombre: linea.split(/\s/)[0] ?? '', incrustada: incrustada === 'yes', parcial: parcial === 'yes', unicode: unicode === 'yes' };
    });

/** Throws when qpdf finds an error or a warning. */
export const revisarConQpdf = (ruta: string): void => {
  ejecutar('qpdf', ['--check', ruta]);
};

export const informacionDe = (ruta: string): string => ejecutar('pdfinfo', [ruta]);

/** The whole file with its streams uncompressed, as Latin-1 text. */
export const sinComprimir = (ruta: string): string =>
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', ruta, '-'], { maxBuffer: 64 * 1024 * 1024 }).toString('latin1');

/** The first page as a small JPEG of 83 × 117 pixels. */
export const paginaEnJpeg = (ruta: string): Uint8Array => new Uint8Array(execFileSync('pdftoppm', ['-jpeg', '-r', '10', '-singlefile', ruta]));

/** A page as grey pixels: 0 black, 255 white. */
export type Imagen = {
  readonly ancho: number;
  readonly alto: number;
  readonly grises: Uint8Array;
  /** The darkest pixel of a rectangle; its right and lower edges are left out. */
  readonly masOscuro: (izquierda: number, arriba: number, derecha: number, abajo: number) => number;
};

export const imagen = (ancho: number, alto: number, grises: Uint8Array): Imagen => ({
  ancho,
  alto,
  grises,
  masOscuro: (izquierda, arriba, derecha, abajo) => {
    let oscuro = 255;
    for (let y = arriba; y < abajo; y += 1) for (let x = izquierda; x < derecha; x += 1) oscuro = Math.min(oscuro, grises[y * ancho + x] ?? 255);
    return oscuro;
  },
});

/** The pages as pdftoppm draws them, at so many pixels an inch. */
export function imagenesDe(ruta: string, ppp: number): Imagen[] {
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', String(ppp), ruta], { maxBuffer: 64 * 1024 * 1024 });
  const imagenes: Imagen[] = [];
  for (let aqui = 0; aqui < pgm.length; ) {
    const [cabeza = '', ancho = '0', alto = '0'] = /^P5\s(\d+) (\d+)\s255\s/.exec(pgm.toString('latin1', aqui, aqui + 40)) ?? [];
    if (cabeza === '') throw new Error('a grey picture was expected');
    const desde = aqui + cabeza.length;
    aqui = desde + Number(ancho) * Number(alto);
    imagenes.push(imagen(Number(ancho), Number(alto), new Uint8Array(pgm.subarray(desde, aqui))));
  }
  return imagenes;
}
