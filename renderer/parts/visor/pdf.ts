// PDF through pdf.js: parsed in its own worker, drawn here. The library is only fetched when the first one is opened.
import type { PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { Unshowable, type OpenDocument, type Turn } from './document.ts';

/** PDF measures in points, 72 an inch; the screen in px, 96 an inch. */
const PX_PER_POINT = 96 / 72;

// The `legacy` build also runs on the Chromium of older runtimes.
async function loadLibrary() {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  library.GlobalWorkerOptions.workerSrc = workerUrl;
  return library;
}

/** One worker for many documents in a row, each of which would else bring up its own. The caller ends it with `destroy`. */
export async function startWorker(): Promise<PDFWorker> {
  const library = await loadLibrary();
  return library.PDFWorker.create({ verbosity: 0 });
}

/**
 * Opens a copy of `bytes`, which stay whole and belong to the caller. Rejects with `Unshowable`.
 * Nothing is fetched from anywhere but this program, and no script of the document runs.
 * @param printing the worker of a printing; without it, it is for the screen.
 */
export async function openPdf(bytes: Uint8Array, printing: PDFWorker | null = null): Promise<OpenDocument> {
  const { getDocument, PasswordException } = await loadLibrary();
  const files = new URL('pdfjs/', document.baseURI).href;
  const task = getDocument({
    data: bytes.slice(), // pdf.js takes the buffer away with it
    standardFontDataUrl: files,
    wasmUrl: files,
    useWasm: false, // the content policy allows none
    verbosity: 0,
    ...(printing && { worker: printing }),
  });
  try {
    const pdf = await task.promise;
    const proxies = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
    return {
      pages: proxies.map((page) => page.getViewport({ scale: PX_PER_POINT })),
      async draw(index, canvas, scale, turn, signal) {
        const page = proxies[index];
        if (!page) return;
        const viewport = page.getViewport({ scale: PX_PER_POINT * scale, rotation: turned(page.rotate, turn) });
        // To set its size again, even the same, would take as much memory again: at 300 dots an inch, 35 MB.
        const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
        if (canvas.width !== width) canvas.width = width;
        if (canvas.height !== height) canvas.height = height;
        const drawing = page.render({ canvas: canvas as HTMLCanvasElement, viewport, intent: printing ? 'print' : 'display' });
        const cancel = () => drawing.cancel();
        signal?.addEventListener('abort', cancel, { once: true });
        try {
          await drawing.promise;
        } catch (error) {
          if (!signal?.aborted) throw error;
        } finally {
          // A signal outlives its pages: through them it would hold every document that it was given.
          signal?.removeEventListener('abort', cancel);
        }
      },
      close: () => void task.destroy(),
    };
  } catch (error) {
    void task.destroy();
    if (error instanceof PasswordException) {
      throw new Unshowable('El PDF está protegido con contraseña: pida una copia sin contraseña.', { cause: error });
    }
    throw new Unshowable('El PDF está dañado y no se puede mostrar.', { cause: error });
  }
}

const turned = (own: number, turn: Turn): number => (own + turn * 90) % 360;
