import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rotulo, siguienteNumero, type Numeracion } from '../../shared/domain/numeracion.ts';
import { LINEAS_CONOCIDAS, lineasVigentes } from '../../shared/domain/lineas-del-anio.ts';
import { fecha } from '../../shared/domain/tiempo.ts';

const numeracion: Numeracion = { siglas: 'UGEL-X/SIAGIE', relleno: 4, primero: { anio: 2026, numero: 124 } };

describe('numeración', () => {
  test('se escribe como la oficina la usa', () => {
    expect(rotulo('oficio', 123, 2026, numeracion)).toBe('OFICIO N.° 0123-2026-UGEL-X/SIAGIE');
    expect(rotulo('cargo', 7, 2026, { siglas: '', relleno: 3 })).toBe('CARGO N.° 007-2026');
    expect(rotulo('oficio', 12345, 2026, numeracion)).toBe('OFICIO N.° 12345-2026-UGEL-X/SIAGIE');
  });

  test('una oficina que empieza a medio año sigue su cuenta, y el 1 de enero vuelve a 1', () => {
    expect(siguienteNumero(null, 2026, numeracion)).toBe(124);
    expect(siguienteNumero(124, 2026, numeracion)).toBe(125);
    expect(siguienteNumero(null, 2027, numeracion)).toBe(1);
  });

  test('nunca retrocede ni repite', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (ultimo, primero) => {
        expect(siguienteNumero(ultimo, 2026, { ...numeracion, primero: { anio: 2026, numero: primero } })).toBeGreaterThan(ultimo);
      }),
    );
  });
});

describe('líneas del año', () => {
  test('se eligen por la fecha del documento: decenio y nombre del año', () => {
    expect(lineasVigentes(LINEAS_CONOCIDAS, fecha('2026-03-09'))).toEqual([
      '«Decenio de la Igualdad de Oportunidades para Mujeres y Hombres»',
      '«Año de la Esperanza y el Fortalecimiento de la Democracia»',
    ]);
  });

  test('enero sin nombre lleva solo el decenio, y 2030 ninguna', () => {
    expect(lineasVigentes(LINEAS_CONOCIDAS, fecha('2026-01-22'))).toHaveLength(1);
    expect(lineasVigentes(LINEAS_CONOCIDAS, fecha('2026-01-23'))).toHaveLength(2);
    expect(lineasVigentes(LINEAS_CONOCIDAS, fecha('2030-05-05'))).toEqual([]);
  });
});
