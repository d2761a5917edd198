// Breaking a paragraph into lines: the breaks are chosen for the paragraph as a whole, so that few lines gape.
// Words are divided only in a justified paragraph that gapes without it.
import type { Weight } from './cut-font.ts';
import { dividedWord } from './hyphenation.ts';
import { joinRuns, readingAs, type Shaped, type Shaper } from './shaping.ts';

/** Something that is not broken: a word, or a part of a long one. `whole`: the word it is a syllable of; a break before any but the first is marked with a hyphen. */
type Box = { readonly shaped: Shaped; readonly spaced: boolean; readonly penalty: number; readonly whole?: string };

const divides = (box: Box | undefined): box is Box & { readonly whole: string } => box?.whole !== undefined && !box.spaced;

export type Line = {
  readonly words: readonly Shaped[];
  /** Thousandths of an em, blanks unstretched. */
  readonly width: number;
  readonly last: boolean;
  /** What parts it from the next: a blank, unseen but read; nothing inside a long code or a divided word. */
  readonly end: 'blank' | 'division' | 'nothing';
};

/** Words that are not left at the end of a line, away from the number they introduce; and those that had better not be. */
const NEVER_LAST = /^[«“(]?(n\.?[°º]s?|n[°º]|№|núm\.|arts?\.|[a-z]\))$/i;
const SELDOM_LAST = /^[«“(]?(artículo|ley|dni|sr\.|sra\.|dr\.|dra\.|lic\.|i\.e\.[ip]?\.?|anexo|página)$/i;

const DAY = /^\d{1,2}$/;
const MONTH = /^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre)\b/;

/** Whether a date begins at that word: `6 de marzo`. */
const isDate = (words: readonly string[], i: number): boolean => DAY.test(words[i] ?? '') && words[i + 1] === 'de' && MONTH.test(words[i + 2] ?? '');

/** What it costs to end a line after that word: the parts of a date, and `del` before it, are read together. */
function bindingOf(words: readonly string[], i: number): number {
  const word = words[i] ?? '';
  if (NEVER_LAST.test(word)) return FORBIDDEN_BREAK;
  const inDate = isDate(words, i) || isDate(words, i - 1) || (/^d?el$/.test(word) && isDate(words, i + 1));
  return inDate || SELDOM_LAST.test(word) ? UNWANTED_BREAK : 0;
}

const DASH = /^[–—·]$/;

/** Where a long code, e-mail or path may be broken: after a sign that joins its parts. */
const JOINTS = /(?<=[\p{L}\p{N}°º.][/\-–_@])(?=[\p{L}\p{N}]{2})/u;
const LONG_WORD = 12;

const INNER_BREAK = 40;
const DIVISION = 8;
/** Two lines that end in a hyphen, one under the other. */
const DIVISIONS_TOGETHER = 20;
const UNWANTED_BREAK = 60;
const FORBIDDEN_BREAK = 4000;
/** Keeps the number of lines down where the right edge is ragged. */
const PER_LINE = 10;
/** Less than a line that gapes: a short end is a smaller fault. */
const LONE_WORD = 25;

function boxesOf(text: string, weight: Weight, measure: number, shaper: Shaper, divided: boolean): Box[] {
  const boxes: Box[] = [];
  let binding = 0;
  const words = text.normalize('NFC').split(/[ \t\n]+/).filter((word) => word !== '');
  for (const [place, word] of words.entries()) {
    // The last word of a paragraph is not divided: a piece of it would be all of the last line.
    const syllables = divided && place < words.length - 1 ? dividedWord(word) : [word];
    if (syllables.length > 1) {
      syllables.forEach((syllable, i) => boxes.push({ shaped: shaper.shape(syllable, weight), spaced: i === 0, penalty: i === 0 ? binding : DIVISION, whole: word }));
      binding = 0;
      continue;
    }
    const parts = word.length > LONG_WORD ? word.split(JOINTS) : [word];
    parts.forEach((part, i) => {
      const penalty = i > 0 ? INNER_BREAK : DASH.test(word) ? UNWANTED_BREAK : binding;
      const shaped = shaper.shape(part, weight);
      if (shaped.width <= measure) boxes.push({ shaped, spaced: i === 0, penalty });
      else boxes.push(...chopped(part, weight, measure, shaper).map((piece, j) => ({ shaped: piece, spaced: i === 0 && j === 0, penalty: j > 0 ? 0 : penalty })));
    });
    binding = bindingOf(words, place);
  }
  return boxes;
}

/** A word wider than the line, in as many pieces as it takes. */
function chopped(word: string, weight: Weight, measure: number, shaper: Shaper): Shaped[] {
  const pieces: Shaped[] = [];
  let taken = '';
  for (const cluster of word.match(/\P{M}\p{M}*/gu) ?? [word]) {
    if (taken !== '' && shaper.shape(taken + cluster, weight).width > measure) {
      pieces.push(shaper.shape(taken, weight));
      taken = '';
    }
    taken += cluster;
  }
  pieces.push(shaper.shape(taken, weight));
  return pieces;
}

/** Words of a line: boxes without a blank between them are one. Of a word divided at its end, `divided` is the whole and `hyphen` its mark. */
function wordsOf(boxes: readonly Box[], divided: string | null, hyphen: Shaped): Shaped[] {
  const words: Shaped[][] = [];
  boxes.forEach((box, i) => {
    const last = words.at(-1);
    if (last && i > 0 && !box.spaced) last.push(box.shaped);
    else words.push([box.shaped]);
  });
  // A divided word is read whole where it begins, and as nothing where it goes on.
  return words.map((parts, i) => {
    if (i === words.length - 1 && divided !== null) return readingAs(joinRuns([...parts, hyphen]), i === 0 && divides(boxes[0]) ? '' : divided);
    return i === 0 && divides(boxes[0]) ? readingAs(joinRuns(parts), '') : joinRuns(parts);
  });
}

/** Blanks are not stretched beyond this, in thousandths of an em: a line that would gape is left as it is. */
const WIDEST_STRETCH = 480;

const raggedCost = (slack: number, measure: number): number => (slack / measure) ** 2 * 20;

/** As the cube of the stretch; a line that would gape is set ragged, which is worse than any that may be stretched. */
function stretchCost(slack: number, blanks: number, blank: number, measure: number): number {
  const each = slack / Math.max(1, blanks);
  return each <= WIDEST_STRETCH ? (each / blank) ** 3 * 10 : (WIDEST_STRETCH / blank) ** 3 * 10 + raggedCost(slack, measure) * 15;
}

/** How lines stand in their column. Those that are centred are made alike, the last one too. */
export type Alignment = 'left' | 'right' | 'center' | 'justify';

/** A blank stretched beyond this, in thousandths of an em, is a gap to the eye: some 1.7 times its own width. */
const GAPING_STRETCH = 200;

const gapes = ({ words, width, last }: Line, measure: number): boolean => !last && (measure - width) / Math.max(1, words.length - 1) > GAPING_STRETCH;

/**
 * Lines no wider than `measure` (thousandths of an em). Breaks are those of least total cost: loose or ragged
 * lines, words broken inside, words parted from what they introduce, a lone word at the end.
 * A blank at the end of the text is kept, for what is read after it.
 */
export function wrap(text: string, weight: Weight, measure: number, shaper: Shaper, align: Alignment = 'left'): Line[] {
  const lines = broken(text, weight, measure, shaper, align, false);
  return align === 'justify' && lines.some((line) => gapes(line, measure)) ? broken(text, weight, measure, shaper, align, true) : lines;
}

function broken(text: string, weight: Weight, measure: number, shaper: Shaper, align: Alignment, divided: boolean): Line[] {
  const boxes = boxesOf(text, weight, measure, shaper, divided);
  if (boxes.length === 0) return [];
  const blank = shaper.blank(weight, 0).width;
  const hyphen = shaper.hyphen(weight);
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= boxes.length; end += 1) {
    const hyphened = divides(boxes[end]);
    let width = hyphened ? hyphen.width : 0;
    let blanks = 0;
    let best = Number.POSITIVE_INFINITY;
    let bestStart = end - 1;
    for (let start = end - 1; start >= 0; start -= 1) {
      const box = boxes[start];
      if (!box) break;
      width += box.shaped.width;
      if (width > measure + 0.01 && start < end - 1) break;
      const isLast = end === boxes.length;
      const slack = measure - width;
      const ending = start > 0 && width < measure / 8 ? LONE_WORD : 0;
      const shape = align === 'justify' ? (isLast ? ending : stretchCost(slack, blanks, blank, measure)) : isLast && align !== 'center' ? ending : raggedCost(slack, measure);
      const total = (cost[start] ?? 0) + shape + PER_LINE + (start > 0 ? box.penalty : 0) + (hyphened && divides(box) ? DIVISIONS_TOGETHER : 0);
      if (total < best) {
        best = total;
        bestStart = start;
      }
      if (box.spaced) {
        width += blank;
        blanks += 1;
      }
    }
    cost[end] = best;
    from[end] = bestStart;
  }
  const lines: Line[] = [];
  for (let end = boxes.length; end > 0; ) {
    const start = from[end] ?? 0;
    const next = boxes[end];
    const words = wordsOf(boxes.slice(start, end), divides(next) ? next.whole : null, hyphen);
    const width = words.reduce((sum, word) => sum + word.width, 0) + blank * (words.length - 1);
    lines.unshift({ words, width, last: !next, end: divides(next) ? 'division' : (next ? next.spaced : /\s$/.test(text)) ? 'blank' : 'nothing' });
    end = start;
  }
  return lines;
}

/**
 * The line as one: with its blanks stretched to `measure` when `justified`, unless it is the last or would gape.
 * Its width leaves out the blank after it.
 */
export function setLine(line: Line, weight: Weight, shaper: Shaper, justified: { readonly measure: number } | null): Shaped {
  const blanks = line.words.length - 1;
  const missing = justified && !line.last && blanks > 0 ? (justified.measure - line.width) / blanks : 0;
  const wider = missing <= WIDEST_STRETCH ? Math.max(0, missing) : 0;
  const blank = shaper.blank(weight, wider);
  const { runs, width } = joinRuns(line.words.flatMap((word, i) => (i === 0 ? [word] : [blank, word])));
  return { runs: line.end === 'blank' ? joinRuns([{ runs, width }, shaper.blank(weight, 0)]).runs : runs, width };
}
