import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { densityFor, scaleFor, stepFrom, turnedSize } from '../../renderer/parts/visor/zoom.ts';

const A4 = { width: 794, height: 1123 };

describe('how large a page is shown', () => {
  test('fits the width, the whole page, or is the paper’s own size where there is room', () => {
    const room = { width: 397, height: 1123 };
    expect(scaleFor('width', A4, room)).toBe(0.5);
    expect(scaleFor('page', A4, { width: 794, height: 561.5 })).toBe(0.5);
    expect(scaleFor('reading', A4, room)).toBe(0.5);
    expect(scaleFor('reading', A4, { width: 2000, height: 900 })).toBe(1);
    expect(scaleFor(2, A4, room)).toBe(2);
  });

  test('a page lying on its side changes its sides', () => {
    expect([0, 1, 2, 3].map((turn) => turnedSize(A4, turn === 1 ? 1 : turn === 2 ? 2 : turn === 3 ? 3 : 0).width)).toStrictEqual([794, 1123, 794, 1123]);
  });

  test('each step is nearer or farther, until the ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.26, max: 3.9, noNaN: true }), (scale) => {
        expect(stepFrom(scale, 'in')).toBeGreaterThan(scale);
        expect(stepFrom(scale, 'out')).toBeLessThan(scale);
      }),
    );
    expect(stepFrom(4, 'in')).toBe(4);
    expect(stepFrom(0.1, 'out')).toBe(0.25);
  });

  test('no canvas is larger than an old PC can hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 20_000 }), fc.integer({ min: 100, max: 20_000 }), fc.double({ min: 0.05, max: 4, noNaN: true }), (width, height, scale) => {
        const density = densityFor({ width, height }, scale, 2);
        expect(width * height * scale * scale * density * density).toBeLessThanOrEqual(6_000_001);
        expect(density).toBeLessThanOrEqual(2);
      }),
    );
  });
});
