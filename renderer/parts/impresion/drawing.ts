// Drawing for the printer, in a worker of its own.
import { Unshowable } from '../visor/document.ts';
import type { Answer, Question } from './draw.worker.ts';

/** Fineness of a laser printer's text. */
const DOTS_PER_INCH = 300;
const CSS_PX_PER_INCH = 96;

/** After so few documents another worker draws: what they leave behind, 35 MB a page, is given back at once. */
const RENEWED_EVERY = 3;

type OnPage = (png: Uint8Array<ArrayBuffer>, of: number) => Promise<void>;

export type Drawing = {
  /** Draws a PDF of A4 pages, and hands over each as it is ready. `bytes` stay the caller's. Rejects with `Unshowable`, or when it is ended. */
  draw(bytes: Uint8Array, onPage: OnPage): Promise<void>;
  /** Lets go of everything, also while it draws. */
  end(): void;
};

/** Draws one, unless `signal` says that nobody waits for it any more. */
const ask = (worker: Worker, question: Question, onPage: OnPage, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    let pages = Promise.resolve();
    const hear = ({ data }: MessageEvent<Answer>): void => {
      switch (data.kind) {
        case 'page':
          pages = pages.then(() => onPage(data.png, data.of));
          return;
        case 'end':
          pages.then(resolve, reject);
          return;
        case 'failure':
          reject(data.message === null ? new Error('a page could not be drawn') : new Unshowable(data.message));
      }
    };
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(question);
  });

export function startDrawing(): Drawing {
  let worker: Worker | null = null;
  let drawn = 0;
  let heard = new AbortController();

  const end = (): void => {
    heard.abort(new Error('the drawing was ended'));
    worker?.terminate();
    worker = null;
    drawn = 0;
  };

  return {
    async draw(bytes, onPage) {
      if (drawn === RENEWED_EVERY) end();
      worker ??= new Worker(new URL('draw.worker.ts', import.meta.url), { type: 'module', name: document.baseURI });
      drawn += 1;
      heard = new AbortController();
      const question = { bytes, fineness: DOTS_PER_INCH / CSS_PX_PER_INCH };
      await ask(worker, question, onPage, heard.signal).finally(() => heard.abort());
    },
    end,
  };
}
