import { describe, expect, test } from 'vitest';
import { faltasDelLibro } from './libro.ts';
import { matarMuchasVeces, MODOS, type Muerte } from './muertes.ts';

describe('matado a mitad de su trabajo', () => {
  test('25 veces: está todo lo que se confirmó, entero, sin número repetido ni hueco', { timeout: 240_000 }, async () => {
    const muertes: Muerte[] = [];
    await matarMuchasVeces(20260311, 25, (muerte) => muertes.push(muerte));
    expect(muertes.filter(({ faltas }) => faltas.length > 0)).toEqual([]);
    expect(new Set(muertes.map(({ modo }) => modo))).toEqual(new Set(MODOS));
    expect(muertes).toHaveLength(25);
  });

  test('la comparación ve lo que falta, lo que cambió y lo que sobra', () => {
    const asiento = { numero: '2026-1', estado: 'recibido', rotulos: ['CARGO 1'], adjuntos: 1 };
    const libro = new Map([[1, asiento]]);
    const con = (cambios: Partial<typeof asiento>, enElAire: number | null = null) => faltasDelLibro(libro, new Map([[1, { ...asiento, ...cambios }]]), enElAire).length;
    expect(con({})).toBe(0);
    expect(faltasDelLibro(libro, new Map(), null)).toHaveLength(1);
    expect(con({ numero: '2026-2' })).toBe(1);
    expect(con({ rotulos: [] }, 1)).toBe(1);
    expect(con({ adjuntos: 0 })).toBe(1);
    expect(con({ estado: 'decidido' })).toBe(1);
    expect(con({ estado: 'decidido' }, 1)).toBe(0);
    const sobran = new Map([[1, asiento], [2, asiento], [3, asiento]]);
    expect(faltasDelLibro(libro, sobran, null)).toHaveLength(1);
  });
});
