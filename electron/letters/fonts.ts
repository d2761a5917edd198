// The fonts of the letters, read once per process: each weight cut to the usual letters, with the full font behind it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from '@cantoo/fontkit';
import { textoDeCarta, type Carta } from '../../shared/domain/carta.ts';
import { CutFont, cutFontFile, fullFontFile, WEIGHTS, type Weight } from './cut-font.ts';

/** Widths in thousandths of an em. */
export type CutFace = {
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly bbox: readonly number[];
  /** Code point → glyph of the cut. */
  readonly glyphOf: ReadonlyMap<number, number>;
  /** Glyph of the full font → glyph of the cut. */
  readonly glyphOfFull: ReadonlyMap<number, number>;
  readonly advances: readonly number[];
  readonly programLength: number;
  readonly program: Uint8Array;
  readonly unicode: Uint8Array;
};

export type Face = { readonly cut: CutFace; readonly full: () => Font };
export type Fonts = Readonly<Record<Weight, Face>>;

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

function cutFace(file: CutFont): CutFace {
  return {
    name: file.name,
    ascent: file.ascent,
    descent: file.descent,
    capHeight: file.capHeight,
    xHeight: file.xHeight,
    bbox: file.bbox,
    glyphOf: new Map(file.characters),
    glyphOfFull: new Map(file.glyphs.map(([fullGlyph], glyph) => [fullGlyph, glyph])),
    advances: file.glyphs.map(([, advance]) => advance),
    programLength: file.programLength,
    program: fromBase64(file.program),
    unicode: fromBase64(file.unicode),
  };
}

/** Opened at the first character outside the cut: most letters never need it. */
function opener(bytes: Uint8Array): () => Font {
  let opened: Font | null = null;
  return () => {
    if (opened) return opened;
    const font = create(bytes);
    if ('fonts' in font) throw new Error('a single font was expected, not a collection');
    opened = font;
    return font;
  };
}

async function readFace(dir: string, weight: Weight): Promise<Face> {
  const [cut, full] = await Promise.all([
    readFile(join(dir, cutFontFile(weight)), 'utf8'),
    readFile(join(dir, fullFontFile(weight))),
  ]);
  return { cut: cutFace(CutFont.parse(JSON.parse(cut))), full: opener(full) };
}

const loaded = new Map<string, Promise<Fonts>>();

/** The fonts that `cutFonts` (build/fonts.ts) left in `dir`; read once, then shared. Rejects when they are not there. */
export function loadFonts(dir: URL | string): Promise<Fonts> {
  const path = typeof dir === 'string' ? dir : fileURLToPath(dir);
  const known = loaded.get(path);
  if (known) return known;
  const reading = Promise.all(WEIGHTS.map((weight) => readFace(path, weight))).then(([regular, bold]) => {
    if (!regular || !bold) throw new Error('a weight is missing');
    return { regular, bold };
  });
  loaded.set(path, reading);
  reading.catch(() => loaded.delete(path));
  return reading;
}

/** Characters that leave no mark and that no font need have: joiners, soft hyphens, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Text as it is set: NFC, without invisible characters; line ends and tabs are blanks. */
export const setText = (text: string): string => text.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(/[\t\n\r]/g, ' ');

/** Whether both weights can show that character (a code point). */
export const hasGlyph = (fonts: Fonts, codePoint: number): boolean =>
  WEIGHTS.every((weight) => fonts[weight].cut.glyphOf.has(codePoint) || fonts[weight].full().hasGlyphForCodePoint(codePoint));

/** The characters of a letter that no font has, each once, in order of appearance. Empty for nearly every letter. */
export function missingGlyphs(carta: Carta, fonts: Fonts): string[] {
  const missing = new Set<string>();
  for (const character of setText(textoDeCarta(carta))) {
    if (!hasGlyph(fonts, character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return [...missing];
}
