import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCarta } from '../../electron/letters/draw.ts';
import { dividedWord } from '../../electron/letters/hyphenation.ts';
import { MARGIN } from '../../electron/letters/sheet.ts';
import { createShaper } from '../../electron/letters/shaping.ts';
import { setLine, wrap } from '../../electron/letters/wrap.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { fuentes, MOMENTO } from './casos.ts';
import { estructuraSegunPoppler, textoDe as textoDeEstructura } from './estructura.ts';
import { guardar, imagenesDe, palabrasDe, sinComprimir, textoDe } from './leido.ts';
import { CARTAS } from './tabla.ts';

const fonts = await fuentes();

describe('una palabra se divide', () => {
  test.each([
    ['institución', 'ins-ti-tu-ción'],
    ['«subsanación»,', '«sub-sa-na-ción»,'],
    ['desarrollo', 'de-sarro-llo'],
    ['credenciales', 'cre-den-cia-les'],
    ['¿correspondiente?', '¿co-rres-pon-dien-te?'],
    // Neither a vowel alone before, nor two letters after.
    ['observaciones', 'ob-ser-va-cio-nes'],
    ['oficio', 'ofi-cio'],
    ['extraordinario', 'ex-tra-or-di-na-rio'],
  ])('%s → %s', (palabra, esperado) => {
    const partes = dividedWord(palabra);
    expect(partes.join('')).toBe(palabra);
    for (const parte of partes) expect(esperado.replaceAll('-', '')).toContain(parte);
    for (const corte of partes.slice(1).map((_, i) => partes.slice(0, i + 1).join('').length)) {
      expect(palabra.slice(corte).replace(/[»”)".,;:?!…]+$/u, '').length).toBeGreaterThanOrEqual(3);
      expect(palabra.slice(0, corte).replace(/^[«“("¿¡]+/u, '').length).toBeGreaterThanOrEqual(2);
    }
    expect(partes.length).toBeGreaterThan(1);
  });

  test.each(['CHAPOÑÁN', 'Chapoñán', 'SIAGIE', 'casa', 'una', '0346098', 'rchaponan@ejemplo.pe', '004821-2023-gr.lamb', 'www.ejemplo.pe', 'N.°', 'y/o', 'clave1234', ''])('«%s» nunca', (palabra) => {
    expect(dividedWord(palabra)).toEqual([palabra]);
  });

  test.each([['artículo', /culo$/], ['vehículos', /culos$/], ['disputa', /puta$/], ['veterano', /ano$/], ['espectáculo', /culo$/]])('%s no deja una parte malsonante sola en un renglón', (palabra, mala) => {
    const partes = dividedWord(palabra);
    for (let i = 1; i < partes.length; i += 1) {
      expect(partes.slice(i).join('')).not.toMatch(new RegExp(`^${mala.source}`));
      expect(partes.slice(0, i).join('')).not.toMatch(new RegExp(`^${mala.source}`));
    }
  });

  test('y junta de nuevo es la misma, sea la que sea', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aeioúñrstlbc«»,.AÉ1-@'), maxLength: 30 }), (palabra) => {
      expect(dividedWord(palabra).join('')).toBe(palabra);
    }));
  });
});

const carta = (texto: string): Carta => ({ titulo: 'Guiones', autor: 'UGEL', momento: MOMENTO, pie: [], bloques: [{ clase: 'titulo', texto: 'Guiones' }, { clase: 'parrafo', texto }] });
const LARGO = 'Se comunica a la institución educativa correspondiente que, administrativamente, las responsabilidades institucionales extraordinarias relacionadas con las matriculaciones complementarias corresponden exclusivamente a quien las registró oportunamente, según GUADALUPE.';

/** How many words were divided: the rest of each is read as nothing. */
const divididasEn = async (una: Carta): Promise<number> =>
  sinComprimir(guardar('divididas', await drawCarta(una, fonts))).split('/ActualText <feff>>> BDC').length - 1;

test('el texto que se lee tiene las palabras enteras, en pdftotext y en la estructura', async () => {
  const ruta = guardar('guiones', await drawCarta(carta(LARGO), fonts));
  expect(await divididasEn(carta(LARGO))).toBeGreaterThan(0);
  expect(palabrasDe(ruta).map(({ texto }) => texto).join(' ')).toContain(LARGO);
  expect(textoDe(ruta).replaceAll(/\s+/g, ' ')).toContain(LARGO);
  expect(textoDe(ruta)).not.toMatch(/[-\u00AD]\n/);
  expect(textoDeEstructura(estructuraSegunPoppler(ruta)).replaceAll('\u00AD', '')).toContain(LARGO);
});

test('sin dividir palabras ese párrafo dejaría huecos; con guiones, todos sus renglones llegan al margen', () => {
  const shaper = createShaper(fonts);
  const medida = 43_194;
  const lineas = wrap(LARGO, 'regular', medida, shaper, 'justify');
  expect(lineas.some(({ end }) => end === 'division')).toBe(true);
  for (const linea of lineas.slice(0, -1)) expect(setLine(linea, 'regular', shaper, { measure: medida }).width).toBeCloseTo(medida, 0);
  expect(wrap(LARGO, 'regular', medida, shaper).every(({ end }) => end !== 'division')).toBe(true);
});

test('donde no hay huecos no hay guiones: en ninguna carta de la tabla se dividen más de tres palabras', async () => {
  for (const [, una] of CARTAS) expect(await divididasEn(una)).toBeLessThanOrEqual(3);
});

test('una palabra dividida no pasa de página', async () => {
  const parrafos = Array.from({ length: 30 }, () => ({ clase: 'parrafo', texto: LARGO }) as const);
  const ruta = guardar('guiones-paginas', await drawCarta({ ...carta(''), bloques: [{ clase: 'titulo', texto: 'Guiones' }, ...parrafos] }, fonts));
  const paginas = imagenesDe(ruta, 10).length;
  expect(paginas).toBeGreaterThan(1);
  for (let pagina = 1; pagina <= paginas; pagina += 1) {
    // What goes on from the page before would be read there as nothing, or be a piece of a word here.
    const primera = palabrasDe(ruta).find((palabra) => palabra.pagina === pagina && palabra.yMin > MARGIN + (pagina === 1 ? 30 : 0) - 2);
    expect(LARGO.split(' ')).toContain(primera?.texto);
  }
});
