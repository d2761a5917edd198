import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cobertura, nombresDelDia } from '../../shared/domain/periodo.ts';
import { diasEntre, fecha, sumarDias } from '../../shared/domain/tiempo.ts';

const dia = fc.integer({ min: 0, max: 20_000 }).map((dias) => sumarDias(fecha('1999-06-15'), dias));

describe('los nombres de un período', () => {
  test.each([
    ['2026-03-11', '2026-03-11', ['20260311']],
    ['2026-02-28', '2026-03-01', ['20260228', '20260301']],
    ['2026-03-01', '2026-03-31', ['202603']],
    ['2026-01-01', '2026-12-31', ['2026']],
    ['2025-12-31', '2027-01-01', ['20251231', '2026', '20270101']],
    ['2026-03-12', '2026-03-11', []],
  ])('del %s al %s son los menos posibles', (desde, hasta, nombres) => {
    expect(cobertura(fecha(desde), fecha(hasta))).toEqual(nombres);
  });

  test('un día se halla por alguno de sus nombres si está dentro, y por ninguno si está fuera', () => {
    fc.assert(
      fc.property(dia, dia, dia, (desde, hasta, uno) => {
        const nombres = new Set(cobertura(desde, hasta));
        expect(nombresDelDia(uno).some((nombre) => nombres.has(nombre))).toBe(desde <= uno && uno <= hasta);
      }),
      { numRuns: 2000 },
    );
  });

  test('son pocos, por largo que sea', () => {
    fc.assert(
      fc.property(dia, dia, (desde, hasta) => {
        expect(cobertura(desde, hasta).length).toBeLessThanOrEqual(82 + Math.max(0, Math.ceil(diasEntre(desde, hasta) / 365)));
      }),
    );
  });

  test('sin principio o sin fin abarca también lo que dejó un reloj mal puesto', () => {
    expect(cobertura(null, fecha('2026-03-11'))).toContain('1970');
    expect(cobertura(fecha('2026-03-11'), null)).toContain('2199');
  });
});
