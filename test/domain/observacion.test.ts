import { describe, expect, test } from 'vitest';
import { calificacionSugerida, hallazgosDe } from '../../shared/domain/hallazgos.ts';
import { LIMITE_PUNTO, puntosDe } from '../../shared/domain/observacion.ts';
import { Pedido } from '../../shared/domain/pedido.ts';
import { requisitosDe } from '../../shared/domain/requisitos.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

const hallazgos = hallazgosDe(
  Pedido.parse({ ...pedidoCompleto, sustento: null, solicitante: { ...pedidoCompleto.solicitante, numeroDocumento: '1234567' } }),
);
const lista = (nota = '') =>
  requisitosDe('alta').map(({ clave, falta }) => ({ clave, falta, calificacion: calificacionSugerida(clave, hallazgos), nota: clave === 'director_documento' ? nota : '' }));

describe('puntos de una observación', () => {
  test('uno por cada requisito que no cumple: qué hacer y, si algo está errado, qué', () => {
    expect(puntosDe(lista(), hallazgos)).toEqual([
      'Consignar el número correcto del documento de identidad del director. El DNI «1234567» tiene 7 dígitos: debe tener 8.',
      'Adjuntar copia de la resolución de designación o encargatura, vigente a la fecha de presentación.',
    ]);
  });

  test('la nota del especialista va en lugar de lo que dijo la máquina', () => {
    expect(puntosDe(lista('No se lee.'), hallazgos)[0]).toBe('Consignar el número correcto del documento de identidad del director. No se lee.');
  });

  test('si todo cumple no hay puntos, y ninguno pasa del largo que admite la carta', () => {
    expect(puntosDe(lista().map((uno) => ({ ...uno, calificacion: 'cumple' as const })), hallazgos)).toEqual([]);
    expect(puntosDe(lista('x'.repeat(500)), hallazgos).every((punto) => punto.length <= LIMITE_PUNTO)).toBe(true);
  });
});
