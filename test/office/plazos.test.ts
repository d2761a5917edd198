// The due date of each case, by the office's days and terms, on a clock set by hand. It is 10:45 of Wednesday, 11 March 2026.
import { describe, expect, test } from 'vitest';
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import { fecha } from '../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const PLAZOS: Ajustes['plazos'] = { derivar: 0, tramite: 3, observacion: 2, informe: 7, notificacion: 5 };

const plazo = ({ plazo: corre }: ExpedienteVisto) => corre && [corre.clase, corre.vence, corre.quedan];

const recibidoEl = (dia: string) => ({ ...registro(), pedido: { ...pedidoCompleto, recepcion: { ...pedidoCompleto.recepcion, fecha: fecha(dia) } } });

async function observar(mesa: Desk, expedienteId: number, puntos = ['Adjuntar la RD.']): Promise<ExpedienteVisto> {
  return mesa.does('observaciones.observar', { expedienteId, puntos, dias: 2, motivo: '' });
}

async function notificar(mesa: Desk, { id: expedienteId, documentos }: ExpedienteVisto, el: string, hora = '10:45'): Promise<ExpedienteVisto> {
  const documentoIds = documentos.filter(({ entrega, clase }) => entrega === null && clase !== 'cargo').map(({ id }) => id);
  return mesa.does('entregas.registrar', { expedienteId, documentoIds, recibidoPor: 'La directora', documento: '', fecha: el, hora, cargoFirmado: null });
}

async function conRol(mesa: Desk, rol: 'especialista' | 'mesa', caller: string): Promise<void> {
  await mesa.does('miembros.agregar', { nombre: caller, cargo: '', rol, clave: 'otra clave 123' });
  const { miembros } = await mesa.does('sesion.estado', {});
  await mesa.does('sesion.entrar', { miembroId: miembros.find(({ nombre }) => nombre === caller)?.id ?? 0, clave: 'otra clave 123' }, caller);
}

describe('el plazo que corre', () => {
  test('es el del paso en que está, del oficio recibido al entregado', async () => {
    const mesa = await desk();
    const pedido = { ...pedidoCompleto, recepcion: { ...pedidoCompleto.recepcion, fecha: fecha('2026-03-11') } };
    let caso = await caseAt(mesa, 'recibido', { ...registro(), pedido });
    const expedienteId = caso.id;
    expect(plazo(caso)).toEqual(['derivar', '2026-03-11', 0]);
    await mesa.at('2026-03-12 09:00');
    expect(plazo(await mesa.does('expedientes.ver', { expedienteId }))).toEqual(['derivar', '2026-03-11', -1]);
    caso = await mesa.does('verificacion.iniciar', { expedienteId });
    expect(plazo(caso)).toEqual(['atender', '2026-03-16', 2]);

    caso = await observar(mesa, expedienteId);
    expect(plazo(caso)).toEqual(['notificar', '2026-03-19', 5]);
    await mesa.at('2026-03-13 12:00');
    caso = await notificar(mesa, caso, '2026-03-13');
    expect(plazo(caso)).toEqual(['subsanar', '2026-03-17', 2]);
    await mesa.at('2026-03-16 12:00');
    caso = await mesa.does('observaciones.subsanar', { expedienteId, nota: '' });
    expect(plazo(caso)).toEqual(['atender', '2026-03-19', 3]);
    expect(plazo(await mesa.does('expedientes.deshacer', { expedienteId }))).toEqual(['subsanar', '2026-03-17', 1]);
    await mesa.at('2026-03-17 12:00');
    caso = await mesa.does('observaciones.subsanar', { expedienteId, nota: '' });
    expect(plazo(caso)).toEqual(['atender', '2026-03-20', 3]);

    await mesa.does('verificacion.calificar', { expedienteId, calificaciones: caso.requisitos.map(({ clave }) => ({ clave, calificacion: 'cumple' as const, nota: '' })) });
    const servicios = caso.servicios.map(({ id }) => ({ servicioId: id, decision: 'procedente' as const, motivo: '', resultado: null }));
    expect(plazo(await mesa.does('decisiones.decidir', { expedienteId, servicios }))).toEqual(['atender', '2026-03-20', 3]);
    await mesa.does('siagie.hecho', { expedienteId, servicios: servicios.map(({ servicioId }) => ({ servicioId, usuario: '12345678' })) });
    caso = (await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' })).expediente;
    expect(plazo(caso)).toEqual(['notificar', '2026-03-24', 5]);
    await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: 'Temporal*7KQ', motivo: '' });
    caso = await notificar(mesa, await mesa.does('expedientes.ver', { expedienteId }), '2026-03-17', '12:00');
    expect(caso).toMatchObject({ estado: 'entregado', plazo: null });
    const { filas } = await mesa.does('expedientes.buscar', { texto: '', estado: null, despuesDe: null, limite: 10 });
    expect(filas[0]?.plazo).toBeNull();
  });

  test('recibido un domingo, el día de derivarlo es el lunes; corregida la recepción, es otro', async () => {
    const mesa = await desk();
    const pedido = { ...pedidoCompleto, recepcion: { ...pedidoCompleto.recepcion, fecha: fecha('2026-03-08') } };
    const caso = await caseAt(mesa, 'recibido', { ...registro(), pedido });
    expect(plazo(caso)).toEqual(['derivar', '2026-03-09', -2]);
    const corregido = { ...pedido, recepcion: { ...pedido.recepcion, fecha: fecha('2026-03-10') } };
    expect(plazo(await mesa.does('expedientes.corregir', { expedienteId: caso.id, pedido: corregido, motivo: '' }))).toEqual(['derivar', '2026-03-10', -1]);
    expect(await mesa.does('expedientes.anular', { expedienteId: caso.id, motivo: 'Por error' })).toMatchObject({ plazo: null });
  });

  test('la opinión pedida tiene el suyo, y al llegar empieza otro', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion', { ...registro(), pedido: { ...pedidoCompleto, tipo: 'modificacion_excepcional' } });
    expect(plazo(await mesa.does('verificacion.pedirOpinion', { expedienteId, nota: '' }))).toEqual(['informe', '2026-03-20', 7]);
    await mesa.at('2026-03-18 09:00');
    expect(plazo(await mesa.does('verificacion.recibirOpinion', { expedienteId, favorable: true, nota: 'La dio' }))).toEqual(['atender', '2026-03-23', 3]);
  });

  test('no presentado: se devuelve, se notifica, y reabierto corre de nuevo', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    await notificar(mesa, await observar(mesa, expedienteId), '2026-03-11');
    await mesa.at('2026-03-16 08:00');
    expect(plazo(await mesa.does('observaciones.vencer', { expedienteId }))).toEqual(['atender', '2026-03-19', 3]);
    const { expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'devolucion' });
    expect(plazo(expediente)).toEqual(['notificar', '2026-03-23', 5]);
    expect(plazo(await notificar(mesa, expediente, '2026-03-16', '08:00'))).toBeNull();
    expect(plazo(await mesa.does('expedientes.archivar', { expedienteId }))).toBeNull();
    await mesa.at('2026-04-01 08:00');
    expect(plazo(await mesa.does('expedientes.reabrir', { expedienteId, motivo: 'La trajo a tiempo' }))).toEqual(['atender', '2026-04-08', 3]);
  });

  test('los vencidos y los de hoy se cuentan y se ven, lo más atrasado primero', async () => {
    const mesa = await desk();
    for (const dia of ['2026-03-11', '2026-03-09', '2026-03-06', '2026-03-09']) await caseAt(mesa, 'recibido', recibidoEl(dia));
    await caseAt(mesa, 'en_verificacion', recibidoEl('2026-03-11'));
    expect((await mesa.does('expedientes.contar', {})).porEspera).toMatchObject({ vencidos: 3, hoy: 1, semana: 2 });
    const vencidos = { texto: '', estado: null, espera: 'vencidos', despuesDe: null, limite: 2 } as const;
    const primera = await mesa.does('expedientes.buscar', vencidos);
    expect(primera).toMatchObject({ hayMas: true, filas: [{ numero: '2026-00003', plazo: { quedan: -3 } }, { numero: '2026-00002', plazo: { quedan: -2 } }] });
    const [, ultima] = primera.filas;
    expect(await mesa.does('expedientes.buscar', { ...vencidos, despuesDe: ultima?.id ?? 0, venceDespuesDe: ultima?.plazo?.vence ?? null })).toMatchObject({ hayMas: false, filas: [{ numero: '2026-00004' }] });
    expect(await mesa.does('expedientes.buscar', { ...vencidos, espera: 'hoy' })).toMatchObject({ hayMas: false, filas: [{ numero: '2026-00001', plazo: { quedan: 0 } }] });
    expect((await mesa.does('expedientes.buscar', { ...vencidos, espera: 'semana' })).filas.map(({ numero }) => numero)).toEqual(['2026-00001', '2026-00005']);
    // Together with the rest of the filter.
    expect((await mesa.does('expedientes.buscar', { ...vencidos, espera: 'semana', estado: 'en_verificacion' })).filas.map(({ numero }) => numero)).toEqual(['2026-00005']);
    expect(await mesa.does('expedientes.buscar', { ...vencidos, desde: fecha('2026-03-09'), hasta: fecha('2026-03-10') })).toMatchObject({ hayMas: false, filas: [{ numero: '2026-00002' }, { numero: '2026-00004' }] });
  });
});

describe('cuando cambian los días o los plazos', () => {
  test('se mueven a la vez todos los que corresponden, se dice cuáles, y cada uno lo cuenta y queda sellado', async () => {
    const mesa = await desk();
    const observado = await notificar(mesa, await observar(mesa, (await caseAt(mesa, 'en_verificacion')).id), '2026-03-11');
    expect(plazo(observado)).toEqual(['subsanar', '2026-03-13', 2]);
    const verificado = await caseAt(mesa, 'en_verificacion');
    const recibido = await caseAt(mesa, 'recibido');

    const { movidos, ajustes } = await mesa.does('plazos.guardar', { seccion: 'noLaborables', valor: [{ fecha: '2026-03-13', motivo: 'Aniversario de San Roque' }] });
    expect(ajustes.noLaborables).toHaveLength(1);
    expect(movidos).toEqual([
      { expedienteId: observado.id, numero: '2026-00001', de: '2026-03-13', a: '2026-03-16' },
      { expedienteId: verificado.id, numero: '2026-00002', de: '2026-03-16', a: '2026-03-17' },
    ]);
    expect(await mesa.does('expedientes.ver', { expedienteId: observado.id })).toMatchObject({ plazo: { vence: '2026-03-16', quedan: 2 }, observaciones: [{ vence: '2026-03-16' }] });
    expect(plazo(await mesa.does('expedientes.ver', { expedienteId: recibido.id }))).toEqual(['derivar', '2026-03-11', 0]);
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId: observado.id });
    expect(actuaciones[0]).toMatchObject({ acto: 'mover_plazo', estadoAntes: 'observado', estadoDespues: 'observado', detalle: { plazo: 'subsanar', de: '2026-03-13', a: '2026-03-16' } });

    expect((await mesa.does('plazos.guardar', { seccion: 'noLaborables', valor: ajustes.noLaborables })).movidos).toEqual([]);
    const devueltos = (await mesa.does('plazos.guardar', { seccion: 'noLaborables', valor: [] })).movidos;
    expect(devueltos).toContainEqual({ expedienteId: observado.id, numero: '2026-00001', de: '2026-03-16', a: '2026-03-13' });
  });

  test('otro plazo de trámite mueve los que se atienden, y no el que ya se notificó', async () => {
    const mesa = await desk();
    const observado = await notificar(mesa, await observar(mesa, (await caseAt(mesa, 'en_verificacion')).id), '2026-03-11');
    const pedido = { ...pedidoCompleto, recepcion: { ...pedidoCompleto.recepcion, fecha: fecha('2026-03-11') } };
    const verificado = await caseAt(mesa, 'en_verificacion', { ...registro(), pedido });
    const { movidos } = await mesa.does('plazos.guardar', { seccion: 'plazos', valor: { ...PLAZOS, observacion: 10, tramite: 5 } });
    expect(movidos).toEqual([{ expedienteId: verificado.id, numero: '2026-00002', de: '2026-03-16', a: '2026-03-18' }]);
    expect(plazo(await mesa.does('expedientes.ver', { expedienteId: observado.id }))).toEqual(['subsanar', '2026-03-13', 2]);
  });

  test('lo que no tiene sentido se rechaza entero, con su frase junto a su fila', async () => {
    const mesa = await desk();
    const dia = { fecha: '2026-05-04', motivo: '' };
    expect(await mesa.refuses('plazos.guardar', { seccion: 'noLaborables', valor: [dia, { fecha: '2026-02-30', motivo: 'x' }, dia] })).toMatchObject({
      fields: expect.arrayContaining([{ field: 'valor.1.fecha', message: expect.stringContaining('no existe') }]),
    });
    expect(await mesa.refuses('plazos.guardar', { seccion: 'noLaborables', valor: [dia, dia] })).toMatchObject({ field: 'valor.1.fecha', message: expect.stringContaining('fila 1') });
    expect(await mesa.refuses('plazos.guardar', { seccion: 'plazos', valor: { ...PLAZOS, observacion: 0 } })).toMatchObject({ field: 'valor.observacion', message: 'El plazo es de 1 o más días hábiles.' });
    // A national holiday or a Sunday in the table does no harm.
    await mesa.does('plazos.guardar', { seccion: 'noLaborables', valor: [{ fecha: '2026-07-28', motivo: '' }, { fecha: '2026-03-15', motivo: '' }] });
    expect((await mesa.does('ajustes.ver', {})).noLaborables).toHaveLength(2);
  });
});

describe('el término de la distancia', () => {
  test('se suma a lo que se da para subsanar, lo dice el oficio, y ya notificado no cambia', async () => {
    const mesa = await desk();
    await mesa.does('ajustes.guardar', { seccion: 'distancia', valor: [{ distrito: 'SÁN roque', dias: 3 }] });
    const [servicio] = pedidoCompleto.servicios;
    const pedido = { ...pedidoCompleto, servicios: servicio ? [{ ...servicio, distrito: 'San Roque' }] : [] };
    const { id } = await caseAt(mesa, 'en_verificacion', { ...registro(), pedido });
    const observado = await observar(mesa, id);
    expect(observado.observaciones).toMatchObject([{ dias: 5 }]);
    const { bytes } = await mesa.does('documentos.abrir', { documentoId: observado.documentos[0]?.id ?? 0 });
    expect((await textOf(bytes)).replaceAll(/\s+/g, ' ')).toContain('5 (cinco) días hábiles');
    expect(plazo(await notificar(mesa, observado, '2026-03-11'))).toEqual(['subsanar', '2026-03-18', 5]);
    await mesa.does('ajustes.guardar', { seccion: 'distancia', valor: [] });
    expect((await mesa.does('plazos.guardar', { seccion: 'plazos', valor: PLAZOS })).movidos).toEqual([]);
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId: id });
    expect(actuaciones.find(({ acto }) => acto === 'observar')?.detalle).toMatchObject({ dias: 2, distancia: 3 });
  });
});

describe('una sola observación', () => {
  test('la segunda es del jefe, y con su motivo', async () => {
    const mesa = await desk();
    await conRol(mesa, 'especialista', 'beto');
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    const observacion = { expedienteId, puntos: ['Otra cosa.'], dias: 2, motivo: 'Cambió el padrón' };
    await mesa.does('observaciones.observar', { ...observacion, motivo: '' }, 'beto');
    await mesa.does('observaciones.subsanar', { expedienteId, nota: '' }, 'beto');
    expect(await mesa.refuses('observaciones.observar', observacion, 'beto')).toMatchObject({ code: 'sin_permiso', message: expect.stringContaining('pida al jefe') });
    expect(await mesa.refuses('observaciones.observar', { ...observacion, motivo: ' ' })).toMatchObject({ code: 'falta_dato', field: 'motivo' });
    const caso = await mesa.does('observaciones.observar', observacion);
    expect(caso).toMatchObject({ estado: 'observado', observaciones: [{ subsanada: true }, { subsanada: false }], plazo: { clase: 'notificar' } });
  });

  test('se subsana en parte: sigue observado mientras corre el plazo, y al traer lo demás vuelve a verificación', async () => {
    const mesa = await desk();
    await conRol(mesa, 'mesa', 'carla');
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    await notificar(mesa, await observar(mesa, expedienteId, ['La RD.', 'El celular.', 'El distrito.']), '2026-03-11');
    let caso = await mesa.does('observaciones.subsanar', { expedienteId, puntos: [1], nota: 'Por teléfono' }, 'carla');
    expect(caso).toMatchObject({ estado: 'observado', observaciones: [{ subsanados: [1], subsanada: false }], plazo: { clase: 'subsanar', vence: '2026-03-13' }, deshacible: { acto: 'subsanar_en_parte' } });
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones[0]).toMatchObject({ acto: 'subsanar_en_parte', detalle: { subsanados: ['El celular.'], faltan: ['La RD.', 'El distrito.'], nota: 'Por teléfono' } });
    expect(await mesa.refuses('observaciones.subsanar', { expedienteId, puntos: [1], nota: '' })).toMatchObject({ code: 'no_existe', field: 'puntos' });
    expect(await mesa.refuses('observaciones.subsanar', { expedienteId, puntos: [7], nota: '' })).toMatchObject({ code: 'no_existe' });
    expect(await mesa.refuses('observaciones.subsanar', { expedienteId, puntos: [], nota: '' })).toMatchObject({ message: 'Marque qué se subsanó.' });

    caso = await mesa.does('observaciones.subsanar', { expedienteId, puntos: [0, 2], nota: '' });
    expect(caso).toMatchObject({ estado: 'en_verificacion', observaciones: [{ subsanada: true }] });
    caso = await mesa.does('expedientes.deshacer', { expedienteId });
    expect(caso).toMatchObject({ estado: 'observado', observaciones: [{ subsanados: [1], subsanada: false }] });
    await mesa.at('2026-03-16 08:00');
    expect(await mesa.does('observaciones.vencer', { expedienteId })).toMatchObject({ estado: 'no_presentado' });
    expect(await mesa.refuses('observaciones.subsanar', { expedienteId, puntos: [0], nota: '' })).toMatchObject({ code: 'fuera_de_orden' });
  });
});

describe('el reloj que se atrasa', () => {
  test('no vence un plazo, y lo dice', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    await notificar(mesa, await observar(mesa, expedienteId), '2026-03-11');
    await mesa.at('2026-03-17 08:00');
    await mesa.does('expedientes.ver', { expedienteId });
    await mesa.at('2026-03-12 08:00');
    expect(await mesa.refuses('observaciones.vencer', { expedienteId })).toMatchObject({
      code: 'fuera_de_orden', message: expect.stringContaining('El reloj de esta PC está atrasado (dice que hoy es 12/03/2026): corríjalo antes.'),
    });
    await mesa.at('2026-03-17 09:00');
    expect(await mesa.does('observaciones.vencer', { expedienteId })).toMatchObject({ estado: 'no_presentado' });
  });
});
