// Printing: every page drawn at the printer's fineness into a sheet that only paper sees, and the system's own dialog.
// The same in the desktop window and in a browser; nothing is written to disc by us.
import { create } from 'zustand';
import type { Failure, Result } from '../../../shared/failure.ts';
import { whenLocked } from '../../state/lock.ts';
import { Unshowable } from '../visor/document.ts';
import { openPdf } from '../visor/pdf.ts';
import './print.css';

type PrintState = { readonly progress: { readonly done: number; readonly total: number } | null };

export const usePrinting = create<PrintState>()(() => ({ progress: null }));

/** Fineness of a laser printer's text; less for long documents, whose canvases would not fit in the memory of an old PC. */
const DOTS_PER_INCH = 300;
const DOTS_WHEN_LONG = 200;
const LONG = 8;

let stop: AbortController | null = null;

export const cancelPrinting = (): void => stop?.abort();

// Pages on their way to the printer do not wait behind the lock.
whenLocked(cancelPrinting);

const CANCELLED: Failure = { code: 'fuera_de_orden', message: 'La impresión se canceló.' };

/**
 * Prints a PDF of A4 pages; answers when the system's dialog is closed, which does not tell whether it was printed.
 * `bytes` stay the caller's.
 */
export async function printPdf(bytes: Uint8Array): Promise<Result<null>> {
  cancelPrinting();
  const mine = new AbortController();
  stop = mine;
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  try {
    const pdf = await openPdf(bytes, 'print');
    try {
      const dots = pdf.pages.length > LONG ? DOTS_WHEN_LONG : DOTS_PER_INCH;
      for (const index of pdf.pages.keys()) {
        usePrinting.setState({ progress: { done: index, total: pdf.pages.length } });
        const canvas = document.createElement('canvas');
        // Kept in plain memory: a canvas of the graphics card may print blank.
        canvas.getContext('2d', { willReadFrequently: true });
        sheet.append(canvas);
        await pdf.draw(index, canvas, dots / 96, 0, mine.signal);
        if (mine.signal.aborted) return { ok: false, failure: CANCELLED };
      }
    } finally {
      pdf.close();
      usePrinting.setState({ progress: null });
    }
    document.body.append(sheet);
    await paper(mine.signal);
    return mine.signal.aborted ? { ok: false, failure: CANCELLED } : { ok: true, value: null };
  } catch (error) {
    const message = error instanceof Unshowable ? error.message : 'No se pudo preparar la impresión. Inténtelo de nuevo.';
    return { ok: false, failure: { code: 'archivo_danado', message } };
  } finally {
    for (const canvas of sheet.querySelectorAll('canvas')) canvas.width = 0;
    sheet.remove();
  }
}

/** Opens the system's dialog and waits until it is closed, or until the printing is given up. */
function paper(stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    stopped.addEventListener('abort', () => resolve(), { once: true });
    window.print();
  });
}
