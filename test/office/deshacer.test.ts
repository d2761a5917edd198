// Taking back one's last step: what may be, by whom, and that nothing of it is left in the case.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../electron/store/open.ts';
import { TABLAS_DEL_CASO } from '../../electron/store/huellas.ts';
import type { CallName } from '../../shared/contract.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { PNG } from '../fixtures/archivos.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, CLAVE, desk, type Desk } from '../support/office.ts';
import { keyOf } from '../support/register.ts';

/** Reads and changes the rows themselves, through a connection of its own. */
async function filas(mesa: Desk) {
  const db = openDatabase(join(mesa.dir, 'oficina.db'), await keyOf(mesa.dir, 1, CLAVE), 'oficina');
  onTestFinished(() => {
    db.close();
  });
  return {
    db,
    /** All that there is of the case, and who holds the users of its servicios. */
    de: (id: number) => [
      ...TABLAS_DEL_CASO.map(([tabla, , sql]) => [tabla, db.prepare(sql).all(id)]),
      ['titular', db.prepare('SELECT * FROM titular ORDER BY codigo_modular, anexo, orden').all()],
    ],
  };
}

async function conRol(mesa: Desk, rol: 'especialista' | 'mesa', caller: string): Promise<void> {
  await mesa.does('miembros.agregar', { nombre: caller, cargo: '', rol, clave: 'otra clave 123' });
  const { miembros } = await mesa.does('sesion.estado', {});
  await mesa.does('sesion.entrar', { miembroId: miembros.find(({ nombre }) => nombre === caller)?.id ?? 0, clave: 'otra clave 123' }, caller);
}

const excepcional = () => registro({ ...pedidoCompleto, tipo: 'modificacion_excepcional' });
const decidirTodo = ({ id: expedienteId, servicios }: ExpedienteVisto, decision: 'procedente' | 'improcedente' = 'procedente') => ({
  expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, decision, motivo: decision === 'improcedente' ? 'es de otra UGEL' : '', resultado: null })),
});
const hechoEnTodos = ({ id: expedienteId, servicios }: ExpedienteVisto) => ({ expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, usuario: '12345678' })) });

/** An act of the desk on a case, with what it takes in any of its states: the office says whether it is possible. */
const ACTOS: readonly ((caso: ExpedienteVisto) => readonly [CallName, unknown])[] = [
  ({ id: expedienteId }) => ['verificacion.iniciar', { expedienteId }],
  ({ id: expedienteId, requisitos }) => [
    'verificacion.calificar', { expedienteId, calificaciones: requisitos.map(({ clave }, i) => ({ clave, calificacion: i % 3 === 2 ? 'no_aplica' : 'cumple', nota: `nota ${i}` })) },
  ],
  ({ id: expedienteId }) => ['verificacion.calificar', { expedienteId, calificaciones: [{ clave: 'sustento', calificacion: 'no_cumple', nota: 'No se lee' }] }],
  ({ id: expedienteId }) => ['verificacion.pedirOpinion', { expedienteId, nota: '' }],
  ({ id: expedienteId }) => ['verificacion.recibirOpinion', { expedienteId, favorable: true, nota: 'El especialista de primaria' }],
  ({ id: expedienteId, pedido }) => [
    'expedientes.corregir',
    {
      expedienteId, motivo: 'Se leyó mal',
      pedido: {
        ...pedido, nota: `${pedido.nota}.`, servicios: pedido.servicios.length > 1 ? pedido.servicios.slice(0, 1) : [...pedido.servicios, ...pedido.servicios],
        solicitante: { ...pedido.solicitante, celulares: ['900000001', '900000002'] }, sustento: null,
      },
    },
  ],
  (caso) => ['decisiones.decidir', decidirTodo(caso)],
  (caso) => ['decisiones.decidir', decidirTodo(caso, 'improcedente')],
  (caso) => ['siagie.hecho', hechoEnTodos(caso)],
  ({ id: expedienteId }) => ['expedientes.anular', { expedienteId, motivo: 'Por error' }],
];

describe('deshacer el último paso', () => {
  test('haga lo que haga, deshecho uno por uno el expediente queda fila por fila como estaba', async () => {
    const mesa = await desk();
    const { de } = await filas(mesa);
    let minuto = 0;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(fc.nat(ACTOS.length - 1), { minLength: 4, maxLength: 14 }), async (excepcion, cuales) => {
        const { id: expedienteId } = await mesa.does('expedientes.registrar', { ...(excepcion ? excepcional() : registro()), aunqueSeParezca: true });
        const antes: unknown[] = [];
        for (const cual of [0, ...cuales]) {
          minuto += 1;
          await mesa.office.setClock(Date.parse('2026-03-11T16:00:00Z') + minuto * 60_000);
          const estaba = de(expedienteId);
          const [llamada, datos] = ACTOS[cual]?.(await mesa.does('expedientes.ver', { expedienteId })) ?? ['expedientes.ver', {}];
          const result = await mesa.office.call('prueba', llamada, datos);
          if (result.ok && JSON.stringify(de(expedienteId)) !== JSON.stringify(estaba)) antes.push(estaba);
        }
        for (const estaba of antes.toReversed()) {
          await mesa.does('expedientes.deshacer', { expedienteId });
          expect(de(expedienteId)).toEqual(estaba);
        }
        expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ code: 'fuera_de_orden' });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('lo que sigue de un paso por sí solo se deshace con él: lo hecho en SIAGIE, el atendido y el titular', async () => {
    const mesa = await desk();
    const { de, db } = await filas(mesa);
    const caso = await caseAt(mesa, 'decidido');
    const { id: expedienteId } = caso;
    await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect((await mesa.does('expedientes.ver', { expedienteId })).deshacible).toBeNull();
    const antes = de(expedienteId);
    const atendido = await mesa.does('siagie.hecho', hechoEnTodos(caso));
    expect(atendido).toMatchObject({ estado: 'atendido', deshacible: { acto: 'hacer_en_siagie' } });
    expect(db.prepare('SELECT count(*) AS n FROM titular').get()).toEqual({ n: 1 });
    expect(await mesa.does('expedientes.deshacer', { expedienteId, paso: atendido.deshacible?.id ?? null })).toMatchObject({ estado: 'decidido', deshacible: null });
    expect(de(expedienteId)).toEqual(antes);
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones.slice(0, 2).map(({ acto, detalle }) => [acto, detalle['acto']])).toEqual([['deshacer', 'hacer_en_siagie'], ['deshacer', 'atender']]);
    // From here back there is paper.
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ message: expect.stringContaining('Ya se emitió un documento («Emitió la respuesta»)') });
  });

  test('la observación se vence, se retoma y se subsana, y cada paso vuelve atrás con su plazo', async () => {
    const mesa = await desk();
    const { de } = await filas(mesa);
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    const { documentos } = await mesa.does('observaciones.observar', { expedienteId, puntos: ['La RD.', 'El celular.'], dias: 2, motivo: '' });
    await mesa.does('entregas.registrar', {
      expedienteId, documentoIds: documentos.map(({ id }) => id), recibidoPor: 'La directora', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null,
    });
    const estados = [de(expedienteId)];
    await mesa.does('observaciones.subsanar', { expedienteId, puntos: [0], nota: '' });
    estados.push(de(expedienteId));
    await mesa.at('2026-03-17 09:00');
    await mesa.does('observaciones.vencer', { expedienteId });
    estados.push(de(expedienteId));
    await mesa.does('observaciones.retomar', { expedienteId, motivo: 'La trajo a la hora' });
    for (const estado of estados.toReversed()) {
      await mesa.does('expedientes.deshacer', { expedienteId });
      expect(de(expedienteId)).toEqual(estado);
    }
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ message: expect.stringContaining('«Registró la notificación») no se deshace') });
  });

  test('vencido y ya devuelto con su oficio, no', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    const { documentos } = await mesa.does('observaciones.observar', { expedienteId, puntos: ['La RD.'], dias: 2, motivo: '' });
    await mesa.does('entregas.registrar', {
      expedienteId, documentoIds: documentos.map(({ id }) => id), recibidoPor: 'La directora', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null,
    });
    await mesa.at('2026-03-17 09:00');
    await mesa.does('observaciones.vencer', { expedienteId });
    await mesa.does('documentos.emitir', { expedienteId, clase: 'devolucion' });
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ message: expect.stringContaining('Ya se emitió un documento') });
    await mesa.does('expedientes.archivar', { expedienteId });
    expect(await mesa.does('expedientes.deshacer', { expedienteId })).toMatchObject({ estado: 'no_presentado' });
    await mesa.does('expedientes.anular', { expedienteId, motivo: 'Por error' });
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ message: 'Antes de anular el expediente ya se había emitido un documento: la anulación no se deshace.' });
  });

  test('el de otro no, ni el propio si otro hizo algo después; deshecho lo del otro, sí', async () => {
    const mesa = await desk();
    await conRol(mesa, 'especialista', 'beto');
    const caso = await caseAt(mesa, 'en_verificacion');
    const { id: expedienteId } = caso;
    expect((await mesa.does('expedientes.ver', { expedienteId }, 'beto')).deshacible).toBeNull();
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId }, 'beto')).toMatchObject({
      code: 'fuera_de_orden', message: 'Lo último que se hizo aquí («Inició la verificación») lo hizo Ana Prueba Salas: solo esa persona puede deshacerlo.',
    });
    const marca = { expedienteId, calificaciones: [{ clave: 'sustento' as const, calificacion: 'cumple' as const, nota: '' }] };
    await mesa.does('verificacion.calificar', marca, 'beto');
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ message: expect.stringContaining('lo hizo beto') });
    await mesa.does('expedientes.deshacer', { expedienteId }, 'beto');
    expect(await mesa.does('expedientes.deshacer', { expedienteId })).toMatchObject({ estado: 'recibido', requisitos: [], deshacible: null });
  });

  test('con dos ventanas, se deshace lo que se vio y no otra cosa', async () => {
    const mesa = await desk();
    const caso = await caseAt(mesa, 'en_verificacion');
    const { id: expedienteId, deshacible } = caso;
    await mesa.does('verificacion.calificar', { expedienteId, calificaciones: [{ clave: 'sustento', calificacion: 'cumple', nota: '' }] });
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId, paso: deshacible?.id ?? 0 })).toMatchObject({
      code: 'fuera_de_orden', message: 'Mientras tanto cambió: lo último que se hizo aquí es «Calificó los requisitos». Mírelo antes de deshacerlo.',
    });
  });

  test('mesa de partes deshace lo suyo: el archivo que retiró vuelve; lo agregado no se deshace, se retira', async () => {
    const mesa = await desk();
    await conRol(mesa, 'mesa', 'carla');
    const { id: expedienteId } = await caseAt(mesa, 'recibido');
    const { adjuntos } = await mesa.does('adjuntos.agregar', { expedienteId, nombre: 'foto.png', clase: 'sustento', bytes: PNG }, 'carla');
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId }, 'carla')).toMatchObject({ message: expect.stringContaining('no se deshace') });
    const retiro = { adjuntoId: adjuntos[0]?.id ?? 0, motivo: 'Era de otro' };
    expect(await mesa.does('adjuntos.retirar', retiro, 'carla')).toMatchObject({ adjuntos: [] });
    expect(await mesa.does('expedientes.deshacer', { expedienteId }, 'carla')).toMatchObject({ adjuntos });
  });

  test('si mientras tanto la oficina cambió sus días, vuelve con el plazo de ahora, y se dice', async () => {
    const mesa = await desk();
    const { id: expedienteId, plazo } = await caseAt(mesa, 'en_verificacion', excepcional());
    await mesa.does('verificacion.pedirOpinion', { expedienteId, nota: '' });
    await mesa.does('plazos.guardar', { seccion: 'plazos', valor: { derivar: 0, tramite: 9, observacion: 2, informe: 7, notificacion: 5 } });
    const vuelto = await mesa.does('expedientes.deshacer', { expedienteId });
    expect(vuelto.plazo?.vence).not.toBe(plazo?.vence);
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones[0]).toMatchObject({ acto: 'mover_plazo', detalle: { de: plazo?.vence, a: vuelto.plazo?.vence } });
  });

  test('lo guardado para deshacer, cambiado por fuera, no entra al expediente', async () => {
    const mesa = await desk();
    const { db } = await filas(mesa);
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    db.prepare(`UPDATE paso SET antes = replace(antes, '"decision":null', '"decision":"improcedente"')`).run();
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ message: expect.stringContaining('No se pudo dejar el expediente como estaba') });
    expect((await mesa.does('expedientes.ver', { expedienteId })).servicios[0]?.decision).toBe('procedente');
  });
});
