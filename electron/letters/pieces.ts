// What a block is cut into before pagination: strips of the page that are not broken, and what each must stay with.
import type { Canvas } from './canvas.ts';
import type { Weight } from './cut-font.ts';
import type { LetterheadImage } from './images.ts';
import type { Shaped, Shaper } from './shaping.ts';
import type { Element } from './structure.ts';
import { baselineOf, MARGIN, type Sheet, type Style, type Type } from './sheet.ts';
import { setLine, wrap, type Alignment, type Line } from './wrap.ts';

/** A strip of the text's full width. Points. */
export type Piece = {
  readonly height: number;
  /** Space above it, left out at the top of a page. */
  readonly gap: number;
  /** Whether the next piece must be on the same page. */
  readonly keep: boolean;
  /** What is drawn again above this piece when it opens a page: the head of its table. */
  readonly repeat?: Piece;
  readonly draw: (canvas: Canvas, top: number) => void;
};

/** What the blocks are laid out with. `office`: whose letterhead it is, for who cannot see it. */
export type Workshop = {
  readonly style: Style;
  readonly sheet: Sheet;
  readonly shaper: Shaper;
  readonly images: ReadonlyMap<Uint8Array, LetterheadImage & { readonly resource: string }>;
  readonly office: string;
  /** Told of each row of a table that is set: of a long document, that is what takes time. */
  readonly onRow: () => void;
};

/** Something that is drawn at a height to be told. Points. */
export type Drawing = { readonly height: number; readonly draw: (canvas: Canvas, top: number) => void };

/** The drawing as content of that element. */
export const tagged = <D extends Drawing>(one: Element, drawing: D): D => ({ ...drawing, draw: (canvas, top) => canvas.within(one, () => drawing.draw(canvas, top)) });

/** Several drawn as one, each at its own place. */
export const together = (height: number, drawings: readonly Drawing[]): Drawing => ({ height, draw: (canvas, top) => drawings.forEach((drawing) => drawing.draw(canvas, top)) });

/** Lines set in a column: `x` from the left edge of the sheet, `width` in points. */
export type Column = { readonly x: number; readonly width: number; readonly type: Type; readonly weight: Weight; readonly align: Alignment };

export const textColumn = (sheet: Sheet, type: Type, weight: Weight = 'regular', align: Alignment = 'left'): Column => ({ x: MARGIN, width: sheet.textWidth, type, weight, align });

/** The lines of a text in that column. */
export const linesIn = (text: string, column: Column, shaper: Shaper): Line[] =>
  wrap(text, column.weight, (column.width * 1000) / column.type.size, shaper, column.align);

/** A function that draws the line with its top at `top`. */
export function setIn(line: Line, column: Column, shaper: Shaper): (canvas: Canvas, top: number) => void {
  const { size } = column.type;
  const shaped: Shaped = setLine(line, column.weight, shaper, column.align === 'justify' ? { measure: (column.width * 1000) / size } : null);
  const slack = column.width - (shaped.width * size) / 1000;
  const x = column.x + (column.align === 'right' ? slack : column.align === 'center' ? slack / 2 : 0);
  return (canvas, top) => canvas.text(shaped, x, top + baselineOf(column.type), size);
}

/** All the lines of a text as one drawing, and its height: for cells and other things that are not broken. */
export function setAll(text: string, column: Column, shaper: Shaper): Drawing {
  const draws = linesIn(text, column, shaper).map((line) => setIn(line, column, shaper));
  return {
    height: draws.length * column.type.leading,
    draw: (canvas, top) => draws.forEach((draw, i) => draw(canvas, top + i * column.type.leading)),
  };
}

/**
 * A text as pieces of one line each, so that it may go on in the next page, but never with a single
 * line of it before or after the break. All of it is of one element. `keep`: whether its end must stay with what follows.
 */
export function flowing(one: Element, text: string, column: Column, shaper: Shaper, gap: number, keep = false): Piece[] {
  const lines = linesIn(text, column, shaper);
  return lines.map((line, i): Piece => {
    const opens = i === 0 && lines.length > 1;
    const beforeLast = i === lines.length - 2;
    const isLast = i === lines.length - 1;
    return tagged(one, { height: column.type.leading, gap: i === 0 ? gap : 0, keep: opens || beforeLast || line.end === 'division' || (isLast && keep), draw: setIn(line, column, shaper) });
  });
}

/** The pieces as one that is not broken. */
export function whole(pieces: readonly Piece[], keep: boolean): Piece[] {
  return pieces.map((piece, i) => ({ ...piece, keep: i < pieces.length - 1 || keep }));
}
