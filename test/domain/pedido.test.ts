import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claveDeOficio, nombreCompleto, Pedido } from '../../shared/domain/pedido.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

describe('número de oficio para comparar', () => {
  test.each([
    ['OFICIO N.° 015-2026-UGEL/I.E. N° 10132', '15 - 2026 - ugel / i.e. nº 10132'],
    ['Oficio N° 007 - 2026 - UGEL.F/I.E.', '007-2026-UGEL.F/I.E.'],
    ['Of. Nº 7-2026-D', 'OFICIO 0007-2026-D'],
    ['OFICIO MÚLTIPLE N° 243-2023-MINEDU', 'oficio multiple n.° 243-2023-minedu'],
  ])('«%s» es el mismo que «%s»', (uno, otro) => {
    expect(claveDeOficio(uno)).toBe(claveDeOficio(otro));
    expect(claveDeOficio(uno)).not.toBe('');
  });

  test.each([
    ['015-2026-D', '016-2026-D'],
    ['015-2025-D', '015-2026-D'],
    ['015-2026-D-IE-1', '015-2026-D-IE-2'],
  ])('«%s» no es «%s»', (uno, otro) => {
    expect(claveDeOficio(uno)).not.toBe(claveDeOficio(otro));
  });

  test('sin número no hay clave', () => {
    expect(claveDeOficio('')).toBe('');
  });
});

describe('pedido', () => {
  test('se recibe lo que el oficio dice mal: un DNI de 7 dígitos, un código que falla, nada de correo', () => {
    const pedido = {
      ...pedidoCompleto,
      servicios: [{ ...pedidoCompleto.servicios[0], codigoModular: '12', distrito: '' }],
      solicitante: { ...pedidoCompleto.solicitante, numeroDocumento: '1234567', celulares: ['97'], correos: [] },
    };
    expect(Pedido.safeParse(pedido).success).toBe(true);
  });

  test.each([
    ['un nombre de 3000 letras', { solicitante: { ...pedidoCompleto.solicitante, nombres: 'A'.repeat(3000) } }, 'solicitante.nombres'],
    ['un byte nulo', { oficio: { ...pedidoCompleto.oficio, numero: '15\u0000-2026' } }, 'oficio.numero'],
    ['un salto de línea en un nombre', { solicitante: { ...pedidoCompleto.solicitante, apellidos: 'A\nB' } }, 'solicitante.apellidos'],
    ['un sentido de escritura oculto', { oficio: { ...pedidoCompleto.oficio, numero: '15\u202E2026' } }, 'oficio.numero'],
    ['medio carácter', { oficio: { ...pedidoCompleto.oficio, numero: '15\uD800' } }, 'oficio.numero'],
    ['cero folios', { recepcion: { ...pedidoCompleto.recepcion, folios: 0 } }, 'recepcion.folios'],
    ['una fecha que no existe', { recepcion: { ...pedidoCompleto.recepcion, fecha: '2026-02-30' } }, 'recepcion.fecha'],
    ['ningún servicio', { servicios: [] }, 'servicios'],
    ['un dato que sobra', { extra: 1 }, ''],
  ])('se rechaza %s, en su campo', (_, cambio, campo) => {
    const { error } = Pedido.safeParse({ ...pedidoCompleto, ...cambio });
    expect(error?.issues[0]?.path.join('.')).toBe(campo);
  });

  test('el texto queda en NFC y sin blancos alrededor, y leerlo otra vez no lo cambia', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (texto) => {
        const leido = Pedido.safeParse({ ...pedidoCompleto, nota: texto });
        if (!leido.success) return;
        expect(leido.data.nota).toBe(leido.data.nota.normalize('NFC').trim());
        expect(Pedido.parse(leido.data)).toEqual(leido.data);
      }),
    );
  });

  test('el nombre no deja blancos cuando falta una parte', () => {
    expect(nombreCompleto({ apellidos: 'Rojas', nombres: '' })).toBe('Rojas');
    expect(nombreCompleto({ apellidos: 'Rojas', nombres: 'Ana' })).toBe('Ana Rojas');
  });
});
