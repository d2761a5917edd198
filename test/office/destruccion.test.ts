// Hojas that nobody comes for: destroyed before a witness, all of them or none, with an acta that can be had again.
import { describe, expect, test } from 'vitest';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const CLAVE_DE_HOJA = 'Temporal*7KQm2';
const TESTIGOS = [{ nombre: 'Luis Testigo Prueba', cargo: 'Especialista de OCI' }];

/** A case answered whose hoja waits to be collected. */
async function conHoja(mesa: Desk, dni: string) {
  const { id: expedienteId, servicios } = await caseAt(mesa, 'decidido', registro({ ...pedidoCompleto, solicitante: { ...pedidoCompleto.solicitante, numeroDocumento: dni } }));
  await mesa.does('siagie.hecho', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, usuario: dni })) });
  await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
  const { documentoId } = await mesa.does('credenciales.emitir', { expedienteId, usuario: dni, clave: CLAVE_DE_HOJA, motivo: '' });
  return { expedienteId, documentoId };
}

const pendientes = async (mesa: Desk) => (await mesa.does('vigencias.ver', {})).hojasSinEntregar.map(({ documentoId }) => documentoId);
const destruir = (documentoIds: readonly number[], motivo = 'No se presentó en 60 días.') => ({ documentoIds: [...documentoIds], motivo, testigos: TESTIGOS });

describe('destrucción de hojas', () => {
  test('varias en un acta: quedan sin efecto, el acta las nombra sin su contraseña, y cada caso lo dice', async () => {
    const mesa = await desk();
    const uno = await conHoja(mesa, '12345678');
    const otro = await conHoja(mesa, '41674581');
    const queda = await conHoja(mesa, '16712345');
    await mesa.at('2026-05-15 10:00');
    const { bytes, cuantas } = await mesa.does('destrucciones.destruir', destruir([uno.documentoId, otro.documentoId, uno.documentoId]));
    expect(cuantas).toBe(2);
    expect(await pendientes(mesa)).toEqual([queda.documentoId]);

    const texto = (await textOf(bytes)).replaceAll(/\s+/g, ' ');
    for (const dicho of ['15 de mayo de 2026, a las 10:00 horas', 'Luis Testigo Prueba, Especialista de OCI', 'las 2 hojas', 'DNI 12345678', '2026-00001', 'DNI 41674581', 'No se presentó en 60 días', 'Testigo', 'Quien destruye']) {
      expect(texto).toContain(dicho);
    }
    expect(texto).not.toContain('16712345');
    expect(texto).not.toContain(CLAVE_DE_HOJA);

    const { documentos } = await mesa.does('expedientes.ver', { expedienteId: uno.expedienteId });
    expect(documentos.find(({ id }) => id === uno.documentoId)).toMatchObject({ anulado: true, motivoDeAnulacion: 'Destruida, nadie la recogió. No se presentó en 60 días.' });
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId: uno.expedienteId });
    expect(actuaciones[0]).toMatchObject({ acto: 'destruir_hoja', estadoAntes: 'atendido', estadoDespues: 'atendido' });

    const { actas } = await mesa.does('destrucciones.listar', {});
    expect(actas).toMatchObject([{ cuantas: 2, motivo: 'No se presentó en 60 días.' }]);
    await mesa.at('2026-06-01 09:00');
    const otraVez = await mesa.does('actas.sacar', { actoId: actas[0]?.actoId ?? 0, para: 'ver' });
    expect(Buffer.compare(otraVez.bytes, bytes)).toBe(0);
  });

  test('que el acta salió a la impresora o fuera del programa queda anotado, cada vez, con su nombre', async () => {
    const mesa = await desk();
    const uno = await conHoja(mesa, '12345678');
    const { actoId, nombre } = await mesa.does('destrucciones.destruir', destruir([uno.documentoId]));
    expect(nombre).toBe('acta-de-destruccion-2026-03-11.pdf');
    for (const para of ['imprimir', 'guardar', 'guardar', 'ver'] as const) expect((await mesa.does('actas.sacar', { actoId, para })).nombre).toBe(nombre);
    const { actos } = await mesa.does('auditoria.buscar', { filtro: SIN_FILTRO, despuesDe: null, limite: 20 });
    const deActas = actos.filter(({ acto }) => acto.endsWith('_acta'));
    expect(deActas.map(({ acto, detalle }) => [acto, detalle['nombre']])).toEqual(['ver_acta', 'guardar_acta', 'guardar_acta', 'imprimir_acta'].map((acto) => [acto, nombre]));
  });

  test('el caso puede archivarse; y si la persona viene, otra hoja pide restablecer la contraseña y decir por qué', async () => {
    const mesa = await desk();
    const uno = await conHoja(mesa, '12345678');
    expect(await mesa.refuses('expedientes.archivar', { expedienteId: uno.expedienteId })).toMatchObject({ code: 'fuera_de_orden' });
    await mesa.does('destrucciones.destruir', destruir([uno.documentoId]));
    const otra = { expedienteId: uno.expedienteId, usuario: '12345678', clave: CLAVE_DE_HOJA };
    expect(await mesa.refuses('credenciales.emitir', { ...otra, motivo: '' })).toMatchObject({ field: 'motivo', message: expect.stringContaining('fue destruida: restablezca la contraseña en SIAGIE') });
    const { expediente, documentoId } = await mesa.does('credenciales.emitir', { ...otra, motivo: 'Se presentó después.' });
    expect(expediente.documentos.filter(({ clase, anulado }) => clase === 'hoja' && !anulado).map(({ id }) => id)).toEqual([documentoId]);
    // What it was destroyed for stays said.
    expect(expediente.documentos.find(({ id }) => id === uno.documentoId)?.motivoDeAnulacion).toMatch(/^Destruida/);
    expect((await mesa.does('expedientes.historia', { expedienteId: uno.expedienteId })).actuaciones[0]).toMatchObject({ acto: 'reemitir_hoja' });
    expect(await mesa.refuses('expedientes.archivar', { expedienteId: uno.expedienteId })).toMatchObject({ code: 'fuera_de_orden' });
    await mesa.does('destrucciones.destruir', destruir([documentoId]));
    expect((await mesa.does('expedientes.archivar', { expedienteId: uno.expedienteId })).estado).toBe('archivado');
  });

  test('reabierto y decidido otra vez, la hoja destruida es de antes: se pide otra', async () => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await conHoja(mesa, '12345678');
    await mesa.does('destrucciones.destruir', destruir([documentoId]));
    await mesa.does('expedientes.archivar', { expedienteId });
    const { servicios } = await mesa.does('expedientes.reabrir', { expedienteId, motivo: 'Se presentó con otra RD.' });
    await mesa.does('decisiones.decidir', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, decision: 'procedente' as const, motivo: '', resultado: 'usuario_nuevo' as const })) });
    // The outcome may still be changed: of what is decided now, nothing went out.
    await mesa.does('siagie.hecho', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, usuario: '12345678', resultado: 'usuario_existente' as const })) });
    const { expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(expediente.documentos.map(({ clase, deAntes }) => [clase, deAntes])).toEqual([['respuesta', true], ['hoja', true], ['respuesta', false]]);
    expect(await mesa.refuses('expedientes.archivar', { expedienteId })).toMatchObject({ message: expect.stringContaining('Falta entregar la hoja') });
    const otra = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: null, motivo: 'La anterior fue destruida.' });
    await mesa.does('destrucciones.destruir', destruir([otra.documentoId]));
    // Of the two letters that nobody received, only the one of now waits.
    expect((await mesa.does('expedientes.contar', {})).porEspera).toMatchObject({ por_entregar: 1, por_imprimir: 1 });
    const ahora = expediente.documentos.findLast(({ clase }) => clase === 'respuesta');
    await mesa.does('documentos.salioBien', { documentoId: ahora?.id ?? 0 });
    await mesa.does('entregas.registrar', { expedienteId, documentoIds: [ahora?.id ?? 0], recibidoPor: 'Rosa Prueba', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null });
    expect((await mesa.does('expedientes.contar', {})).porEspera).toMatchObject({ por_entregar: 0, por_imprimir: 0 });
    expect((await mesa.does('expedientes.archivar', { expedienteId })).estado).toBe('archivado');
  });

  test('todas o ninguna: con una entregada mientras se elegía, nada cambia y se dice cuál', async () => {
    const mesa = await desk();
    const uno = await conHoja(mesa, '12345678');
    const otro = await conHoja(mesa, '41674581');
    await mesa.does('entregas.registrar', { expedienteId: otro.expedienteId, documentoIds: [otro.documentoId], recibidoPor: 'Rosa Prueba', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null });
    expect(await mesa.refuses('destrucciones.destruir', destruir([uno.documentoId, otro.documentoId]))).toMatchObject({
      code: 'fuera_de_orden', field: 'documentoIds', message: expect.stringMatching(/HOJA.*0002.*ya fue entregada a Rosa Prueba/),
    });
    expect(await pendientes(mesa)).toEqual([uno.documentoId]);
    expect((await mesa.does('destrucciones.listar', {})).actas).toEqual([]);
    await mesa.does('destrucciones.destruir', destruir([uno.documentoId]));
    expect(await mesa.refuses('destrucciones.destruir', destruir([uno.documentoId]))).toMatchObject({ code: 'fuera_de_orden' });
  });

  test('sin motivo, sin testigo o con lo que no es una hoja se rechaza en su campo', async () => {
    const mesa = await desk();
    const { documentoId, expedienteId } = await conHoja(mesa, '12345678');
    expect(await mesa.refuses('destrucciones.destruir', destruir([documentoId], ''))).toMatchObject({ field: 'motivo' });
    expect(await mesa.refuses('destrucciones.destruir', { ...destruir([documentoId]), testigos: [] })).toMatchObject({ field: 'testigos' });
    expect(await mesa.refuses('destrucciones.destruir', { ...destruir([documentoId]), testigos: [{ nombre: ' ', cargo: '' }] })).toMatchObject({ field: 'testigos.0.nombre' });
    const respuesta = (await mesa.does('expedientes.ver', { expedienteId })).documentos.find(({ clase }) => clase === 'respuesta');
    expect(await mesa.refuses('destrucciones.destruir', destruir([respuesta?.id ?? 0]))).toMatchObject({ field: 'documentoIds', message: expect.stringContaining('no es una hoja') });
    expect(await mesa.refuses('actas.sacar', { actoId: 1, para: 'ver' })).toMatchObject({ code: 'no_existe' });
  });

  test('el acto dice en palabras qué se destruyó y ante quién', async () => {
    const mesa = await desk();
    const uno = await conHoja(mesa, '12345678');
    await mesa.does('destrucciones.destruir', destruir([uno.documentoId]));
    const { actos } = await mesa.does('auditoria.buscar', { filtro: SIN_FILTRO, despuesDe: null, limite: 20 });
    expect(actos.map(({ acto }) => acto)).toEqual(expect.arrayContaining(['destruir_hoja', 'emitir_acta_destruccion']));
    expect(JSON.stringify(actos)).not.toContain(CLAVE_DE_HOJA);
  });
});
