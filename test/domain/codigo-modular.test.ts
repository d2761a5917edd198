import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conCerosALaIzquierda, correcciones, cumpleDigitoVerificador, revisarCodigoModular } from '../../shared/domain/codigo-modular.ts';

// Synthetic codes: the sum rule was applied by hand to each.
const VALIDOS = ['0000000', '0100008', '0200006', '1234566', '0304014'];

const valido = fc
  .tuple(fc.constantFrom('0', '1'), fc.stringMatching(/^\d{5}$/))
  .map(([primero, medio]) => [...Array(10).keys()].map((ultimo) => `${primero}${medio}${ultimo}`).find(cumpleDigitoVerificador) ?? '');

describe('código modular', () => {
  test.each(VALIDOS)('%s pasa el control de los escolarizados', (codigo) => {
    expect(cumpleDigitoVerificador(codigo)).toBe(true);
    expect(revisarCodigoModular(codigo).estado).toBe('bien');
  });

  test('para seis dígitos cualesquiera hay un solo séptimo que pasa', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), (seis) => {
        expect([...Array(10).keys()].filter((ultimo) => cumpleDigitoVerificador(`${seis}${ultimo}`))).toHaveLength(1);
      }),
    );
  });

  test('un solo dígito errado siempre se nota, y el código verdadero está entre las correcciones', () => {
    fc.assert(
      fc.property(valido, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), (codigo, lugar, suma) => {
        const errado = `${codigo.slice(0, lugar)}${(Number(codigo[lugar]) + suma) % 10}${codigo.slice(lugar + 1)}`;
        expect(cumpleDigitoVerificador(errado)).toBe(false);
        expect(revisarCodigoModular(errado)).toMatchObject({ estado: 'digito', propuestas: expect.arrayContaining([codigo]) });
      }),
    );
  });

  test('dos vecinos cambiados se proponen antes que un dígito cambiado', () => {
    // 1234566 with its 3rd and 4th digits swapped
    expect(cumpleDigitoVerificador('1243566')).toBe(false);
    expect(correcciones('1243566')[0]).toBe('1234566');
  });

  test('toda corrección pasa el control y difiere en un dígito o en un cambio de vecinos', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[01]\d{6}$/), (codigo) => {
        for (const propuesta of correcciones(codigo)) {
          expect(cumpleDigitoVerificador(propuesta)).toBe(true);
          const distintos = [...propuesta].filter((digito, i) => digito !== codigo[i]).length;
          expect([1, 2]).toContain(distintos);
        }
      }),
    );
  });

  test.each([
    ['346098', '0346098'],
    ['0346 098', '0346098'],
    ['034-6098', '0346098'],
    ['12345678', '12345678'],
    ['34A', '34A'],
  ])('%s se completa como %s', (escrito, completo) => {
    expect(conCerosALaIzquierda(escrito)).toBe(completo);
  });

  test('sin ceros a la izquierda se señala la forma y se propone el código completo', () => {
    expect(revisarCodigoModular('100008')).toEqual({
      estado: 'forma',
      mensaje: 'El código modular «100008» no tiene 7 dígitos.',
      propuestas: ['0100008'],
    });
  });

  test.each([
    ['2000001', '', 'bien'],
    ['2000001', 'Inicial No Escolarizado', 'bien'],
    ['2000001', 'Primaria', 'digito'],
    ['3000005', '', 'bien'],
    ['3000005', 'Secundaria', 'digito'],
    ['1234566', 'PRONOEI', 'digito'],
    ['1234567', 'PRONOEI', 'digito'],
    ['1234567', 'Primaria', 'digito'],
    ['9999999', '', 'digito'],
    ['', 'Primaria', 'vacio'],
    ['ABCDEFG', '', 'forma'],
  ])('el código «%s» con nivel «%s» se juzga: %s', (codigo, nivel, estado) => {
    expect(revisarCodigoModular(codigo, nivel).estado).toBe(estado);
  });
});
