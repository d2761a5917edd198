// A document that can be looked at, whatever it is made of: sizes of its pages, and a way to draw each on a canvas.

export type PageSize = { readonly width: number; readonly height: number };

/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3;

export type OpenDocument = {
  /** Of each page, unturned, in CSS px at 100 %. */
  readonly pages: readonly PageSize[];
  /** Draws page `index` (from 0) at `scale` canvas px per CSS px of its size. Stops quietly when `signal` says so. */
  draw(index: number, canvas: HTMLCanvasElement | OffscreenCanvas, scale: number, turn: Turn, signal?: AbortSignal): Promise<void>;
  /** Frees what it holds. */
  close(): void;
};

/** A document that cannot be shown; `message` is for the person. */
export class Unshowable extends Error {
  override readonly name = 'Unshowable';
}
