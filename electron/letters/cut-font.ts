// The file of a cut font: the letters that Spanish and the country's other languages need, compressed once for every letter.
import { z } from 'zod';

/** Raised when what is in the file changes, so that older cuts are made anew. */
export const CUT_FORMAT = 3;

/** Numbers in thousandths of an em; `program` and `unicode` are zlib streams in base64, embedded as they are. */
export const CutFont = z.strictObject({
  format: z.literal(CUT_FORMAT),
  /** SHA-256 of what it was made from: the full font and the list of characters. */
  source: z.string(),
  name: z.string(),
  ascent: z.number(),
  descent: z.number(),
  capHeight: z.number(),
  xHeight: z.number(),
  bbox: z.array(z.number()).length(4),
  /** Code point → glyph of the cut; that of the soft hyphen is the mark at the end of a line. */
  characters: z.array(z.tuple([z.int(), z.int()])),
  /** Glyph of the full font and advance width, by glyph of the cut. */
  glyphs: z.array(z.tuple([z.int(), z.number()])),
  programLength: z.int(),
  program: z.string(),
  unicode: z.string(),
});
export type CutFont = z.infer<typeof CutFont>;

/** The weights the letters are set in, and the names of their files: the full font and its cut. */
export const WEIGHTS = ['regular', 'bold'] as const;
export type Weight = (typeof WEIGHTS)[number];

export const fullFontFile = (weight: Weight): string => `arimo-${weight}.ttf`;
export const cutFontFile = (weight: Weight): string => `arimo-${weight}.cut.json`;
