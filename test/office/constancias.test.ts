// The constancia de inactivación: only of what is recorded as done, to the name of whose permission ended.
import { describe, expect, test } from 'vitest';
import { detallesDe } from '../../shared/domain/acto-en-palabras.ts';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const TITULAR = { nombre: 'José Santos Ipanaqué Ñiquén', tipoDocumento: 'DNI', numeroDocumento: '16712345' } as const;

const decidido = (mesa: Desk, tipo: Pedido['tipo']) => caseAt(mesa, 'decidido', registro({ ...pedidoCompleto, tipo }));
const constancia = (expedienteId: number) => ({ expedienteId, clase: 'constancia', titular: TITULAR }) as const;

async function inactivado(mesa: Desk) {
  const { id: expedienteId, servicios } = await decidido(mesa, 'inactivacion');
  await mesa.does('siagie.hecho', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, usuario: '' })) });
  return expedienteId;
}

describe('constancia de inactivación', () => {
  test('dice de quién, dónde, desde cuándo, quién lo registró y por qué pedido, con su propia numeración', async () => {
    const mesa = await desk();
    const expedienteId = await inactivado(mesa);
    await mesa.at('2026-03-20 09:00');
    expect(await textOf((await mesa.does('documentos.vistaPrevia', constancia(expedienteId))).bytes ?? new Uint8Array())).toContain('CONSTANCIA · PROYECTO – SIN NÚMERO');
    const { documentoId, expediente } = await mesa.does('documentos.emitir', constancia(expedienteId));
    expect(expediente.documentos.map(({ clase, rotulo }) => [clase, rotulo])).toEqual([['constancia', 'CONSTANCIA N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE']]);
    const texto = await textOf((await mesa.does('documentos.abrir', { documentoId })).bytes);
    for (const dato of ['JOSÉ SANTOS IPANAQUÉ ÑIQUÉN, DNI N.° 16712345', '1234566', 'Los Algarrobos', 'Primaria', '11/03/2026', 'Ana Prueba', '015-2026-D-IE-90001', '2026-00001', '20 de marzo de 2026']) {
      expect(texto.replaceAll(/\s+/g, ' ')).toContain(dato);
    }
    const { documentoId: respuesta } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect((await mesa.does('documentos.abrir', { documentoId: respuesta })).rotulo).toBe('OFICIO N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE');
  });

  test.each([
    ['de una inactivación que no consta como hecha', 'inactivacion', /todavía no consta como hecha/],
    ['de un cambio de director cuya inactivación no consta', 'cambio_director', /todavía no consta como hecha/],
    ['de un alta', 'alta', /no se pidió inactivar a nadie/],
  ] as const)('%s no se da, ni se muestra', async (_, tipo, frase) => {
    const mesa = await desk();
    const { id: expedienteId } = await decidido(mesa, tipo);
    for (const llamada of ['documentos.emitir', 'documentos.vistaPrevia'] as const) {
      expect(await mesa.refuses(llamada, constancia(expedienteId))).toMatchObject({ code: 'fuera_de_orden', message: expect.stringMatching(frase) });
    }
    expect((await mesa.does('expedientes.ver', { expedienteId })).documentos).toEqual([]);
  });

  test('si nada procedió, o no está decidido, no hay de qué darla', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await caseAt(mesa, 'en_verificacion', registro({ ...pedidoCompleto, tipo: 'inactivacion' }));
    expect(await mesa.refuses('documentos.emitir', constancia(expedienteId))).toMatchObject({ code: 'fuera_de_orden', message: expect.stringContaining('En verificación') });
    await mesa.does('decisiones.decidir', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, decision: 'improcedente' as const, motivo: 'No dirige', resultado: null })) });
    expect(await mesa.refuses('documentos.emitir', constancia(expedienteId))).toMatchObject({ message: expect.stringContaining('Nada se ha declarado procedente') });
  });

  test('sin nombre se rechaza en su campo; con un carácter que ninguna letra tiene, también', async () => {
    const mesa = await desk();
    const expedienteId = await inactivado(mesa);
    expect(await mesa.refuses('documentos.emitir', { ...constancia(expedienteId), titular: { ...TITULAR, nombre: ' ' } })).toMatchObject({ code: 'entrada_invalida', field: 'titular.nombre' });
    expect(await mesa.refuses('documentos.emitir', { ...constancia(expedienteId), titular: { ...TITULAR, nombre: 'Sol 漢' } })).toMatchObject({ code: 'caracter_sin_letra', field: 'titular.nombre' });
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'constancia' })).toMatchObject({ code: 'entrada_invalida' });
  });

  test('una basta: la segunda se niega y nombra la primera', async () => {
    const mesa = await desk();
    const expedienteId = await inactivado(mesa);
    await mesa.does('documentos.emitir', constancia(expedienteId));
    expect(await mesa.refuses('documentos.emitir', constancia(expedienteId))).toMatchObject({ message: expect.stringContaining('CONSTANCIA N.° 0001-2026') });
  });

  test('se entrega con la respuesta en un solo acto', async () => {
    const mesa = await desk();
    const expedienteId = await inactivado(mesa);
    const { documentoId: carta } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    const { documentoId } = await mesa.does('documentos.emitir', constancia(expedienteId));
    const recibo = { expedienteId, documentoIds: [documentoId, carta], recibidoPor: 'Rosa', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null };
    expect(await mesa.does('entregas.registrar', recibo)).toMatchObject({ estado: 'entregado', documentos: [{ entrega: { recibidoPor: 'Rosa' } }, { entrega: { recibidoPor: 'Rosa' } }] });
  });
});

describe('en un cambio de director', () => {
  test('se registra que se inactivó a quien ejercía antes, y de eso se da la constancia', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await decidido(mesa, 'cambio_director');
    const ids = servicios.map(({ id }) => id);
    const visto = await mesa.does('siagie.inactivado', { expedienteId, servicios: ids });
    expect(visto.servicios[0]?.inactivado).toMatchObject({ por: 'Ana Prueba Salas' });
    expect(visto).toMatchObject({ estado: 'decidido', servicios: [{ hecho: null }] });
    expect(await mesa.refuses('siagie.inactivado', { expedienteId, servicios: ids })).toMatchObject({ code: 'fuera_de_orden', field: 'servicios.0' });
    const { expediente } = await mesa.does('documentos.emitir', constancia(expedienteId));
    expect(expediente.documentos[0]).toMatchObject({ clase: 'constancia' });
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones.slice(0, 2).map(({ acto }) => acto)).toEqual(['emitir_constancia', 'inactivar_anterior']);
    expect(actuaciones.slice(0, 1).map(detallesDe)).toEqual([['CONSTANCIA N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE', TITULAR.nombre, 'Firma Ana Prueba Salas']]);
  });

  test('lo que no es de un cambio, no está concedido o no es suyo se rechaza', async () => {
    const mesa = await desk();
    const alta = await decidido(mesa, 'alta');
    expect(await mesa.refuses('siagie.inactivado', { expedienteId: alta.id, servicios: alta.servicios.map(({ id }) => id) })).toMatchObject({ code: 'fuera_de_orden' });
    const { id: expedienteId } = await decidido(mesa, 'cambio_director');
    expect(await mesa.refuses('siagie.inactivado', { expedienteId, servicios: [999] })).toMatchObject({ code: 'no_existe', field: 'servicios.0' });
    expect(await mesa.refuses('siagie.inactivado', { expedienteId, servicios: [] })).toMatchObject({ code: 'entrada_invalida', field: 'servicios' });
  });

  test('se propone a quien el registro sabe que lo tenía, y consultarlo queda anotado; a nadie si no lo sabe', async () => {
    const mesa = await desk();
    const anterior = await decidido(mesa, 'alta');
    await mesa.does('siagie.hecho', { expedienteId: anterior.id, servicios: anterior.servicios.map(({ id }) => ({ servicioId: id, usuario: '12345678' })) });
    const { solicitante } = pedidoCompleto;
    const otro = { ...solicitante, apellidos: 'Li Soto', nombres: 'Ed', numeroDocumento: '44556677', trato: 'senor' as const };
    const { id: expedienteId } = await caseAt(mesa, 'decidido', registro({ ...pedidoCompleto, tipo: 'cambio_director', solicitante: otro }));
    expect(await mesa.does('siagie.titularAnterior', { expedienteId })).toEqual({ titular: { nombre: 'Rosa Elvira Chapoñán Ñique', tipoDocumento: 'DNI', numeroDocumento: '12345678' } });
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, grupo: 'vistas' }, despuesDe: null, limite: 10 });
    expect(actos[0]).toMatchObject({ acto: 'consultar_persona', detalle: { numeroDocumento: '12345678' } });
    expect(await mesa.does('siagie.titularAnterior', { expedienteId: anterior.id })).toEqual({ titular: null });
  });
});
