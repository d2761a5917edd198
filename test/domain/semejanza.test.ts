// What is taken for the same name, and what is not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { semejanza, sonParecidas } from '../../shared/domain/semejanza.ts';

describe('la semejanza de dos nombres', () => {
  test.each([
    ['I.E. N° 10132', '10132 JESÚS DIVINO MAESTRO'],
    ['I.E. N.° 10132 «Divino Maestro»', '10132 JESUS DIVINO MAESTRO'],
    ['I.E.I. N° 015', '15'],
    ['Sta. Rosa de Lima', 'SANTA ROSA DE LIMA'],
    ['I.E.P. Sagrada Familia', 'SAGRADA FAMILIA'],
    ['Olaya Balandra, José', 'JOSE OLAYA BALANDRA'],
    ['Ntra. Sra. de la Paz', 'NUESTRA SEÑORA DE LA PAZ'],
    ['José Leonardo Ortís', 'JOSE LEONARDO ORTIZ'],
    ['Mcal. Castilla', 'MARISCAL CASTILLA'],
    ['C.P. El Molino', 'EL MOLINO'],
    ['Ñuñoa', 'NUNOA'],
  ])('«%s» es «%s»', (uno, otro) => {
    expect(sonParecidas(uno, otro)).toBe(true);
  });

  test.each([
    ['I.E. N° 10132', '10133 JESÚS DIVINO MAESTRO'],
    ['10132 JESÚS DIVINO MAESTRO', '10133 JESÚS DIVINO MAESTRO'],
    ['Santa Rosa', 'San Martín de Porres'],
    ['Chosica', 'Chiclayo'],
    ['Mochumí', 'Motupe'],
    ['', 'SAGRADA FAMILIA'],
  ])('«%s» no es «%s»', (uno, otro) => {
    expect(sonParecidas(uno, otro)).toBe(false);
  });

  const palabra = fc.stringMatching(/^[a-zñáéíóú]{4,9}$/);
  const nombre = fc.array(palabra, { minLength: 1, maxLength: 5 });

  test('está entre 0 y 1, es la misma en ambos sentidos, y 1 con uno mismo', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (uno, otro) => {
        const cuanta = semejanza(uno, otro);
        expect(cuanta).toBeGreaterThanOrEqual(0);
        expect(cuanta).toBeLessThanOrEqual(1);
        expect(semejanza(otro, uno)).toBe(cuanta);
      }),
    );
    fc.assert(
      fc.property(nombre, (palabras) => {
        expect(semejanza(palabras.join(' '), palabras.join(' '))).toBeCloseTo(1);
      }),
    );
  });

  test('no le importan las tildes, las mayúsculas, el orden ni lo que dice qué es', () => {
    fc.assert(
      fc.property(nombre, (palabras) => {
        const escrito = `I.E. N.° ${palabras.toReversed().join('  ').toUpperCase()}`;
        const llano = palabras.join(' ').normalize('NFD').replaceAll(/\p{M}/gu, '');
        expect(semejanza(escrito, llano)).toBeCloseTo(1);
      }),
    );
  });

  test('quien escribe solo una parte del nombre escribe el mismo', () => {
    fc.assert(
      fc.property(nombre, nombre, (propias, demas) => {
        expect(sonParecidas(propias.join(' '), [...propias, ...demas].join(' '))).toBe(true);
      }),
    );
  });

  test('números distintos son escuelas distintas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), nombre, (uno, otro, palabras) => {
        fc.pre(uno !== otro);
        expect(semejanza(`${uno} ${palabras.join(' ')}`, `${otro} ${palabras.join(' ')}`)).toBe(0);
      }),
    );
  });
});
