import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cutFonts } from '../../build/fonts.ts';
import { mark } from '../../electron/letters/copy.ts';
import { drawCarta } from '../../electron/letters/draw.ts';
import { LayoutOverflow, UnusableImage } from '../../electron/letters/errors.ts';
import { loadFonts } from '../../electron/letters/fonts.ts';
import { componerHoja } from '../../electron/letters/hoja-credenciales.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { HEAD_TOP, MARGIN, PAGE_HEIGHT, RIGHT, TEXT_BOTTOM, TEXT_WIDTH } from '../../electron/letters/sheet.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { fecha, Hora, instanteEnLima } from '../../shared/domain/tiempo.ts';
import { PNG } from '../fixtures/archivos.ts';
import { CLAVE, dosServicios, entrada, fuentes, MOMENTO, muchos, pedido, SERVICIO, SOLICITANTE, vistos } from './casos.ts';
import { png, pngDe } from './png.ts';
import { cargo, CARTAS, observacion } from './tabla.ts';
import { fuentesDe, guardar, imagenesDe, informacionDe, paginaEnJpeg, palabrasDe, revisarConQpdf, sinComprimir, textoDe } from './leido.ts';

const fonts = await fuentes();
describe.each(CARTAS)('%s', (nombre, carta) => {
  test('es un PDF sano, con todas sus letras dentro y recortadas', async () => {
    const ruta = guardar(nombre, await drawCarta(carta, fonts));
    revisarConQpdf(ruta);
    expect(fuentesDe(ruta).map(({ nombre: fuente }) => fuente).sort()).toEqual(['SIAGIE+Arimo-Bold', 'SIAGIE+Arimo-Regular']);
    for (const fuente of fuentesDe(ruta)) expect(fuente).toMatchObject({ incrustada: true, parcial: true, unicode: true });
  });

  test('numera sus páginas y no se queda en blanco ninguna', async () => {
    const ruta = guardar(nombre, await drawCarta(carta, fonts));
    const paginas = Number(/Pages:\s+(\d+)/.exec(informacionDe(ruta))?.[1]);
    for (let pagina = 1; pagina <= paginas; pagina += 1) {
      expect(textoDe(ruta)).toContain(`Página ${pagina} de ${paginas}`);
      expect(palabrasDe(ruta).filter((palabra) => palabra.pagina === pagina && palabra.yMax < TEXT_BOTTOM + 1).length).toBeGreaterThan(5);
    }
  });

  // Of a report of several pages every cell of its table is an element.
  const limite = carta.apaisada || nombre === 'acta-de-cargo-120' ? 90 : 60;
  test(`tiene los mismos bytes con letras leídas de nuevo, y pesa menos de ${limite} KB`, async () => {
    const dir = await mkdtemp(join(tmpdir(), 'letras-'));
    await cutFonts(dir);
    const pdf = await drawCarta(carta, fonts);
    expect(Buffer.compare(pdf, await drawCarta(carta, await loadFonts(dir)))).toBe(0);
    expect(pdf.length).toBeLessThan(limite * 1024);
  });
});

describe('la firma', () => {
  test.each(Array.from({ length: 16 }, (_, i) => i + 1))('no queda sola: con %i puntos la acompañan la despedida y lo último que dice la carta', async (puntos) => {
    const palabras = palabrasDe(guardar('firma', await drawCarta(observacion(puntos), fonts)));
    const firma = palabras.find(({ texto }) => texto === 'GRISELDA');
    const juntas = palabras.filter(({ pagina, yMax }) => pagina === firma?.pagina && yMax < (firma?.yMin ?? 0));
    expect(juntas.map(({ texto }) => texto)).toEqual(expect.arrayContaining(['recaudos,', 'nuevamente.', 'consideración.', 'Atentamente,']));
    const iniciales = palabras.find(({ texto }) => texto === 'GTM/eslp');
    expect(iniciales?.pagina).toBe(firma?.pagina);
  });

  test.each([1, 3, 5, 6, 7, 8, 9, 10])('con %i servicios en el cuadro tampoco', async (n) => {
    const palabras = palabrasDe(guardar('firma', await drawCarta(componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(n) }) })), fonts)));
    const firma = palabras.find(({ texto }) => texto === 'GRISELDA');
    expect(palabras.find(({ texto }) => texto === 'Atentamente,')?.pagina).toBe(firma?.pagina);
    expect(palabras.find(({ texto }) => texto === 'consideración.')?.pagina).toBe(firma?.pagina);
  });
});

describe('lo que cabe en una página', () => {
  test.each([
    ['una respuesta con dos servicios, uno negado', componerRespuesta(entrada({ pedido: dosServicios(), servicios: vistos(dosServicios().servicios, [{}, { decision: 'improcedente', resultado: null, motivo: 'no se ha acreditado que dirija el servicio educativo' }]) }))],
    ['una observación de tres puntos, con su cargo de notificación', observacion(3)],
    ['el cargo de recepción, con sus dos copias', cargo(20)],
    ['una hoja de credenciales de seis servicios', componerHoja({ ...entrada({ rotulo: 'HOJA DE CREDENCIALES N.° 0001-2026', pedido: pedido({ servicios: muchos(6) }) }), usuario: '17589436', clave: CLAVE, registro: false })],
  ])('%s', async (nombre, carta) => {
    expect(informacionDe(guardar(nombre.replaceAll(' ', '-'), await drawCarta(carta, fonts)))).toMatch(/Pages:\s+1\n/);
  });

  test('un bloque más alto que la página se rechaza, no se corta', async () => {
    const carta: Carta = { ...componerRespuesta(entrada()), bloques: [{ clase: 'tabla', columnas: [{ titulo: 'a', ancho: 0.05 }, { titulo: 'b', ancho: 0.95 }], filas: [['ancho '.repeat(400), '']] }] };
    await expect(drawCarta(carta, fonts)).rejects.toThrow(LayoutOverflow);
  });
});

test('el cuadro que pasa de página repite su encabezado', async () => {
  const palabras = palabrasDe(guardar('cuadro', await drawCarta(componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(20) }) })), fonts)));
  expect(palabras.filter(({ texto }) => texto === 'modular').map(({ pagina }) => pagina)).toEqual([1, 2]);
});

test('las tildes y los signos se leen como se escribieron', async () => {
  const ruta = guardar('tildes', await drawCarta(componerRespuesta(entrada({ pedido: pedido({ solicitante: { ...SOLICITANTE, nombres: 'Ñusta Ángela', apellidos: 'Güémez Íñigo' }, servicios: [{ ...SERVICIO, nombreIe: 'N.° 5 «Él – ella…» “¿sí?” ‘no’' }] }) })), fonts));
  expect(textoDe(ruta)).toContain('ÑUSTA ÁNGELA GÜÉMEZ ÍÑIGO');
  expect(textoDe(ruta).replaceAll('\n', ' ')).toContain('N.° 5 «Él – ella…» “¿sí?” ‘no’');
});

describe('la imagen del membrete', async () => {
  const JPEG = paginaEnJpeg(guardar('para-jpeg', await drawCarta(componerRespuesta(entrada()), fonts)));

  test.each([
    ['ancha', png(2000, 100), 20],
    ['muy ancha', png(3000, 10), 300],
    ['cuadrada', png(300, 300), 1],
    ['alta', png(50, 900), 1 / 18],
    ['de un punto', PNG, 1],
    ['JPEG', JPEG, 83 / 117],
  ])('%s cabe en su sitio y conserva su proporción', async (_, imagen, proporcion) => {
    const ruta = guardar('membrete', await drawCarta(componerRespuesta(entrada({ imagenMembrete: imagen })), fonts));
    revisarConQpdf(ruta);
    const [ancho, alto, x, y] = (/q ([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm \/I0 Do Q/.exec(sinComprimir(ruta))?.slice(1) ?? []).map(Number);
    if (ancho === undefined || alto === undefined || x === undefined || y === undefined) throw new Error('no image was drawn');
    expect(ancho).toBeLessThanOrEqual(TEXT_WIDTH + 0.1);
    expect(alto).toBeLessThanOrEqual(68.1);
    expect(Math.abs(ancho - alto * proporcion)).toBeLessThan(0.01 * proporcion + 0.01);
    expect(x + ancho / 2).toBeCloseTo((MARGIN + RIGHT) / 2, 1);
    expect(PAGE_HEIGHT - y - alto).toBeCloseTo(HEAD_TOP, 1);
  });

  // 0x80 is half grey; half transparent on white paper, three quarters.
  test.each([
    ['de 8 bits en gris', pngDe({ ancho: 60, alto: 20 }), 0x80],
    ['de 16 bits en gris', pngDe({ ancho: 60, alto: 20, bits: 16 }), 0x80],
    ['de color', pngDe({ ancho: 60, alto: 20, color: 'rgb' }), 0x80],
    ['de color y 16 bits', pngDe({ ancho: 60, alto: 20, color: 'rgb', bits: 16 }), 0x80],
    ['transparente', pngDe({ ancho: 60, alto: 20, color: 'rgba' }), 0xbf],
    ['transparente de 16 bits', pngDe({ ancho: 60, alto: 20, color: 'rgba', bits: 16 }), 0xbf],
    ['entrelazado', pngDe({ ancho: 61, alto: 23, entrelazado: true }), 0x80],
    ['entrelazado, de color y transparente', pngDe({ ancho: 61, alto: 23, color: 'rgba', entrelazado: true }), 0xbf],
    ['diminuto', pngDe({ ancho: 2, alto: 1 }), 0x80],
  ])('un PNG %s se imprime con su color', async (_, imagen, gris) => {
    const ruta = guardar('membrete-color', await drawCarta(componerRespuesta(entrada({ imagenMembrete: imagen })), fonts));
    revisarConQpdf(ruta);
    const [pagina] = imagenesDe(ruta, 50);
    const centro = pagina && { x: Math.floor(pagina.ancho / 2), y: Math.round(((HEAD_TOP + 30) * 50) / 72) };
    expect(Math.abs((pagina && centro ? pagina.masOscuro(centro.x - 2, centro.y - 2, centro.x + 3, centro.y + 3) : 0) - gris)).toBeLessThanOrEqual(2);
  });

  test.each([
    ['que no es imagen', new TextEncoder().encode('%PDF-1.7')],
    ['dañada', PNG.slice(0, 40)],
    ['en colores de tinta (CMYK)', new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 1, 0, 1, 4, 0, 0, 0, 0])],
  ])('%s se rechaza', async (_, imagen) => {
    await expect(drawCarta(componerRespuesta(entrada({ imagenMembrete: imagen })), fonts)).rejects.toThrow(UnusableImage);
  });
});

describe('la copia de un documento emitido', () => {
  test('dice COPIA y su fecha en cada página, sobre el margen, y no toca el original', async () => {
    const original = await drawCarta(componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(20) }) })), fonts);
    const antes = Buffer.from(original);
    const copia = await mark(original, 'COPIA', MOMENTO, fonts);
    const ruta = guardar('copia', copia);
    revisarConQpdf(ruta);
    expect(Buffer.compare(antes, original)).toBe(0);
    const palabras = palabrasDe(ruta);
    expect(palabras.filter(({ texto }) => texto === 'COPIA').map(({ pagina }) => pagina)).toEqual([1, 2]);
    for (const marca of palabras.filter(({ texto }) => texto === 'COPIA' || texto === '10:42')) {
      expect(marca.yMax).toBeLessThan(HEAD_TOP);
      expect(marca.xMax).toBeLessThanOrEqual(RIGHT);
    }
    expect(palabras.filter(({ yMax }) => yMax >= HEAD_TOP)).toEqual(palabrasDe(guardar('original', original)));
    expect(fuentesDe(ruta).every(({ incrustada }) => incrustada)).toBe(true);
  });

  test('usa las letras que el documento ya lleva: pesa casi lo mismo', async () => {
    const original = await drawCarta(componerRespuesta(entrada()), fonts);
    const copia = await mark(original, 'COPIA', MOMENTO, fonts);
    expect(copia.length - original.length).toBeLessThan(2_000);
    expect(fuentesDe(guardar('copia-letras', copia)).map(({ nombre }) => nombre)).toEqual(fuentesDe(guardar('original-letras', original)).map(({ nombre }) => nombre));
  });

  test('a un documento de otra versión, con otro recorte de las letras, le pone las suyas', async () => {
    const otro = (peso: 'regular' | 'bold') => {
      const { cut, full } = fonts[peso];
      return { full, cut: { ...cut, program: new Uint8Array(deflateSync(inflateSync(cut.program), { level: 1 })) } };
    };
    const original = await drawCarta(componerRespuesta(entrada()), { regular: otro('regular'), bold: otro('bold') });
    const ruta = guardar('copia-de-otra-version', await mark(original, 'COPIA', MOMENTO, fonts));
    revisarConQpdf(ruta);
    expect(fuentesDe(ruta)).toHaveLength(2 * fuentesDe(guardar('de-otra-version', original)).length);
    expect(palabrasDe(ruta).filter(({ texto }) => texto === 'COPIA')).toHaveLength(1);
  });

  test('en el mismo momento tiene los mismos bytes; en otro, no', async () => {
    const original = await drawCarta(componerRespuesta(entrada()), fonts);
    const una = await mark(original, 'COPIA', MOMENTO, fonts);
    expect(Buffer.compare(una, await mark(original, 'COPIA', MOMENTO, fonts))).toBe(0);
    expect(Buffer.compare(una, await mark(original, 'COPIA', instanteEnLima(fecha('2026-04-01'), Hora.parse('08:00')), fonts))).not.toBe(0);
  });
});
