// The handing over of a post: who may, what the acta says, and that all passes on or nothing does.
import { describe, expect, test } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, CLAVE, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const BRUNO = 'Díaz Ríos Bruno';
const ID = { ana: 1, bruno: 2, carla: 3, mesa: 4 } as const;
const PROVEIDO = 'Recibir por entrega de cargo.';

/** Ana (1) is jefe; Bruno leaves, Carla comes. */
async function oficina(): Promise<Desk> {
  const mesa = await desk();
  await mesa.does('miembros.agregar', { nombre: BRUNO, cargo: 'Especialista SIAGIE', rol: 'especialista', clave: CLAVE });
  await mesa.does('miembros.agregar', { nombre: 'Ríos Carla', cargo: '', rol: 'especialista', clave: CLAVE });
  await mesa.does('miembros.agregar', { nombre: 'Mesa', cargo: '', rol: 'mesa', clave: CLAVE });
  return mesa;
}

/** Cases of Ana's that are now Bruno's, one for each thing that the acta tells of. */
async function cargado(mesa: Desk): Promise<ExpedienteVisto[]> {
  const observado = await caseAt(mesa, 'en_verificacion');
  await mesa.does('observaciones.observar', { expedienteId: observado.id, puntos: ['Adjuntar la RD.'], dias: 2, motivo: '' });
  const conHoja = await caseAt(mesa, 'decidido');
  await mesa.does('credenciales.emitir', { expedienteId: conHoja.id, usuario: '12345678', clave: 'Temporal*7KQ', motivo: '' });
  const inactivacion = await caseAt(mesa, 'en_verificacion', registro({ ...pedidoCompleto, tipo: 'inactivacion' }));
  const conProyecto = await caseAt(mesa, 'decidido');
  const { vistoBueno } = await mesa.does('ajustes.ver', {});
  await mesa.does('ajustes.guardar', { seccion: 'vistoBueno', valor: { ...vistoBueno, oficios: true } });
  await mesa.does('proyectos.enviar', { expedienteId: conProyecto.id, clase: 'respuesta' });
  const anulado = await caseAt(mesa, 'recibido');
  const { documentoId } = await mesa.does('documentos.emitirCargo', { expedienteId: anulado.id });
  await mesa.does('documentos.anular', { documentoId, motivo: 'Salió en mal papel', comunicado: '' });
  const casos = [observado, conHoja, inactivacion, conProyecto, anulado];
  await mesa.does('pases.pasar', { casos: casos.map(({ id }) => ({ expedienteId: id, de: ID.ana })), para: ID.bruno, proveido: 'Atender.' });
  return casos;
}

const pedida: Input<'cargos.vistaPrevia'> = { de: ID.bruno, para: ID.carla, proveido: PROVEIDO };
async function entregar(mesa: Desk, cual = pedida, caller?: string) {
  const { huella } = await mesa.does('cargos.vistaPrevia', cual, caller);
  return mesa.does('cargos.entregar', { ...cual, huella }, caller);
}

describe('la entrega de cargo', () => {
  test('el acta dice todo lo que queda, y todo pasa en un solo acto', async () => {
    const mesa = await oficina();
    const casos = await cargado(mesa);
    const { nombre, bytes, casos: pasados } = await entregar(mesa);
    expect(nombre).toBe('acta-de-entrega-de-cargo-diaz-rios-bruno-2026-03-11.pdf');
    expect(pasados).toBe(5);
    const texto = (await textOf(bytes)).replaceAll(/\s+/g, ' ');
    for (const dicho of [
      'ACTA DE ENTREGA DE CARGO', 'En San Roque, el 11 de marzo de 2026, a las 10:45 horas', 'Díaz Ríos Bruno, Especialista SIAGIE, hace entrega de su cargo', 'a Ríos Carla.',
      'Los 5 expedientes abiertos que se relacionan pasan a su cargo', PROVEIDO, 'Expedientes abiertos (5)', '2026-00001', 'Observado', 'Hojas de credenciales por entregar (1)',
      'Observaciones en plazo (1)', 'Sin notificar', 'Inactivaciones pendientes en SIAGIE (1)', 'Proyectos en espera de V.° B.° (1)', 'Por visar', 'Numeración de 2026',
      'Documentos anulados en 2026 (1)', 'Salió en mal papel', 'Todavía no hay ninguna copia buena', 'Ana Prueba Salas; Díaz Ríos Bruno; Ríos Carla; Mesa', 'No se ha hecho.',
      'Quien entrega', 'Quien recibe', 'V.° B.° del jefe',
    ]) expect(texto).toContain(dicho);
    expect(texto).not.toContain('Temporal*7KQ');

    for (const { id } of casos) {
      expect(await mesa.does('expedientes.ver', { expedienteId: id })).toMatchObject({ responsable: { id: ID.carla }, porRecibir: true, proveido: { texto: PROVEIDO } });
    }
    const { entregas } = await mesa.does('cargos.listar', {});
    expect(entregas).toMatchObject([{ entrega: BRUNO, recibe: 'Ríos Carla', casos: 5 }]);
    // Whatever has changed since, the same acta again.
    await mesa.at('2026-03-20 09:00');
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    await mesa.does('expedientes.anular', { expedienteId: casos[4]?.id ?? 0, motivo: 'Por error' });
    expect((await mesa.does('actas.sacar', { actoId: entregas[0]?.actoId ?? 0, para: 'ver' })).bytes).toEqual(bytes);
    expect(await mesa.refuses('actas.sacar', { actoId: 1, para: 'ver' })).toMatchObject({ code: 'no_existe' });
  });

  test('sin nada pendiente también se entrega', async () => {
    const mesa = await oficina();
    const { bytes, casos } = await entregar(mesa);
    expect(casos).toBe(0);
    expect((await textOf(bytes)).replaceAll(/\s+/g, ' ')).toContain('Expedientes abiertos: ninguno.');
  });

  test('quien se va entrega lo suyo; lo de otro, el jefe; y no a cualquiera', async () => {
    const mesa = await oficina();
    await mesa.does('sesion.entrar', { miembroId: ID.bruno, clave: CLAVE }, BRUNO);
    expect((await entregar(mesa, pedida, BRUNO)).casos).toBe(0);
    const no = (cambio: object, caller?: string) => mesa.refuses('cargos.vistaPrevia', { ...pedida, ...cambio }, caller);
    expect(await no({ de: ID.carla, para: ID.bruno }, BRUNO)).toMatchObject({ code: 'valor_imposible', field: 'de' });
    expect(await no({ para: ID.bruno })).toMatchObject({ code: 'valor_imposible', field: 'para' });
    expect(await no({ para: ID.mesa })).toMatchObject({ code: 'valor_imposible', field: 'para', message: expect.stringContaining('no resuelve') });
    expect(await no({ de: 99 })).toMatchObject({ code: 'no_existe', field: 'de' });
    await mesa.does('miembros.cambiar', { id: ID.carla, nombre: 'Ríos Carla', cargo: '', rol: 'especialista', activo: false });
    expect(await no({})).toMatchObject({ code: 'valor_imposible', field: 'para', message: expect.stringContaining('ya no trabaja') });
    // Who is gone already is handed over by the jefe.
    expect((await entregar(mesa, { de: ID.carla, para: ID.bruno, proveido: PROVEIDO })).casos).toBe(0);
  });

  test('si algo cambió después de ver el acta no se entrega nada, y se dice', async () => {
    const mesa = await oficina();
    const [primero] = await cargado(mesa);
    const { huella } = await mesa.does('cargos.vistaPrevia', pedida);
    await mesa.does('observaciones.subsanar', { expedienteId: primero?.id ?? 0, nota: '' });
    expect(await mesa.refuses('cargos.entregar', { ...pedida, huella })).toMatchObject({ code: 'fuera_de_orden' });
    expect(await mesa.does('expedientes.contar', { deQuien: ID.carla })).toMatchObject({ porEstado: { recibido: 0 } });
    expect(await mesa.refuses('cargos.entregar', { ...pedida, proveido: ' ', huella })).toMatchObject({ code: 'falta_dato', field: 'proveido' });
  });

  test('quinientos expedientes pasan en una vez, y su acta repite los encabezados', async () => {
    const mesa = await oficina();
    for (let i = 0; i < 500; i += 1) await mesa.does('expedientes.registrar', { ...registro(), aunqueSeParezca: true });
    const { bytes, casos } = await entregar(mesa, { de: ID.ana, para: ID.bruno, proveido: PROVEIDO });
    expect(casos).toBe(500);
    const texto = await textOf(bytes);
    expect(texto).toContain('2026-00500');
    expect(texto.match(/Institución educativa/g)?.length).toBeGreaterThan(10);
    expect(await mesa.does('expedientes.contar', { deQuien: ID.bruno })).toMatchObject({ porEstado: { recibido: 500 } });
  }, 120_000);
});
