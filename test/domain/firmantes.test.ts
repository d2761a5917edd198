import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cargoQueNoConcuerda, firmanteDe, Firmantes, reparoDeFunciones, type Firmante } from '../../shared/domain/firmantes.ts';
import { fecha, sumarDias } from '../../shared/domain/tiempo.ts';

const quien = (nombre: string, desde: string | null = null, hasta: string | null = null): Firmante => ({
  nombre, trato: '', postfirma: ['Directora'], iniciales: '', copias: [], desde: desde === null ? null : fecha(desde), hasta: hasta === null ? null : fecha(hasta),
});

describe('quién firma', () => {
  const lista = [quien('Ana', null, '2026-06-30'), quien('Berta', '2026-07-01'), quien('Carla')];

  test.each([
    ['2026-06-30', null, 'Ana'],
    ['2026-07-01', null, 'Berta'],
    ['2026-06-30', 'Carla', 'Carla'],
    ['2026-07-01', 'Ana', 'Ana'],
    ['2026-07-01', 'Quien ya no está', 'Berta'],
  ])('el %s, pidiendo a %s, es %s', (dia, pedido, firma) => {
    expect(firmanteDe(lista, fecha(dia), pedido)?.nombre).toBe(firma);
  });

  test('sin nadie en funciones es el primero, para que la carta se vea; de una lista vacía, nadie', () => {
    expect(firmanteDe([quien('Ana', '2027-01-01'), quien('Berta', null, '2025-12-31')], fecha('2026-03-11'), null)?.nombre).toBe('Ana');
    expect(firmanteDe([], fecha('2026-03-11'), 'Ana')).toBeNull();
  });

  test('de una persona con dos cargos, el que tiene ese día', () => {
    const dos = [{ ...quien('Ana', null, '2026-06-30'), postfirma: ['Directora encargada'] }, quien('Ana', '2026-07-01')];
    expect(['2026-06-30', '2026-07-01'].map((dia) => firmanteDe(dos, fecha(dia), 'Ana')?.postfirma[0])).toEqual(['Directora encargada', 'Directora']);
  });

  test('quien firma está en funciones siempre que alguien lo esté', () => {
    const dia = fc.integer({ min: 0, max: 400 }).map((dias) => sumarDias(fecha('2026-01-01'), dias));
    const uno = fc.record({ nombre: fc.constantFrom('Ana', 'Berta', 'Carla'), desde: fc.option(dia), hasta: fc.option(dia) }).map((cargo) => ({ ...quien(''), ...cargo }));
    fc.assert(
      fc.property(fc.array(uno, { maxLength: 5 }), dia, (lista, hoy) => {
        const hay = lista.some((otro) => reparoDeFunciones(otro, hoy) === null);
        const firma = firmanteDe(lista, hoy, null);
        expect(firma !== null && reparoDeFunciones(firma, hoy) === null).toBe(hay);
      }),
    );
  });
});

describe('la lista', () => {
  test('rechaza en su campo a quien ya está para esas fechas, y admite otro cargo en otro tiempo', () => {
    expect(Firmantes.safeParse([quien('Ana Díaz', '2026-01-01'), quien('ANA DIAZ', null, '2026-01-01')]).error?.issues).toMatchObject([{ path: [1, 'nombre'], message: expect.stringContaining('Ya está') }]);
    expect(Firmantes.safeParse([quien('Ana', null, '2026-06-30'), quien('Ana', '2026-07-01')]).success).toBe(true);
  });

  test('rechaza un cargo que termina antes de empezar', () => {
    expect(Firmantes.safeParse([quien('Ana', '2026-07-01', '2026-06-30')]).error?.issues).toMatchObject([{ path: [0, 'hasta'] }]);
  });
});

test.each([
  ['senora', 'Director', { dice: 'Director', seria: 'directora' }],
  ['senor', 'Jefa de Gestión Pedagógica', { dice: 'Jefa', seria: 'jefe' }],
  ['senora', 'Director (e)', { dice: 'Director', seria: 'directora' }],
  ['senora', 'Directora encargada', null],
  ['senora', 'Gerente Regional', null],
  ['', 'Director', null],
] as const)('la post-firma de %s «%s» concuerda o se dice cómo sería', (trato, postfirma, dice) => {
  expect(cargoQueNoConcuerda({ trato, postfirma: [postfirma] })).toEqual(dice);
});
