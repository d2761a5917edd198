// From characters to glyphs: a word becomes runs of glyph numbers with its width, and the fonts it used are kept for embedding.
// No pair is kerned, as Word does not kern Arial by default: the figures of a column of codes stay under each other.
import type { Font, Glyph as FontGlyph } from '@cantoo/fontkit';
import { WEIGHTS, type Weight } from './cut-font.ts';
import { MissingGlyph } from './errors.ts';
import { setText, type Fonts } from './fonts.ts';

/**
 * Glyphs of one font at one height: `shown` is what goes inside the brackets of a TJ operator, `rise` and `width` are in thousandths
 * of an em. `reads`: what they are read as, where it is not what they show.
 */
export type Run = { readonly font: string; readonly rise: number; readonly width: number; readonly shown: string; readonly reads?: string };

/** `width` in thousandths of an em. */
export type Shaped = { readonly runs: readonly Run[]; readonly width: number };

/** A glyph taken from the full font for one document: number in its subset, width, and what it means. */
export type ExtraGlyph = { readonly id: number; readonly advance: number; readonly codePoints: readonly number[] };

/** The part of a full font that a document needs beyond the cut. */
export type ExtraFont = { readonly font: Font; readonly glyphs: readonly ExtraGlyph[]; readonly program: () => Uint8Array };

export type Shaper = {
  /** Throws `MissingGlyph` for a character that no font has. */
  readonly shape: (text: string, weight: Weight) => Shaped;
  /** A blank of that weight, widened by so many thousandths of an em. */
  readonly blank: (weight: Weight, wider: number) => Shaped;
  /** The mark of a word that goes on in the next line: it reads as a soft hyphen, that is, as nothing. */
  readonly hyphen: (weight: Weight) => Shaped;
  readonly used: (weight: Weight) => boolean;
  readonly extra: (weight: Weight) => ExtraFont | null;
};

/** Names of the fonts in the pages' resources: the cut, and what was taken from the full font. */
export const cutResource = (weight: Weight): string => (weight === 'bold' ? 'B' : 'R');
export const extraResource = (weight: Weight): string => (weight === 'bold' ? 'BX' : 'RX');

const hex = (glyph: number): string => `<${glyph.toString(16).padStart(4, '0')}>`;
const rounded = (value: number): number => Math.round(value * 100) / 100;

const SOFT_HYPHEN = 0xad;

/** A base character with its combining marks. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const HAS_MARK = /\p{M}/u;

/** Runs side by side, neighbours of the same font and height joined. */
export function joinRuns(parts: readonly Shaped[]): Shaped {
  const runs: Run[] = [];
  let width = 0;
  for (const part of parts) {
    width += part.width;
    for (const run of part.runs) {
      const last = runs.at(-1);
      if (last && last.font === run.font && last.rise === run.rise && last.reads === undefined && run.reads === undefined) runs[runs.length - 1] = { ...last, width: last.width + run.width, shown: `${last.shown}${run.shown}` };
      else runs.push(run);
    }
  }
  return { runs, width };
}

/** The same glyphs, read as `text`: all of it at the first of them. */
export const readingAs = ({ runs, width }: Shaped, text: string): Shaped => ({ runs: runs.map((run, i) => ({ ...run, reads: i === 0 ? text : '' })), width });

type Drawer = { glyphs: ExtraGlyph[]; include: (glyph: FontGlyph) => number; program: () => Uint8Array; font: Font };

function openDrawer(font: Font): Drawer {
  const subset = font.createSubset();
  const glyphs: ExtraGlyph[] = [];
  const ids = new Map<number, number>();
  return {
    font,
    glyphs,
    program: () => subset.encode(),
    include: (glyph) => {
      const known = ids.get(glyph.id);
      if (known !== undefined) return known;
      const id = subset.includeGlyph(glyph.id);
      ids.set(glyph.id, id);
      glyphs.push({ id, advance: (glyph.advanceWidth * 1000) / font.unitsPerEm, codePoints: glyph.codePoints });
      return id;
    },
  };
}

/** A shaper for one document. Nothing of the text outlives it: a hoja holds a password. */
export function createShaper(fonts: Fonts): Shaper {
  const drawers = new Map<Weight, Drawer>();
  const used = new Set<Weight>();

  const drawerOf = (weight: Weight): Drawer => {
    const known = drawers.get(weight);
    if (known) return known;
    const drawer = openDrawer(fonts[weight].full());
    drawers.set(weight, drawer);
    return drawer;
  };

  /** Marks placed by the font's own tables; from the cut when it has all the glyphs, otherwise from the full font. */
  function shapeCluster(cluster: string, weight: Weight): Shaped {
    const { cut } = fonts[weight];
    const font = fonts[weight].full();
    for (const character of cluster) {
      if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) throw new MissingGlyph(character);
    }
    const { glyphs, positions } = font.layout(cluster, { kern: false });
    const thousandths = (units: number) => (units * 1000) / font.unitsPerEm;
    const fromCut = glyphs.every((glyph) => cut.glyphOfFull.has(glyph.id));
    if (fromCut) used.add(weight);
    const shaped = glyphs.map((glyph, i): Shaped => {
      const { xAdvance = glyph.advanceWidth, xOffset = 0, yOffset = 0 } = positions?.[i] ?? {};
      const id = fromCut ? (cut.glyphOfFull.get(glyph.id) ?? 0) : drawerOf(weight).include(glyph);
      const before = xOffset === 0 ? '' : `${rounded(-thousandths(xOffset))} `;
      const after = xOffset + glyph.advanceWidth - xAdvance;
      const shown = `${before}${hex(id)}${after === 0 ? '' : `${rounded(thousandths(after))} `}`;
      const width = thousandths(xAdvance);
      return { runs: [{ font: fromCut ? cutResource(weight) : extraResource(weight), rise: rounded(thousandths(yOffset)), width, shown }], width };
    });
    return joinRuns(shaped);
  }

  function shape(text: string, weight: Weight): Shaped {
    const { glyphOf, advances } = fonts[weight].cut;
    const parts: Shaped[] = [];
    let shown = '';
    let width = 0;
    const close = () => {
      if (shown !== '') parts.push({ runs: [{ font: cutResource(weight), rise: 0, width, shown: `<${shown}>` }], width });
      shown = '';
      width = 0;
    };
    const clean = setText(text);
    for (const cluster of HAS_MARK.test(clean) ? (clean.match(CLUSTER) ?? []) : clean) {
      const codePoint = cluster.codePointAt(0) ?? 0;
      const single = cluster.length === (codePoint > 0xffff ? 2 : 1);
      const glyph = single ? glyphOf.get(codePoint) : undefined;
      if (glyph === undefined) {
        close();
        parts.push(shapeCluster(cluster, weight));
      } else {
        used.add(weight);
        shown += glyph.toString(16).padStart(4, '0');
        width += advances[glyph] ?? 0;
      }
    }
    close();
    return joinRuns(parts);
  }

  return {
    shape,
    blank: (weight, wider) => {
      const { runs, width } = shape(' ', weight);
      const adjust = wider === 0 ? '' : `${rounded(-wider)} `;
      return { runs: runs.map((run) => ({ ...run, width: run.width + wider, shown: `${run.shown}${adjust}` })), width: width + wider };
    },
    hyphen: (weight) => {
      const { glyphOf, advances } = fonts[weight].cut;
      const glyph = glyphOf.get(SOFT_HYPHEN) ?? 0;
      const width = advances[glyph] ?? 0;
      used.add(weight);
      return { runs: [{ font: cutResource(weight), rise: 0, width, shown: hex(glyph) }], width };
    },
    used: (weight) => used.has(weight),
    extra: (weight) => {
      const drawer = drawers.get(weight);
      return drawer && drawer.glyphs.length > 0 ? drawer : null;
    },
  };
}

/** The weights of which a document used anything. */
export const weightsOf = (shaper: Shaper): Weight[] => WEIGHTS.filter((weight) => shaper.used(weight) || shaper.extra(weight) !== null);
