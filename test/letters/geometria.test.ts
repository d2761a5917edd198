// Where things fell on the sheet, read back from the PDF: words by poppler, ink by its pictures.
import { describe, expect, test } from 'vitest';
import { drawCarta, trazar } from '../../electron/letters/draw.ts';
import { HEAD_TOP, MARGIN, ON_ITS_SIDE, SIGNATURE_ROOM, SIGNATURE_WIDTH, UPRIGHT } from '../../electron/letters/sheet.ts';
import { fuentes } from './casos.ts';
import { guardar, imagenesDe, palabrasDe, type Palabra } from './leido.ts';
import { CARTAS } from './tabla.ts';

const fonts = await fuentes();

/** Points that boxes of words may share: poppler's reach from the ascent to the descent of the font. */
const ROCE = 0.6;

const encimadas = (a: Palabra, b: Palabra): boolean =>
  a.pagina === b.pagina && Math.min(a.xMax, b.xMax) - Math.max(a.xMin, b.xMin) > ROCE && Math.min(a.yMax, b.yMax) - Math.max(a.yMin, b.yMin) > ROCE;

const PUNTOS_POR_PIXEL = 72 / 50;

const seFirma = (clase: string | undefined): boolean => clase === 'firma' || clase === 'firmas';

describe.each(CARTAS)('%s', (nombre, carta) => {
  const { width, height, right, textBottom, footTop } = carta.apaisada ? ON_ITS_SIDE : UPRIGHT;

  test('no pasa de los márgenes: el texto en su caja, el membrete y el pie en las suyas', async () => {
    const palabras = palabrasDe(guardar(nombre, await drawCarta(carta, fonts)));
    expect(palabras.length).toBeGreaterThan(20);
    for (const palabra of palabras) {
      expect(palabra.xMin).toBeGreaterThanOrEqual(MARGIN - 0.5);
      expect(palabra.xMax).toBeLessThanOrEqual(right + 0.5);
      expect(palabra.yMin).toBeGreaterThanOrEqual((palabra.pagina === 1 ? HEAD_TOP : MARGIN) - 1);
      expect(palabra.yMax).toBeLessThanOrEqual(height - 28);
    }
    // Between the text and the foot nothing is written.
    expect(palabras.filter(({ yMin, yMax }) => yMax > textBottom + 2 && yMin < footTop - 6)).toEqual([]);
  });

  test('ninguna palabra se encima con otra', async () => {
    const palabras = palabrasDe(guardar(nombre, await drawCarta(carta, fonts)));
    expect(palabras.flatMap((una, i) => palabras.slice(i + 1).filter((otra) => encimadas(una, otra)).map((otra) => `${una.texto} / ${otra.texto}`))).toEqual([]);
  });

  test('ni una gota de tinta llega a los bordes de la hoja', async () => {
    for (const imagen of imagenesDe(guardar(nombre, await drawCarta(carta, fonts)), 50)) {
      const izquierda = Math.floor((MARGIN - 2) / PUNTOS_POR_PIXEL);
      const arriba = Math.floor((HEAD_TOP - 2) / PUNTOS_POR_PIXEL);
      expect(imagen.masOscuro(0, 0, izquierda, imagen.alto)).toBe(255);
      expect(imagen.masOscuro(imagen.ancho - izquierda, 0, imagen.ancho, imagen.alto)).toBe(255);
      expect(imagen.masOscuro(0, 0, imagen.ancho, arriba)).toBe(255);
      expect(imagen.masOscuro(0, imagen.alto - 19, imagen.ancho, imagen.alto)).toBe(255);
    }
  });

  test('sobre cada firma queda libre, y del mismo tamaño, el lugar para firmar', async () => {
    const imagenes = imagenesDe(guardar(nombre, await drawCarta(carta, fonts)), 50);
    const firmas = (await trazar(carta, fonts)).filter(({ bloque }) => seFirma(carta.bloques[bloque]?.clase));
    expect(firmas).toHaveLength(carta.bloques.filter(({ clase }) => seFirma(clase)).length);
    for (const { bloque, pagina, arriba } of firmas) {
      const px = (puntos: number) => Math.round(puntos / PUNTOS_POR_PIXEL);
      // Of several that sign side by side, all the width.
      const ancho = carta.bloques[bloque]?.clase === 'firmas' ? right - MARGIN : SIGNATURE_WIDTH;
      const [izquierda, derecha] = [(width - ancho) / 2, (width + ancho) / 2];
      // A pixel inside of each edge: what stands next to the room may colour the one it shares.
      expect(imagenes[pagina]?.masOscuro(px(izquierda), px(arriba) + 1, px(derecha), px(arriba + SIGNATURE_ROOM) - 1)).toBe(255);
    }
  });
});
