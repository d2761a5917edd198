// What is drawn on a page, as the operators of its content stream. Points; y runs down from the top of the sheet.
import type { Shaped } from './shaping.ts';
import { PAGE_HEIGHT } from './sheet.ts';

const n = (value: number): string => String(Math.round(value * 100) / 100);

const utf16be = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

export type Dash = { readonly on: number; readonly off: number };

export type Canvas = {
  /** `y` is the baseline. */
  readonly text: (shaped: Shaped, x: number, y: number, size: number) => void;
  /** What is drawn inside reads as `text`, whatever the spacing of its letters. */
  readonly readAs: (text: string, draw: () => void) => void;
  readonly rule: (x1: number, y1: number, x2: number, y2: number, thickness: number, dash?: Dash) => void;
  /** `gray`: 0 black, 1 white. */
  readonly fill: (x: number, y: number, width: number, height: number, gray: number) => void;
  readonly image: (resource: string, x: number, y: number, width: number, height: number) => void;
  readonly operators: () => string;
};

export function createCanvas(): Canvas {
  const out: string[] = [];
  return {
    text: ({ runs }, x, y, size) => {
      if (runs.length === 0) return;
      const shown = runs.map((run, i) => {
        const previous = runs[i - 1]?.rise ?? 0;
        const rise = run.rise === previous ? '' : `${n((run.rise * size) / 1000)} Ts `;
        return `/${run.font} ${n(size)} Tf ${rise}[${run.shown.trimEnd()}] TJ`;
      });
      const reset = (runs.at(-1)?.rise ?? 0) === 0 ? '' : ' 0 Ts';
      out.push(`BT ${n(x)} ${n(PAGE_HEIGHT - y)} Td ${shown.join(' ')}${reset} ET`);
    },
    readAs: (text, draw) => {
      out.push(`/Span <</ActualText <feff${utf16be(text)}>>> BDC`);
      draw();
      out.push('EMC');
    },
    rule: (x1, y1, x2, y2, thickness, dash) => {
      const pattern = dash ? `[${n(dash.on)} ${n(dash.off)}] 0 d ` : '';
      out.push(`q ${pattern}${n(thickness)} w ${n(x1)} ${n(PAGE_HEIGHT - y1)} m ${n(x2)} ${n(PAGE_HEIGHT - y2)} l S Q`);
    },
    fill: (x, y, width, height, gray) => {
      out.push(`q ${n(gray)} g ${n(x)} ${n(PAGE_HEIGHT - y - height)} ${n(width)} ${n(height)} re f Q`);
    },
    image: (resource, x, y, width, height) => {
      out.push(`q ${n(width)} 0 0 ${n(height)} ${n(x)} ${n(PAGE_HEIGHT - y - height)} cm /${resource} Do Q`);
    },
    operators: () => out.join('\n'),
  };
}
