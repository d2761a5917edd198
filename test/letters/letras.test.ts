import { readFile, stat, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutFonts } from '../../build/fonts.ts';
import { CutFont, cutFontFile } from '../../electron/letters/cut-font.ts';
import { drawCarta } from '../../electron/letters/draw.ts';
import { MissingGlyph } from '../../electron/letters/errors.ts';
import { loadFonts, missingGlyphs } from '../../electron/letters/fonts.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { createShaper } from '../../electron/letters/shaping.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { entrada, fuentes, pedido, SERVICIO } from './casos.ts';
import { fuentesDe, guardar, revisarConQpdf, textoDe } from './leido.ts';

const fonts = await fuentes();
const conNombre = (nombreIe: string): Carta => componerRespuesta(entrada({ pedido: pedido({ servicios: [{ ...SERVICIO, nombreIe }] }) }));

describe('el recorte de las letras', () => {
  test('tiene lo que piden el castellano y las lenguas originarias', () => {
    const pedidos = 'áéíóúüñÁÉÍÓÚÜÑ¿¡äëïöŝẽãĩõũɨʉʼꞌ«»“”‘’–—…°ºª№•\u0303\u0302\u0308\u0331\u0304';
    for (const weight of ['regular', 'bold'] as const) {
      expect([...pedidos].filter((letra) => !fonts[weight].cut.glyphOf.has(letra.codePointAt(0) ?? 0))).toEqual([]);
    }
  });

  test('no se rehace mientras sea el de la misma letra, y se rehace si no lo es', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'letras-'));
    const file = join(dir, cutFontFile('bold'));
    await cutFonts(dir);
    const { mtimeMs } = await stat(file);
    const kept = await readFile(file, 'utf8');
    await cutFonts(dir);
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    await writeFile(file, JSON.stringify({ ...CutFont.parse(JSON.parse(kept)), source: 'otra' }));
    await cutFonts(dir);
    expect(await readFile(file, 'utf8')).toBe(kept);
  });

  test('sin las letras en su carpeta no se puede escribir', async () => {
    await expect(loadFonts(await mkdtemp(join(tmpdir(), 'vacia-')))).rejects.toThrow('ENOENT');
  });
});

describe('un carácter fuera del recorte', () => {
  test('se toma de la letra completa, dentro del documento, y se lee', async () => {
    const carta = conNombre('Дружба Ωμέγα');
    expect(missingGlyphs(carta, fonts)).toEqual([]);
    const ruta = guardar('fuera-del-recorte', await drawCarta(carta, fonts));
    revisarConQpdf(ruta);
    expect(textoDe(ruta)).toContain('Дружба Ωμέγα');
    expect(fuentesDe(ruta).map(({ nombre }) => nombre)).toContain('SIAGIX+Arimo-Regular');
    for (const fuente of fuentesDe(ruta)) expect(fuente).toMatchObject({ incrustada: true, parcial: true, unicode: true });
  });

  test('da los mismos bytes cada vez', async () => {
    expect(Buffer.compare(await drawCarta(conNombre('Дружба'), fonts), await drawCarta(conNombre('Дружба'), fonts))).toBe(0);
  });
});

describe('las letras con signos que se combinan', () => {
  test('se escriben con el recorte y se leen como son', async () => {
    const ruta = guardar('combinados', await drawCarta(conNombre('Awajún g\u0303 p\u0303 ü\u0303 a\u0331 ẽ ŝ ɨ ʉ kʼ'), fonts));
    expect(textoDe(ruta)).toContain('Awajún g\u0303 p\u0303 ü\u0303 a\u0331 ẽ ŝ ɨ ʉ kʼ');
    expect(fuentesDe(ruta).map(({ nombre }) => nombre).sort()).toEqual(['SIAGIE+Arimo-Bold', 'SIAGIE+Arimo-Regular']);
  });

  test('no ocupan más que su letra, y el signo sube sobre la mayúscula', () => {
    const shaper = createShaper(fonts);
    expect(shaper.shape('g\u0303', 'regular').width).toBeCloseTo(shaper.shape('g', 'regular').width, 0);
    const altos = shaper.shape('G\u0303', 'regular').runs.map(({ rise }) => rise);
    expect(Math.max(...altos)).toBeGreaterThan(100);
  });

  test('compuestos o descompuestos dan lo mismo', () => {
    const shaper = createShaper(fonts);
    expect(shaper.shape('n\u0303a\u0301', 'bold')).toEqual(shaper.shape('ñá', 'bold'));
  });
});

describe('un carácter que ninguna letra tiene', () => {
  test('se avisa antes, cada uno una vez y en su orden', () => {
    expect(missingGlyphs(conNombre('Sol 漢 y 😀 y 漢 ✓'), fonts)).toEqual(['漢', '😀', '✓']);
  });

  test('no se dibuja como un cuadro: se rechaza', async () => {
    await expect(drawCarta(conNombre('Sol 漢'), fonts)).rejects.toThrow(MissingGlyph);
  });

  test('los caracteres invisibles no cuentan ni se dibujan', async () => {
    const carta = conNombre('San\u200B Jo\u00ADsé\uFEFF');
    expect(missingGlyphs(carta, fonts)).toEqual([]);
    expect(textoDe(guardar('invisibles', await drawCarta(carta, fonts)))).toContain('San José');
  });
});
