// The fonts of a document as PDF objects: the cut as it was compressed once, and what was taken from the full font.
import { PDFRawStream, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { Weight } from './cut-font.ts';
import type { CutFace, Fonts } from './fonts.ts';
import { cutResource, extraResource, weightsOf, type ExtraFont, type Shaper } from './shaping.ts';
import { unicodeMap } from './unicode-map.ts';

/** Tags of a subset are six capitals (PDF 32000-1, 9.6.4): ours are fixed, so the same letter has the same bytes. */
const CUT_TAG = 'SIAGIE';
const EXTRA_TAG = 'SIAGIX';

/** Nonsymbolic, as Latin text fonts are (PDF 32000-1, table 123). */
const FLAGS = 32;
/** Stem widths are not in a TrueType file; these are those usually stated for Arial. */
const STEM: Readonly<Record<Weight, number>> = { regular: 88, bold: 138 };

type Parts = { readonly name: string; readonly weight: Weight; readonly metrics: CutFace; readonly widths: readonly (number | number[])[]; readonly program: PDFRef; readonly unicode: PDFRef };

function fontObject(context: PDFContext, { name, weight, metrics, widths, program, unicode }: Parts): PDFRef {
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: FLAGS,
      FontBBox: [...metrics.bbox],
      ItalicAngle: 0,
      Ascent: metrics.ascent,
      Descent: metrics.descent,
      CapHeight: metrics.capHeight,
      XHeight: metrics.xHeight,
      StemV: STEM[weight],
      FontFile2: program,
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }),
      CIDToGIDMap: 'Identity',
      FontDescriptor: descriptor,
      W: context.obj([...widths]),
    }),
  );
  return context.register(
    context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: unicode }),
  );
}

const deflated = (context: PDFContext, contents: Uint8Array, entries: Record<string, number> = {}): PDFRef =>
  context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: contents.length, ...entries }), contents));

/** The cut of a weight, ready to be embedded: nothing is subset or compressed again. */
export const embedCut = (context: PDFContext, fonts: Fonts, weight: Weight): PDFRef => {
  const { cut } = fonts[weight];
  return fontObject(context, {
    name: `${CUT_TAG}+${cut.name}`,
    weight,
    metrics: cut,
    widths: [0, [...cut.advances]],
    program: deflated(context, cut.program, { Length1: cut.programLength }),
    unicode: deflated(context, cut.unicode),
  });
};

function embedExtra(context: PDFContext, fonts: Fonts, weight: Weight, { glyphs, program }: ExtraFont): PDFRef {
  const { cut } = fonts[weight];
  const bytes = program();
  return fontObject(context, {
    name: `${EXTRA_TAG}+${cut.name}`,
    weight,
    metrics: cut,
    widths: glyphs.flatMap(({ id, advance }) => [id, [advance]]),
    program: context.register(context.flateStream(bytes, { Length1: bytes.length })),
    unicode: context.register(context.flateStream(unicodeMap(glyphs.map(({ id, codePoints }) => [id, codePoints] as const)))),
  });
}

/** Embeds the fonts that the shaped text used; their names in the resources, and their objects. */
export function embedFonts(context: PDFContext, fonts: Fonts, shaper: Shaper): Record<string, PDFRef> {
  const resources: Record<string, PDFRef> = {};
  for (const weight of weightsOf(shaper)) {
    if (shaper.used(weight)) resources[cutResource(weight)] = embedCut(context, fonts, weight);
    const extra = shaper.extra(weight);
    if (extra) resources[extraResource(weight)] = embedExtra(context, fonts, weight, extra);
  }
  return resources;
}
