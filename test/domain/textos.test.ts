import { describe, expect, test } from 'vitest';
import { enumerar, palabras } from '../../shared/domain/texto.ts';
import { ClaseCarta, componerCuerpo, MARCADORES, rellenar, revisarTexto, TextoDeCarta, TEXTOS_INICIALES, type Valores } from '../../shared/domain/textos.ts';

const valores = Object.fromEntries(Object.keys(MARCADORES).map((nombre) => [nombre, `<${nombre}>`])) as Valores;
const bloques = {
  servicios_procedentes: [{ clase: 'lista', marca: 'guion', puntos: ['uno'] }],
  servicios_improcedentes: [],
  puntos: [],
  entrega: [],
} as const;

describe('textos de la oficina', () => {
  test.each(ClaseCarta.options)('el texto inicial de %s solo usa marcadores que existen', (clase) => {
    expect(TextoDeCarta.safeParse(TEXTOS_INICIALES[clase]).error).toBeUndefined();
  });

  test('los marcadores se rellenan dentro de la frase', () => {
    expect(rellenar('Por {pedido} de {ie}.', valores)).toBe('Por <pedido> de <ie>.');
  });

  test('un marcador de bloque se vuelve cuadro, y el vacío desaparece con su párrafo', () => {
    expect(componerCuerpo('Uno\nsigue\n\n{servicios_procedentes}\n\n{servicios_improcedentes}\n\nFin {ie}', valores, bloques)).toEqual([
      { clase: 'parrafo', texto: 'Uno sigue' },
      { clase: 'lista', marca: 'guion', puntos: ['uno'] },
      { clase: 'parrafo', texto: 'Fin <ie>' },
    ]);
  });

  test.each([
    ['Hola {nombre_raro}', true, 'No existe el marcador {nombre_raro}'],
    ['Vea {puntos} aquí', true, 'debe ir solo en su párrafo'],
    ['{puntos}', false, 'va en el cuerpo'],
    ['llave suelta {', true, 'Hay una llave'],
    ['{ie} y }', true, 'Hay una llave'],
  ])('«%s» se rechaza: %s %s', (texto, admite, dice) => {
    expect(revisarTexto(texto, admite)).toContain(dice);
  });

  test('un valor con llaves no se toma por marcador', () => {
    expect(rellenar('{ie}', { ...valores, ie: '{oficio}' })).toBe('{oficio}');
  });
});

describe('enumerar', () => {
  test.each([
    [[], ''],
    [['uno'], 'uno'],
    [['uno', 'dos'], 'uno y dos'],
    [['uno', 'dos', 'tres'], 'uno, dos y tres'],
    [['Primaria', 'Inicial'], 'Primaria e Inicial'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['padre', 'hijo'], 'padre e hijo'],
  ])('%j: %s', (partes, texto) => {
    expect(enumerar(partes)).toBe(texto);
  });
});

test('las palabras se separan como en el índice: sin tildes, letras y cifras', () => {
  expect(palabras('I.E. N° 10132 «Chapoñán»')).toEqual(['i', 'e', 'n', '10132', 'chaponan']);
});
