// From the proyecto to the number, where the letters need the jefe's V.° B.°.
import { describe, expect, test } from 'vitest';
import { caseAt, CLAVE, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const ESPECIALISTA = 'especialista';

/** The office that wants it: its jefe at one window, and a specialist at another. */
async function oficinaConVisto(): Promise<Desk> {
  const mesa = await desk();
  await mesa.does('ajustes.guardar', { seccion: 'vistoBueno', valor: { oficios: true } });
  const { id } = await mesa.does('miembros.agregar', { nombre: 'Elsa Pérez', cargo: '', rol: 'especialista', clave: CLAVE });
  await mesa.does('sesion.entrar', { miembroId: id, clave: CLAVE }, ESPECIALISTA);
  return mesa;
}

const respuesta = (expedienteId: number) => ({ expedienteId, clase: 'respuesta' as const });

async function enviado(mesa: Desk) {
  const { id: expedienteId } = await caseAt(mesa, 'decidido');
  const { proyectos } = await mesa.does('proyectos.enviar', respuesta(expedienteId), ESPECIALISTA);
  return { expedienteId, proyectoId: proyectos[0]?.id ?? 0 };
}

async function visar(mesa: Desk, proyectoId: number) {
  const { huella } = await mesa.does('proyectos.ver', { proyectoId });
  return mesa.does('proyectos.visar', { proyectoId, huella });
}

const cambiarFirmante = (mesa: Desk, nombre: string) =>
  mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [{ nombre, trato: '' as const, postfirma: [], iniciales: '', copias: [], desde: null, hasta: null }] });

describe('V.° B.°', () => {
  test('apagado, como viene, el especialista emite en un acto y no hay nada que enviar', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    expect(await mesa.refuses('proyectos.enviar', respuesta(expedienteId))).toMatchObject({ code: 'fuera_de_orden', message: expect.stringContaining('no pasan por V.° B.°') });
    expect((await mesa.does('documentos.emitir', respuesta(expedienteId))).expediente.documentos).toHaveLength(1);
  });

  test('se envía, espera en la lista del jefe, se visa y se emite; cada acto queda en la historia', async () => {
    const mesa = await oficinaConVisto();
    const { id } = await caseAt(mesa, 'decidido');
    expect(await mesa.refuses('documentos.emitir', respuesta(id), ESPECIALISTA)).toMatchObject({ code: 'fuera_de_orden', message: expect.stringContaining('envíe primero') });
    const { proyectos: [proyecto] } = await mesa.does('proyectos.enviar', respuesta(id), ESPECIALISTA);
    const proyectoId = proyecto?.id ?? 0;
    expect(proyecto).toMatchObject({ estado: 'por_visar', enviadoPor: 'Elsa Pérez' });
    expect(await mesa.does('proyectos.porVisar', {})).toMatchObject({ proyectos: [{ id: proyectoId, clase: 'respuesta', expediente: { id }, destinatario: 'Rosa Elvira Chapoñán Ñique', enviadoPor: 'Elsa Pérez' }] });
    expect(await mesa.refuses('documentos.emitir', respuesta(id), ESPECIALISTA)).toMatchObject({ message: expect.stringContaining('espera el V.° B.°') });
    expect(await mesa.refuses('proyectos.enviar', respuesta(id), ESPECIALISTA)).toMatchObject({ message: expect.stringContaining('ya se envió') });
    const { bytes, huella, cambiado } = await mesa.does('proyectos.ver', { proyectoId });
    expect(cambiado).toBe(false);
    expect(await textOf(bytes)).toContain('PROYECTO – SIN NÚMERO');
    expect(await mesa.refuses('proyectos.visar', { proyectoId, huella }, ESPECIALISTA)).toMatchObject({ code: 'sin_permiso' });
    expect((await mesa.does('proyectos.visar', { proyectoId, huella })).proyectos[0]).toMatchObject({ estado: 'visado', vistoPor: 'Ana Prueba Salas' });
    expect(await mesa.does('proyectos.porVisar', {})).toEqual({ proyectos: [] });
    const { expediente } = await mesa.does('documentos.emitir', respuesta(id), ESPECIALISTA);
    expect([expediente.documentos[0]?.rotulo.slice(0, 20), expediente.proyectos]).toEqual(['OFICIO N.° 0001-2026', []]);
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId: id });
    expect(actuaciones.slice(0, 3).map(({ acto, por }) => `${acto} ${por}`)).toEqual(['responder Elsa Pérez', 'visar Ana Prueba Salas', 'enviar_proyecto Elsa Pérez']);
    expect(actuaciones[0]?.detalle).toMatchObject({ visadoPor: 'Ana Prueba Salas' });
  });

  test('el jefe lo devuelve con una nota; corregido, se envía otra vez', async () => {
    const mesa = await oficinaConVisto();
    const { expedienteId, proyectoId } = await enviado(mesa);
    expect(await mesa.refuses('proyectos.devolver', { proyectoId, nota: ' ' })).toMatchObject({ field: 'nota' });
    expect((await mesa.does('proyectos.devolver', { proyectoId, nota: 'Falta el c.c.' })).proyectos[0]).toMatchObject({ estado: 'devuelto', nota: 'Falta el c.c.' });
    expect(await mesa.refuses('documentos.emitir', respuesta(expedienteId), ESPECIALISTA)).toMatchObject({ message: expect.stringContaining('«Falta el c.c.»') });
    const { huella } = await mesa.does('proyectos.ver', { proyectoId });
    expect(await mesa.refuses('proyectos.visar', { proyectoId, huella })).toMatchObject({ message: expect.stringContaining('ya fue devuelto') });
    expect((await mesa.does('proyectos.enviar', respuesta(expedienteId), ESPECIALISTA)).proyectos).toMatchObject([{ id: proyectoId, estado: 'por_visar', nota: '', vistoEn: null }]);
  });

  test('si después el oficio diría otra cosa, hay que visarlo de nuevo; el número y la fecha no cuentan', async () => {
    const mesa = await oficinaConVisto();
    const { expedienteId, proyectoId } = await enviado(mesa);
    await visar(mesa, proyectoId);
    await cambiarFirmante(mesa, 'OTRA PERSONA');
    expect(await mesa.refuses('documentos.emitir', respuesta(expedienteId), ESPECIALISTA)).toMatchObject({ code: 'fuera_de_orden', message: expect.stringContaining('cambiaron después del V.° B.°') });
    expect((await mesa.does('proyectos.ver', { proyectoId })).cambiado).toBe(true);
    await mesa.does('proyectos.enviar', respuesta(expedienteId), ESPECIALISTA);
    await visar(mesa, proyectoId);
    expect(await mesa.refuses('proyectos.enviar', respuesta(expedienteId), ESPECIALISTA)).toMatchObject({ message: expect.stringContaining('ya tiene el V.° B.°') });
    await mesa.at('2027-01-02 08:00');
    await mesa.does('sesion.entrar', { miembroId: 2, clave: CLAVE }, ESPECIALISTA);
    const { expediente } = await mesa.does('documentos.emitir', respuesta(expedienteId), ESPECIALISTA);
    expect(expediente.documentos[0]?.rotulo).toContain('0001-2027');
  });

  test('el V.° B.° se da a lo que se leyó: si cambió mientras tanto, se lee de nuevo', async () => {
    const mesa = await oficinaConVisto();
    const { proyectoId } = await enviado(mesa);
    const { huella } = await mesa.does('proyectos.ver', { proyectoId });
    await cambiarFirmante(mesa, 'OTRA PERSONA');
    expect(await mesa.refuses('proyectos.visar', { proyectoId, huella })).toMatchObject({ message: expect.stringContaining('léalo de nuevo') });
    expect((await visar(mesa, proyectoId)).proyectos[0]?.estado).toBe('visado');
  });

  test('el jefe puede visar y emitir de una vez, también lo que nadie envió', async () => {
    const mesa = await oficinaConVisto();
    const { expedienteId } = await enviado(mesa);
    const { expediente } = await mesa.does('documentos.emitir', respuesta(expedienteId));
    expect([expediente.documentos.length, expediente.proyectos, (await mesa.does('proyectos.porVisar', {})).proyectos]).toEqual([1, [], []]);
    const { id: otro } = await caseAt(mesa, 'decidido');
    await mesa.does('documentos.emitir', respuesta(otro));
    for (const uno of [expedienteId, otro]) {
      expect((await mesa.does('expedientes.historia', { expedienteId: uno })).actuaciones[0]?.detalle).toMatchObject({ visadoPor: 'Ana Prueba Salas' });
    }
  });

  test('el de observación guarda lo que se observa, y con otros puntos no se emite', async () => {
    const mesa = await oficinaConVisto();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    const observacion = { puntos: ['Adjuntar la RD.'], dias: 2, motivo: '' };
    const { proyectos: [proyecto] } = await mesa.does('proyectos.enviar', { expedienteId, clase: 'observacion', ...observacion }, ESPECIALISTA);
    expect(proyecto?.observacion).toEqual(observacion);
    await visar(mesa, proyecto?.id ?? 0);
    expect(await mesa.refuses('observaciones.observar', { expedienteId, ...observacion, dias: 5 }, ESPECIALISTA)).toMatchObject({ message: expect.stringContaining('cambiaron') });
    expect(await mesa.does('observaciones.observar', { expedienteId, ...observacion }, ESPECIALISTA)).toMatchObject({ estado: 'observado', proyectos: [] });
  });

  test('se retira, o deja de esperar solo cuando el expediente ya no pide ese oficio', async () => {
    const mesa = await oficinaConVisto();
    const { expedienteId, proyectoId } = await enviado(mesa);
    expect((await mesa.does('proyectos.retirar', { proyectoId }, ESPECIALISTA)).proyectos).toEqual([]);
    expect(await mesa.refuses('proyectos.retirar', { proyectoId }, ESPECIALISTA)).toMatchObject({ message: 'El proyecto fue retirado.' });
    await mesa.does('proyectos.enviar', respuesta(expedienteId), ESPECIALISTA);
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ message: expect.stringContaining('solo esa persona puede deshacerlo') });
    expect((await mesa.does('expedientes.anular', { expedienteId, motivo: 'Por error' })).proyectos).toEqual([]);
    expect(await mesa.does('proyectos.porVisar', {})).toEqual({ proyectos: [] });
  });

  test('ni el cargo ni la hoja lo llevan', async () => {
    const mesa = await oficinaConVisto();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    await mesa.does('documentos.emitirCargo', { expedienteId }, ESPECIALISTA);
    const { expediente } = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: 'Xk7*vRpmT4Qe#w', motivo: '' }, ESPECIALISTA);
    expect(expediente.documentos.map(({ clase }) => clase)).toEqual(['cargo', 'hoja']);
  });
});
