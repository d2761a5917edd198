import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LayoutOverflow } from '../../electron/letters/errors.ts';
import { paginate, type Section } from '../../electron/letters/paginate.ts';
import type { Piece } from '../../electron/letters/pieces.ts';
import { createShaper, type Shaped } from '../../electron/letters/shaping.ts';
import { MARGIN, TEXT_BOTTOM } from '../../electron/letters/sheet.ts';
import { setLine, wrap } from '../../electron/letters/wrap.ts';
import { fuentes } from './casos.ts';

const fonts = await fuentes();
/** A measure of 453 points at 10.5, in thousandths of an em. */
const MEASURE = 43_194;
const palabra = fc.string({ unit: fc.constantFrom(...'aeioumnñrstábcdlÁÑ-/._@'), minLength: 1, maxLength: 90 });

const glyphs = ({ runs }: Shaped): string => runs.map((run) => run.shown.replaceAll(/[<>]/g, '')).join('');

describe('las líneas de un párrafo', () => {
  test('ninguna pasa del ancho, por larga que sea una palabra, y ninguna letra se pierde', () => {
    fc.assert(
      fc.property(fc.array(palabra, { minLength: 1, maxLength: 40 }), fc.constantFrom('left', 'center', 'justify'), (palabras, align) => {
        const shaper = createShaper(fonts);
        const lines = wrap(palabras.join(' '), 'regular', MEASURE / 3, shaper, align);
        for (const line of lines) {
          expect(line.width).toBeLessThanOrEqual(MEASURE / 3 + 0.1);
          expect(setLine(line, 'regular', shaper, { measure: MEASURE / 3 }).width).toBeLessThanOrEqual(MEASURE / 3 + 0.1);
        }
        const drawn = lines.flatMap((line) => line.words.map(glyphs)).join('').replaceAll(glyphs(shaper.hyphen('regular')), '');
        expect(drawn).toBe(palabras.map((una) => glyphs(shaper.shape(una, 'regular'))).join(''));
      }),
      { numRuns: 200 },
    );
  });

  test('una línea se extiende hasta el margen, salvo la última y la que quedaría con huecos', () => {
    const shaper = createShaper(fonts);
    const texto = 'Es grato dirigirme a usted para expresarle un cordial saludo y comunicarle el resultado del pedido presentado a esta unidad de gestión educativa local para su institución.';
    const lines = wrap(texto, 'regular', MEASURE, shaper, 'justify');
    expect(lines.length).toBeGreaterThan(1);
    const widths = lines.map((line) => setLine(line, 'regular', shaper, { measure: MEASURE }).width);
    for (const width of widths.slice(0, -1)) expect(width).toBeCloseTo(MEASURE, 0);
    expect(widths.at(-1)).toBeLessThan(MEASURE);
    const [gaping] = wrap(`dos ${'x'.repeat(60)} fin`, 'regular', MEASURE, shaper, 'justify');
    if (!gaping) throw new Error('a line was expected');
    expect(setLine({ ...gaping, words: gaping.words.slice(0, 2), width: 20_000, last: false }, 'regular', shaper, { measure: MEASURE }).width).toBeLessThan(MEASURE);
  });

  test('«N.°» no se separa de su número', () => {
    const shaper = createShaper(fonts);
    for (let relleno = 1; relleno < 40; relleno += 1) {
      for (const line of wrap(`${'ab '.repeat(relleno)}Ley N.° 27444 del Procedimiento Administrativo General y otras normas`, 'regular', 20_000, shaper)) {
        expect(line.words.at(-1)).not.toEqual(shaper.shape('N.°', 'regular'));
      }
    }
  });
});

test('una fecha no se parte entre dos renglones, ni se separa de «del»', () => {
  const shaper = createShaper(fonts);
  for (let relleno = 1; relleno < 40; relleno += 1) {
    for (const line of wrap(`${'ab '.repeat(relleno)}recibido con fecha del 6 de marzo de 2026 y otras palabras que vienen después`, 'regular', 20_000, shaper)) {
      for (const suelta of ['del', '6']) expect(line.words.at(-1)).not.toEqual(shaper.shape(suelta, 'regular'));
      expect(line.words[0]).not.toEqual(shaper.shape('marzo', 'regular'));
    }
  }
});

test('los renglones de un texto centrado son parejos', () => {
  const shaper = createShaper(fonts);
  const [primero, segundo, ...otros] = wrap('«Año de prueba Uno, con un nombre largo que ocupa bastante más que el ancho de la hoja impresa»', 'regular', 40_000, shaper, 'center').map(({ width }) => width);
  expect(otros).toEqual([]);
  expect(Math.abs((primero ?? 0) - (segundo ?? 0))).toBeLessThan(6000);
});

const piece = (height: number, keep = false, gap = 0): Piece => ({ height, gap, keep, draw: () => undefined });
const flow = (pieces: readonly Piece[]): Section => ({ place: 'flow', pieces });
const FULL = TEXT_BOTTOM - MARGIN;

describe('las páginas', () => {
  test('lo que va junto no se separa, y nada pasa del margen', () => {
    const piezas = fc.array(fc.record({ height: fc.integer({ min: 5, max: 120 }), gap: fc.integer({ min: 0, max: 20 }), keep: fc.boolean() }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(piezas, (medidas) => {
        // Groups short enough to be kept whole.
        const pieces = medidas.map((medida, i) => piece(medida.height, medida.keep && i % 4 !== 3, medida.gap));
        const pages = paginate([flow(pieces)], MARGIN);
        expect(pages.flat().map((placed) => placed.piece)).toEqual(pieces);
        for (const page of pages) {
          for (const { piece: placed, top } of page) expect(top + placed.height).toBeLessThanOrEqual(TEXT_BOTTOM + 0.1);
        }
        for (const page of pages.slice(0, -1)) expect(page.at(-1)?.piece.keep).toBe(false);
      }),
    );
  });

  test('el encabezado de una tabla se repite en cada página', () => {
    const head = piece(20, true);
    const rows = Array.from({ length: 60 }, () => ({ ...piece(30), repeat: head }));
    const pages = paginate([flow([head, ...rows])], MARGIN);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page[0]?.piece).toBe(head);
  });

  test('la parte que se corta queda al pie; si no cabe, en otra página', () => {
    const slip: Section = { place: 'pie', pieces: [piece(10, true, 12), piece(90)] };
    const [una, ...ninguna] = paginate([flow([piece(200)]), slip], MARGIN);
    expect(ninguna).toEqual([]);
    expect((una?.at(-1)?.top ?? 0) + 90).toBeCloseTo(TEXT_BOTTOM, 3);
    expect(paginate([flow([piece(FULL - 80)]), slip], MARGIN)).toHaveLength(2);
  });

  test('lo que es más alto que una página no se puede componer', () => {
    expect(() => paginate([flow([piece(FULL + 1)])], MARGIN)).toThrow(LayoutOverflow);
  });
});
