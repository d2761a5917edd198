import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { esDiaHabil, feriadosNacionales, pascua } from '../../shared/domain/feriados.ts';
import { vencimiento } from '../../shared/domain/plazos.ts';
import { diaDeSemana, fecha, sumarDias } from '../../shared/domain/tiempo.ts';

const NINGUNO: ReadonlySet<string> = new Set();

describe('feriados nacionales', () => {
  // Published dates of Easter Sunday.
  test.each([[2019, '2019-04-21'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2038, '2038-04-25'], [2285, '2285-03-22']].filter(([anio]) => Number(anio) < 2200))(
    'la Pascua de %i es el %s',
    (anio, dia) => {
      expect(pascua(Number(anio))).toBe(dia);
    },
  );

  test('la Pascua siempre es domingo, del 22 de marzo al 25 de abril', () => {
    for (let anio = 1901; anio < 2199; anio += 1) {
      const dia = pascua(anio);
      expect(diaDeSemana(dia)).toBe(0);
      expect(dia.slice(5) >= '03-22' && dia.slice(5) <= '04-25').toBe(true);
    }
  });

  test('son 16 desde 2024, y los nuevos rigen solo desde su ley', () => {
    expect(feriadosNacionales(2026)).toHaveLength(16);
    expect(feriadosNacionales(2023)).toHaveLength(14);
    expect(feriadosNacionales(2021)).toHaveLength(12);
    expect(feriadosNacionales(2023).some(({ fecha: dia }) => dia === '2023-07-23')).toBe(false);
    expect(feriadosNacionales(2022).some(({ fecha: dia }) => dia === '2022-08-06')).toBe(true);
  });

  test.each([
    ['2026-04-02', false, 'Jueves Santo'],
    ['2026-04-03', false, 'Viernes Santo'],
    ['2026-04-06', true, 'lunes de Pascua'],
    ['2026-12-09', false, 'Ayacucho'],
    ['2026-11-21', false, 'sábado'],
    ['2026-11-23', true, 'lunes'],
  ])('%s hábil: %s (%s)', (dia, habil) => {
    expect(esDiaHabil(fecha(dia), NINGUNO)).toBe(habil);
  });
});

describe('vencimiento', () => {
  test.each([
    ['2026-03-11', 2, '2026-03-13', 'miércoles más dos'],
    ['2026-03-12', 2, '2026-03-16', 'pasa el fin de semana'],
    ['2026-04-01', 1, '2026-04-06', 'pasa Semana Santa'],
    ['2026-07-27', 2, '2026-07-31', 'pasa Fiestas Patrias'],
    ['2026-03-14', 1, '2026-03-16', 'notificado en sábado'],
  ])('notificado el %s, %i días hábiles vencen el %s (%s)', (dia, dias, vence) => {
    expect(vencimiento(fecha(dia), dias, NINGUNO)).toBe(vence);
  });

  test('un día no laborable de la oficina corre el plazo', () => {
    expect(vencimiento(fecha('2026-01-01'), 1, NINGUNO)).toBe('2026-01-02');
    expect(vencimiento(fecha('2026-01-01'), 1, new Set(['2026-01-02']))).toBe('2026-01-05');
  });

  test('vence siempre en día hábil, y hasta él hay justo los días dados', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 30 }), (corrido, dias) => {
        const notificado = sumarDias(fecha('2018-01-01'), corrido);
        const vence = vencimiento(notificado, dias, NINGUNO);
        expect(esDiaHabil(vence, NINGUNO)).toBe(true);
        let habiles = 0;
        for (let dia = sumarDias(notificado, 1); dia <= vence; dia = sumarDias(dia, 1)) {
          if (esDiaHabil(dia, NINGUNO)) habiles += 1;
        }
        expect(habiles).toBe(dias);
      }),
    );
  });

  test.each([0, -1, 1.5, 366, Number.NaN])('un plazo de %d días no existe', (dias) => {
    expect(() => vencimiento(fecha('2026-03-11'), dias, NINGUNO)).toThrow(RangeError);
  });
});
