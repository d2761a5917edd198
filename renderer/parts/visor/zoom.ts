// How large a page is shown: fitted to the room there is, or by steps; remembered while the program is open.
import { create } from 'zustand';
import type { PageSize, Turn } from './document.ts';

/** `width` and `page` fit; `reading` is the paper's own size, or less to fit the width; a number is px of the screen per px of the page. */
export type Zoom = 'width' | 'page' | 'reading' | number;

/** What is being seen: a letter as it will be on paper, a paper received, to be read, or a photo of one, which has no size of its own. */
export type Kind = 'letter' | 'paper' | 'photo';

/** The zoom last chosen for each kind; in memory only, as nothing is kept by the browser. */
export const useZoom = create<Readonly<Record<Kind, Zoom>>>()(() => ({ letter: 'reading', paper: 'width', photo: 'width' }));

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4] as const;
const SMALLEST = 0.05;
const LARGEST = 4;

export const turnedSize = ({ width, height }: PageSize, turn: Turn): PageSize =>
  turn % 2 === 1 ? { width: height, height: width } : { width, height };

/** Px of the screen per px of the page, for the room left inside the viewer's margins. */
export function scaleFor(zoom: Zoom, page: PageSize, room: PageSize): number {
  return Math.min(LARGEST, Math.max(SMALLEST, wantedScale(zoom, page, room)));
}

function wantedScale(zoom: Zoom, page: PageSize, room: PageSize): number {
  const byWidth = room.width / page.width;
  switch (zoom) {
    case 'width':
      return byWidth;
    case 'page':
      return Math.min(byWidth, room.height / page.height);
    case 'reading':
      return Math.min(1, byWidth);
    default:
      return zoom;
  }
}

/** The next step from the scale that is shown. */
export function stepFrom(scale: number, direction: 'in' | 'out'): number {
  const next =
    direction === 'in' ? STEPS.find((step) => step > scale * 1.02) : STEPS.findLast((step) => step < scale * 0.98);
  return next ?? (direction === 'in' ? LARGEST : STEPS[0]);
}

/** Most px a canvas is given: about 24 MB, so that an old PC can hold several. */
const CANVAS_PX = 6_000_000;

/** Canvas px per CSS px: the screen's own density, less when the page would not fit a canvas. */
export function densityFor(size: PageSize, scale: number, devicePixelRatio: number): number {
  const area = size.width * size.height * scale * scale;
  return Math.min(devicePixelRatio, Math.sqrt(CANVAS_PX / area));
}
