import { describe, expect, test } from 'vitest';
import { conPropuestas, puntoNuevo, type Punto } from '../../renderer/screens/expediente/puntos.ts';

const textos = (puntos: readonly Punto[]) => puntos.map(({ texto }) => texto);
const escrito = (punto: Punto, texto: string): Punto => ({ ...punto, texto });

describe('puntos de una observación mientras se califica', () => {
  test('al principio son los propuestos', () => {
    expect(textos(conPropuestas([], ['A', 'B']))).toEqual(['A', 'B']);
  });

  test('lo que la persona escribió, agregó u ordenó no se pierde cuando cambia la lista', () => {
    const [a, b] = conPropuestas([], ['A', 'B']);
    const puntos = [b, a && escrito(a, 'A, con sus palabras'), escrito(puntoNuevo(null), 'Suyo')].filter((punto) => punto !== undefined);
    expect(textos(conPropuestas(puntos, ['A', 'B', 'C']))).toEqual(['B', 'A, con sus palabras', 'C', 'Suyo']);
  });

  test('lo que ya cumple deja de pedirse, y lo agregado queda', () => {
    const puntos = [...conPropuestas([], ['A', 'B']), escrito(puntoNuevo(null), 'Suyo')];
    expect(textos(conPropuestas(puntos, ['B']))).toEqual(['B', 'Suyo']);
  });
});
