// The golden files: each document of the table of cases as data, and as another program reads it from its pages.
// To renew them: `npm run unit -- test/letters/golden.test.ts -u`; then read the difference as the office would.
import { describe, expect, test } from 'vitest';
import { drawCarta } from '../../electron/letters/draw.ts';
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import { actaDeCargo } from './cargo-entregado.ts';
import { CASOS, fuentes, salida } from './casos.ts';
import { comoSeVe, guardar, informacionDe } from './leido.ts';

const fonts = await fuentes();

/** A value of a block in few signs: cells between bars, fields between commas. */
function valor(dato: unknown): string {
  if (dato instanceof Uint8Array) return `${dato.length} bytes`;
  if (Array.isArray(dato)) return dato.map(valor).join(' | ');
  if (typeof dato === 'object' && dato !== null) return Object.values(dato).map(valor).join(' · ');
  return typeof dato === 'number' && !Number.isInteger(dato) ? dato.toFixed(3) : String(dato);
}

const campo = ([nombre, dato]: readonly [string, unknown]): string =>
  Array.isArray(dato) ? [`  ${nombre}:`, ...dato.map((uno) => `    - ${valor(uno)}`)].join('\n') : `  ${nombre}: ${valor(dato)}`;

const bloque = ({ clase, ...campos }: Bloque): string => [clase, ...Object.entries(campos).map(campo)].join('\n');

const comoDatos = ({ titulo, pie, bloques }: Carta): string => [`título: ${titulo}`, ...pie.map((linea) => `pie: ${linea}`), ...bloques.map(bloque)].join('\n');

/** Actas are of no case. */
const TODOS = [...CASOS, ['acta-de-cargo-sin-nada', actaDeCargo(null)], ['acta-de-cargo-trece-casos', actaDeCargo(13)]] as const;

describe('los documentos, tal como se leyeron y se dieron por buenos', () => {
  test.each(TODOS)('%s', async (nombre, carta) => {
    const ruta = guardar(`golden-${nombre}`, await drawCarta(carta, fonts));
    await expect(`${comoDatos(carta)}\n\n${comoSeVe(ruta)}\n`).toMatchFileSnapshot(`golden/${nombre}.txt`);
  });
});

test('cada caso tiene su nombre, y hay uno de tres páginas', () => {
  expect(new Set(TODOS.map(([nombre]) => nombre)).size).toBe(TODOS.length);
  expect(informacionDe(salida('golden-respuesta-tres-paginas.pdf'))).toMatch(/^Pages: +3$/m);
});
