// The rulers of the calibration page: 10 cm across and 10 cm down from one corner, and the corners of the page's margins.
import type { Canvas } from './canvas.ts';
import { setAll, type Piece, type Workshop } from './pieces.ts';
import { CM, HAIRLINE, MARGIN, RIGHT, TEXT_BOTTOM, TINY } from './sheet.ts';

const LONG_CM = 10;
/** Length of the marks of a millimetre, of half a centimetre and of a centimetre, in points. They stand inside, so that none makes a ruler longer. */
const MARKS = { mm: 5, half: 8, cm: 12 } as const;
const LABEL = 20;
/** From the text's left edge to the corner that both rulers share. */
const INDENT = 3 * CM;
const CORNER = CM / 2;

const markAt = (mm: number): number => (mm % 10 === 0 ? MARKS.cm : mm % 5 === 0 ? MARKS.half : MARKS.mm);

function corners(canvas: Canvas): void {
  for (const [x, inX] of [[MARGIN, 1], [RIGHT, -1]] as const) {
    for (const [y, inY] of [[MARGIN, 1], [TEXT_BOTTOM, -1]] as const) {
      canvas.rule(x, y, x + inX * CORNER, y, HAIRLINE);
      canvas.rule(x, y, x, y + inY * CORNER, HAIRLINE);
    }
  }
}

export function regla({ shaper }: Workshop): Piece[] {
  const x = MARGIN + INDENT;
  const label = (cm: number, align: 'center' | 'right') =>
    setAll(`${cm}`, { x: align === 'center' ? x + cm * CM - LABEL / 2 : x - LABEL - 4, width: LABEL, type: TINY, weight: 'regular', align }, shaper);
  const numbers = Array.from({ length: LONG_CM + 1 }, (_, cm) => ({ cm, across: label(cm, 'center'), down: label(cm, 'right') }));
  const above = TINY.leading + 2;
  return [
    {
      height: above + LONG_CM * CM + TINY.leading,
      gap: 18,
      keep: false,
      draw: (canvas, top) => {
        const y = top + above;
        corners(canvas);
        canvas.rule(x, y, x + LONG_CM * CM, y, HAIRLINE);
        canvas.rule(x, y, x, y + LONG_CM * CM, HAIRLINE);
        for (let mm = 0; mm <= LONG_CM * 10; mm += 1) {
          const at = (mm / 10) * CM;
          canvas.rule(x + at, y, x + at, y + markAt(mm), HAIRLINE);
          canvas.rule(x, y + at, x + markAt(mm), y + at, HAIRLINE);
        }
        // The numbers of a ruler are part of its drawing: nobody listens to them.
        canvas.artifact('Layout', () => {
          for (const { cm, across, down } of numbers) {
            across.draw(canvas, top);
            down.draw(canvas, y + cm * CM - TINY.leading / 2);
          }
        });
      },
    },
  ];
}
