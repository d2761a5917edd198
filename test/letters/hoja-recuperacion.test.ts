import { describe, expect, test } from 'vitest';
import { drawCarta } from '../../electron/letters/draw.ts';
import { componerHojaDeRecuperacion } from '../../electron/letters/hoja-recuperacion.ts';
import { lineasDe } from '../../shared/domain/carta.ts';
import { gruposDe } from '../../shared/domain/clave-de-recuperacion.ts';
import { AJUSTES, fuentes, MARZO, MOMENTO } from './casos.ts';
import { guardar, informacionDe, palabrasDe, revisarConQpdf, textoDe } from './leido.ts';

const grupos = gruposDe(new Uint8Array(20).map((_, i) => i * 37));
const carta = componerHojaDeRecuperacion({ ajustes: AJUSTES, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, grupos, hechaPor: 'Salas Prueba, Ana' });
const ruta = guardar('hoja-recuperacion', await drawCarta(carta, await fuentes()));

describe('la hoja de recuperación', () => {
  test('dice cada grupo una vez, grande y numerado, en el orden en que se copia', () => {
    const palabras = palabrasDe(ruta);
    const grandes = palabras.filter(({ texto, yMin, yMax }) => grupos.includes(texto) && yMax - yMin > 15);
    expect(grandes.map(({ texto }) => texto)).toStrictEqual(grupos);
    for (const [i, grupo] of grandes.entries()) {
      const numero = palabras.filter(({ texto, xMin, yMin }) => texto === String(i + 1) && grupo.xMin - xMin > 0 && grupo.xMin - xMin < 60 && Math.abs(yMin - grupo.yMin) < 15);
      expect(numero).toHaveLength(1);
    }
    for (const grupo of grupos) expect(textoDe(ruta).split(grupo)).toHaveLength(2);
  });

  test('la clave no está en el título, ni en el pie, ni en los datos del archivo', () => {
    const fuera = [carta.titulo, carta.autor, ...carta.pie, informacionDe(ruta), ...carta.bloques.filter(({ clase }) => clase !== 'grupos').flatMap(lineasDe)].join('\n');
    for (const grupo of grupos) expect(fuera).not.toContain(grupo);
  });

  test('dice de qué oficina es, cuándo y quién la hizo, cómo guardarla y qué hacer si se pierde, en una página', () => {
    const texto = textoDe(ruta).replaceAll(/\s+/g, ' ');
    for (const dato of [AJUSTES.oficina.ugel, '11 de marzo de 2026', 'Salas Prueba, Ana', 'Cómo guardarla', 'Cómo usarla', 'Si se pierde']) expect(texto).toContain(dato);
    expect(informacionDe(ruta)).toMatch(/Pages:\s+1\n/);
    revisarConQpdf(ruta);
  });
});
