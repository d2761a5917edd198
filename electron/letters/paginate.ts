// From pieces to pages: nothing that belongs together is parted, unless it is taller than a page.
import { LayoutOverflow } from './errors.ts';
import type { Piece } from './pieces.ts';
import { MARGIN, UPRIGHT, type Sheet } from './sheet.ts';

/** Pieces that flow, or that are held in one place of the page they fall on. */
export type Section = { readonly place: 'flow' | 'medio' | 'pie'; readonly pieces: readonly Piece[] };

export type Placed = { readonly piece: Piece; readonly top: number };
export type Page = readonly Placed[];

/** Height of pieces one under the other; the first one's gap does not count. */
const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece, i) => sum + piece.height + (i === 0 ? 0 : piece.gap), 0);

/** Pieces that must share a page. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (open && last) last.push(piece);
    else groups.push([piece]);
    open = piece.keep;
  }
  return groups;
}

/** A group taller than a page is broken where it must; a piece that is taller than a page cannot be laid out. */
function fitting(groups: readonly Piece[][], fullHeight: number): Piece[][] {
  return groups.flatMap((group) => {
    const repeated = group[0]?.repeat?.height ?? 0;
    return heightOf(group) + repeated <= fullHeight ? [group] : group.map((piece) => [piece]);
  });
}

/**
 * Lays out the sections in pages; the first page begins at `top` (points from the edge of the sheet).
 * Throws `LayoutOverflow` when a piece is taller than a page.
 */
export function paginate(sections: readonly Section[], top: number, { textBottom, middle }: Sheet = UPRIGHT): Page[] {
  const fullHeight = textBottom - MARGIN;
  const pages: Placed[][] = [[]];
  let y = top;
  const current = (): Placed[] => pages.at(-1) ?? [];
  const turn = () => {
    pages.push([]);
    y = MARGIN;
  };
  const place = (piece: Piece) => {
    if (current().length > 0) y += piece.gap;
    current().push({ piece, top: y });
    y += piece.height;
  };

  for (const { place: where, pieces } of sections) {
    const [line, ...rest] = pieces;
    if (where !== 'flow' && line && heightOf(pieces) <= fullHeight) {
      const height = heightOf(pieces);
      const start = where === 'pie' ? textBottom - height : middle - line.height / 2;
      if (y + line.gap > start || start + height > textBottom + 0.01) turn();
      if (current().length > 0 || where === 'pie') {
        y = start - (current().length > 0 ? line.gap : 0);
        for (const piece of pieces) place(piece);
      } else {
        // On a page of its own there is nothing to cut it from.
        for (const piece of rest) place(piece);
      }
      continue;
    }
    for (const group of fitting(groupsOf(pieces), fullHeight)) {
      const gap = current().length > 0 ? (group[0]?.gap ?? 0) : 0;
      if (y + gap + heightOf(group) > textBottom + 0.01 && current().length > 0) turn();
      for (const piece of group) {
        const opensPage = current().length === 0;
        if (opensPage && piece.repeat) place(piece.repeat);
        if (y + piece.height > textBottom + 0.01) throw new LayoutOverflow('a part is taller than a page');
        place(piece);
      }
    }
  }
  return pages;
}
