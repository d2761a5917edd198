import { describe, expect, test } from 'vitest';
import { boxOf, isSvg, pixelsFor } from '../../renderer/screens/ajustes/svg.ts';
import { PNG } from '../fixtures/archivos.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('un SVG se conoce por lo que es, con prólogo o sin él', () => {
  for (const texto of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '\uFEFF<?xml version="1.0"?>\n<!-- logo -->\n<svg/>', ` <!DOCTYPE svg>${' '.repeat(400)}<svg >`]) expect(isSvg(bytes(texto))).toBe(true);
  for (const otro of [PNG, bytes('%PDF-1.7 <svg>'), bytes('<html></html>'), bytes('')]) expect(isSvg(otro)).toBe(false);
});

describe('el tamaño de un SVG', () => {
  test.each([
    ['0 0 200 50', null, null, 4, '0 0 200 50'],
    ['-10,-10 30 30', '5cm', '1cm', 1, '-10 -10 30 30'],
    [null, '10in', '240px', 4, '0 0 960 240'],
    [null, '72pt', '1in', 1, '0 0 96 96'],
    ['0 0 0 50', '300', '100px', 3, '0 0 300 100'],
  ])('viewBox %s, ancho %s, alto %s: %d a 1', (viewBox, ancho, alto, proporcion, caja) => {
    expect(boxOf(viewBox, ancho, alto)?.ratio).toBeCloseTo(proporcion, 6);
    expect(boxOf(viewBox, ancho, alto)?.viewBox).toBe(caja);
  });

  test.each([
    [null, null, null],
    [null, '100%', '50'],
    ['0 0 NaN 5', 'auto', '3em'],
    ['0 0 -5 5', '0', '3'],
    [null, '1e999', '1'],
  ])('viewBox %s, ancho %s, alto %s no lo dicen', (viewBox, ancho, alto) => {
    expect(boxOf(viewBox, ancho, alto)).toBeNull();
  });

  test('se dibuja a 600 puntos por pulgada de lo que mide impreso: 16 cm de ancho o 2,4 de alto', () => {
    expect(pixelsFor(10)).toEqual({ width: 3780, height: 378 });
    expect(pixelsFor(1)).toEqual({ width: 567, height: 567 });
    expect(pixelsFor(1 / 50)).toEqual({ width: 11, height: 567 });
  });
});
