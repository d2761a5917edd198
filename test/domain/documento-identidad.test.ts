import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numeroComparable, revisarDocumento, verificadoresDeDni } from '../../shared/domain/documento-identidad.ts';

describe('DNI', () => {
  // Published examples (DOMAIN.md).
  test.each([
    ['10117410', '2', 'G'],
    ['12345678', '1', 'E'],
  ])('%s lleva el carácter %s o %s', (dni, digito, letra) => {
    expect(verificadoresDeDni(dni)).toEqual({ digito, letra });
    expect(revisarDocumento('DNI', dni, digito).estado).toBe('bien');
    expect(revisarDocumento('DNI', dni, letra.toLowerCase()).estado).toBe('bien');
    expect(revisarDocumento('DNI', dni, '').estado).toBe('bien');
  });

  test('cualquier otro carácter de verificación se señala', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), fc.constantFrom(...'0123456789ABCDEFGHIJK'), (dni, dado) => {
        const { digito, letra } = verificadoresDeDni(dni);
        const esperado = dado === digito || dado === letra ? 'bien' : 'error';
        expect(revisarDocumento('DNI', dni, dado).estado).toBe(esperado);
      }),
    );
  });

  test.each(['4167458', '123456789', '1234567A', '12 34'])('«%s» no es un DNI', (numero) => {
    expect(revisarDocumento('DNI', numero, '')).toMatchObject({ estado: 'error', campo: 'numero' });
  });

  test('los espacios y puntos que la gente escribe no estorban', () => {
    expect(revisarDocumento('DNI', '12.345.678', '').estado).toBe('bien');
    expect(numeroComparable(' ab-12 3')).toBe('AB123');
  });
});

describe('otros documentos', () => {
  test.each([
    ['CE', '001234567', 'bien'],
    ['CE', 'AB1234567', 'aviso'],
    ['CE', '1234567', 'error'],
    ['CE', '1234567890123', 'error'],
    ['PAS', 'AB123456', 'bien'],
    ['PAS', '1', 'aviso'],
    ['OTRO', 'lo que sea', 'bien'],
    ['CE', '', 'vacio'],
  ] as const)('%s «%s»: %s', (tipo, numero, estado) => {
    expect(revisarDocumento(tipo, numero, '').estado).toBe(estado);
  });
});
