// What is drawn on a page, as the operators of its content stream. Points; y runs down from the top of the sheet.
// All of it is marked: text and images belong to an element of the structure, or are artifacts as rules and fills always are.
import type { Run, Shaped } from './shaping.ts';
import { UPRIGHT } from './sheet.ts';
import { element, type Element, type Structure } from './structure.ts';

const n = (value: number): string => String(Math.round(value * 100) / 100);

const utf16be = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

export type Dash = { readonly on: number; readonly off: number };

/** What is no part of the document's content (PDF 32000-1, 14.8.2.2): rules and boxes; what each page repeats. */
export type Artifact = 'Layout' | 'Header' | 'Footer';

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
};

export type Canvas = {
  /** What is drawn inside belongs to the element; inside an artifact it stays an artifact. */
  readonly within: (one: Element, draw: () => void) => void;
  readonly artifact: (kind: Artifact, draw: () => void) => void;
  /** `y` is the baseline. */
  readonly text: (shaped: Shaped, x: number, y: number, size: number) => void;
  /** The text drawn inside reads as `text`, whatever the spacing of its letters. */
  readonly readAs: (text: string, draw: () => void) => void;
  readonly rule: (x1: number, y1: number, x2: number, y2: number, thickness: number, dash?: Dash) => void;
  /** `gray`: 0 black, 1 white. */
  readonly fill: (x: number, y: number, width: number, height: number, gray: number) => void;
  /** `alt`: what the image says, for who cannot see it. */
  readonly image: (resource: string, alt: string, x: number, y: number, width: number, height: number) => void;
  readonly operators: () => string;
};

/** Runs side by side that are read as they show, together, and each of the others. */
function readAlike(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last[0]?.reads === undefined && run.reads === undefined) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function showing(runs: readonly Run[], x: number, y: number, size: number, height: number): string {
  const shown = runs.map((run, i) => {
    const previous = runs[i - 1]?.rise ?? 0;
    const rise = run.rise === previous ? '' : `${n((run.rise * size) / 1000)} Ts `;
    return `/${run.font} ${n(size)} Tf ${rise}[${run.shown.trimEnd()}] TJ`;
  });
  const reset = (runs.at(-1)?.rise ?? 0) === 0 ? '' : ' 0 Ts';
  return `BT ${n(x)} ${n(height - y)} Td ${shown.join(' ')}${reset} ET`;
}

const opening = ({ role, reads }: Element, mark: number): string =>
  `/${role} <</MCID ${mark}${reads === undefined ? '' : ` /ActualText <feff${utf16be(reads)}>`}>> BDC`;

/** `page` from 0; `height` of its sheet. Drawing text that belongs to nothing is a bug, and throws. */
export function createCanvas(page: number, structure: Structure, { height: sheetHeight } = UPRIGHT): Canvas {
  const out: string[] = [];
  let owner: Element | Artifact | null = null;
  /** Whose the marks are that the last operators stand between. */
  let marked: Element | Artifact | null = null;

  const put = (whose: Element | Artifact, operators: string) => {
    if (whose !== marked) {
      if (marked !== null) out.push('EMC');
      out.push(typeof whose === 'string' ? ARTIFACTS[whose] : opening(whose, structure.mark(whose, page)));
      marked = whose;
    }
    out.push(operators);
  };
  const putOwned = (operators: string) => {
    if (owner === null) throw new Error('drawn outside of the structure');
    put(owner, operators);
  };
  const putRule = (operators: string) => put(typeof owner === 'string' ? owner : 'Layout', operators);
  const owned = (whose: Element | Artifact, draw: () => void) => {
    const outer = owner;
    if (typeof outer !== 'string') owner = whose;
    draw();
    owner = outer;
  };

  const readAs = (reads: string, draw: () => void) => owned(element('Span', typeof owner === 'string' ? null : owner, { reads }), draw);

  return {
    within: (one, draw) => {
      if (typeof owner !== 'string') structure.place(one);
      owned(one, draw);
    },
    artifact: owned,
    text: ({ runs }, x, y, size) => {
      let left = x;
      for (const group of readAlike(runs)) {
        const operators = showing(group, left, y, size, sheetHeight);
        const reads = group[0]?.reads;
        if (reads === undefined) putOwned(operators);
        else readAs(reads, () => putOwned(operators));
        left += (group.reduce((sum, { width }) => sum + width, 0) * size) / 1000;
      }
    },
    readAs,
    rule: (x1, y1, x2, y2, thickness, dash) => {
      const pattern = dash ? `[${n(dash.on)} ${n(dash.off)}] 0 d ` : '';
      putRule(`q ${pattern}${n(thickness)} w ${n(x1)} ${n(sheetHeight - y1)} m ${n(x2)} ${n(sheetHeight - y2)} l S Q`);
    },
    fill: (x, y, width, height, gray) => {
      putRule(`q ${n(gray)} g ${n(x)} ${n(sheetHeight - y - height)} ${n(width)} ${n(height)} re f Q`);
    },
    image: (resource, alt, x, y, width, height) => {
      const box = [x, sheetHeight - y - height, x + width, sheetHeight - y].map((value) => Math.round(value * 100) / 100);
      const [left = 0, bottom = 0, right = 0, top = 0] = box;
      owned(element('Figure', null, { alt, box: [left, bottom, right, top] }), () =>
        putOwned(`q ${n(width)} 0 0 ${n(height)} ${n(x)} ${n(sheetHeight - y - height)} cm /${resource} Do Q`),
      );
    },
    operators: () => [...out, ...(marked === null ? [] : ['EMC'])].join('\n'),
  };
}
