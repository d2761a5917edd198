import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alDia, ESPERA_MAXIMA, esperaEnPalabras, esperaTras, segundosPorEsperar } from '../../shared/domain/espera.ts';
import { instante } from '../../shared/domain/tiempo.ts';

const a = (segundo: number) => instante(new Date(Date.UTC(2026, 2, 11, 15, 0, 0) + segundo * 1000));
const momento = fc.integer({ min: -10_000_000, max: 10_000_000 }).map(a);

describe('espera tras contraseñas erradas', () => {
  test.each([
    [0, 0], [1, 0], [2, 0], [3, 5], [4, 10], [5, 20], [6, 40], [7, 80], [8, 160], [9, 300], [10, 300], [5000, 300],
  ])('tras %i fallos seguidos se esperan %i segundos', (fallos, segundos) => {
    expect(esperaTras(fallos)).toBe(segundos);
  });

  test('corre con el reloj', () => {
    const intentos = { fallos: 5, ultimo: a(0) };
    expect([0, 1, 19, 19.5, 20, 400].map((segundo) => segundosPorEsperar(intentos, a(segundo)))).toStrictEqual([20, 19, 1, 1, 0, 0]);
  });

  test('el reloj atrasado no deja a nadie afuera: se espera como si el fallo fuera de ahora', () => {
    const atrasado = alDia({ fallos: 9, ultimo: a(86_400 * 400) }, a(0));
    expect(segundosPorEsperar(atrasado, a(0))).toBe(300);
    expect(segundosPorEsperar(atrasado, a(300))).toBe(0);
  });

  test('nunca es negativa ni pasa de cinco minutos, diga el reloj lo que diga', () => {
    fc.assert(
      fc.property(fc.nat(), momento, momento, (fallos, ultimo, ahora) => {
        const segundos = segundosPorEsperar({ fallos, ultimo }, ahora);
        expect(segundos).toBeGreaterThanOrEqual(0);
        expect(segundos).toBeLessThanOrEqual(ESPERA_MAXIMA);
      }),
    );
  });

  test.each([
    [0, '0 segundos'], [1, '1 segundo'], [40, '40 segundos'], [60, '1 minuto'], [61, '1 minuto y 1 segundo'], [160, '2 minutos y 40 segundos'], [300, '5 minutos'],
  ])('%i se dice «%s»', (segundos, palabras) => {
    expect(esperaEnPalabras(segundos)).toBe(palabras);
  });
});
