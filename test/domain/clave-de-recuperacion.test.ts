import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BYTES_DE_LA_CLAVE, GRUPOS, gruposDe, leerClaveDeRecuperacion } from '../../shared/domain/clave-de-recuperacion.ts';

const clave = fc.uint8Array({ minLength: BYTES_DE_LA_CLAVE, maxLength: BYTES_DE_LA_CLAVE }).map(gruposDe);
const lugar = fc.nat(GRUPOS * 5 - 1);
const alfabeto = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

/** The number of the group that the sentence names. */
const grupoNombrado = (escrito: string): string | undefined => {
  const leida = leerClaveDeRecuperacion(escrito);
  return 'falla' in leida ? /grupo (\d)/.exec(leida.falla)?.[1] : undefined;
};

describe('clave de recuperación', () => {
  test('lleva 160 bits y se lee como se escribió, en mayúsculas o minúsculas, con guiones, espacios o nada', () => {
    expect(BYTES_DE_LA_CLAVE * 8).toBe(160);
    fc.assert(
      fc.property(clave, fc.constantFrom('-', ' ', '', ' – ', '\n'), fc.boolean(), (grupos, entre, minusculas) => {
        const escrita = grupos.join(entre);
        expect(leerClaveDeRecuperacion(minusculas ? escrita.toLowerCase() : escrita)).toStrictEqual({ texto: grupos.join('') });
      }),
    );
  });

  test('claves distintas se escriben distinto', () => {
    fc.assert(
      fc.property(clave, clave, (una, otra) => {
        fc.pre(una.join() !== otra.join());
        expect(leerClaveDeRecuperacion(una.join('-'))).not.toStrictEqual(leerClaveDeRecuperacion(otra.join('-')));
      }),
    );
  });

  test('quien escribe O por 0, o I o L por 1, acierta', () => {
    fc.assert(
      fc.property(clave, (grupos) => {
        const texto = grupos.join('');
        expect(leerClaveDeRecuperacion(texto.replaceAll('0', 'O').replaceAll('1', 'I'))).toStrictEqual({ texto });
        expect(leerClaveDeRecuperacion(texto.replaceAll('0', 'o').replaceAll('1', 'l'))).toStrictEqual({ texto });
      }),
    );
  });

  test('un carácter errado se encuentra siempre, y se nombra su grupo', () => {
    fc.assert(
      fc.property(clave, lugar, fc.constantFrom(...alfabeto), (grupos, donde, otro) => {
        const texto = grupos.join('');
        fc.pre(texto[donde] !== otro);
        expect(grupoNombrado(texto.slice(0, donde) + otro + texto.slice(donde + 1))).toBe(String(Math.floor(donde / 5) + 1));
      }),
    );
  });

  test('dos vecinos cambiados dentro de un grupo se encuentran siempre', () => {
    fc.assert(
      fc.property(clave, lugar, (grupos, donde) => {
        const texto = grupos.join('');
        const [uno, otro] = [texto.charAt(donde), texto.charAt(donde + 1)];
        fc.pre(donde % 5 !== 4 && uno !== otro);
        expect(grupoNombrado(texto.slice(0, donde) + otro + uno + texto.slice(donde + 2))).toBe(String(Math.floor(donde / 5) + 1));
      }),
    );
  });

  test('dos grupos cambiados de lugar se encuentran siempre', () => {
    fc.assert(
      fc.property(clave, fc.nat(GRUPOS - 1), fc.nat(GRUPOS - 1), (grupos, a, b) => {
        fc.pre(a < b);
        const cambiados = grupos.map((grupo, i) => (i === a ? grupos[b] : i === b ? grupos[a] : grupo));
        expect(grupoNombrado(cambiados.join('-'))).toBe(String(a + 1));
      }),
    );
  });

  test.each([
    ['', 'Escriba la clave de la hoja de recuperación.'],
    [' - ', 'Escriba la clave de la hoja de recuperación.'],
    [gruposDe(new Uint8Array(20)).join('-').slice(0, -2), 'La clave tiene 8 grupos de 5 caracteres: faltan 2.'],
    [`${gruposDe(new Uint8Array(20)).join('-')}-7`, 'La clave tiene 8 grupos de 5 caracteres: sobran 1.'],
    ['UUUUU', 'El grupo 1 («UUUUU») no está bien copiado: compárelo con la hoja, carácter por carácter.'],
    ['ñandú', 'El grupo 1 («ÑANDÚ») no está bien copiado: compárelo con la hoja, carácter por carácter.'],
  ])('«%s» se explica: %s', (escrito, falla) => {
    expect(leerClaveDeRecuperacion(escrito)).toStrictEqual({ falla });
  });

  test('cualquier texto se lee o se explica', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (escrito) => {
        expect(Object.keys(leerClaveDeRecuperacion(escrito))).toHaveLength(1);
      }),
    );
  });
});
