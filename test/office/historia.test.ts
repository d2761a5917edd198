// The desk's story, call by call, as any host would make it.
import { describe, expect, test } from 'vitest';
import { registro } from '../fixtures/pedidos.ts';
import { caseAt, desk } from '../support/office.ts';

describe('un alta en orden', () => {
  test('del oficio a la credencial entregada', async () => {
    const mesa = await desk();
    let caso = await mesa.does('expedientes.registrar', registro());
    expect(caso).toMatchObject({ numero: '2026-00001', estado: 'recibido', hallazgos: [], registradoPor: 'Ana Prueba Salas' });
    const expedienteId = caso.id;

    const cargo = await mesa.does('documentos.emitirCargo', { expedienteId });
    expect(cargo.expediente.documentos[0]).toMatchObject({ clase: 'cargo', rotulo: 'CARGO N.° 0001-2026' });

    caso = await mesa.does('verificacion.iniciar', { expedienteId });
    expect(caso.requisitos.map(({ sugerida }) => sugerida)).toEqual(Array.from({ length: 9 }, () => 'cumple'));
    const calificaciones = caso.requisitos.map(({ clave }) => ({ clave, calificacion: 'cumple' as const, nota: '' }));
    await mesa.does('verificacion.calificar', { expedienteId, calificaciones });
    const [servicio] = caso.servicios;
    const servicioId = servicio?.id ?? 0;
    caso = await mesa.does('decisiones.decidir', {
      expedienteId, servicios: [{ servicioId, decision: 'procedente', motivo: '', resultado: 'usuario_nuevo' }],
    });
    expect(caso).toMatchObject({ estado: 'decidido', deshacible: { acto: 'decidir' } });

    const respuesta = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(respuesta.expediente).toMatchObject({ estado: 'decidido', deshacible: null });
    const { clave } = await mesa.does('credenciales.proponerClave', { expedienteId });
    const hoja = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave, motivo: '' });
    expect(hoja.expediente.estado).toBe('decidido');
    expect(new TextDecoder('latin1').decode(hoja.bytes.subarray(0, 5))).toBe('%PDF-');

    caso = await mesa.does('siagie.hecho', { expedienteId, servicios: [{ servicioId, usuario: '12345678' }] });
    expect(caso.estado).toBe('atendido');
    await mesa.at('2026-03-12 09:10');
    const documentoIds = caso.documentos.filter(({ clase }) => clase !== 'cargo').map(({ id }) => id);
    caso = await mesa.does('entregas.registrar', {
      expedienteId, documentoIds, recibidoPor: 'Rosa Elvira Chapoñán Ñique', documento: '12345678', fecha: '2026-03-12', hora: '09:05', cargoFirmado: null,
    });
    expect(caso.estado).toBe('entregado');
    expect(caso.documentos.map(({ entrega }) => entrega?.fecha ?? null)).toEqual([null, '2026-03-12', '2026-03-12']);
    caso = await mesa.does('expedientes.archivar', { expedienteId });
    expect(caso.estado).toBe('archivado');

    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones.map(({ acto }) => acto).reverse()).toEqual([
      'registrar', 'emitir_cargo', 'iniciar_verificacion', 'calificar', 'decidir', 'responder', 'emitir_hoja', 'hacer_en_siagie', 'atender',
      'notificar', 'entregar', 'archivar',
    ]);
    // The state is what the acts say.
    expect(actuaciones[0]?.estadoDespues).toBe(caso.estado);
    for (const [i, { estadoAntes }] of actuaciones.slice(0, -1).entries()) expect(estadoAntes).toBe(actuaciones[i + 1]?.estadoDespues);
  });

  test('la hoja puede ir antes o después de crear el usuario, y hecho primero también atiende al responder', async () => {
    const mesa = await desk();
    const caso = await caseAt(mesa, 'decidido');
    const servicios = caso.servicios.map(({ id }) => ({ servicioId: id, usuario: '12345678' }));
    expect(await mesa.does('siagie.hecho', { expedienteId: caso.id, servicios })).toMatchObject({ estado: 'decidido' });
    const { expediente } = await mesa.does('documentos.emitir', { expedienteId: caso.id, clase: 'respuesta' });
    expect(expediente.estado).toBe('atendido');
    await mesa.does('credenciales.emitir', { expedienteId: caso.id, usuario: '12345678', clave: 'Temporal*7KQ', motivo: '' });
  });
});

describe('una observación', () => {
  test('se notifica, corre el plazo, se subsana y sigue', async () => {
    const mesa = await desk();
    const pedido = { ...registro().pedido, sustento: null };
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion', { ...registro(), pedido });
    let caso = await mesa.does('observaciones.observar', { expedienteId, puntos: ['Adjuntar la RD.'], dias: 2, motivo: '' });
    expect(caso).toMatchObject({ estado: 'observado', observaciones: [{ puntos: ['Adjuntar la RD.'], dias: 2, vence: null, subsanada: false }] });
    expect(caso.documentos[0]?.rotulo).toBe('OFICIO N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE');

    const documentoIds = caso.documentos.map(({ id }) => id);
    await mesa.at('2026-03-12 12:00');
    const entrega = { expedienteId, documentoIds, recibidoPor: 'La directora', documento: '', fecha: '2026-03-12', hora: '11:00', cargoFirmado: null };
    caso = await mesa.does('entregas.registrar', entrega);
    expect(caso).toMatchObject({ estado: 'observado', observaciones: [{ notificadaEl: '2026-03-12', vence: '2026-03-16' }] });
    const { filas } = await mesa.does('expedientes.buscar', { texto: '', estado: 'observado', despuesDe: null, limite: 10 });
    expect(filas[0]?.plazo).toEqual({ clase: 'subsanar', vence: '2026-03-16', quedan: 2 });

    expect(await mesa.refuses('observaciones.vencer', { expedienteId })).toMatchObject({
      code: 'fuera_de_orden', message: 'El plazo para subsanar vence el 16/03/2026: hasta ese día se puede presentar la subsanación.',
    });
    await mesa.does('expedientes.corregir', { expedienteId, pedido: registro().pedido, motivo: 'Trajo la RD' });
    caso = await mesa.does('observaciones.subsanar', { expedienteId, nota: '' });
    expect(caso).toMatchObject({ estado: 'en_verificacion', hallazgos: [], observaciones: [{ subsanada: true }] });
    expect(await mesa.refuses('observaciones.observar', { expedienteId, puntos: ['Otra cosa.'], dias: 2, motivo: '' })).toMatchObject({
      code: 'falta_dato', field: 'motivo',
    });
    expect(await mesa.does('expedientes.deshacer', { expedienteId })).toMatchObject({ estado: 'observado', observaciones: [{ subsanada: false }] });
  });

  test('pasado el plazo se da por no presentado, se devuelve con su oficio y se archiva', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    let caso = await mesa.does('observaciones.observar', { expedienteId, puntos: ['Adjuntar la RD.'], dias: 2, motivo: '' });
    expect(await mesa.refuses('observaciones.vencer', { expedienteId })).toMatchObject({ message: expect.stringContaining('no corre todavía') });
    await mesa.does('entregas.registrar', {
      expedienteId, documentoIds: caso.documentos.map(({ id }) => id), recibidoPor: 'La directora', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null,
    });
    await mesa.at('2026-03-14 08:00');
    caso = await mesa.does('observaciones.vencer', { expedienteId });
    expect(caso.estado).toBe('no_presentado');
    const { expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'devolucion' });
    expect(expediente.documentos.map(({ clase, rotulo }) => [clase, rotulo])).toEqual([
      ['observacion', 'OFICIO N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE'],
      ['devolucion', 'OFICIO N.° 0002-2026-UGEL-SAN-ROQUE/SIAGIE'],
    ]);
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'devolucion' })).toMatchObject({ code: 'fuera_de_orden' });
    expect(await mesa.does('expedientes.archivar', { expedienteId })).toMatchObject({ estado: 'archivado' });
  });
});

describe('decisiones', () => {
  test('una carta puede conceder unos servicios y negar otros', async () => {
    const mesa = await desk();
    const pedido = { ...registro().pedido };
    pedido.servicios = pedido.servicios.flatMap((uno) => [uno, { ...uno, codigoModular: '0304014', nivel: 'Secundaria' }]);
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion', { ...registro(), pedido });
    const { servicios, requisitos } = await mesa.does('expedientes.ver', { expedienteId });
    const decisiones = servicios.map(({ id }, i) => ({
      servicioId: id, decision: i === 0 ? ('procedente' as const) : ('improcedente' as const), motivo: i === 0 ? '' : 'es de otra UGEL', resultado: null,
    }));
    expect(await mesa.refuses('decisiones.decidir', { expedienteId, servicios: decisiones })).toMatchObject({
      code: 'falta_dato', message: 'Para decidir que procede faltan calificar 9 requisitos.',
    });
    await mesa.does('verificacion.calificar', { expedienteId, calificaciones: requisitos.map(({ clave }) => ({ clave, calificacion: 'cumple' as const, nota: '' })) });
    expect(await mesa.refuses('decisiones.decidir', { expedienteId, servicios: decisiones.slice(0, 1) })).toMatchObject({ message: 'Decida sobre todos los servicios del expediente.' });
    await mesa.does('decisiones.decidir', { expedienteId, servicios: decisiones });
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'improcedencia' })).toMatchObject({ field: 'clase' });
    await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'respuesta' })).toMatchObject({ message: expect.stringContaining('Ya se emitió OFICIO') });
  });

  test('lo que está fuera de alcance se niega y se archiva sin hoja', async () => {
    const mesa = await desk();
    const pedido = { ...registro().pedido, tipo: 'fuera_de_alcance' as const };
    const { id: expedienteId, servicios } = await caseAt(mesa, 'en_verificacion', { ...registro(), pedido });
    const decision = (cual: 'procedente' | 'improcedente', motivo: string) => ({
      expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, decision: cual, motivo, resultado: null })),
    });
    expect(await mesa.refuses('decisiones.decidir', decision('procedente', ''))).toMatchObject({ code: 'valor_imposible' });
    expect(await mesa.refuses('decisiones.decidir', decision('improcedente', ''))).toMatchObject({ field: 'servicios.0.motivo' });
    await mesa.does('decisiones.decidir', decision('improcedente', 'los usuarios de docentes los asigna el director'));
    const { expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'improcedencia' });
    expect(expediente.estado).toBe('atendido');
    expect(await mesa.refuses('credenciales.emitir', { expedienteId, usuario: '12345678', clave: null, motivo: '' })).toMatchObject({ code: 'fuera_de_orden' });
    expect(await mesa.does('expedientes.archivar', { expedienteId })).toMatchObject({ estado: 'archivado' });
    expect(await mesa.does('expedientes.reabrir', { expedienteId, motivo: 'Se decidió mal' })).toMatchObject({ estado: 'en_verificacion' });
    expect(await mesa.does('expedientes.anular', { expedienteId, motivo: 'Registrado por error' })).toMatchObject({ estado: 'anulado' });
  });

  test('con credencial pendiente no se archiva', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await caseAt(mesa, 'decidido');
    await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    await mesa.does('siagie.hecho', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, usuario: '12345678' })) });
    expect(await mesa.refuses('expedientes.archivar', { expedienteId })).toMatchObject({ message: expect.stringContaining('Falta entregar la hoja') });
  });

  test('la decisión se deshace mientras nada se haya emitido, y solo por quien la tomó', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    await mesa.does('miembros.agregar', { nombre: 'Beto', cargo: '', rol: 'especialista', clave: 'otra clave 123' });
    const { miembros } = await mesa.does('sesion.estado', {});
    await mesa.does('sesion.entrar', { miembroId: miembros.find(({ nombre }) => nombre === 'Beto')?.id ?? 0, clave: 'otra clave 123' }, 'beto');
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId }, 'beto')).toMatchObject({ code: 'fuera_de_orden' });
    const caso = await mesa.does('expedientes.deshacer', { expedienteId });
    expect(caso).toMatchObject({ estado: 'en_verificacion', servicios: [{ decision: null, resultado: null }] });
    expect(caso.requisitos.every(({ calificacion }) => calificacion === 'cumple')).toBe(true);
  });
});
