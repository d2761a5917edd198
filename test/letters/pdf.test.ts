import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { cutFonts } from '../../build/fonts.ts';
import { componerCargo } from '../../electron/letters/cargo-recepcion.ts';
import { markAsCopy } from '../../electron/letters/copy.ts';
import { drawCarta } from '../../electron/letters/draw.ts';
import { LayoutOverflow, UnusableImage } from '../../electron/letters/errors.ts';
import { loadFonts } from '../../electron/letters/fonts.ts';
import { componerHoja } from '../../electron/letters/hoja-credenciales.ts';
import { componerImprocedencia } from '../../electron/letters/oficio-improcedencia.ts';
import { componerObservacion } from '../../electron/letters/oficio-observacion.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { HEAD_TOP, MARGIN, PAGE_HEIGHT, RIGHT, TEXT_BOTTOM, TEXT_WIDTH } from '../../electron/letters/sheet.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { fecha, Hora, instanteEnLima } from '../../shared/domain/tiempo.ts';
import { PNG } from '../fixtures/archivos.ts';
import { AJUSTES, CLAVE, dosServicios, entrada, fuentes, MOMENTO, muchos, pedido, SERVICIO, SOLICITANTE, vistos } from './casos.ts';
import { png } from './png.ts';
import { fuentesDe, guardar, informacionDe, paginaEnJpeg, palabrasDe, revisarConQpdf, sinComprimir, textoDe } from './leido.ts';

const fonts = await fuentes();
const LARGO = { ...SOLICITANTE, nombres: 'María del Rosario Encarnación de las Mercedes Guadalupe Concepción', apellidos: 'Purihuamán-Chapoñán viuda de Santamaría-Quiñones y Farroñán' };
const LINEAS = ['Uno', 'Dos', 'Tres'].map((texto) => ({ texto: `«Año de prueba ${texto}, con un nombre largo que ocupa bastante más que el ancho de la hoja impresa en la que se escribe, como ya pasó»`, desde: fecha('2026-01-01'), hasta: fecha('2026-12-31') }));
const observacion = (puntos: number, dias = 2): Carta =>
  componerObservacion({ ...entrada(), dias, puntos: Array.from({ length: puntos }, (_, i) => `Consignar el dato ${i + 1} de la institución educativa, que no consta en el oficio ni en sus anexos, y adjuntar su sustento.`) });
const hoja = (n: number): Carta =>
  componerHoja({ ...entrada({ rotulo: 'HOJA DE CREDENCIALES N.° 0001-2026', pedido: pedido({ servicios: muchos(n), solicitante: LARGO }) }), usuario: '17589436', clave: CLAVE, registro: false });
const cargo = (n: number): Carta =>
  componerCargo({ ...entrada({ rotulo: 'CARGO N.° 0017-2026', pedido: pedido({ servicios: muchos(n) }) }), adjuntos: Array.from({ length: n }, (_, i) => ({ nombre: `escaneo_del_oficio_${i}.pdf`, clase: 'oficio' as const })), recibidoPor: 'Ana Rojas Tello' });

const CASOS: readonly (readonly [string, Carta])[] = [
  ['respuesta-1', componerRespuesta(entrada())],
  ['respuesta-5', componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(5) }) }))],
  ['respuesta-20-nombre-largo', componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(20), solicitante: LARGO }) }))],
  ['respuesta-minima', componerRespuesta(entrada({ rotulo: null, ajustes: { ...AJUSTES, lineasDelAnio: [], membrete: { imagen: null, organos: [] } }, firmante: null, pedido: pedido({ solicitante: { ...SOLICITANTE, nombres: 'Li', apellidos: 'Wu' } }) }))],
  ['respuesta-tres-lineas-del-anio', componerRespuesta(entrada({ ajustes: { ...AJUSTES, lineasDelAnio: LINEAS } }))],
  ['respuesta-sin-cortes', componerRespuesta(entrada({ pedido: pedido({ servicios: [{ ...SERVICIO, nombreIe: 'X'.repeat(200), centroPoblado: 'y'.repeat(120) }], oficio: { numero: '1'.repeat(120), fecha: null } }) }))],
  ['observacion-2', observacion(2)],
  ['observacion-30', observacion(30)],
  ['improcedencia-20', componerImprocedencia(entrada({ pedido: pedido({ servicios: muchos(20) }), servicios: vistos(muchos(20), muchos(20).map((_, i) => ({ decision: 'improcedente', resultado: null, motivo: `motivo ${i} `.repeat(20) }))) }))],
  ['cargo-1', cargo(1)],
  ['cargo-20', cargo(20)],
  ['hoja-1', hoja(1)],
  ['hoja-20', hoja(20)],
];

describe.each(CASOS)('%s', (nombre, carta) => {
  test('es un PDF sano, con todas sus letras dentro y recortadas', async () => {
    const ruta = guardar(nombre, await drawCarta(carta, fonts));
    revisarConQpdf(ruta);
    expect(fuentesDe(ruta).map(({ nombre: fuente }) => fuente).sort()).toEqual(['SIAGIE+Arimo-Bold', 'SIAGIE+Arimo-Regular']);
    for (const fuente of fuentesDe(ruta)) expect(fuente).toMatchObject({ incrustada: true, parcial: true, unicode: true });
  });

  test('no pasa de los márgenes: el texto en su caja, el membrete y el pie en las suyas', async () => {
    const palabras = palabrasDe(guardar(nombre, await drawCarta(carta, fonts)));
    expect(palabras.length).toBeGreaterThan(20);
    for (const palabra of palabras) {
      expect(palabra.xMin).toBeGreaterThanOrEqual(MARGIN - 0.5);
      expect(palabra.xMax).toBeLessThanOrEqual(RIGHT + 0.5);
      expect(palabra.yMin).toBeGreaterThanOrEqual((palabra.pagina === 1 ? HEAD_TOP : MARGIN) - 1);
      expect(palabra.yMax).toBeLessThanOrEqual(PAGE_HEIGHT - 28);
    }
    // Between the text and the foot nothing is written.
    expect(palabras.filter(({ yMin, yMax }) => yMax > TEXT_BOTTOM + 2 && yMin < TEXT_BOTTOM + 8)).toEqual([]);
  });

  test('numera sus páginas y no se queda en blanco ninguna', async () => {
    const ruta = guardar(nombre, await drawCarta(carta, fonts));
    const paginas = Number(/Pages:\s+(\d+)/.exec(informacionDe(ruta))?.[1]);
    for (let pagina = 1; pagina <= paginas; pagina += 1) {
      expect(textoDe(ruta)).toContain(`Página ${pagina} de ${paginas}`);
      expect(palabrasDe(ruta).filter((palabra) => palabra.pagina === pagina && palabra.yMax < TEXT_BOTTOM + 1).length).toBeGreaterThan(5);
    }
  });

  test('tiene los mismos bytes con letras leídas de nuevo, y pesa menos de 60 KB', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'letras-'));
    await cutFonts(dir);
    const pdf = await drawCarta(carta, fonts);
    expect(Buffer.compare(pdf, await drawCarta(carta, await loadFonts(dir)))).toBe(0);
    expect(pdf.length).toBeLessThan(60 * 1024);
  });
});

describe('la firma', () => {
  test.each(Array.from({ length: 16 }, (_, i) => i + 1))('no queda sola: con %i puntos la acompañan sus últimas líneas', async (puntos) => {
    const palabras = palabrasDe(guardar('firma', await drawCarta(observacion(puntos), fonts)));
    const firma = palabras.find(({ texto }) => texto === 'GRISELDA');
    const juntas = palabras.filter(({ pagina, yMax }) => pagina === firma?.pagina && yMax < (firma?.yMin ?? 0));
    expect(juntas.map(({ texto }) => texto)).toEqual(expect.arrayContaining(['Atentamente,', 'consideración.']));
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

describe('como documento de archivo', () => {
  test('es PDF/A-2b: perfil de color, metadatos legibles y sin comprimir, idioma, y fechas del momento de la carta', async () => {
    const carta = componerRespuesta(entrada());
    const pdf = await drawCarta(carta, fonts);
    const ruta = guardar('archivo', pdf);
    const crudo = Buffer.from(pdf).toString('latin1');
    expect(crudo).toMatch(/^%PDF-1\.7\n%[\u0080-\u00ff]{4}/);
    expect(crudo).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(crudo).toContain('<xmp:CreateDate>2026-03-11T15:42:00Z</xmp:CreateDate>');
    expect(crudo).toContain('<xmp:ModifyDate>2026-03-11T15:42:00Z</xmp:ModifyDate>');
    expect(crudo).toContain('D:20260311154200Z');
    expect(crudo).toMatch(/\/OutputIntents\s*\[/);
    expect(crudo).toContain('/S /GTS_PDFA1');
    const info = informacionDe(ruta);
    expect(info).toContain('Title:           OFICIO N.° 0123-2026-UGEL-CHICLAYO/SIAGIE – Atención del pedido de alta de usuario en el SIAGIE');
    expect(info).toContain('Author:          UGEL Chiclayo');
    expect(info).toContain('A4');
    expect((await PDFDocument.load(pdf)).getLanguage()).toBe('es-PE');
  });
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
    const copia = await markAsCopy(original, MOMENTO, fonts);
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

  test('en el mismo momento tiene los mismos bytes; en otro, no', async () => {
    const original = await drawCarta(componerRespuesta(entrada()), fonts);
    const una = await markAsCopy(original, MOMENTO, fonts);
    expect(Buffer.compare(una, await markAsCopy(original, MOMENTO, fonts))).toBe(0);
    expect(Buffer.compare(una, await markAsCopy(original, instanteEnLima(fecha('2026-04-01'), Hora.parse('08:00')), fonts))).not.toBe(0);
  });
});
