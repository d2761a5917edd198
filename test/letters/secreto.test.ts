// The password: once in the sheet that is handed over, and nowhere in anything else.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawCarta } from '../../electron/letters/draw.ts';
import { componerHoja, type EntradaDeHoja } from '../../electron/letters/hoja-credenciales.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { createShaper } from '../../electron/letters/shaping.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { Clave } from '../../shared/domain/credencial.ts';
import { CLAVE, entrada, fuentes } from './casos.ts';
import { guardar, palabrasDe, sinComprimir, textoDe } from './leido.ts';

const fonts = await fuentes();
const hoja = (cambios: Partial<EntradaDeHoja> = {}): Carta => componerHoja({ ...entrada({ rotulo: 'HOJA DE CREDENCIALES N.° 0001-2026' }), usuario: '17589436', clave: CLAVE, registro: false, ...cambios });

/** The forms in which a content stream may hold a text: plain, UTF-16 in hexadecimal, and each glyph of both weights. */
const formas = (texto: string): string[] => {
  const shaper = createShaper(fonts);
  const enHex = Array.from(texto, (letra) => letra.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const enGlifos = (['regular', 'bold'] as const).map((weight) => shaper.shape(texto, weight).runs.map(({ shown }) => shown.replaceAll(/[<>]/g, '')).join(''));
  return [texto, enHex, ...enGlifos];
};

/** Nothing but the glyphs shown, in the order in which they are: whatever is between them. */
const glifos = (pdf: string): string => [...pdf.matchAll(/\[([^\]]*)\] TJ/g)].map(([, mostrado = '']) => mostrado.replaceAll(/>[^<]*<|[<>\s]/g, '')).join('');

const esta = (pdf: string): boolean => formas(CLAVE).some((forma) => pdf.toLowerCase().includes(forma.toLowerCase()) || glifos(pdf).includes(forma));

const identificador = (pdf: Uint8Array) => /\/ID \[ <([0-9a-f]+)> <([0-9a-f]+)> \]/.exec(Buffer.from(pdf).toString('latin1'))?.slice(1);

describe('la contraseña', () => {
  test('está una sola vez en la hoja que se entrega, y se copia entera', async () => {
    const ruta = guardar('hoja-secreto', await drawCarta(hoja(), fonts));
    expect(textoDe(ruta).split(CLAVE)).toHaveLength(2);
    expect(esta(sinComprimir(ruta))).toBe(true);
  });

  test('no está debajo de la línea de corte, en el cargo que se queda la UGEL', async () => {
    const palabras = palabrasDe(guardar('hoja-secreto', await drawCarta(hoja(), fonts)));
    const corte = palabras.find(({ texto }) => texto === 'Cortar');
    const clave = palabras.filter(({ texto }) => texto.includes(CLAVE));
    expect(clave).toHaveLength(1);
    expect(clave[0]?.yMax).toBeLessThan(corte?.yMin ?? 0);
    expect(clave[0]?.pagina).toBe(corte?.pagina);
  });

  test('no está en la hoja que se archiva, de ninguna forma', async () => {
    const ruta = guardar('hoja-registro', await drawCarta(hoja({ registro: true }), fonts));
    expect(esta(sinComprimir(ruta))).toBe(false);
    expect(textoDe(ruta)).toContain('Entregada en el original; no se guarda copia');
  });

  test('la hoja que se archiva es la misma con cualquier contraseña', async () => {
    expect(Buffer.compare(await drawCarta(hoja({ registro: true }), fonts), await drawCarta(hoja({ registro: true, clave: 'otra-Clave9' }), fonts))).toBe(0);
  });

  test('no está en el oficio de respuesta', async () => {
    expect(esta(sinComprimir(guardar('respuesta-secreto', await drawCarta(componerRespuesta(entrada()), fonts))))).toBe(false);
  });

  test('no deja huella en el archivo: su identificador es el mismo con otra contraseña, y no hay un resumen de ella', async () => {
    const una = await drawCarta(hoja(), fonts);
    expect(identificador(una)).toHaveLength(2);
    expect(identificador(await drawCarta(hoja({ clave: 'otra-Clave9' }), fonts))).toEqual(identificador(una));
    const crudo = sinComprimir(guardar('hoja-secreto', una)).toLowerCase();
    for (const algoritmo of ['md5', 'sha1', 'sha256', 'sha512']) expect(crudo).not.toContain(createHash(algoritmo).update(CLAVE).digest('hex'));
  });

  test('con todos los signos que SIAGIE admite se puede imprimir y leer', async () => {
    const signos = Array.from({ length: 256 }, (_, i) => String.fromCodePoint(i)).filter((letra) => Clave.safeParse(letra.repeat(4)).success);
    expect(signos).not.toContain('\u00AD');
    for (let i = 0; i < signos.length; i += 60) {
      const clave = signos.slice(i, i + 60).join('');
      const ruta = guardar('hoja-signos', await drawCarta(hoja({ clave }), fonts));
      expect(textoDe(ruta)).toContain(clave);
    }
  });
});
