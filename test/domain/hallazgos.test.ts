import { describe, expect, test } from 'vitest';
import { calificacionSugerida, hallazgosDe } from '../../shared/domain/hallazgos.ts';
import { Pedido, TipoPedido } from '../../shared/domain/pedido.ts';
import { requisitosDe } from '../../shared/domain/requisitos.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

const con = (cambio: Record<string, unknown>) => Pedido.parse({ ...pedidoCompleto, ...cambio });
const solicitante = (cambio: Record<string, unknown>) => con({ solicitante: { ...pedidoCompleto.solicitante, ...cambio } });
const servicio = (cambio: Record<string, unknown>) => con({ servicios: [{ ...pedidoCompleto.servicios[0], ...cambio }] });
const sustento = (cambio: Record<string, unknown>) => con({ sustento: { ...pedidoCompleto.sustento, ...cambio } });
const encargado = (cambio: Record<string, unknown>) =>
  con({ solicitante: { ...pedidoCompleto.solicitante, calidad: 'director_encargado' }, sustento: { ...pedidoCompleto.sustento, tipo: 'encargatura', ...cambio } });

describe('hallazgos de la máquina', () => {
  test('un pedido en orden no tiene ninguno, y todo se sugiere como cumplido', () => {
    const hallazgos = hallazgosDe(pedidoCompleto);
    expect(hallazgos).toEqual([]);
    for (const { clave } of requisitosDe('alta')) expect(calificacionSugerida(clave, hallazgos)).toBe('cumple');
  });

  test.each([
    ['falta el nombre de la IE', servicio({ nombreIe: '' }), 'falta', 'servicios.0.nombreIe', 'ie_nombre'],
    ['falta el código', servicio({ codigoModular: '' }), 'falta', 'servicios.0.codigoModular', 'ie_codigo'],
    ['un dígito del código está errado', servicio({ codigoModular: '1234567' }), 'error', 'servicios.0.codigoModular', 'ie_codigo'],
    ['el código perdió su cero', servicio({ codigoModular: '304014' }), 'error', 'servicios.0.codigoModular', 'ie_codigo'],
    ['falta el centro poblado', servicio({ centroPoblado: '' }), 'falta', 'servicios.0.centroPoblado', 'ie_centro_poblado'],
    ['falta el distrito', servicio({ distrito: '' }), 'falta', 'servicios.0.distrito', 'ie_distrito'],
    ['el anexo no es un dígito', servicio({ anexo: 'A1' }), 'aviso', 'servicios.0.anexo', null],
    ['faltan los apellidos', solicitante({ apellidos: '' }), 'falta', 'solicitante.apellidos', 'director_nombres'],
    ['el DNI tiene 7 dígitos', solicitante({ numeroDocumento: '1234567' }), 'error', 'solicitante.numeroDocumento', 'director_documento'],
    ['el carácter del DNI no corresponde', solicitante({ verificador: '9' }), 'error', 'solicitante.verificador', 'director_documento'],
    ['falta el documento', solicitante({ numeroDocumento: '' }), 'falta', 'solicitante.numeroDocumento', 'director_documento'],
    ['el celular tiene 8 dígitos', solicitante({ celulares: ['97845016'] }), 'error', 'solicitante.celulares.0', 'director_celular'],
    ['no hay celular', solicitante({ celulares: [] }), 'falta', 'solicitante.celulares.0', 'director_celular'],
    ['no hay correo', solicitante({ correos: [''] }), 'falta', 'solicitante.correos.0', 'director_correo'],
    ['el correo está incompleto', solicitante({ correos: ['ana@'] }), 'error', 'solicitante.correos.0', 'director_correo'],
    ['no se cita sustento', con({ sustento: null }), 'falta', 'sustento', 'sustento'],
    ['no se adjunta la RD', sustento({ adjunta: false }), 'falta', 'sustento.adjunta', 'sustento'],
    ['la RD venció antes de la recepción', sustento({ hasta: '2026-03-10' }), 'error', 'sustento.hasta', 'sustento'],
    ['la RD rige después de la recepción', sustento({ desde: '2026-03-12' }), 'error', 'sustento.desde', 'sustento'],
    ['la RD termina antes de empezar', sustento({ desde: '2026-03-01', hasta: '2026-02-01' }), 'error', 'sustento.hasta', 'sustento'],
    ['la RD es posterior a la recepción', sustento({ fecha: '2026-03-12' }), 'error', 'sustento.fecha', 'sustento'],
    ['la encargatura no dice hasta cuándo', encargado({ hasta: null }), 'aviso', 'sustento.hasta', 'sustento'],
    ['la RD no es de las que acreditan esa calidad', sustento({ tipo: 'contrato' }), 'aviso', 'sustento.tipo', 'sustento'],
    ['el oficio es posterior a su recepción', con({ oficio: { numero: '1-2026', fecha: '2026-03-12' } }), 'error', 'oficio.fecha', null],
    ['el oficio no lleva fecha', con({ oficio: { numero: '1-2026', fecha: null } }), 'aviso', 'oficio.fecha', null],
  ])('%s', (_, pedido, gravedad, campo, requisito) => {
    const hallazgos = hallazgosDe(pedido);
    expect(hallazgos).toHaveLength(1);
    expect(hallazgos[0]).toMatchObject({ gravedad, campo, requisito });
    const incumplidos = requisitosDe('alta').map(({ clave }) => clave).filter((clave) => calificacionSugerida(clave, hallazgos) === 'no_cumple');
    expect(incumplidos).toEqual(gravedad === 'aviso' || requisito === null ? [] : [requisito]);
  });

  test('la RD vale el día de la recepción, ambos extremos incluidos', () => {
    expect(hallazgosDe(sustento({ desde: '2026-03-11', hasta: '2026-03-11' }))).toEqual([]);
  });

  test('el mismo servicio dos veces se avisa, con anexo vacío o 0', () => {
    const [uno] = pedidoCompleto.servicios;
    const hallazgos = hallazgosDe(con({ servicios: [uno, { ...uno, anexo: '' }] }));
    expect(hallazgos).toEqual([expect.objectContaining({ gravedad: 'aviso', campo: 'servicios.1.codigoModular' })]);
  });

  test('lo que el tipo de pedido no exige no se dice que falta, pero lo errado siempre se dice', () => {
    const vacio = { ...pedidoCompleto, tipo: 'fuera_de_alcance', sustento: null, solicitante: { ...pedidoCompleto.solicitante, correos: [], celulares: ['1'] } };
    expect(hallazgosDe(Pedido.parse(vacio)).map(({ campo }) => campo)).toEqual(['solicitante.celulares.0']);
  });

  test.each(TipoPedido.options)('la lista de %s no repite requisitos', (tipo) => {
    const claves = requisitosDe(tipo).map(({ clave }) => clave);
    expect(new Set(claves).size).toBe(claves.length);
  });
});
