// The sheet: A4 in points, its margins, and the sizes in which the letters are set (Arial 10–11, year lines 8).
import { MEMBRETE_MAXIMO } from '../../shared/domain/carta.ts';

export const CM = 72 / 2.54;

export const PAGE_WIDTH = 595.28;
export const PAGE_HEIGHT = 841.89;
export const MARGIN = 2.5 * CM;
export const TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
export const RIGHT = PAGE_WIDTH - MARGIN;
/** The letterhead stands in the upper margin, the foot in the lower one, as Word's heads and feet do. */
export const HEAD_TOP = 1.4 * CM;
export const TEXT_BOTTOM = PAGE_HEIGHT - MARGIN;
export const FOOT_TOP = TEXT_BOTTOM + 14;

/** A sheet of A4 with its margins, in points. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly textWidth: number;
  readonly right: number;
  readonly textBottom: number;
  readonly footTop: number;
  /** Where a sheet is cut in two. */
  readonly middle: number;
};

const sheetOf = (width: number, height: number): Sheet => ({
  width, height, textWidth: width - 2 * MARGIN, right: width - MARGIN, textBottom: height - MARGIN, footTop: height - MARGIN + 14, middle: height / 2,
});

/** As letters stand. */
export const UPRIGHT = sheetOf(PAGE_WIDTH, PAGE_HEIGHT);
/** For tables of many columns. */
export const ON_ITS_SIDE = sheetOf(PAGE_HEIGHT, PAGE_WIDTH);

/** Size and distance between baselines, in points. */
export type Type = { readonly size: number; readonly leading: number };

/** How closely a document is set. `gap` is a factor of the spaces between blocks; the rest are points. */
export type Style = {
  readonly body: Type;
  readonly table: Type;
  readonly small: Type;
  readonly gap: number;
  readonly rowPadding: number;
  /** What a letterhead image may fill. */
  readonly imageHeight: number;
};

/** From the roomiest on: a closer one is taken only where it saves a page. */
export const STYLES: readonly [Style, ...Style[]] = [
  {
    body: { size: 10.5, leading: 14.2 },
    table: { size: 9, leading: 11.4 },
    small: { size: 8.5, leading: 11 },
    gap: 1,
    rowPadding: 3,
    imageHeight: MEMBRETE_MAXIMO.alto * CM,
  },
  {
    body: { size: 10.5, leading: 13.2 },
    table: { size: 9, leading: 11 },
    small: { size: 8.5, leading: 10.6 },
    gap: 0.82,
    rowPadding: 2.5,
    imageHeight: 62,
  },
  {
    body: { size: 10, leading: 12.2 },
    table: { size: 8.5, leading: 10.4 },
    small: { size: 8, leading: 9.8 },
    gap: 0.56,
    rowPadding: 2,
    imageHeight: 56,
  },
];

/** Of a table of many columns and many pages. */
export const LISTING: Style = {
  body: { size: 9.5, leading: 12 },
  table: { size: 8, leading: 9.8 },
  small: { size: 8, leading: 9.8 },
  gap: 0.8,
  rowPadding: 2,
  imageHeight: 44,
};

/**
 * What is left free above the name: room for a signature by hand and its seal, or for the stamp of a digital one
 * (ReFirma, Firma Perú). It is the same in every style, across the middle of the sheet, and nothing is drawn in it.
 */
export const SIGNATURE_ROOM = 2.4 * CM;
export const SIGNATURE_WIDTH = 8 * CM;

export const TINY: Type = { size: 7.5, leading: 9.6 };
export const YEAR: Type = { size: 8, leading: 10 };
export const TITLE: Type = { size: 12.5, leading: 16 };
export const LARGE: Type = { size: 15, leading: 19 };

/** Rules in points. */
export const HAIRLINE = 0.5;

/** From the top of a line to its baseline: Arimo's ascent and descent centred in the leading. */
export const baselineOf = ({ size, leading }: Type): number => (leading - size * 1.117) / 2 + size * 0.905;
