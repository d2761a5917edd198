// Draws the pages of PDFs for the printer, away from the screen: what drawing leaves behind goes with its worker.
import type { PDFWorker } from 'pdfjs-dist';
import { Unshowable } from '../visor/document.ts';
import { openPdf, startWorker } from '../visor/pdf.ts';
import { encodePng } from './png.ts';

/** What a worker is asked: one PDF at a time. `fineness`: dots per CSS px. */
export type Question = { readonly bytes: Uint8Array; readonly fineness: number };

/** The pages as they are ready, `of` so many, and the end: with what is to be told to the person, or null, when it could not be done. */
export type Answer =
  | { readonly kind: 'page'; readonly png: Uint8Array<ArrayBuffer>; readonly of: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'failure'; readonly message: string | null };

// What pdf.js asks of a document, which a worker has not. The worker is named after the address of the page.
Object.assign(globalThis, { document: { baseURI: name, fonts: Reflect.get(globalThis, 'fonts'), createElement: () => new OffscreenCanvas(1, 1) } });

const canvas = new OffscreenCanvas(1, 1);
// Kept in plain memory, as it is read back.
const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });

let reader: PDFWorker | null = null;

const answer = (what: Answer, transfer: Transferable[] = []): void => postMessage(what, { transfer });

async function draw({ bytes, fineness }: Question): Promise<void> {
  if (!context) throw new Error('no canvas to draw on');
  reader ??= await startWorker();
  const pdf = await openPdf(bytes, reader);
  try {
    for (const [index, { width, height }] of pdf.pages.entries()) {
      // A sheet on its side is printed as the upright one that it is.
      await pdf.draw(index, canvas, fineness, width > height ? 1 : 0);
      const png = encodePng({ width: canvas.width, height: canvas.height, band: (y, rows) => context.getImageData(0, y, canvas.width, rows).data });
      answer({ kind: 'page', png, of: pdf.pages.length }, [png.buffer]);
    }
  } finally {
    pdf.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void draw(data).then(
    () => answer({ kind: 'end' }),
    (error: unknown) => answer({ kind: 'failure', message: error instanceof Unshowable ? error.message : null }),
  );
});
