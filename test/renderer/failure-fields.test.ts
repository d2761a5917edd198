import { describe, expect, test } from 'vitest';
import { failureOfIssues, fieldFailures, sentenceOf } from '../../renderer/parts/failure-fields.ts';
import { Pedido } from '../../shared/domain/pedido.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

describe('which sentence belongs beside which field', () => {
  test('a failure without a field belongs to none', () => {
    expect(fieldFailures({ code: 'fuera_de_orden', message: 'No se puede.' })).toStrictEqual([]);
  });

  test('a failure with one field puts its own sentence there', () => {
    expect(fieldFailures({ code: 'clave_errada', message: 'No es correcta.', field: 'clave' })).toStrictEqual([{ field: 'clave', message: 'No es correcta.' }]);
  });

  test('a failure with several puts each sentence in its place, without what the call adds before the form’s paths', () => {
    const fields = [
      { field: 'pedido.recepcion.folios', message: 'Escriba los folios.' },
      { field: 'pedido.servicios.1.anexo', message: 'Es demasiado largo.' },
      { field: 'archivos.0.bytes', message: 'El archivo está dañado.' },
    ];
    const failure = { code: 'entrada_invalida', message: 'Hay 3 datos por corregir.', field: 'pedido.recepcion.folios', fields } as const;
    expect(fieldFailures({ ...failure, fields }, 'pedido.').map(({ field }) => field)).toStrictEqual(['recepcion.folios', 'servicios.1.anexo', 'archivos.0.bytes']);
  });
});

test('a bug is told with the number that leads to the log, once', () => {
  expect(sentenceOf({ code: 'interno', message: 'Algo falló (ab12).', id: 'ab12' })).toBe('Algo falló (ab12).');
  expect(sentenceOf({ code: 'interno', message: 'Algo falló.', id: 'ab12' })).toBe('Algo falló. (ab12)');
});

test('what the form refuses by itself has the paths with which the office would refuse it', () => {
  const { recepcion, servicios } = pedidoCompleto;
  const parsed = Pedido.safeParse({ ...pedidoCompleto, recepcion: { ...recepcion, folios: Number.NaN, fecha: '' }, servicios: [{ ...servicios[0], anexo: '12345' }] });
  const failure = failureOfIssues(parsed.error?.issues ?? []);
  expect(fieldFailures(failure).map(({ field }) => field)).toStrictEqual(['recepcion.fecha', 'recepcion.folios', 'servicios.0.anexo']);
  expect(failure.field).toBe('recepcion.fecha');
});
