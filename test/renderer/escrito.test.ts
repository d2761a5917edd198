import { describe, expect, test } from 'vitest';
import {
  corregidoEn, entradaDe, entradaSinBlancos, escritoDe, escritoVacio, esDistinto, nuevaLinea, nuevoServicio, pedidoParaRevisar,
} from '../../renderer/screens/registrar/escrito.ts';
import { hallazgosDe } from '../../shared/domain/hallazgos.ts';
import { Pedido } from '../../shared/domain/pedido.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

const HOY = '2026-03-11';

describe('the form and the request', () => {
  test('a request that is corrected and left as it was is the same request', () => {
    const escrito = escritoDe(pedidoCompleto);
    expect(Pedido.parse(entradaSinBlancos(escrito))).toStrictEqual(pedidoCompleto);
    expect(esDistinto(escrito, escritoDe(pedidoCompleto))).toBe(false);
  });

  test('an empty form lacks only how many folios came: everything is received', () => {
    const parsed = Pedido.safeParse(entradaSinBlancos(escritoVacio(HOY, '10:42')));
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toStrictEqual(['recepcion.folios']);
  });

  test('rows left blank are not kept, and keep their place while the form is written', () => {
    const escrito = escritoDe(pedidoCompleto);
    const celulares = [nuevaLinea(' '), nuevaLinea('979412086')];
    const con = { ...escrito, solicitante: { ...escrito.solicitante, celulares } };
    expect(entradaDe(con).solicitante.celulares).toStrictEqual([' ', '979412086']);
    expect(entradaSinBlancos(con).solicitante.celulares).toStrictEqual(['979412086']);
  });

  test('a date begun and not finished is refused, not lost', () => {
    const escrito = escritoDe(pedidoCompleto);
    const parsed = Pedido.safeParse(entradaDe({ ...escrito, oficio: { ...escrito.oficio, fecha: '' } }));
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toStrictEqual(['oficio.fecha']);
  });

  test('without sustento, what was written of it is not sent', () => {
    expect(entradaDe({ ...escritoDe(pedidoCompleto), citaSustento: false }).sustento).toBeNull();
  });
});

test('another servicio of the same oficio starts with its IE and place, not with its code', () => {
  const [primero] = escritoDe(pedidoCompleto).servicios;
  const segundo = nuevoServicio(primero);
  expect(segundo).toMatchObject({ codigoModular: '', anexo: '0', nivel: '', nombreIe: primero?.nombreIe, centroPoblado: primero?.centroPoblado, distrito: primero?.distrito });
  expect(segundo.key).not.toBe(primero?.key);
});

describe('findings while the form is written', () => {
  test('are found even before the folios and the dates are there', () => {
    const escrito = escritoVacio(HOY, '10:42');
    const servicios = [nuevoServicio()].map((uno) => ({ ...uno, codigoModular: '1234567', nivel: 'Primaria' }));
    const pedido = pedidoParaRevisar({ ...escrito, servicios, oficio: { numero: '', fecha: '' } }, HOY);
    const hallado = pedido && hallazgosDe(pedido).find(({ campo }) => campo === 'servicios.0.codigoModular');
    expect(hallado?.gravedad).toBe('error');
  });

  test('a proposed code fills its own servicio', () => {
    const escrito = { ...escritoVacio(HOY, '10:42'), servicios: [nuevoServicio(), nuevoServicio()] };
    expect(corregidoEn(escrito, 'servicios.1.codigoModular', '1234566').servicios.map(({ codigoModular }) => codigoModular)).toStrictEqual(['', '1234566']);
    expect(corregidoEn(escrito, 'oficio.numero', 'x')).toBe(escrito);
  });
});
