// The work list of SIAGIE: what is granted and not yet done, over all cases, marked one by one or many at once.
import { describe, expect, test } from 'vitest';
import { enPalabras } from '../../shared/domain/acto-en-palabras.ts';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import type { TareaEnSiagie } from '../../shared/vistas-siagie.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const de = (tipo: Pedido['tipo'], dni: string, codigo = '1234566'): Pedido => ({
  ...pedidoCompleto,
  tipo,
  servicios: pedidoCompleto.servicios.map((uno) => ({ ...uno, codigoModular: codigo })),
  solicitante: { ...pedidoCompleto.solicitante, numeroDocumento: dni },
});

const decidido = (mesa: Desk, tipo: Pedido['tipo'], dni: string, codigo?: string) => caseAt(mesa, 'decidido', registro(de(tipo, dni, codigo)));
const porHacer = (mesa: Desk) => mesa.does('siagie.porHacer', { despuesDe: null, limite: 50 });
const marca = ({ servicioId, clase, usuario }: TareaEnSiagie) => ({ servicioId, clase, usuario: clase === 'conceder' ? usuario : '' });

describe('lo que falta hacer en SIAGIE', () => {
  test('es lo concedido de todos los expedientes, del más antiguo al más nuevo, con lo que se escribe allá', async () => {
    const mesa = await desk();
    expect(await porHacer(mesa)).toEqual({ filas: [], hayMas: false, cuantas: 0 });
    const alta = await decidido(mesa, 'alta', '40000001');
    await mesa.does('siagie.hecho', { expedienteId: alta.id, servicios: alta.servicios.map(({ id }) => ({ servicioId: id, usuario: 'rchapo' })) });
    await decidido(mesa, 'cambio_director', '40000002');
    await decidido(mesa, 'reseteo', '40000003', '0000018');
    await decidido(mesa, 'inactivacion', '40000001');
    await caseAt(mesa, 'en_verificacion', registro(de('alta', '40000009')));
    const { filas, cuantas } = await porHacer(mesa);
    expect(filas.map(({ numero, clase, resultado, persona, documento, usuario, celulares, calidad }) => [numero, clase, resultado, persona, documento, usuario, celulares, calidad])).toEqual([
      ['2026-00002', 'conceder', 'usuario_nuevo', 'Rosa Elvira Chapoñán Ñique', 'DNI 40000002', '40000002', ['979412086'], 'director_designado'],
      ['2026-00002', 'inactivar_anterior', 'inactivado', 'Rosa Elvira Chapoñán Ñique', 'DNI 40000001', 'rchapo', [], null],
      ['2026-00003', 'conceder', 'clave_nueva', 'Rosa Elvira Chapoñán Ñique', 'DNI 40000003', '40000003', ['979412086'], 'director_designado'],
      ['2026-00004', 'conceder', 'inactivado', 'Rosa Elvira Chapoñán Ñique', 'DNI 40000001', 'rchapo', [], null],
    ]);
    expect(filas[0]).toMatchObject({ codigoModular: '1234566', anexo: '0', correos: ['rosa@ejemplo.pe'], nivel: 'Primaria' });
    expect(cuantas).toBe(4);
    expect((await mesa.does('expedientes.contar', {})).enSiagie).toBe(4);
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, grupo: 'vistas' }, despuesDe: null, limite: 50 });
    expect(actos.filter(({ acto }) => acto === 'ver_por_hacer')).toHaveLength(1);
  });

  test('se lee por páginas, también cuando una acaba entre las dos tareas de un servicio', async () => {
    const mesa = await desk();
    for (const dni of ['40000001', '40000002', '40000003']) await decidido(mesa, 'cambio_director', dni);
    const { filas: todas } = await porHacer(mesa);
    expect(todas).toHaveLength(6);
    for (const limite of [1, 2, 3, 5]) {
      const leidas: TareaEnSiagie[] = [];
      for (let sigue = true; sigue; ) {
        const ultima = leidas.at(-1);
        const despuesDe = ultima ? { expedienteId: ultima.expedienteId, servicioId: ultima.servicioId, clase: ultima.clase } : null;
        const { filas, hayMas } = await mesa.does('siagie.porHacer', { despuesDe, limite });
        leidas.push(...filas);
        sigue = hayMas;
      }
      expect(leidas).toEqual(todas);
    }
  });

  test('lo anulado, deshecho o reabierto ya no está', async () => {
    const mesa = await desk();
    const uno = await decidido(mesa, 'cambio_director', '40000001');
    const otro = await decidido(mesa, 'alta', '40000002', '0000018');
    await mesa.does('expedientes.anular', { expedienteId: uno.id, motivo: 'Se repitió.' });
    expect((await porHacer(mesa)).filas.map(({ expedienteId }) => expedienteId)).toEqual([otro.id]);
    await mesa.does('expedientes.deshacer', { expedienteId: uno.id });
    expect((await porHacer(mesa)).cuantas).toBe(3);
    await mesa.does('expedientes.deshacer', { expedienteId: otro.id });
    expect((await porHacer(mesa)).filas.map(({ expedienteId }) => expedienteId)).toEqual([uno.id, uno.id]);
  });
});

describe('marcar varias como hechas', () => {
  test('de varios expedientes en un acto cada uno, con su usuario y lo que resultó; lo respondido queda atendido', async () => {
    const mesa = await desk();
    const cambio = await decidido(mesa, 'cambio_director', '40000001');
    const reseteo = await decidido(mesa, 'reseteo', '40000002', '0000018');
    await mesa.does('documentos.emitir', { expedienteId: reseteo.id, clase: 'respuesta' });
    const { filas } = await porHacer(mesa);
    const tareas = filas.map(marca).map((una, i) => (i === 0 ? { ...una, usuario: 'rchapo', resultado: 'usuario_existente' as const } : una));
    expect(await mesa.does('siagie.hechos', { tareas })).toEqual({ hechas: 3 });
    expect((await porHacer(mesa)).filas).toEqual([]);
    expect(await mesa.does('expedientes.ver', { expedienteId: cambio.id })).toMatchObject({
      estado: 'decidido', servicios: [{ resultado: 'usuario_existente', hecho: { usuario: 'rchapo', por: 'Ana Prueba Salas' }, inactivado: { por: 'Ana Prueba Salas' } }],
    });
    expect(await mesa.does('expedientes.ver', { expedienteId: reseteo.id })).toMatchObject({ estado: 'atendido', servicios: [{ hecho: { usuario: '40000002' } }] });
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId: cambio.id });
    expect(actuaciones.slice(0, 2).map(enPalabras).map(({ frase, detalles }) => [frase, detalles])).toEqual([
      ['Registró lo hecho en SIAGIE', ['Servicio 1: Permiso a usuario existente, usuario rchapo']],
      ['Registró la inactivación de quien ejercía antes', ['1234566 · N.° 90001 «Los Algarrobos»']],
    ]);
    expect((await mesa.does('vigencias.ver', {})).tenencias.map(({ usuario }) => usuario).toSorted()).toEqual(['rchapo']);
  });

  test('todas o ninguna: la que no se puede dice de qué expediente es, y en qué fila', async () => {
    const mesa = await desk();
    await decidido(mesa, 'alta', '40000001');
    const otro = await decidido(mesa, 'alta', '40000002', '0000018');
    const tareas = (await porHacer(mesa)).filas.map(marca);
    const sinUsuario = tareas.map((una, i) => (i === 1 ? { ...una, usuario: '' } : una));
    expect(await mesa.refuses('siagie.hechos', { tareas: sinUsuario })).toMatchObject({ code: 'falta_dato', field: 'tareas.1.usuario', message: '2026-00002: Escriba el usuario que quedó en SIAGIE.' });
    expect((await porHacer(mesa)).cuantas).toBe(2);
    // Another window was quicker.
    await mesa.does('siagie.hecho', { expedienteId: otro.id, servicios: otro.servicios.map(({ id }) => ({ servicioId: id, usuario: 'otro' })) });
    expect(await mesa.refuses('siagie.hechos', { tareas })).toMatchObject({ code: 'fuera_de_orden', field: 'tareas.1.servicioId', message: expect.stringContaining('2026-00002: Ya lo registró Ana Prueba Salas') });
    expect((await porHacer(mesa)).cuantas).toBe(1);
    expect((await mesa.does('expedientes.ver', { expedienteId: otro.id })).servicios[0]?.hecho?.usuario).toBe('otro');
    expect(await mesa.refuses('siagie.hechos', { tareas: [{ servicioId: 999, clase: 'conceder', usuario: 'xyz' }] })).toMatchObject({ code: 'no_existe', field: 'tareas.0.servicioId' });
    const [primera] = tareas;
    if (!primera) throw new Error('it has one');
    expect(await mesa.refuses('siagie.hechos', { tareas: [primera, primera] })).toMatchObject({ code: 'no_existe', field: 'tareas.1.servicioId' });
    expect(await mesa.refuses('siagie.hechos', { tareas: [{ ...primera, clase: 'inactivar_anterior' }] })).toMatchObject({ code: 'fuera_de_orden' });
  });

  test('inactivado por pedido de otra persona, el usuario que se registra es el que deja de ser titular', async () => {
    const mesa = await desk();
    const { servicios, id } = await decidido(mesa, 'alta', '40000001');
    await mesa.does('siagie.hecho', { expedienteId: id, servicios: servicios.map((uno) => ({ servicioId: uno.id, usuario: 'rchapo' })) });
    await decidido(mesa, 'inactivacion', '40000002');
    const { filas } = await porHacer(mesa);
    expect(filas).toMatchObject([{ resultado: 'inactivado', documento: 'DNI 40000001', usuario: 'rchapo' }]);
    await mesa.does('siagie.hechos', { tareas: filas.map(marca) });
    expect((await mesa.does('vigencias.ver', {})).tenencias).toEqual([]);
  });

  test('otro resultado que el decidido: uno del tipo de pedido, y antes de que salga en un papel', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await decidido(mesa, 'alta', '40000001');
    const [tarea] = (await porHacer(mesa)).filas.map(marca);
    if (!tarea) throw new Error('it has one');
    expect(await mesa.refuses('siagie.hechos', { tareas: [{ ...tarea, resultado: 'inactivado' }] })).toMatchObject({ code: 'valor_imposible', field: 'tareas.0.resultado' });
    await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(await mesa.refuses('siagie.hechos', { tareas: [{ ...tarea, resultado: 'usuario_existente' }] })).toMatchObject({
      code: 'fuera_de_orden', field: 'tareas.0.resultado', message: expect.stringMatching(/OFICIO N\.° 0001.* ya salió con el resultado «Usuario nuevo»/),
    });
    await mesa.does('siagie.hechos', { tareas: [{ ...tarea, resultado: 'usuario_nuevo' }] });
  });
});

describe('la lista en papel', () => {
  test('lleva lo que se escribe en SIAGIE y ninguna contraseña; queda anotado que se imprimió', async () => {
    const mesa = await desk();
    expect(await mesa.refuses('siagie.lista', { tareas: null })).toMatchObject({ code: 'no_existe' });
    const { id: expedienteId } = await decidido(mesa, 'alta', '40000001');
    await mesa.does('credenciales.emitir', { expedienteId, usuario: '40000001', clave: 'Temporal*7KQ', motivo: '' });
    await decidido(mesa, 'reseteo', '40000002', '0000018');
    const { bytes, cuantas } = await mesa.does('siagie.lista', { tareas: null });
    expect(cuantas).toBe(2);
    const texto = (await textOf(bytes)).replaceAll(/\s+/g, ' ');
    for (const dato of ['POR HACER EN SIAGIE', '1234566-0', '0000018-0', 'Rosa Elvira', '40000001', '979412086', 'rosa@ejemplo.pe', 'Director', 'Crear el', 'Resetear la', '2026-00001']) {
      expect(texto).toContain(dato);
    }
    expect(texto).not.toContain('Temporal*7KQ');
    const [, segunda] = (await porHacer(mesa)).filas;
    if (!segunda) throw new Error('there are two');
    const { servicioId, clase } = segunda;
    expect((await mesa.does('siagie.lista', { tareas: [{ expedienteId: segunda.expedienteId, servicioId, clase }] })).cuantas).toBe(1);
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, grupo: 'documentos' }, despuesDe: null, limite: 10 });
    expect(actos.filter(({ acto }) => acto === 'imprimir_por_hacer').map(({ detalle }) => detalle)).toEqual([{ cuantas: 1 }, { cuantas: 2 }]);
  });

  test('lo que se eligió y ya no está por hacer no va en el papel, ni lo que no es de ese expediente', async () => {
    const mesa = await desk();
    const uno = await decidido(mesa, 'alta', '40000001');
    await decidido(mesa, 'reseteo', '40000002', '0000018');
    const { filas } = await porHacer(mesa);
    const tareas = filas.map(({ expedienteId, servicioId, clase }) => ({ expedienteId, servicioId, clase }));
    const [primera] = tareas;
    if (!primera) throw new Error('there are two');
    await mesa.does('expedientes.deshacer', { expedienteId: uno.id });
    expect((await mesa.does('siagie.lista', { tareas })).cuantas).toBe(1);
    for (const otra of [primera, { ...primera, clase: 'inactivar_anterior' as const }, ...tareas.map((una) => ({ ...una, expedienteId: 99 }))]) {
      expect(await mesa.refuses('siagie.lista', { tareas: [otra] })).toMatchObject({ code: 'no_existe' });
    }
  });
});
