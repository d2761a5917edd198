import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enumerar, palabras } from '../../shared/domain/texto.ts';
import { ClaseCarta, componerCuerpo, componerFrase, Frases, FRASES, FRASES_INICIALES, MARCADORES, PARES, rellenar, revisarTexto, TextoDeCarta, TEXTOS_INICIALES, type Datos, type Valores } from '../../shared/domain/textos.ts';

const valores = Object.fromEntries(Object.keys(MARCADORES).map((nombre) => [nombre, `<${nombre}>`])) as Valores;
const datos: Datos = { valores, trato: '', varios: false };
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

  test('las frases iniciales solo usan marcadores que existen, y cada una tiene su nombre', () => {
    expect(Frases.safeParse(FRASES_INICIALES).error).toBeUndefined();
    expect(Object.keys(FRASES_INICIALES)).toEqual(Object.keys(FRASES));
  });

  test('los marcadores se rellenan dentro de la frase', () => {
    expect(rellenar('Por {pedido} de {ie}.', datos)).toBe('Por <pedido> de <ie>.');
  });

  test('un marcador de bloque se vuelve cuadro, y el vacío desaparece con su párrafo', () => {
    expect(componerCuerpo('Uno\nsigue\n\n{servicios_procedentes}\n\n{servicios_improcedentes}\n\nFin {ie}', datos, bloques)).toEqual([
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
    expect(rellenar('{ie}', { ...datos, valores: { ...valores, ie: '{oficio}' } })).toBe('{oficio}');
  });
});

describe('la concordancia', () => {
  test.each([
    ['{él: Estimado señor | ella: Estimada señora}', 'Estimado señor', 'Estimada señora', 'Estimado(a) señor(a)'],
    ['{él: el director | ella: la directora}', 'el director', 'la directora', 'el/la director(a)'],
    ['{él: encargado | ella: encargada}', 'encargado', 'encargada', 'encargado(a)'],
    ['{él: responsable | ella: responsable}', 'responsable', 'responsable', 'responsable'],
    ['{él: jefe | ella: jefa}', 'jefe', 'jefa', 'jefe/jefa'],
    ['{él: el | ella: la señora}', 'el', 'la señora', 'el o la señora'],
    ['{ÉL:bienvenido|ELLA:bienvenida}', 'bienvenido', 'bienvenida', 'bienvenido(a)'],
    ['director{él: | ella: a}', 'director', 'directora', 'director(a)'],
    ['cargo de {él: el director | ella: la directora}', 'cargo del director', 'cargo de la directora', 'cargo de el/la director(a)'],
  ])('«%s» es «%s», «%s» o «%s»', (texto, senor, senora, ambos) => {
    expect((['senor', 'senora', ''] as const).map((trato) => rellenar(texto, { ...datos, trato }))).toEqual([senor, senora, ambos]);
    expect(revisarTexto(texto, false)).toBeNull();
  });

  test('de uno o varios servicios', () => {
    const texto = '{uno: El servicio | varios: Los servicios} de {uno: el local | varios: los locales}';
    expect([false, true].map((varios) => rellenar(texto, { ...datos, varios }))).toEqual(['El servicio del local', 'Los servicios de los locales']);
  });

  test.each(['{él: uno}', '{él: uno | varios: otro}', '{ella: una | él: uno}', '{otro: a | más: b}'])('«%s» no se entiende', (texto) => {
    expect(revisarTexto(texto, true)).toContain('se escribe {él: … | ella: …}');
  });

  test.each(Object.keys(PARES))('el par que se ofrece, %s, sirve tal cual', (par) => {
    expect(revisarTexto(par, false)).toBeNull();
    expect(rellenar(par, datos)).not.toMatch(/[{}|]/);
  });
});

test('cualquier texto aceptado se llena del todo, y una frase vacía no imprime nada', () => {
  const trozo = fc.oneof(
    fc.constantFrom(...Object.keys(MARCADORES)).map((nombre) => `{${nombre}}`),
    fc.constantFrom(...Object.keys(PARES)),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(trozo, { maxLength: 8 }), fc.constantFrom('senor', 'senora', '' as const), fc.boolean(), (trozos, trato, varios) => {
      const texto = trozos.join(' ');
      fc.pre(revisarTexto(texto, false) === null);
      expect(rellenar(texto, { valores, trato, varios })).not.toMatch(/[{}]/);
    }),
  );
  expect(componerFrase('  \n ', datos)).toEqual([]);
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
