// The blocks of forms and tables: ruled rows, boxed characters, cut and fold lines, fields to fill in by hand.
import type { Bloque, FilaDeDatos } from '../../shared/domain/carta.ts';
import type { Weight } from './cut-font.ts';
import { setAll, tagged, textColumn, together, whole, type Drawing, type Piece, type Workshop } from './pieces.ts';
import type { Shaper } from './shaping.ts';
import { baselineOf, HAIRLINE, LARGE, MARGIN, TINY, type Type } from './sheet.ts';
import { element, type Element } from './structure.ts';

type De<C extends Bloque['clase']> = Extract<Bloque, { clase: C }>;

const PADDING_X = 4;

/** Cells side by side, ruled all around. `edges`: where the upright rules stand, first and last included. */
function ruledRow(cells: readonly Drawing[], edges: readonly number[], padding: number, { gap = 0, keep = false, shade = false, minimum = 0 } = {}): Piece {
  const height = Math.max(minimum, ...cells.map((cell) => cell.height)) + 2 * padding;
  const [left = MARGIN, right = left] = [edges[0], edges.at(-1)];
  return {
    height,
    gap,
    keep,
    draw: (canvas, top) => {
      if (shade) canvas.fill(left, top, right - left, height, 0.92);
      for (const y of [top, top + height]) canvas.rule(left, y, right, y, HAIRLINE);
      for (const x of edges) canvas.rule(x, top, x, top + height, HAIRLINE);
      for (const cell of cells) cell.draw(canvas, top + (height - cell.height) / 2);
    },
  };
}

const cell = (one: Element, text: string, x: number, width: number, type: Type, weight: Weight, shaper: Shaper): Drawing =>
  tagged(one, setAll(text, { x: x + PADDING_X, width: width - 2 * PADDING_X, type, weight, align: 'left' }, shaper));

export function tabla(bloque: De<'tabla'>, { style, shaper, sheet, onRow }: Workshop): Piece[] {
  const edges = [MARGIN];
  for (const { ancho } of bloque.columnas) edges.push((edges.at(-1) ?? MARGIN) + ancho * sheet.textWidth);
  edges[edges.length - 1] = sheet.right;
  const table = element('Table');
  const row = (texts: readonly string[], heads: boolean, options: Parameters<typeof ruledRow>[3]) => {
    const line = element('TR', table);
    const cells = texts.map((text, i) => {
      const left = edges[i] ?? MARGIN;
      const one = heads ? element('TH', line, { scope: 'Column' }) : element('TD', line);
      return cell(one, text, left, (edges[i + 1] ?? sheet.right) - left, style.table, heads ? 'bold' : 'regular', shaper);
    });
    return ruledRow(cells, edges, style.rowPadding, options);
  };
  const head = row(bloque.columnas.map((columna) => columna.titulo), true, { gap: 8, keep: true, shade: true });
  // Drawn again, it is read once.
  const repeat: Piece = { ...head, draw: (canvas, top) => canvas.artifact('Header', () => head.draw(canvas, top)) };
  return [
    head,
    ...bloque.filas.map((fila, i): Piece => {
      // Neither the first nor the last row is left alone.
      onRow();
      const keep = i < bloque.filas.length - 1 && (i === 0 || i === bloque.filas.length - 2);
      return { ...row(fila, false, { keep }), repeat };
    }),
  ];
}

const BOX = 31;
const BOX_HEIGHT = 27;
const BOX_TYPE: Type = { size: 17, leading: 22 };
const CAPTION: Type = { size: 5.5, leading: 7 };

const kindOf = (character: string): string => {
  if (/\p{Lu}/u.test(character)) return 'mayúscula';
  if (/\p{L}/u.test(character)) return 'minúscula';
  return /\p{N}/u.test(character) ? 'número' : 'signo';
};

/** Each character in a box with its kind beneath, so that no l is taken for I, nor O for 0. Reads as one word. */
function boxes(value: string, x: number, width: number, shaper: Shaper): Drawing {
  const characters = [...value.normalize('NFC')];
  const perRow = Math.max(1, Math.floor(width / BOX));
  const rowHeight = BOX_HEIGHT + CAPTION.leading + 4;
  const rows = Math.max(1, Math.ceil(characters.length / perRow));
  const placed = characters.map((character, i) => {
    const left = x + (i % perRow) * BOX;
    const y = Math.floor(i / perRow) * rowHeight;
    const glyph = setAll(character, { x: left, width: BOX, type: BOX_TYPE, weight: 'bold', align: 'center' }, shaper);
    const caption = setAll(`${kindOf(character)} `, { x: left, width: BOX, type: CAPTION, weight: 'regular', align: 'center' }, shaper);
    return { left, y, glyph, caption };
  });
  return {
    height: rows * rowHeight,
    draw: (canvas, top) => {
      for (const { left, y } of placed) {
        const [up, down] = [top + y + 2, top + y + 2 + BOX_HEIGHT];
        for (const line of [up, down]) canvas.rule(left, line, left + BOX, line, HAIRLINE);
        for (const line of [left, left + BOX]) canvas.rule(line, up, line, down, HAIRLINE);
      }
      canvas.readAs(value, () => {
        for (const { y, glyph } of placed) glyph.draw(canvas, top + y + 2 + (BOX_HEIGHT - BOX_TYPE.leading) / 2);
      });
      for (const { y, caption } of placed) caption.draw(canvas, top + y + 2 + BOX_HEIGHT + 1);
    },
  };
}

const LABEL_WIDTH = 112;
/** A row that is stamped or signed is at least this high. */
const SEAL_HEIGHT = 40;

/** A value in boxes takes the whole width, under its label; any other stands to the right of it. */
function filaDeDatos(fila: FilaDeDatos, table: Element, { style, shaper, sheet }: Workshop, options: Parameters<typeof ruledRow>[3]): Piece {
  const line = element('TR', table);
  const head = element('TH', line, { scope: 'Row' });
  const body = element('TD', line);
  const edge = MARGIN + LABEL_WIDTH;
  const { forma = 'normal', etiqueta, valor } = fila;
  const label = (width: number) => cell(head, etiqueta, MARGIN, width, style.table, 'bold', shaper);
  const value = (type: Type, weight: Weight) => cell(body, valor, edge, sheet.right - edge, type, weight, shaper);
  const beside = (drawing: Drawing, minimum = 0) => ruledRow([label(LABEL_WIDTH), drawing], [MARGIN, edge, sheet.right], style.rowPadding, { ...options, minimum });
  switch (forma) {
    case 'normal':
      return beside(value(style.table, 'regular'));
    case 'sello':
      return beside(value(style.table, 'regular'), SEAL_HEIGHT);
    case 'grande':
      return beside(value(LARGE, 'bold'));
    case 'casillas': {
      const over = label(sheet.textWidth);
      const under = tagged(body, boxes(valor, MARGIN + PADDING_X, sheet.textWidth - 2 * PADDING_X, shaper));
      const both: Drawing = {
        height: over.height + 2 + under.height,
        draw: (canvas, top) => {
          over.draw(canvas, top);
          under.draw(canvas, top + over.height + 2);
        },
      };
      return ruledRow([both], [MARGIN, sheet.right], style.rowPadding, options);
    }
  }
}

export function datos(bloque: De<'datos'>, workshop: Workshop): Piece[] {
  const table = element('Table');
  return bloque.filas.map((fila, i) => filaDeDatos(fila, table, workshop, { gap: i === 0 ? 8 : 0, keep: i < bloque.filas.length - 1 }));
}

const GROUPS_PER_ROW = 4;
const GROUP_TYPE: Type = { size: 19, leading: 25 };
const GROUP_LABEL = 14;

/** Each group in a cell, with its number small at its left. */
export function grupos(bloque: De<'grupos'>, { style, shaper, sheet }: Workshop): Piece[] {
  const width = sheet.textWidth / GROUPS_PER_ROW;
  const edges = Array.from({ length: GROUPS_PER_ROW + 1 }, (_, i) => MARGIN + i * width);
  const list = element('L', null, { numbering: 'Decimal' });
  const head = ruledRow([cell(element('Caption', list), bloque.titulo, MARGIN, sheet.textWidth, style.table, 'bold', shaper)], [MARGIN, sheet.right], style.rowPadding, { gap: 8, keep: true, shade: true });
  const rows = Array.from({ length: Math.ceil(bloque.grupos.length / GROUPS_PER_ROW) }, (_, row): Piece => {
    const cells = bloque.grupos.slice(row * GROUPS_PER_ROW, (row + 1) * GROUPS_PER_ROW).map((grupo, i): Drawing => {
      const left = MARGIN + i * width;
      const item = element('LI', list);
      const label = setAll(String(row * GROUPS_PER_ROW + i + 1), { x: left + 4, width: GROUP_LABEL, type: TINY, weight: 'regular', align: 'left' }, shaper);
      const group = setAll(grupo, { x: left + GROUP_LABEL, width: width - GROUP_LABEL - 2, type: GROUP_TYPE, weight: 'bold', align: 'center' }, shaper);
      return together(group.height, [tagged(element('Lbl', item), label), tagged(element('LBody', item), group)]);
    });
    return ruledRow(cells, edges, 5, { keep: (row + 1) * GROUPS_PER_ROW < bloque.grupos.length });
  });
  return [head, ...rows];
}

/** A line across the text with a word or two in its middle. */
function across(texto: string, { shaper, sheet }: Workshop, gap: number, dash: { on: number; off: number }): Piece {
  const column = textColumn(sheet, TINY, 'regular', 'center');
  const text = shaper.shape(texto, 'regular');
  const half = (text.width * TINY.size) / 2000 + 6;
  const label = tagged(element('P'), setAll(texto, column, shaper));
  return {
    height: TINY.leading,
    gap,
    keep: true,
    draw: (canvas, top) => {
      const y = top + baselineOf(TINY) - TINY.size * 0.3;
      canvas.rule(MARGIN, y, sheet.width / 2 - half, y, HAIRLINE, dash);
      canvas.rule(sheet.width / 2 + half, y, sheet.right, y, HAIRLINE, dash);
      label.draw(canvas, top);
    },
  };
}

/** Under a cut in the middle of the sheet another letterhead begins. */
const UNDER_CUT = 20;

export function corte(bloque: De<'corte'>, workshop: Workshop): Piece[] {
  const line = across(bloque.texto, workshop, 14, { on: 5, off: 3 });
  return bloque.lugar === 'medio' ? [line, { height: UNDER_CUT, gap: 0, keep: true, draw: () => undefined }] : [line];
}

export const pliegue = (bloque: De<'pliegue'>, workshop: Workshop): Piece[] => [
  { ...across(bloque.texto, workshop, 10, { on: 1, off: 2.5 }), keep: false },
];

/** Room to write by hand, and to sign. */
const FIELD_HEIGHT = 19;
const SIGNATURE_SHARE = 0.36;
/** Fields that fit two in a line. */
const SHORT = /^(DNI|Fecha|Hora|Celular|Parentesco)/i;

/** The signature to the left, above its line; the rest to the right, each on a line of its own or two short ones together. */
export function recibo(bloque: De<'recibo'>, { shaper, sheet }: Workshop): Piece[] {
  const firma = bloque.campos.find((campo) => campo.startsWith('Firma')) ?? '';
  const signs = firma !== '';
  const others = bloque.campos.filter((campo) => campo !== firma);
  const rows: string[][] = [];
  // From the end, so that of three it is the first that stands alone, and day and hour go together.
  for (const campo of others.toReversed()) {
    const [next] = rows;
    if (next?.length === 1 && SHORT.test(campo) && SHORT.test(next[0] ?? '')) next.unshift(campo);
    else rows.unshift([campo]);
  }
  const left = MARGIN + (signs ? SIGNATURE_SHARE * sheet.textWidth + 18 : 0);
  const signatureRight = MARGIN + SIGNATURE_SHARE * sheet.textWidth;
  const fields = rows.flatMap((row, i) =>
    row.map((campo, j) => {
      const width = (sheet.right - left - (row.length - 1) * 10) / row.length;
      const x = left + j * (width + 10);
      const labelWidth = (shaper.shape(campo, 'regular').width * TINY.size) / 1000 + 4;
      const label = tagged(element('P'), setAll(campo, { x, width: labelWidth + 1, type: TINY, weight: 'regular', align: 'left' }, shaper));
      return { label, from: x + labelWidth, to: x + width, bottom: (i + 1) * FIELD_HEIGHT };
    }),
  );
  const signature = tagged(element('P'), setAll(firma, { x: MARGIN, width: signatureRight - MARGIN, type: TINY, weight: 'regular', align: 'center' }, shaper));
  const height = Math.max(rows.length * FIELD_HEIGHT, signs ? 56 : 0) + (signs ? TINY.leading : 2);
  return whole(
    [
      {
        height,
        gap: 4,
        keep: false,
        draw: (canvas, top) => {
          if (signs) {
            const y = top + height - TINY.leading;
            canvas.rule(MARGIN, y, signatureRight, y, HAIRLINE);
            signature.draw(canvas, y);
          }
          for (const { label, from, to, bottom } of fields) {
            const y = top + bottom;
            canvas.rule(from, y, to, y, HAIRLINE);
            label.draw(canvas, y - TINY.leading + 1);
          }
        },
      },
    ],
    false,
  );
}
