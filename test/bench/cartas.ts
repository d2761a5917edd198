// A warm letter against pdfkit laying the same text and against Chromium printing the same letter as HTML, with the same
// fonts, turn by turn in the same run; and five hundred letters one after the other.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { chromium, type Page } from '@playwright/test';
import PDFKit from 'pdfkit';
import { findBrowser, sandboxSwitches } from '../../electron/hosts/browser.ts';
import { OFFICE_MEMORY } from '../../electron/hosts/office-client.ts';
import { fullFontFile } from '../../electron/letters/cut-font.ts';
import { drawCarta } from '../../electron/letters/draw.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { lineasDe, type Bloque, type Carta } from '../../shared/domain/carta.ts';
import { dosServicios, entrada, FONTS_DIR, fuentes, muchos, pedido, SOLICITANTE } from '../letters/casos.ts';
import type { Measure } from './measure.ts';

const WARM_UP = 10;
const TURNS = 60;
const LETTERS = 500;
const KB = 1024;
const MB = KB * KB;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type FontFiles = { readonly regular: Buffer; readonly bold: Buffer };

/** The lines of the letter one after the other, body justified: less than the letter does, and with the same fonts. */
function withPdfkit(carta: Carta, { regular, bold }: FontFiles): Promise<number> {
  return new Promise((resolve, reject) => {
    const doc = new PDFKit({ size: 'A4', margin: 70.87, info: { Title: carta.titulo, Author: carta.autor } });
    let size = 0;
    doc.on('data', (part: Buffer) => {
      size += part.length;
    });
    doc.on('end', () => resolve(size));
    doc.on('error', reject);
    doc.registerFont('regular', regular);
    doc.registerFont('bold', bold);
    for (const bloque of carta.bloques) {
      const isHeading = bloque.clase === 'rotulo' || bloque.clase === 'firma';
      doc.font(isHeading ? 'bold' : 'regular').fontSize(10.5);
      for (const linea of lineasDe(bloque)) doc.text(linea, { align: bloque.clase === 'parrafo' ? 'justify' : 'left' });
    }
    doc.end();
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlOf(bloque: Bloque): string {
  switch (bloque.clase) {
    case 'tabla': {
      const row = (cells: readonly string[], tag: 'th' | 'td') => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(bloque.columnas.map(({ titulo }) => titulo), 'th')}</thead>${bloque.filas.map((fila) => row(fila, 'td')).join('')}</table>`;
    }
    case 'rotulo':
      return `<h1>${escaped(bloque.texto)}</h1>`;
    default:
      return lineasDe(bloque).map((linea) => `<p class="${bloque.clase}">${escaped(linea)}</p>`).join('');
  }
}

const face = (weight: number, font: Buffer): string => `@font-face { font-family: A; font-weight: ${weight}; src: url(data:font/ttf;base64,${font.toString('base64')}) }`;

function htmlLetter(carta: Carta, { regular, bold }: FontFiles): string {
  return `<!DOCTYPE html><html lang="es"><title>${escaped(carta.titulo)}</title><style>${face(400, regular)}${face(700, bold)}
    body { font: 10.5pt/14.2pt A } h1 { font-size: 11pt } .firma { text-align: center; font-weight: 700 } .parrafo { text-align: justify; hyphens: auto }
    .membrete { text-align: center } .fecha { text-align: right } table { width: 100%; border-collapse: collapse; font-size: 9pt } th, td { border: 0.5pt solid }</style>${carta.bloques.map(htmlOf).join('')}</html>`;
}

async function withChromium(page: Page, html: string): Promise<number> {
  await page.setContent(html, { waitUntil: 'load' });
  const pdf = await page.pdf({ format: 'A4', margin: { top: '2.5cm', bottom: '2.5cm', left: '2.5cm', right: '2.5cm' }, tagged: true });
  return pdf.length;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Turn by turn, so that what slows the machine slows all three. */
async function times(works: readonly (() => Promise<unknown>)[], turns: number): Promise<number[]> {
  const taken = works.map((): number[] => []);
  for (let turn = 0; turn < WARM_UP + turns; turn += 1) {
    for (const [i, work] of works.entries()) {
      const time = await timed(work);
      if (turn >= WARM_UP) taken[i]?.push(time);
    }
  }
  return taken.map(median);
}

const measure = (name: string, value: number, unit: string, limit: number): Measure => ({ bench: 'cartas', measure: name, value: Math.round(value * 1000) / 1000, unit, limit, ok: value <= limit });

/** Each letter of the job is of another person and another number of servicios. */
const another = (i: number): Carta =>
  componerRespuesta(entrada({ rotulo: `OFICIO N.° ${i}-2026`, pedido: pedido({ servicios: muchos(1 + (i % 5)), solicitante: { ...SOLICITANTE, nombres: `Persona ${i}` } }) }));

/** `memory`: how far the process grew above what it had after the first letters, at its worst. */
async function manyLetters(): Promise<Measure[]> {
  const fonts = await fuentes();
  const draw = (i: number): Promise<Uint8Array> => drawCarta(another(i), fonts);
  for (let i = 0; i < WARM_UP; i += 1) await draw(i);
  const before = process.memoryUsage.rss();
  let most = before;
  const time = await timed(async () => {
    for (let i = 0; i < LETTERS; i += 1) {
      await draw(i);
      most = Math.max(most, process.memoryUsage.rss());
    }
  });
  return [measure('memory', (most - before) / MB, `MB more, over ${LETTERS} letters`, 100), measure('each', time / LETTERS, 'ms', 50)];
}

/** As the office works: in a thread of its own, with the memory that it is given. This file is also what that thread runs. */
async function inThread(): Promise<Measure[]> {
  const worker = new Worker(new URL(import.meta.url), { resourceLimits: OFFICE_MEMORY });
  const [measures] = await once(worker, 'message');
  return measures;
}

if (!isMainThread) parentPort?.postMessage(await manyLetters());

/** `pdfkit` and `chromium`: our median time over theirs. `size`: of the letter, which has no image. */
export async function run(): Promise<Measure[]> {
  const fonts = await fuentes();
  const job = await inThread();
  const [regular, bold] = await Promise.all([readFile(join(FONTS_DIR, fullFontFile('regular'))), readFile(join(FONTS_DIR, fullFontFile('bold')))]);
  const carta = componerRespuesta(entrada({ pedido: dosServicios() }));
  const html = htmlLetter(carta, { regular, bold });
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium: npm test installs it');
  const browser = await chromium.launch({ executablePath, args: sandboxSwitches() });
  try {
    const page = await browser.newPage();
    const [ours = Number.NaN, pdfkit = Number.NaN, chrome = Number.NaN] = await times([() => drawCarta(carta, fonts), () => withPdfkit(carta, { regular, bold }), () => withChromium(page, html)], TURNS);
    const size = (await drawCarta(carta, fonts)).length;
    return [measure('pdfkit', ours / pdfkit, 'times pdfkit', 0.5), measure('chromium', ours / chrome, 'times Chromium', 0.5), measure('size', size / KB, 'KB', 60), ...job];
  } finally {
    await browser.close();
  }
}
