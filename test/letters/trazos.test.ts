import { describe, expect, test } from 'vitest';
import { drawCarta, trazar } from '../../electron/letters/draw.ts';
import { componerCargo } from '../../electron/letters/cargo-recepcion.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { HEAD_TOP, MARGIN, TEXT_BOTTOM } from '../../electron/letters/sheet.ts';
import { lineasDe } from '../../shared/domain/carta.ts';
import { entrada, fuentes, muchos, pedido } from './casos.ts';
import { guardar, palabrasDe } from './leido.ts';

const fonts = await fuentes();

describe('el lugar de cada bloque', () => {
  test.each([
    ['una respuesta de una página', componerRespuesta(entrada())],
    ['una respuesta de dos páginas', componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(20) }) }))],
    ['un cargo en dos mitades', componerCargo({ ...entrada({ rotulo: 'CARGO N.° 0017-2026' }), adjuntos: [], recibidoPor: 'Ana Rojas Tello' })],
  ])('%s: está donde se dibujó, sin encimarse', async (nombre, carta) => {
    const trazos = await trazar(carta, fonts);
    const palabras = palabrasDe(guardar(`trazos-${nombre.replaceAll(' ', '-')}`, await drawCarta(carta, fonts)));
    expect(new Set(trazos.map(({ bloque }) => bloque))).toEqual(new Set(carta.bloques.keys()));
    trazos.forEach((trazo, i) => {
      const anterior = trazos[i - 1];
      expect(trazo.arriba).toBeGreaterThanOrEqual(anterior?.pagina === trazo.pagina ? anterior.abajo - 0.01 : trazo.pagina === 0 ? HEAD_TOP : MARGIN);
      expect(trazo.abajo).toBeLessThanOrEqual(TEXT_BOTTOM + 0.02);
    });
    carta.bloques.forEach((bloque, i) => {
      const suyos = trazos.filter((trazo) => trazo.bloque === i);
      const dentro = palabras.filter(({ pagina, yMin, yMax }) => suyos.some((trazo) => trazo.pagina === pagina - 1 && (yMin + yMax) / 2 > trazo.arriba && (yMin + yMax) / 2 < trazo.abajo));
      const esperadas = lineasDe(bloque).join(' ').match(/\p{L}{4,}/gu) ?? [];
      expect(dentro.map(({ texto }) => texto).join(' ')).toContain(esperadas[0] ?? '');
    });
  });

  test('el cuadro que pasa de página tiene un lugar en cada una', async () => {
    const carta = componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(20) }) }));
    const tabla = carta.bloques.findIndex(({ clase }) => clase === 'tabla');
    const suyos = (await trazar(carta, fonts)).filter(({ bloque }) => bloque === tabla);
    expect(suyos.map(({ pagina }) => pagina)).toEqual([0, 1]);
    expect(suyos[1]?.arriba).toBeCloseTo(MARGIN, 2);
  });
});
