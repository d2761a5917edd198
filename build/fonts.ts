// Cuts the fonts of the letters to the characters they need, once, instead of for each letter.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from '@cantoo/fontkit';
import { PDFContext } from 'pdf-lib';
import { CUT_FORMAT, CutFont, cutFontFile, fullFontFile, WEIGHTS, type Weight } from '../electron/letters/cut-font.ts';
import { unicodeMap } from '../electron/letters/unicode-map.ts';

const SOURCE: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  bold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
};

/**
 * What the cut holds: Latin as Spanish and its neighbours write it, typographic marks, and what the alphabets of
 * Peru's indigenous languages add to them (g̃, p̃, ŝ, ẽ, a̱, ü̃, ɨ, ʉ, ʼ, ꞌ, …). The rest is in the full font.
 */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e], [0xa0, 0xac], [0xae, 0x17f], // ASCII, Latin-1, Latin Extended-A
  [0x197, 0x197], [0x244, 0x244], [0x268, 0x268], [0x289, 0x289], [0x294, 0x294], // barred i and u, glottal stop
  [0x2b9, 0x2bc], [0xa78b, 0xa78c], // apostrophes that are letters
  [0x300, 0x304], [0x306, 0x308], [0x30a, 0x30c], [0x323, 0x324], [0x327, 0x328], [0x330, 0x332], // combining marks
  [0x1e7c, 0x1e7d], [0x1e8c, 0x1e8d], [0x1ebc, 0x1ebd], [0x1ef8, 0x1ef9], // ṽ ẍ ẽ ỹ
  [0x2010, 0x2010], [0x2012, 0x2027], [0x2030, 0x203a], [0x2044, 0x2044], [0x20ac, 0x20ac], // dashes, quotes, ellipsis, euro
  [0x2116, 0x2116], [0x2122, 0x2122], [0x2190, 0x2193], // №, ™, arrows
  [0x2212, 0x2212], [0x2260, 0x2260], [0x2264, 0x2265], [0x25cb, 0x25cb], [0x25cf, 0x25cf],
];

/**
 * The hyphen at the end of a line must read as a soft one (PDF 32000-1, 14.8.2.2.3) and so be a glyph apart. Arimo has but
 * one for both; that of the non-breaking hyphen, which looks the same and no letter uses, lends itself.
 */
const SOFT_HYPHEN = { means: 0xad, drawnAs: 0x2011 };

function openFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  if ('fonts' in font) throw new Error('a single font was expected, not a collection');
  return font;
}

/** zlib as pdf-lib writes it: JavaScript all the way, so the bytes are the same on every machine. */
const base64Deflated = (contents: string | Uint8Array): string =>
  Buffer.from(PDFContext.create().flateStream(contents).getContents()).toString('base64');

function cut(font: Font, source: string): CutFont {
  // Whole thousandths of an em: PDF/A asks for widths within one of the font's own, and the array is half as long.
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const subset = font.createSubset();
  const characters: [number, number][] = [];
  const glyphs: [number, number][] = [[0, thousandths(font.getGlyph(0)?.advanceWidth ?? 0)]];
  const meanings = new Map<number, number[]>();
  const include = (codePoint: number, drawnAs = codePoint) => {
    const glyph = font.hasGlyphForCodePoint(drawnAs) ? font.glyphForCodePoint(drawnAs) : null;
    if (!glyph) return;
    const id = subset.includeGlyph(glyph);
    characters.push([codePoint, id]);
    glyphs[id] = [glyph.id, thousandths(glyph.advanceWidth)];
    // A glyph shared by several characters means the first: the plain space before the one that does not break.
    if (!meanings.has(id)) meanings.set(id, [codePoint]);
  };
  for (const [from, to] of RANGES) {
    for (let codePoint = from; codePoint <= to; codePoint += 1) include(codePoint);
  }
  include(SOFT_HYPHEN.means, SOFT_HYPHEN.drawnAs);
  // Encoding adds, after these, the pieces that accented letters are built of; no text asks for them by themselves.
  const program = subset.encode();
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    format: CUT_FORMAT,
    source,
    name: font.postscriptName ?? 'Arimo',
    ascent: thousandths(font.ascent),
    descent: thousandths(font.descent),
    capHeight: thousandths(font.capHeight),
    xHeight: thousandths(font.xHeight),
    bbox: [minX, minY, maxX, maxY].map(thousandths),
    characters,
    glyphs,
    programLength: program.length,
    program: base64Deflated(program),
    unicode: base64Deflated(unicodeMap([...meanings])),
  };
}

async function isCurrent(file: string, source: string): Promise<boolean> {
  try {
    const kept = CutFont.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return kept.success && kept.data.source === source;
  } catch {
    return false;
  }
}

/** Whole or not at all: tests cut the fonts from several processes at once. */
async function writeWhole(file: string, contents: string | Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, contents);
  await rename(draft, file);
}

/** Writes the full fonts and their cuts into `outDir`. Does nothing when what is there is current. */
export async function cutFonts(outDir: string): Promise<void> {
  const require = createRequire(import.meta.url);
  await mkdir(outDir, { recursive: true });
  for (const weight of WEIGHTS) {
    const bytes = await readFile(require.resolve(SOURCE[weight]));
    const source = createHash('sha256').update(bytes).update(JSON.stringify([CUT_FORMAT, RANGES, SOFT_HYPHEN])).digest('hex');
    const file = join(outDir, cutFontFile(weight));
    if (await isCurrent(file, source)) continue;
    await writeWhole(join(outDir, fullFontFile(weight)), bytes);
    await writeWhole(file, JSON.stringify(cut(openFont(bytes), source)));
  }
}
