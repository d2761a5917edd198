// The blocks of running text and of an oficio's opening and close, as pieces for pagination.
import type { Bloque } from '../../shared/domain/carta.ts';
import { flowing, linesIn, setAll, setIn, tagged, textColumn, whole, type Column, type Piece, type Workshop } from './pieces.ts';
import { HAIRLINE, HEAD_TOP, MARGIN, SIGNATURE_ROOM, SIGNATURE_WIDTH, TINY, TITLE, YEAR } from './sheet.ts';
import { element } from './structure.ts';

type De<C extends Bloque['clase']> = Extract<Bloque, { clase: C }>;

/** Height in points that a letterhead image may fill on a half sheet; its proportion is kept. */
const SMALL_IMAGE_HEIGHT = 40;
const LEAST_HEIGHT = MARGIN - HEAD_TOP;

export function membrete(bloque: De<'membrete'>, { style, shaper, images, office, sheet }: Workshop): Piece[] {
  const pieces: Piece[] = [];
  const image = bloque.imagen && images.get(bloque.imagen);
  if (image) {
    const scale = Math.min(sheet.textWidth / image.width, (bloque.menor ? SMALL_IMAGE_HEIGHT : style.imageHeight) / image.height);
    const width = image.width * scale;
    const height = image.height * scale;
    pieces.push({ height, gap: 0, keep: true, draw: (canvas, top) => canvas.image(image.resource, `Membrete de ${office}`, (sheet.width - width) / 2, top, width, height) });
  } else {
    bloque.organos.forEach((organo, i) => {
      const type = bloque.menor ? { size: 8.5, leading: 11 } : { size: 10, leading: 13 };
      pieces.push(...flowing(element('P'), organo, textColumn(sheet, type, i === 0 ? 'bold' : 'regular', 'center'), shaper, 0, true));
    });
    if (bloque.organos.length > 0) {
      pieces.push({ height: 4, gap: 0, keep: true, draw: (canvas, top) => canvas.rule(MARGIN, top + 3.5, sheet.right, top + 3.5, HAIRLINE) });
    }
  }
  bloque.lineasDelAnio.forEach((linea, i) => {
    pieces.push(...flowing(element('P'), linea, textColumn(sheet, YEAR, 'regular', 'center'), shaper, i === 0 ? 5 : 0, true));
  });
  const height = pieces.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
  // A short letterhead leaves the text no higher than its margin.
  if (height > 0 && height < LEAST_HEIGHT) pieces.push({ height: LEAST_HEIGHT - height, gap: 0, keep: true, draw: () => undefined });
  return whole(pieces, true);
}

export const fecha = (bloque: De<'fecha'>, { style, shaper, sheet }: Workshop): Piece[] => whole(flowing(element('P'), bloque.texto, textColumn(sheet, style.body, 'regular', 'right'), shaper, 16), true);

export function rotulo(bloque: De<'rotulo'>, { shaper, sheet }: Workshop): Piece[] {
  const column = textColumn(sheet, { size: 11, leading: 15 }, 'bold');
  const heading = element('H1');
  return linesIn(bloque.texto, column, shaper).map((line, i): Piece => {
    const draw = setIn(line, column, shaper);
    const width = (line.width * column.type.size) / 1000;
    return tagged(heading, {
      height: column.type.leading,
      gap: i === 0 ? 16 : 0,
      keep: true,
      draw: (canvas, top) => {
        draw(canvas, top);
        canvas.rule(MARGIN, top + 13.4, MARGIN + width, top + 13.4, 0.7);
      },
    });
  });
}

export const titulo = (bloque: De<'titulo'>, { shaper, sheet }: Workshop): Piece[] =>
  whole(
    bloque.menor
      ? flowing(element('H2'), bloque.texto, textColumn(sheet, { size: 9.5, leading: 12.5 }, 'bold', 'left'), shaper, 9)
      : flowing(element('H1'), bloque.texto, textColumn(sheet, TITLE, 'bold', 'center'), shaper, 12),
    true,
  );

export const destinatario = (bloque: De<'destinatario'>, { style, shaper, sheet }: Workshop): Piece[] =>
  whole(
    bloque.lineas.flatMap((linea, i) => flowing(element('P'), linea, textColumn(sheet, style.body, i === 1 ? 'bold' : 'regular'), shaper, i === 0 ? 16 : 0)),
    true,
  );

/** Where the colon and the text of ASUNTO and REFERENCIA stand, from the margin. */
const COLON = 78;
const LABELLED = 90;

export function etiquetado(bloque: De<'etiquetado'>, { style, shaper, sheet }: Workshop): Piece[] {
  const label = textColumn(sheet, style.body, 'bold');
  const text: Column = { x: MARGIN + LABELLED, width: sheet.textWidth - LABELLED, type: style.body, weight: 'regular', align: 'left' };
  const paragraph = element('P');
  const list = element('L', null, { numbering: 'LowerAlpha' });
  const drawLabel = tagged(paragraph, setAll(bloque.etiqueta, { ...label, width: COLON }, shaper)).draw;
  const drawColon = tagged(paragraph, setAll(': ', { ...label, x: MARGIN + COLON, width: 10 }, shaper)).draw;
  const pieces = bloque.lineas.flatMap((linea, i) => {
    // `a) ` hangs: what follows is aligned after it.
    const [mark = '', rest = linea] = /^([a-z]\))\s+(.*)$/su.exec(linea)?.slice(1) ?? [];
    const indent = mark === '' ? 0 : 16;
    const item = element('LI', list);
    const drawMark = tagged(element('Lbl', item), setAll(mark, { ...text, width: 20 }, shaper)).draw;
    return flowing(mark === '' ? paragraph : element('LBody', item), rest, { ...text, x: text.x + indent, width: text.width - indent }, shaper, i === 0 ? 12 : 1).map((piece, j): Piece => ({
      ...piece,
      draw: (canvas, top) => {
        if (i === 0 && j === 0) {
          drawLabel(canvas, top);
          drawColon(canvas, top);
        }
        if (j === 0 && mark !== '') drawMark(canvas, top);
        piece.draw(canvas, top);
      },
    }));
  });
  return whole(pieces, true);
}

/** A paragraph that ends in a colon stays with what it announces. */
const announces = (texto: string): boolean => /:\s*$/.test(texto);

export function parrafo(bloque: De<'parrafo'>, { style, shaper, sheet }: Workshop): Piece[] {
  switch (bloque.tono ?? 'normal') {
    case 'normal':
      return flowing(element('P'), bloque.texto, textColumn(sheet, style.body, 'regular', 'justify'), shaper, 9, announces(bloque.texto));
    case 'menor':
      return flowing(element('P'), bloque.texto, textColumn(sheet, style.small, 'regular', 'justify'), shaper, 5, announces(bloque.texto));
    case 'aviso': {
      const padding = 6;
      const column: Column = { x: MARGIN + 8, width: sheet.textWidth - 16, type: { size: 9.5, leading: 12.6 }, weight: 'bold', align: 'left' };
      const { height, draw } = tagged(element('P'), setAll(bloque.texto, column, shaper));
      const tall = height + 2 * padding;
      return [
        {
          height: tall,
          gap: 8,
          keep: false,
          draw: (canvas, top) => {
            for (const y of [top, top + tall]) canvas.rule(MARGIN, y, sheet.right, y, 1);
            for (const x of [MARGIN, sheet.right]) canvas.rule(x, top, x, top + tall, 1);
            draw(canvas, top + padding);
          },
        },
      ];
    }
  }
}

/** How a list says that it is numbered. */
const NUMBERING = { letra: 'LowerAlpha', numero: 'Decimal', guion: 'None' } as const;

const marca = (clase: De<'lista'>['marca'], i: number): string => {
  switch (clase) {
    case 'letra':
      return `${String.fromCodePoint(97 + (i % 26))})`;
    case 'numero':
      return `${i + 1}.`;
    case 'guion':
      return '–';
  }
};

export function lista(bloque: De<'lista'>, { style, shaper, sheet }: Workshop): Piece[] {
  const type = bloque.tono === 'menor' ? style.small : style.body;
  const indent = bloque.tono === 'menor' ? 16 : 22;
  const x = MARGIN + (bloque.tono === 'menor' ? 0 : 4);
  // Past the 26th letter there are no more letters: a list that long is numbered.
  const clase = bloque.marca === 'letra' && bloque.puntos.length > 26 ? 'numero' : bloque.marca;
  const list = element('L', null, { numbering: NUMBERING[clase] });
  return bloque.puntos.flatMap((punto, i) => {
    const item = element('LI', list);
    const drawMark = tagged(element('Lbl', item), setAll(marca(clase, i), { x, width: indent, type, weight: 'regular', align: 'left' }, shaper)).draw;
    const column: Column = { x: x + indent, width: sheet.right - x - indent, type, weight: 'regular', align: 'justify' };
    const gap = bloque.tono === 'menor' ? 2 : i === 0 ? 7 : 4;
    return flowing(element('LBody', item), punto, column, shaper, gap).map((piece, j): Piece =>
      j > 0
        ? piece
        : {
            ...piece,
            draw: (canvas, top) => {
              drawMark(canvas, top);
              piece.draw(canvas, top);
            },
          },
    );
  });
}

export function firma(bloque: De<'firma'>, { style, shaper, sheet }: Workshop): Piece[] {
  const room: Piece = { height: SIGNATURE_ROOM, gap: 0, keep: true, draw: () => undefined };
  // Without a name, a line under the room says where to sign.
  const line: Piece = {
    height: 3,
    gap: 0,
    keep: true,
    draw: (canvas, top) => canvas.rule((sheet.width - SIGNATURE_WIDTH) / 2, top, (sheet.width + SIGNATURE_WIDTH) / 2, top, HAIRLINE),
  };
  const centred = { ...textColumn(sheet, style.body, 'regular', 'center'), x: MARGIN + 60, width: sheet.textWidth - 120 };
  return whole(
    [
      room,
      ...(bloque.nombre === '' ? [line] : []),
      ...flowing(element('P'), bloque.nombre, { ...centred, weight: 'bold' }, shaper, 0),
      ...bloque.postfirma.flatMap((linea) => flowing(element('P'), linea, { ...centred, type: { size: 9.5, leading: 12.5 } }, shaper, 0)),
    ],
    false,
  );
}

/** Between two that sign side by side. */
const BETWEEN = 24;

/** Two to a row, the last one alone in the middle; each has its room, a line under it, and who they are. */
export function firmas(bloque: De<'firmas'>, { shaper, sheet }: Workshop): Piece[] {
  const width = (sheet.textWidth - BETWEEN) / 2;
  const rows = Array.from({ length: Math.ceil(bloque.personas.length / 2) }, (_, row) => bloque.personas.slice(row * 2, row * 2 + 2));
  const pieces = rows.map((row): Piece => {
    const signed = row.map(({ nombre, postfirma }, i) => {
      const x = row.length === 1 ? MARGIN + (sheet.textWidth - width) / 2 : MARGIN + i * (width + BETWEEN);
      const column = { x, width, weight: 'regular', align: 'center' } as const;
      const name = setAll(nombre, { ...column, type: { size: 9.5, leading: 12.5 }, weight: 'bold' }, shaper);
      const lines = [...(nombre === '' ? [] : [name]), ...postfirma.map((linea) => setAll(linea, { ...column, type: { size: 9, leading: 11.5 } }, shaper))];
      return { x, lines: lines.map((drawing) => tagged(element('P'), drawing)), height: lines.reduce((suma, { height }) => suma + height, 0) };
    });
    return {
      height: SIGNATURE_ROOM + 3 + Math.max(...signed.map(({ height }) => height)),
      gap: 0,
      keep: false,
      draw: (canvas, top) => {
        for (const { x, lines } of signed) {
          canvas.rule(x + 12, top + SIGNATURE_ROOM, x + width - 12, top + SIGNATURE_ROOM, HAIRLINE);
          let y = top + SIGNATURE_ROOM + 3;
          for (const { height, draw } of lines) {
            draw(canvas, y);
            y += height;
          }
        }
      },
    };
  });
  return whole(pieces, false);
}

export const notas = (bloque: De<'notas'>, { shaper, sheet }: Workshop): Piece[] =>
  whole(bloque.lineas.flatMap((linea, i) => flowing(element('P'), linea, textColumn(sheet, TINY), shaper, i === 0 ? 16 : 0)), false);
