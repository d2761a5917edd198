// Who holds which user today, the inactivations that the office opens itself, and a person's page.
import { describe, expect, test } from 'vitest';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';

type Cambio = { readonly codigo?: string; readonly dni?: string; readonly apellidos?: string; readonly hasta?: `${number}-${number}-${number}` | null };

const pedidoDe = ({ codigo = '1234566', dni = '12345678', apellidos = 'Chapoñán Ñique', hasta = '2026-12-31' }: Cambio) => {
  const [servicio] = pedidoCompleto.servicios;
  if (!servicio || !pedidoCompleto.sustento) throw new Error('the fixture lacks them');
  return {
    ...pedidoCompleto,
    servicios: [{ ...servicio, codigoModular: codigo }],
    solicitante: { ...pedidoCompleto.solicitante, numeroDocumento: dni, apellidos },
    sustento: { ...pedidoCompleto.sustento, tipo: 'encargatura' as const, hasta },
  };
};

/** An alta that is done in SIAGIE. */
async function hecho(mesa: Desk, cambio: Cambio = {}): Promise<number> {
  const caso = await caseAt(mesa, 'decidido', registro(pedidoDe(cambio)));
  await mesa.does('siagie.hecho', { expedienteId: caso.id, servicios: [{ servicioId: caso.servicios[0]?.id ?? 0, usuario: cambio.dni ?? '12345678' }] });
  return caso.id;
}

describe('vigencias', () => {
  test('quien lo tiene hoy, por la última resolución que trajo; el anterior ya no está', async () => {
    const mesa = await desk();
    await hecho(mesa, { dni: '40000001', apellidos: 'Primera', hasta: '2026-06-30' });
    await hecho(mesa, { codigo: '0000018', dni: '40000003', apellidos: 'De otra', hasta: null });
    await mesa.at('2026-05-04 09:00');
    const segunda = await hecho(mesa, { dni: '40000002', apellidos: 'Segunda', hasta: '2026-12-31' });
    const { tenencias } = await mesa.does('vigencias.ver', {});
    expect(tenencias.map(({ codigoModular, persona, sustento, desde, hasta }) => [codigoModular, persona, sustento?.hasta ?? null, desde, hasta])).toEqual([
      ['1234566', 'Rosa Elvira Segunda', '2026-12-31', '2026-05-04', null],
      ['0000018', 'Rosa Elvira De otra', null, '2026-03-11', null],
    ]);
    expect(tenencias[0]).toMatchObject({ expedienteId: segunda, documento: 'DNI 40000002', nombreIe: 'N.° 90001 «Los Algarrobos»', usuario: '40000002' });
    // The same person asks again, with another encargatura.
    await mesa.at('2026-12-20 09:00');
    await hecho(mesa, { dni: '40000002', apellidos: 'Segunda', hasta: '2027-12-31' });
    expect((await mesa.does('vigencias.ver', {})).tenencias.find(({ documento }) => documento === 'DNI 40000002')).toMatchObject({ desde: '2026-05-04', sustento: { hasta: '2027-12-31' } });
  });

  test('inactivar a varios abre un expediente para cada uno, una sola vez, y hecho en SIAGIE ya no es titular', async () => {
    const mesa = await desk();
    await hecho(mesa, { codigo: '0000018', dni: '40000001' });
    await hecho(mesa, { codigo: '0000026', dni: '40000002' });
    const elegir = async () => (await mesa.does('vigencias.ver', {})).tenencias.map(({ codigoModular, anexo, documento }) => ({ codigoModular, anexo, documento }));
    const titulares = await elegir();
    const { abiertos, yaAbiertos } = await mesa.does('vigencias.inactivar', { titulares: titulares.slice(0, 1), motivo: 'Terminó su encargatura.' });
    expect([abiertos.length, yaAbiertos]).toEqual([1, 0]);
    const [unica] = titulares;
    const otros = await mesa.does('vigencias.inactivar', { titulares: [...titulares, ...titulares], motivo: 'Terminó su encargatura.' });
    expect([otros.abiertos.length, otros.yaAbiertos]).toEqual([1, 1]);
    expect((await mesa.does('vigencias.ver', {})).inactivaciones).toHaveLength(2);

    let caso = await mesa.does('expedientes.ver', { expedienteId: abiertos[0]?.expedienteId ?? 0 });
    expect(caso.pedido).toMatchObject({ tipo: 'inactivacion', recepcion: { canal: 'de_oficio', fecha: '2026-03-11' }, oficio: { numero: '' }, servicios: [{ codigoModular: unica?.codigoModular }] });
    caso = await mesa.does('verificacion.iniciar', { expedienteId: caso.id });
    await mesa.does('verificacion.calificar', { expedienteId: caso.id, calificaciones: caso.requisitos.map(({ clave }) => ({ clave, calificacion: 'cumple' as const, nota: '' })) });
    const servicioId = caso.servicios[0]?.id ?? 0;
    await mesa.does('decisiones.decidir', { expedienteId: caso.id, servicios: [{ servicioId, decision: 'procedente', motivo: '', resultado: null }] });
    await mesa.does('siagie.hecho', { expedienteId: caso.id, servicios: [{ servicioId, usuario: '' }] });
    expect((await elegir()).map(({ codigoModular }) => codigoModular)).toEqual(['0000026']);
    expect(await mesa.refuses('vigencias.inactivar', { titulares: titulares.slice(0, 1), motivo: 'Otra vez.' })).toMatchObject({ code: 'no_existe', field: 'titulares.0' });
    expect((await mesa.refuses('vigencias.inactivar', { titulares: [], motivo: 'x' })).message).toMatch(/Elija por lo menos a un titular/);
    expect((await mesa.refuses('vigencias.inactivar', { titulares, motivo: '' })).message).toBe('Escriba el motivo.');
  });

  test('la hoja que nadie recogió se ve hasta que se entrega', async () => {
    const mesa = await desk();
    const expedienteId = await hecho(mesa);
    const { documentoId } = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: 'Abcdefgh2345', motivo: '' });
    expect((await mesa.does('vigencias.ver', {})).hojasSinEntregar).toMatchObject([{ documentoId, expedienteId, persona: 'Rosa Elvira Chapoñán Ñique', fecha: '2026-03-11' }]);
    await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    await mesa.does('entregas.registrar', { expedienteId, documentoIds: [documentoId], recibidoPor: 'Rosa', documento: '12345678', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null });
    expect((await mesa.does('vigencias.ver', {})).hojasSinEntregar).toEqual([]);
  });

  test('corregir el nombre de un caso reabierto corrige también al titular', async () => {
    const mesa = await desk();
    const expedienteId = await hecho(mesa, { apellidos: 'Mal escrito' });
    await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    const { documentoId } = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: 'Abcdefgh2345', motivo: '' });
    await mesa.does('entregas.registrar', { expedienteId, documentoIds: [documentoId], recibidoPor: 'Rosa', documento: '12345678', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null });
    await mesa.does('expedientes.archivar', { expedienteId });
    await mesa.does('expedientes.reabrir', { expedienteId, motivo: 'Nombre errado.' });
    await mesa.does('expedientes.corregir', { expedienteId, pedido: pedidoDe({ apellidos: 'Bien escrito' }), motivo: 'Se leyó mal.' });
    expect((await mesa.does('vigencias.ver', {})).tenencias.map(({ persona }) => persona)).toEqual(['Rosa Elvira Bien escrito']);
  });
});

describe('la página de una persona', () => {
  test('sus datos con su historia, lo que tiene, sus expedientes, resoluciones y hojas', async () => {
    const mesa = await desk();
    const primero = await hecho(mesa, { codigo: '0000018' });
    await mesa.does('credenciales.emitir', { expedienteId: primero, usuario: '12345678', clave: 'Abcdefgh2345', motivo: '' });
    const segundo = await hecho(mesa, { codigo: '0000026', apellidos: 'Chapoñán de Díaz' });
    const tercero = await hecho(mesa, { codigo: '0000034', apellidos: 'Chapoñán de Díaz' });
    const persona = await mesa.does('personas.ver', { tipoDocumento: 'DNI', numeroDocumento: '12.345.678' });
    expect(persona.datos.map(({ expedienteId, solicitante }) => [expedienteId, solicitante.apellidos])).toEqual([[segundo, 'Chapoñán de Díaz'], [primero, 'Chapoñán Ñique']]);
    expect(persona.expedientes.map(({ id }) => id)).toEqual([tercero, segundo, primero]);
    expect(persona.tenencias.map(({ codigoModular }) => codigoModular).toSorted()).toEqual(['0000018', '0000026', '0000034']);
    expect(persona.sustentos).toHaveLength(3);
    expect(persona.hojas).toMatchObject([{ expedienteId: primero, anulado: false, entregadaEl: null }]);
    expect(await mesa.refuses('personas.ver', { tipoDocumento: 'CE', numeroDocumento: '12345678' })).toMatchObject({ code: 'no_existe' });
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { texto: '', miembroId: null, expediente: '', grupo: 'vistas', desde: null, hasta: null }, despuesDe: null, limite: 5 });
    expect(actos.map(({ acto }) => acto)).toContain('ver_persona');
  });
});
