import { describe, expect, test } from 'vitest';
import { coincide } from '../../renderer/parts/acts.ts';
import { destinosDePersonas, recientesPrimero } from '../../renderer/parts/paleta/destinos.ts';
import { fecha, Hora } from '../../shared/domain/tiempo.ts';
import type { FilaExpediente } from '../../shared/vistas.ts';

const fila = (id: number, solicitante: string, documento: string): FilaExpediente => ({
  id, numero: `2026-0000${id}`, estado: 'recibido', tipo: 'alta', recibidoFecha: fecha('2026-03-11'), canal: 'fisico', recibidoHora: Hora.parse('08:00'),
  oficio: '', ie: 'N.° 90001', servicios: 1, distrito: 'San Roque', solicitante, documento, plazo: null, responsable: null, porRecibir: false,
});

describe('what was typed in the palette', () => {
  test.each([
    ['Registrar oficio', 'reg of', true],
    ['Numeración Ajustes', 'numera', true],
    ['Numeración Ajustes', 'AJUSTES numeracion', true],
    ['Emitir la respuesta', 'respuesta emitir', true],
    ['Emitir la respuesta', 'mitir', false],
    ['Emitir la respuesta', '', true],
    ['Emitir la respuesta', 'emitir x', false],
  ])('«%s» for «%s»: %s', (texto, escrito, si) => {
    expect(coincide(texto, escrito)).toBe(si);
  });
});

test('the recent ones go first, the newest of all before, and the others keep their order', () => {
  const todos = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
  expect(recientesPrimero(todos, ['c', 'z', 'b']).map(({ key }) => key)).toStrictEqual(['c', 'b', 'a', 'd']);
  expect(recientesPrimero(todos, [])).toStrictEqual(todos);
});

describe('persons among the cases found', () => {
  const filas = [fila(3, 'Rosa Chapoñán', 'DNI 12345678'), fila(2, 'Rosa Chapoñán', 'DNI 12345678'), fila(1, 'Ana Ruiz', 'DNI 87654321'), fila(4, 'Sin Número', '')];

  test('once each, and only who was typed: not who asked for a school of that name', () => {
    expect(destinosDePersonas(filas, 'chapon').map(({ text, detail }) => [text, detail])).toStrictEqual([['Rosa Chapoñán', 'DNI 12345678']]);
    expect(destinosDePersonas(filas, '876').map(({ text }) => text)).toStrictEqual(['Ana Ruiz']);
    expect(destinosDePersonas(filas, 'roque')).toStrictEqual([]);
  });

  test('each leads to their page; of who gave no document, to the cases with their name', () => {
    expect(destinosDePersonas(filas, '').map(({ va }) => va)).toStrictEqual([
      { screen: 'persona', tipoDocumento: 'DNI', numeroDocumento: '12345678' },
      { screen: 'persona', tipoDocumento: 'DNI', numeroDocumento: '87654321' },
      { casos: 'Sin Número' },
    ]);
  });
});
