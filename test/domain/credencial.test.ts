import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Clave, contieneDatos, deberes, LARGO_CLAVE, proponerClave } from '../../shared/domain/credencial.ts';

/** A source that draws the first of everything at first, which spells AAAA…; real chance comes after. */
const tramposo = () => {
  let dados = 0;
  return (menorQue: number) => {
    dados += 1;
    return dados <= LARGO_CLAVE * 2 - 1 ? 0 : randomInt(menorQue);
  };
};

describe('contraseña temporal', () => {
  test('tiene 14 caracteres de las cuatro clases, sin parecidos y escribible', () => {
    for (let i = 0; i < 300; i += 1) {
      const clave = proponerClave(randomInt, []);
      expect(clave).toHaveLength(LARGO_CLAVE);
      expect(clave).toMatch(/[A-Z]/);
      expect(clave).toMatch(/[a-z]/);
      expect(clave).toMatch(/\d/);
      expect(clave).toMatch(/[^A-Za-z0-9]/);
      expect(clave).not.toMatch(/[0Oo1lIi5S2Z8B]/);
      expect(Clave.safeParse(clave).success).toBe(true);
    }
  });

  test('si el azar da un dato de la persona, se saca otra', () => {
    expect(contieneDatos(proponerClave(tramposo(), []), ['Aaaa'])).toBe(true);
    expect(contieneDatos(proponerClave(tramposo(), ['Aaaa']), ['Aaaa'])).toBe(false);
  });

  test('se nota un dato de cuatro o más letras aunque cambie de mayúsculas o tildes', () => {
    expect(contieneDatos('xNUÑEZ7*', ['Núñez'])).toBe(true);
    expect(contieneDatos('a12345678b', ['12345678'])).toBe(true);
    expect(contieneDatos('aLa7*', ['La'])).toBe(false);
  });

  test('no repite en mil', () => {
    const claves = Array.from({ length: 1000 }, () => proponerClave(randomInt, []));
    expect(new Set(claves).size).toBe(1000);
  });

  test('una contraseña con espacios, tabuladores o vacía no se acepta', () => {
    fc.assert(
      fc.property(fc.constantFrom(' ', '\t', '\n', '\u0000', ''), fc.string({ maxLength: 3 }), (malo, resto) => {
        expect(Clave.safeParse(malo === '' ? '' : `abcd${malo}${resto}`).success).toBe(false);
      }),
    );
  });
});

test('los deberes son seis, y el último cambia para PRONOEI', () => {
  expect(deberes(false)).toHaveLength(6);
  expect(deberes(true)).toHaveLength(6);
  expect(deberes(true).slice(0, 5)).toEqual(deberes(false).slice(0, 5));
  expect(deberes(true)[5]).toMatch(/^No asignar/);
});
