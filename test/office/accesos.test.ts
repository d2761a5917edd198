// The log of accesses: who saw whose data is told once, and nothing else changes by looking.
import { describe, expect, test } from 'vitest';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import { contract } from '../../shared/contract.ts';
import { registro } from '../fixtures/pedidos.ts';
import { pdfDePrueba } from '../fixtures/archivos.ts';
import { CLAVE, caseAt, desk, type Desk } from '../support/office.ts';

/** The acts of looking, oldest first, each with the case and what it says. */
async function vistas(mesa: Desk): Promise<string[]> {
  // The person goes on to something else: the search they stopped at is noted.
  await mesa.does('ajustes.ver', {});
  const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, grupo: 'vistas' }, despuesDe: null, limite: 200 });
  return actos.toReversed().map(({ acto, expediente, detalle }) =>
    [acto, expediente?.numero, detalle['texto'] ?? detalle['nombre'] ?? detalle['rotulo'] ?? detalle['numeroDocumento']].filter(Boolean).join(' '),
  );
}

describe('registro de accesos', () => {
  test('abrir un expediente, un archivo y un documento queda anotado una vez por sesión y día', async () => {
    const mesa = await desk();
    const caso = await mesa.does('expedientes.registrar', { ...registro(), archivos: [{ nombre: 'oficio.pdf', clase: 'oficio', bytes: await pdfDePrueba() }] });
    const expedienteId = caso.id;
    const { documentoId } = await mesa.does('documentos.emitirCargo', { expedienteId });
    for (let i = 0; i < 3; i += 1) {
      await mesa.does('expedientes.ver', { expedienteId });
      await mesa.does('expedientes.historia', { expedienteId });
      await mesa.does('adjuntos.abrir', { adjuntoId: caso.adjuntos[0]?.id ?? 0 });
      await mesa.does('documentos.abrir', { documentoId });
    }
    const una = ['ver_expediente 2026-00001', 'ver_adjunto 2026-00001 oficio.pdf', 'ver_documento 2026-00001 CARGO N.° 0001-2026'];
    expect(await vistas(mesa)).toEqual(una);
    await mesa.at('2026-03-12 08:00');
    await mesa.does('expedientes.ver', { expedienteId });
    expect(await vistas(mesa)).toEqual([...una, 'ver_expediente 2026-00001']);
    await mesa.does('sesion.salir', {});
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    await mesa.does('expedientes.ver', { expedienteId });
    expect(await vistas(mesa)).toEqual([...una, 'ver_expediente 2026-00001', 'ver_expediente 2026-00001']);
  });

  test('quien ve el proyecto de un documento ve el expediente', async () => {
    const mesa = await desk();
    const { id } = await caseAt(mesa, 'recibido');
    await mesa.does('documentos.vistaPrevia', { expedienteId: id, clase: 'cargo' });
    expect(await vistas(mesa)).toEqual(['ver_expediente 2026-00001']);
  });

  test('de lo que se va tecleando queda la búsqueda en que la persona se detuvo, si halló a alguien', async () => {
    const mesa = await desk();
    const { id } = await caseAt(mesa, 'recibido');
    const busca = (texto: string) => mesa.does('expedientes.buscar', { texto, estado: null, despuesDe: null, limite: 60 });
    for (const texto of ['c', 'ch', 'chapo', 'chapon', 'chapo']) await busca(texto);
    expect(await vistas(mesa)).toEqual(['buscar chapo']);
    for (const texto of ['1', '1234', '12345678', '', 'zzz', '']) await busca(texto);
    await mesa.does('expedientes.contar', {});
    await mesa.does('expedientes.ver', { expedienteId: id });
    expect(await vistas(mesa)).toEqual(['buscar chapo', 'buscar 12345678', 'ver_expediente 2026-00001']);
    await busca('rosa');
    await busca('algarrobos');
    await mesa.does('sesion.salir', {});
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    expect((await vistas(mesa)).slice(3)).toEqual(['buscar rosa', 'buscar algarrobos']);
  });

  test('consultar a una persona conocida queda anotado; a una desconocida, no', async () => {
    const mesa = await desk();
    await caseAt(mesa, 'recibido');
    await mesa.does('personas.conocida', { tipoDocumento: 'DNI', numeroDocumento: '87654321' });
    await mesa.does('personas.conocida', { tipoDocumento: 'DNI', numeroDocumento: '12345678' });
    expect(await vistas(mesa)).toEqual(['consultar_persona 2026-00001 12345678']);
  });

  test('mirar no avisa a las ventanas, no aparece en la historia y no quita el «deshacer»', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    const historia = await mesa.does('expedientes.historia', { expedienteId });
    const avisos = mesa.events.length;
    expect((await mesa.does('expedientes.ver', { expedienteId })).deshacible?.acto).toBe('decidir');
    await mesa.does('personas.conocida', { tipoDocumento: 'DNI', numeroDocumento: '12345678' });
    expect(mesa.events).toHaveLength(avisos);
    expect(await mesa.does('expedientes.historia', { expedienteId })).toEqual(historia);
    expect((await mesa.does('expedientes.deshacer', { expedienteId })).estado).toBe('en_verificacion');
  });

  test('una llamada rechazada no anota nada, ni la búsqueda que estaba a medias', async () => {
    const mesa = await desk();
    await caseAt(mesa, 'recibido');
    const { cabeza } = await mesa.does('auditoria.cabeza', {});
    await mesa.does('expedientes.buscar', { texto: 'rosa', estado: null, despuesDe: null, limite: 60 });
    for (const nombre of Object.keys(contract)) {
      expect(await mesa.office.call('prueba', nombre, { expedienteId: 999, sobra: true })).toMatchObject({ ok: false });
    }
    expect((await mesa.does('auditoria.cabeza', {})).cabeza).toEqual(cabeza);
  });
});
