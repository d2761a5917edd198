// Printing: every page drawn at the printer's fineness into a sheet that only paper sees, and the system's own dialog.
// The same in the desktop window and in a browser; nothing is written to disc by us. One page is drawn at a time, and kept small.
import { create } from 'zustand';
import type { Failure, Result } from '../../../shared/failure.ts';
import { whenLocked } from '../../state/lock.ts';
import { Unshowable } from '../visor/document.ts';
import { startDrawing } from './drawing.ts';
import { dataUrl } from './png.ts';
import './print.css';

/** How far the preparation is: pages of one document, or documents of many. */
type PrintState = { readonly progress: { readonly unit: 'página' | 'documento'; readonly done: number; readonly total: number } | null };

export const usePrinting = create<PrintState>()(() => ({ progress: null }));

export type Job = {
  /** How many documents there are. */
  readonly total: number;
  /** The PDF of one of them, of A4 pages; asked for when its turn comes. */
  readonly read: (index: number) => Promise<Result<Uint8Array>>;
  /** All is ready, and goes to the system's dialog if this goes well. */
  readonly ready?: () => Promise<Result<unknown>>;
  /** The archive keeps what is printed: there is no secret in it that the disc may not see. */
  readonly kept?: boolean;
};

let stop: AbortController | null = null;

export const cancelPrinting = (): void => stop?.abort();

// Pages on their way to the printer do not wait behind the lock.
whenLocked(cancelPrinting);

const CANCELLED: Failure = { code: 'fuera_de_orden', message: 'La impresión se canceló: no se mandó nada a la impresora.' };

/** Prints a PDF of A4 pages, as `printAll` does. `bytes` stay the caller's. */
export const printPdf = (bytes: Uint8Array, more: Pick<Job, 'ready' | 'kept'> = {}): Promise<Result<null>> =>
  printAll({ total: 1, read: () => Promise.resolve({ ok: true, value: bytes }), ...more });

/** Prints many documents as one job; answers when the system's dialog is closed, which does not tell whether it was printed. */
export async function printAll({ total, read, ready, kept = false }: Job): Promise<Result<null>> {
  cancelPrinting();
  const mine = new AbortController();
  stop = mine;
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  const drawing = startDrawing();
  mine.signal.addEventListener('abort', drawing.end, { once: true });
  try {
    for (let index = 0; index < total; index += 1) {
      if (total > 1) usePrinting.setState({ progress: { unit: 'documento', done: index, total } });
      const document = await read(index);
      if (mine.signal.aborted) return { ok: false, failure: CANCELLED };
      if (!document.ok) return document;
      let done = 0;
      await drawing.draw(document.value, async (png, pages) => {
        sheet.append(await imageOf(png, kept));
        done += 1;
        if (total === 1 && done < pages) usePrinting.setState({ progress: { unit: 'página', done, total: pages } });
      });
    }
    const told = await ready?.();
    if (mine.signal.aborted) return { ok: false, failure: CANCELLED };
    if (told && !told.ok) return told;
    usePrinting.setState({ progress: null });
    document.body.append(sheet);
    await systemDialog(mine.signal);
    return mine.signal.aborted ? { ok: false, failure: CANCELLED } : { ok: true, value: null };
  } catch (error) {
    if (mine.signal.aborted) return { ok: false, failure: CANCELLED };
    const message = error instanceof Unshowable ? error.message : 'No se pudo preparar la impresión. Inténtelo de nuevo.';
    return { ok: false, failure: { code: 'archivo_danado', message } };
  } finally {
    if (stop === mine) usePrinting.setState({ progress: null });
    drawing.end();
    for (const image of sheet.querySelectorAll('img')) image.removeAttribute('src');
    sheet.remove();
  }
}

/**
 * An image that is there: one that is still loading would print blank. @param kept its page is no secret: its bytes come
 * through a blob, which is let go of at once, and not through an address that would hold them a second time.
 */
function imageOf(png: Uint8Array<ArrayBuffer>, kept: boolean): Promise<HTMLImageElement> {
  const src = kept ? URL.createObjectURL(new Blob([png], { type: 'image/png' })) : dataUrl(png);
  return new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener('error', () => reject(new Error('a page could not be kept')), { once: true });
    image.src = src;
  }).finally(() => {
    if (kept) URL.revokeObjectURL(src);
  });
}

/** Prints an element as it is, of paper of its own (`@page`); answers when the system's dialog is closed. */
export async function printSheet(sheet: HTMLElement, of: string): Promise<Result<null>> {
  cancelPrinting();
  const mine = new AbortController();
  stop = mine;
  sheet.className = `print-sheet ${of}`;
  document.body.append(sheet);
  try {
    await systemDialog(mine.signal);
    return { ok: true, value: null };
  } finally {
    sheet.remove();
  }
}

/** Opens the system's dialog and waits until it is closed, or until the printing is given up. */
function systemDialog(stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    stopped.addEventListener('abort', () => resolve(), { once: true });
    window.print();
  });
}
