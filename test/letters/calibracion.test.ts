// The calibration page, measured by another program.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { componerCalibracion } from '../../electron/letters/calibracion.ts';
import { drawCarta } from '../../electron/letters/draw.ts';
import { fuentes, MOMENTO } from './casos.ts';
import { guardar, informacionDe, revisarConQpdf, textoDe } from './leido.ts';

const MM = 72 / 25.4;

type Trazo = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The straight lines of the page as poppler reads them, in mm from the bottom left corner of the sheet. */
function trazosDe(ruta: string): Trazo[] {
  const svg = execFileSync('pdftocairo', ['-svg', ruta, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return [...svg.matchAll(/ d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "/g)].map((hallado) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = hallado.slice(1).map((puntos) => Number(puntos) / MM);
    return { x1, y1, x2, y2 };
  });
}

const largo = ({ x1, y1, x2, y2 }: Trazo): number => Math.hypot(x2 - x1, y2 - y1);

describe('hoja de calibración', async () => {
  const ruta = guardar('calibracion', await drawCarta(componerCalibracion({ ugel: 'UGEL Modelo', momento: MOMENTO }), await fuentes()));
  const trazos = trazosDe(ruta);

  test('sus dos reglas miden 10 cm exactos desde la misma esquina', () => {
    const reglas = trazos.filter((trazo) => largo(trazo) > 95 && largo(trazo) < 105);
    expect(reglas).toHaveLength(2);
    for (const regla of reglas) expect(Math.abs(largo(regla) - 100)).toBeLessThan(0.02);
    const [ancho, alto] = [reglas.find(({ y1, y2 }) => y1 === y2), reglas.find(({ x1, x2 }) => x1 === x2)];
    expect([ancho?.x1, ancho?.y1]).toEqual([alto?.x1, alto?.y1]);
  });

  test('las marcas de cada regla están de milímetro en milímetro', () => {
    const origen = trazos.find((trazo) => largo(trazo) > 95 && largo(trazo) < 105 && trazo.y1 === trazo.y2);
    const marcas = trazos.filter((uno) => uno.x1 === uno.x2 && largo(uno) < 5 && Math.abs(uno.y1 - (origen?.y1 ?? 0)) < 0.01).map(({ x1 }) => x1 - (origen?.x1 ?? 0)).toSorted((a, b) => a - b);
    expect(marcas).toHaveLength(101);
    marcas.forEach((donde, mm) => expect(Math.abs(donde - mm)).toBeLessThan(0.01));
  });

  test('las esquinas están a 25 mm de los bordes del A4', () => {
    const lados = trazos.filter((trazo) => Math.abs(largo(trazo) - 5) < 0.02);
    expect(lados).toHaveLength(8);
    for (const { x1, y1 } of lados) {
      expect(Math.abs(Math.min(x1, 210 - x1) - 25)).toBeLessThan(0.02);
      expect(Math.abs(Math.min(y1, 297 - y1) - 25)).toBeLessThan(0.02);
    }
  });

  test('es una sola página A4 que dice qué hacer si no mide', () => {
    revisarConQpdf(ruta);
    expect(informacionDe(ruta)).toMatch(/Pages:\s+1\n/);
    expect(informacionDe(ruta)).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
    expect(textoDe(ruta)).toMatch(/Tamaño real[\s\S]*Ajustar a la página/);
  });
});
