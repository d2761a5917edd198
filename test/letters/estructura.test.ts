import { describe, expect, test } from 'vitest';
import { mark } from '../../electron/letters/copy.ts';
import { drawCarta } from '../../electron/letters/draw.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { lineasDe, type Bloque, type Carta } from '../../shared/domain/carta.ts';
import { entrada, fuentes, MOMENTO, muchos, pedido } from './casos.ts';
import { estructuraSegunPoppler, hijos, paginasSegunPdfjs, textoDe, todos } from './estructura.ts';
import { guardar, informacionDe, sinComprimir } from './leido.ts';
import { CARTAS, hoja } from './tabla.ts';

const fonts = await fuentes();

/** What is compared: letters and signs, without blanks nor the hyphens of divided words. */
const seguido = (texto: string): string => texto.normalize('NFC').replaceAll(/[\s\u00AD]/g, '');

const clase = (caracter: string): string => (/\p{Lu}/u.test(caracter) ? 'mayúscula' : /\p{L}/u.test(caracter) ? 'minúscula' : /\p{N}/u.test(caracter) ? 'número' : 'signo');

/** A block as it is read aloud, marks of lists and names of characters with it. */
function leido(bloque: Bloque): string {
  switch (bloque.clase) {
    case 'etiquetado':
      return `${bloque.etiqueta}:${bloque.lineas.join('')}`;
    case 'lista':
      return bloque.puntos.map((punto, i) => `${bloque.marca === 'guion' ? '–' : bloque.marca === 'numero' || bloque.puntos.length > 26 ? `${i + 1}.` : `${'abcdefghijklmnopqrstuvwxyz'[i] ?? ''})`}${punto}`).join('');
    case 'datos':
      return bloque.filas.map(({ etiqueta, valor, forma }) => `${etiqueta}${valor}${forma === 'casillas' ? [...valor].map(clase).join('') : ''}`).join('');
    case 'grupos':
      return `${bloque.titulo}${bloque.grupos.map((grupo, i) => `${i + 1}${grupo}`).join('')}`;
    default:
      return lineasDe(bloque).join('');
  }
}

describe.each(CARTAS)('%s', (nombre, carta) => {
  // Drawn and read back once for the three of them: reading is what takes long.
  let dibujada: Promise<Uint8Array> | undefined;
  const dibujar = () => (dibujada ??= drawCarta(carta, fonts));
  let leida: ReturnType<typeof estructuraSegunPoppler> | undefined;
  const estructura = async () => (leida ??= estructuraSegunPoppler(guardar(nombre, await dibujar())));

  test('se lee entera y en orden, y nada queda fuera de su estructura', async () => {
    const paginas = await paginasSegunPdfjs((await dibujar()).slice());
    const esperado = seguido(carta.bloques.map(leido).join(''));
    expect(seguido(paginas.map(({ texto }) => texto).join(''))).toBe(esperado);
    expect(seguido(textoDe(await estructura()))).toBe(esperado);
    paginas.forEach(({ artefactos, suelto }, i) => {
      expect(suelto).toBe('');
      expect(seguido(artefactos)).toContain(seguido(`Página ${i + 1} de ${paginas.length}${carta.pie.join('')}`));
    });
  });

  test('cada operador está entre marcas, y un artefacto no está dentro de otra cosa', async () => {
    for (const contenido of contenidos(guardar(nombre, await dibujar()))) {
      let hondo = 0;
      for (const linea of contenido.split('\n')) {
        const abre = linea.endsWith('BDC');
        // What opens does so outside; what draws or closes is inside.
        expect(hondo).toBe(abre ? 0 : 1);
        if (abre || linea === 'EMC') hondo += abre ? 1 : -1;
      }
      expect(hondo).toBe(0);
    }
  });

  test('los cuadros tienen filas iguales y encabezados; las listas, marca y texto; los títulos, su nivel', async () => {
    const documento = await estructura();
    expect(documento.papel).toBe('Document');
    const cuadros = todos(documento, 'Table');
    expect(cuadros).toHaveLength(carta.bloques.filter((bloque) => bloque.clase === 'tabla' || bloque.clase === 'datos').length);
    for (const cuadro of cuadros) {
      const filas = hijos(cuadro);
      expect(new Set(filas.map(({ papel }) => papel))).toEqual(new Set(['TR']));
      expect(new Set(filas.map((fila) => hijos(fila).length)).size).toBe(1);
      expect(todos(cuadro, 'TH').every(({ atributos }) => atributos.some((atributo) => atributo.startsWith('/Scope')))).toBe(true);
      expect(todos(cuadro, 'TH').length).toBeGreaterThan(0);
    }
    for (const lista of todos(documento, 'L')) {
      const puntos = hijos(lista).filter(({ papel }) => papel !== 'Caption');
      expect(puntos.length).toBeGreaterThan(0);
      for (const punto of puntos) expect([punto.papel, ...hijos(punto).map(({ papel }) => papel)]).toEqual(['LI', 'Lbl', 'LBody']);
    }
    const [primero, ...otros] = hijos(documento).filter(({ papel }) => /^H\d$/.test(papel));
    expect(primero?.papel).toBe('H1');
    for (const { papel } of otros) expect(papel).toMatch(/^H[12]$/);
  });
});

/** The operators of each page, a line each. */
function contenidos(ruta: string): string[] {
  return [...sinComprimir(ruta).matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, dentro = '']) => dentro).filter((dentro) => /^\/\w+ <</.test(dentro) && dentro.includes(' BDC'));
}

test('el visor sabe que está marcado, en qué lengua y con qué título', async () => {
  const ruta = guardar('marcado', await drawCarta(componerRespuesta(entrada()), fonts));
  expect(informacionDe(ruta)).toMatch(/Tagged:\s+yes/);
  expect(sinComprimir(ruta)).toMatch(/\/Lang \(es-PE\)/);
  expect(sinComprimir(ruta)).toMatch(/\/DisplayDocTitle true/);
});

describe('lo que pasa de página', () => {
  test('un párrafo, una lista y un cuadro son cada uno un solo elemento, con su parte en cada página', async () => {
    const parrafo = Array.from({ length: 90 }, (_, i) => `palabra ${i} del párrafo`).join(' ');
    const bloques: Bloque[] = Array.from({ length: 5 }, () => ({ clase: 'parrafo', texto: parrafo }));
    const carta: Carta = { ...componerRespuesta(entrada()), bloques: [{ clase: 'titulo', texto: 'Título' }, ...bloques] };
    const pdf = await drawCarta(carta, fonts);
    const paginas = await paginasSegunPdfjs(pdf);
    expect(paginas.length).toBeGreaterThan(1);
    const parrafos = todos(estructuraSegunPoppler(guardar('parrafos', pdf)), 'P');
    expect(parrafos.map((nodo) => textoDe(nodo))).toEqual(bloques.map(() => parrafo));
  });

  test('el encabezado repetido de un cuadro se lee una vez', async () => {
    const pdf = await drawCarta(componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(70) }) })), fonts);
    const [cuadro] = todos(estructuraSegunPoppler(guardar('cuadro-largo', pdf)), 'Table');
    if (!cuadro) throw new Error('a table was expected');
    expect(hijos(cuadro)).toHaveLength(71);
    expect(todos(cuadro, 'TH').filter((nodo) => textoDe(nodo) === 'Código modular')).toHaveLength(1);
    const paginas = await paginasSegunPdfjs(pdf);
    expect(paginas.length).toBe(3);
    expect(paginas.map(({ artefactos }) => artefactos.includes('modular'))).toEqual([false, true, true]);
  });
});

test('la imagen del membrete dice de quién es, y dónde está', async () => {
  const caso = CARTAS.find(([nombre]) => nombre === 'respuesta-con-imagen');
  if (!caso) throw new Error('a letter with an image was expected');
  const pdf = await drawCarta(caso[1], fonts);
  expect((await paginasSegunPdfjs(pdf)).flatMap(({ figuras }) => figuras)).toEqual(['Membrete de UGEL Chiclayo']);
  expect(sinComprimir(guardar('con-imagen', pdf))).toMatch(/\/BBox \[\s*[\d.]+\s+[\d.]+\s+[\d.]+\s+[\d.]+\s*\][\s\S]{0,40}\/O \/Layout/);
});

test('la marca de la copia no cambia lo que se lee: es un artefacto', async () => {
  const original = await drawCarta(hoja(20), fonts);
  const copia = await mark(original, 'COPIA', MOMENTO, fonts);
  const [antes, despues] = [await paginasSegunPdfjs(original), await paginasSegunPdfjs(copia)];
  expect(despues.map(({ texto, suelto }) => [texto, suelto])).toEqual(antes.map(({ texto, suelto }) => [texto, suelto]));
  for (const { artefactos } of despues) expect(artefactos).toContain('COPIA');
  expect(textoDe(estructuraSegunPoppler(guardar('copia-leida', copia)))).toBe(textoDe(estructuraSegunPoppler(guardar('original-leido', original))));
});
