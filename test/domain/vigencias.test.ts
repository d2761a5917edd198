// How posts stand on a day, and which holders each filter leaves.
import { describe, expect, test } from 'vitest';
import { fecha } from '../../shared/domain/tiempo.ts';
import { conVariasIe, filtrar, finEnPalabras, FILTROS_DE_VIGENCIA, situacionDe } from '../../shared/domain/vigencias.ts';

const HOY = fecha('2026-12-15');
const hasta = (dia: string | null) => ({ tipo: 'encargatura', hasta: dia === null ? null : fecha(dia) }) as const;

describe('cómo está el cargo de un titular', () => {
  test.each([
    ['2026-12-14', 'terminada', 'terminó hace 1 día'],
    ['2026-01-01', 'terminada', 'terminó hace 348 días'],
    ['2026-12-15', 'por_terminar', 'termina hoy'],
    ['2026-12-16', 'por_terminar', 'termina en 1 día'],
    ['2027-01-14', 'por_terminar', 'termina en 30 días'],
    ['2027-01-15', 'vigente', 'termina en 31 días'],
  ])('hasta el %s: %s, %s', (dia, situacion, palabras) => {
    expect(situacionDe(hasta(dia), HOY)).toBe(situacion);
    expect(finEnPalabras(fecha(dia), HOY)).toBe(palabras);
  });

  test('sin fecha de fin: se pregunta por la de una encargatura, y una designación rige', () => {
    expect(situacionDe(hasta(null), HOY)).toBe('sin_fin');
    expect(situacionDe({ tipo: 'designacion', hasta: null }, HOY)).toBe('vigente');
    expect(situacionDe(null, HOY)).toBe('sin_sustento');
    expect(finEnPalabras(null, HOY)).toBe('');
  });
});

describe('los filtros', () => {
  const una = (documento: string, codigoModular: string, codigoLocal: string, nombreIe: string, sustento: ReturnType<typeof hasta> | null) => ({
    documento, codigoModular, anexo: '0', codigoLocal, nombreIe, sustento,
  });
  const lista = [
    una('DNI 1', '0000018', '100001', 'N.° 1', hasta('2026-12-01')),
    una('DNI 1', '0000026', '100001', 'Otra manera de escribir la misma', hasta('2026-12-20')),
    una('DNI 2', '0000034', '', 'San José', hasta('2026-12-30')),
    una('DNI 2', '0000042', '', 'SAN JOSE', hasta('2027-01-10')),
    una('DNI 3', '0000059', '100002', 'A', hasta(null)),
    una('DNI 3', '0000067', '100003', 'B', null),
  ];
  const codigos = (filtro: (typeof FILTROS_DE_VIGENCIA)[number]) => filtrar(lista, filtro, HOY).map(({ codigoModular }) => codigoModular.slice(-2));

  test('cada uno deja los suyos, y los de menos días están entre los de más', () => {
    expect(Object.fromEntries(FILTROS_DE_VIGENCIA.map((filtro) => [filtro, codigos(filtro).join(' ')]))).toEqual({
      todos: '18 26 34 42 59 67', terminada: '18', en7: '26', en15: '26 34', en30: '26 34 42', sin_fin: '59', sin_sustento: '67', varias_ie: '59 67',
    });
  });

  test('los niveles de un local son una IE, también cuando solo se sabe su nombre', () => {
    expect([...conVariasIe(lista)]).toEqual(['DNI 3']);
  });
});
