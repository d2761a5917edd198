// A cambio de director: the former holder's permission is a task, and the case is not archived while it is open.
import { describe, expect, test } from 'vitest';
import { enPalabras } from '../../shared/domain/acto-en-palabras.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';

const OTRO = { ...pedidoCompleto.solicitante, apellidos: 'Li Soto', nombres: 'Ed', numeroDocumento: '44556677', trato: 'senor' } as const;
const [SERVICIO] = pedidoCompleto.servicios;
if (!SERVICIO) throw new Error('the fixture has a servicio');
const DOS = [SERVICIO, { ...SERVICIO, codigoModular: '0000018', nivel: 'Secundaria' }];

const cambioDe = (servicios: Pedido['servicios'] = pedidoCompleto.servicios): Pedido => ({ ...pedidoCompleto, tipo: 'cambio_director', solicitante: OTRO, servicios });

const hechos = (servicios: readonly { readonly id: number }[], usuario: string) => servicios.map(({ id }) => ({ servicioId: id, usuario }));

/** A cambio that only waits for its archive. */
async function entregado(mesa: Desk, servicios?: Pedido['servicios']) {
  const { id: expedienteId, servicios: suyos } = await caseAt(mesa, 'decidido', registro(cambioDe(servicios)));
  await mesa.does('siagie.hecho', { expedienteId, servicios: hechos(suyos, '44556677') });
  const { documentoId: respuesta } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
  const { documentoId: hoja } = await mesa.does('credenciales.emitir', { expedienteId, usuario: '44556677', clave: 'Temporal*7KQ', motivo: '' });
  return mesa.does('entregas.registrar', { expedienteId, documentoIds: [respuesta, hoja], recibidoPor: 'Ed Li', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null });
}

describe('la inactivación de quien ejercía antes', () => {
  test('el expediente la espera: no se archiva hasta que consta en cada servicio', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await entregado(mesa, DOS);
    const ids = servicios.map(({ id }) => id);
    expect(await mesa.refuses('expedientes.archivar', { expedienteId })).toMatchObject({
      code: 'fuera_de_orden', message: 'Falta inactivar en el SIAGIE a quien ejercía antes en 2 servicios: registre que ya se hizo, o escriba por qué no corresponde, antes de archivar.',
    });
    await mesa.does('siagie.inactivado', { expedienteId, servicios: ids.slice(0, 1) });
    expect(await mesa.refuses('expedientes.archivar', { expedienteId })).toMatchObject({ message: expect.stringContaining('en un servicio') });
    await mesa.does('siagie.inactivado', { expedienteId, servicios: ids.slice(1) });
    expect(await mesa.does('expedientes.archivar', { expedienteId })).toMatchObject({ estado: 'archivado' });
  });

  test('o se dispensa con un motivo, que queda en el expediente y en su historia, con sus palabras', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await entregado(mesa);
    const ids = servicios.map(({ id }) => id);
    expect(await mesa.refuses('siagie.dispensar', { expedienteId, servicios: ids, motivo: ' ' })).toMatchObject({ code: 'entrada_invalida', field: 'motivo' });
    const visto = await mesa.does('siagie.dispensar', { expedienteId, servicios: ids, motivo: 'Falleció; MINEDU ya lo retiró.' });
    expect(visto.servicios[0]).toMatchObject({ inactivado: null, dispensado: { por: 'Ana Prueba Salas', motivo: 'Falleció; MINEDU ya lo retiró.' } });
    expect(await mesa.refuses('siagie.dispensar', { expedienteId, servicios: ids, motivo: 'Otra vez' })).toMatchObject({ code: 'fuera_de_orden', field: 'servicios.0' });
    expect((await mesa.does('vigencias.ver', {})).inactivaciones).toEqual([]);
    await mesa.does('expedientes.archivar', { expedienteId });
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones.slice(0, 2).map(enPalabras).map(({ frase, detalles }) => [frase, detalles])).toEqual([
      ['Archivó el expediente', []],
      ['Dispensó la inactivación de quien ejercía antes', ['1234566 · N.° 90001 «Los Algarrobos»', 'Motivo: Falleció; MINEDU ya lo retiró.']],
    ]);
  });

  test('dice a quién: el último titular que el registro conoce, aunque después hubiera otro; a nadie si no lo sabe', async () => {
    const mesa = await desk();
    const { id: alta, servicios } = await caseAt(mesa, 'decidido');
    await mesa.does('siagie.hecho', { expedienteId: alta, servicios: hechos(servicios, 'rchapo') });
    await mesa.at('2026-03-11 11:00');
    const caso = await caseAt(mesa, 'decidido', registro(cambioDe(DOS)));
    const [primero] = caso.servicios;
    const anterior = { servicioId: primero?.id, persona: 'Rosa Elvira Chapoñán Ñique', documento: 'DNI 12345678', usuario: 'rchapo', hasta: null };
    expect(caso.anteriores).toEqual([anterior]);
    expect((await mesa.does('vigencias.ver', {})).inactivaciones).toMatchObject([
      { expedienteId: caso.id, tipo: 'cambio_director', codigoModular: '1234566', persona: 'Rosa Elvira Chapoñán Ñique', documento: 'DNI 12345678', usuario: 'rchapo' },
      { expedienteId: caso.id, tipo: 'cambio_director', codigoModular: '0000018', persona: '', documento: '', usuario: '' },
    ]);
    await mesa.does('siagie.hecho', { expedienteId: caso.id, servicios: hechos(caso.servicios, '44556677') });
    await mesa.at('2026-03-12 09:00');
    const tercero = { ...OTRO, apellidos: 'Soto Paz', numeroDocumento: '40000009' };
    const { id: despues, servicios: suyos, anteriores } = await caseAt(mesa, 'decidido', registro({ ...cambioDe(), recepcion: { ...pedidoCompleto.recepcion, fecha: '2026-03-11' }, solicitante: tercero }));
    expect(anteriores).toMatchObject([{ persona: 'Ed Li Soto', usuario: '44556677' }]);
    await mesa.does('siagie.hecho', { expedienteId: despues, servicios: hechos(suyos, '40000009') });
    expect((await mesa.does('expedientes.ver', { expedienteId: caso.id })).anteriores).toEqual([anterior]);
  });

  test('quien ya tiene abierta su inactivación por un cambio no se abre otra vez', async () => {
    const mesa = await desk();
    const { id: alta, servicios } = await caseAt(mesa, 'decidido');
    await mesa.does('siagie.hecho', { expedienteId: alta, servicios: hechos(servicios, '12345678') });
    await caseAt(mesa, 'decidido', registro(cambioDe()));
    const titulares = [{ codigoModular: '1234566', anexo: '0', documento: 'DNI 12345678' }];
    expect(await mesa.does('vigencias.inactivar', { titulares, motivo: 'Terminó.' })).toEqual({ abiertos: [], yaAbiertos: 1 });
  });

  test('lo que no se concede no la abre; deshecha la decisión, tampoco; hecha, queda hecha', async () => {
    const mesa = await desk();
    const abiertas = async () => (await mesa.does('vigencias.ver', {})).inactivaciones.length;
    const { id: expedienteId, servicios } = await caseAt(mesa, 'decidido', registro(cambioDe(DOS)));
    expect(await abiertas()).toBe(2);
    await mesa.does('expedientes.deshacer', { expedienteId });
    expect(await abiertas()).toBe(0);
    const [uno, otro] = servicios.map(({ id }) => id);
    if (uno === undefined || otro === undefined) throw new Error('it has two');
    const decisiones = [
      { servicioId: uno, decision: 'procedente' as const, motivo: '', resultado: null },
      { servicioId: otro, decision: 'improcedente' as const, motivo: 'no dirige', resultado: null },
    ];
    await mesa.does('decisiones.decidir', { expedienteId, servicios: decisiones });
    expect(await abiertas()).toBe(1);
    expect(await mesa.refuses('siagie.dispensar', { expedienteId, servicios: [otro], motivo: 'No' })).toMatchObject({ code: 'no_existe', field: 'servicios.0' });
    await mesa.does('siagie.inactivado', { expedienteId, servicios: [uno] });
    expect(await mesa.refuses('siagie.dispensar', { expedienteId, servicios: [uno], motivo: 'No' })).toMatchObject({ code: 'fuera_de_orden', field: 'servicios.0' });
    await mesa.does('expedientes.deshacer', { expedienteId });
    expect(await abiertas()).toBe(1);
    await mesa.does('siagie.dispensar', { expedienteId, servicios: [uno], motivo: 'Se equivocó de fila.' });
    expect(await abiertas()).toBe(0);
    expect((await mesa.does('expedientes.deshacer', { expedienteId })).servicios[0]).toMatchObject({ dispensado: null });
    expect(await abiertas()).toBe(1);
  });

  test('reabierto y decidido otra vez: lo inactivado queda hecho; lo dispensado se vuelve a preguntar', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await entregado(mesa, DOS);
    const [uno, otro] = servicios.map(({ id }) => id);
    if (uno === undefined || otro === undefined) throw new Error('it has two');
    await mesa.does('siagie.inactivado', { expedienteId, servicios: [uno] });
    await mesa.does('siagie.dispensar', { expedienteId, servicios: [otro], motivo: 'Sigue ahí.' });
    await mesa.does('expedientes.archivar', { expedienteId });
    await mesa.does('expedientes.reabrir', { expedienteId, motivo: 'Se equivocó.' });
    await mesa.does('decisiones.decidir', { expedienteId, servicios: [uno, otro].map((servicioId) => ({ servicioId, decision: 'procedente' as const, motivo: '', resultado: null })) });
    expect((await mesa.does('vigencias.ver', {})).inactivaciones.map(({ codigoModular }) => codigoModular)).toEqual(['0000018']);
  });

  test('no es de otro tipo de pedido', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await caseAt(mesa, 'decidido');
    expect(await mesa.refuses('siagie.dispensar', { expedienteId, servicios: servicios.map(({ id }) => id), motivo: 'No' })).toMatchObject({ code: 'fuera_de_orden' });
  });
});
