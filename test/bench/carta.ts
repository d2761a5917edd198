// A warm letter against pdfkit laying the same text with the same font, turn by turn in the same run.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFKit from 'pdfkit';
import { drawCarta } from '../../electron/letters/draw.ts';
import { fullFontFile } from '../../electron/letters/cut-font.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { lineasDe, type Carta } from '../../shared/domain/carta.ts';
import { dosServicios, entrada, FONTS_DIR, fuentes } from '../letters/casos.ts';
import type { Measure } from './measure.ts';

const WARM_UP = 10;
const TURNS = 60;
const KB = 1024;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The lines of the letter one after the other, body justified: less than the letter does, and with the same fonts. */
function withPdfkit(carta: Carta, regular: Buffer, bold: Buffer): Promise<number> {
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const measure = (name: string, value: number, unit: string, limit: number): Measure => ({ bench: 'carta', measure: name, value: Math.round(value * 1000) / 1000, unit, limit, ok: value <= limit });

/** `ratio`: our median time over pdfkit's. `size`: bytes of the letter, which has no image. */
export async function run(): Promise<Measure[]> {
  const fonts = await fuentes();
  const [regular, bold] = await Promise.all([readFile(join(FONTS_DIR, fullFontFile('regular'))), readFile(join(FONTS_DIR, fullFontFile('bold')))]);
  const carta = componerRespuesta(entrada({ pedido: dosServicios() }));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    const mine = await timed(() => drawCarta(carta, fonts));
    const other = await timed(() => withPdfkit(carta, regular, bold));
    if (turn >= WARM_UP) {
      ours.push(mine);
      theirs.push(other);
    }
  }
  const size = (await drawCarta(carta, fonts)).length;
  const ratio = median(ours) / median(theirs);
  return [measure('ratio', ratio, 'times pdfkit', 0.5), measure('size', size / KB, 'KB', 60)];
}
