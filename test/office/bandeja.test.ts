// The tray: what is asked of the cases, what waits in them, and what each person keeps of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNAS_INICIALES, SIN_FILTRO, type Espera, type FiltroDeBandeja } from '../../shared/domain/bandeja.ts';
import type { Estado } from '../../shared/domain/expediente.ts';
import { Canal, TipoPedido } from '../../shared/domain/pedido.ts';
import type { DeQuien } from '../../shared/domain/responsable.ts';
import { sinTildes } from '../../shared/domain/texto.ts';
import { fecha, sumarDias } from '../../shared/domain/tiempo.ts';
import type { FilaExpediente } from '../../shared/vistas.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';

const buscar = async (mesa: Desk, filtro: Partial<FiltroDeBandeja>): Promise<string[]> =>
  (await mesa.does('expedientes.buscar', { ...SIN_FILTRO, ...filtro, despuesDe: null, limite: 200 })).filas.map(({ numero }) => numero.slice(-2));

const vence = ({ plazo }: FilaExpediente): string => plazo?.vence ?? '';

const DISTRITOS = ['San Roque', 'Olmos', 'Íllimo', ''];

async function conRol(mesa: Desk, caller: string): Promise<void> {
  await mesa.does('miembros.agregar', { nombre: caller, cargo: '', rol: 'consulta', clave: 'otra clave 123' });
  const { miembros } = await mesa.does('sesion.estado', {});
  await mesa.does('sesion.entrar', { miembroId: miembros.find(({ nombre }) => nombre === caller)?.id ?? 0, clave: 'otra clave 123' }, caller);
}

describe('el filtro de la bandeja', () => {
  test('halla lo mismo que mirar los expedientes uno por uno, pida lo que pida y por páginas', async () => {
    const mesa = await desk();
    for (let i = 0; i < 24; i += 1) {
      const [servicio] = pedidoCompleto.servicios;
      const pedido = {
        ...pedidoCompleto,
        tipo: TipoPedido.options[i % 3] ?? 'alta',
        recepcion: { ...pedidoCompleto.recepcion, fecha: sumarDias(fecha('2026-01-20'), (i * 11) % 50), canal: Canal.options[i % 4] ?? 'fisico' },
        servicios: servicio ? [{ ...servicio, distrito: DISTRITOS[i % DISTRITOS.length] ?? '' }] : [],
        solicitante: { ...pedidoCompleto.solicitante, apellidos: `Chapoñán ${i % 2 === 0 ? 'Ñique' : 'Pisfil'}` },
      };
      await caseAt(mesa, (['recibido', 'en_verificacion', 'decidido'] as const)[i % 5 === 4 ? 2 : i % 2] ?? 'recibido', registro(pedido));
    }
    await mesa.does('miembros.agregar', { nombre: 'Bruno', cargo: '', rol: 'especialista', clave: 'otra clave 123' });
    const bruno = (await mesa.does('sesion.estado', {})).miembros.find(({ nombre }) => nombre === 'Bruno')?.id ?? 0;
    const casos = [1, 4, 7, 8, 11].map((expedienteId) => ({ expedienteId, de: 1 }));
    await mesa.does('pases.pasar', { casos, para: bruno, proveido: 'Verificar y atender.' });
    const hoy = fecha('2026-03-11');
    const { filas: todas } = await mesa.does('expedientes.buscar', { ...SIN_FILTRO, despuesDe: null, limite: 200 });
    const fits = ({ texto, estado, espera, deQuien, tipo, canal, distrito, desde, hasta }: FiltroDeBandeja) => (fila: FilaExpediente) =>
      sinTildes(fila.solicitante).includes(texto) &&
      (estado === null || fila.estado === estado) &&
      (deQuien === null || fila.responsable?.id === deQuien) &&
      (tipo === null || fila.tipo === tipo) &&
      (canal === null || fila.canal === canal) &&
      sinTildes(fila.distrito).startsWith(sinTildes(distrito)) &&
      (desde === null || fila.recibidoFecha >= desde) &&
      (hasta === null || fila.recibidoFecha <= hasta) &&
      (espera === null ||
        (espera === 'vencidos' && vence(fila) !== '' && vence(fila) < hoy) ||
        (espera === 'hoy' && vence(fila) === hoy) ||
        (espera === 'semana' && vence(fila) >= hoy && vence(fila) <= sumarDias(hoy, 7)));
    const dia = fc.option(fc.integer({ min: 0, max: 55 }).map((n) => sumarDias(fecha('2026-01-18'), n)), { freq: 1 });
    const filtros: fc.Arbitrary<FiltroDeBandeja> = fc.record({
      texto: fc.constantFrom('', '', 'pisf', 'nique', 'zzz'),
      estado: fc.option(fc.constantFrom<Estado>('recibido', 'en_verificacion', 'decidido', 'anulado'), { freq: 1 }),
      espera: fc.option(fc.constantFrom<Espera>('vencidos', 'hoy', 'semana', 'por_imprimir'), { freq: 1 }),
      deQuien: fc.option(fc.constantFrom<DeQuien>(1, bruno, 'sin_asignar', 'por_recibir'), { freq: 1 }),
      tipo: fc.option(fc.constantFrom(...TipoPedido.options.slice(0, 3)), { freq: 1 }),
      canal: fc.option(fc.constantFrom(...Canal.options), { freq: 1 }),
      distrito: fc.constantFrom('', '', 'San Roque', 'san ro', 'Illimo', 'olmos', '¡!'),
      desde: dia,
      hasta: dia,
    });
    await fc.assert(
      fc.asyncProperty(filtros, async (filtro) => {
        const esperadas = filtro.espera === 'por_imprimir' ? [] : todas.filter(fits({ ...filtro, distrito: filtro.distrito === '¡!' ? '' : filtro.distrito })).map(({ id }) => id);
        const leidas: number[] = [];
        for (let ultima: FilaExpediente | undefined; ; ) {
          const { filas, hayMas } = await mesa.does('expedientes.buscar', { ...filtro, despuesDe: ultima?.id ?? null, venceDespuesDe: ultima?.plazo?.vence ?? null, limite: 5 });
          leidas.push(...filas.map(({ id }) => id));
          ultima = filas.at(-1);
          if (!hayMas) break;
        }
        expect(leidas.toSorted((a, b) => b - a)).toEqual(esperadas);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

describe('lo que espera', () => {
  test('por imprimir y por entregar: se cuenta y abre su lista, y deja de esperar cuando se hace, se anula o se archiva', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    await caseAt(mesa, 'recibido');
    const espera = async () => {
      const { porEspera } = await mesa.does('expedientes.contar', {});
      for (const una of ['por_imprimir', 'por_entregar', 'por_inactivar'] as const) expect(await buscar(mesa, { espera: una })).toHaveLength(porEspera[una]);
      return [porEspera.por_imprimir, porEspera.por_entregar];
    };
    expect(await espera()).toEqual([0, 0]);
    const { documentoId: cargo } = await mesa.does('documentos.emitirCargo', { expedienteId });
    expect(await espera()).toEqual([1, 0]);
    await mesa.does('documentos.salioBien', { documentoId: cargo });
    expect(await espera()).toEqual([0, 0]);
    const { documentoId } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(await espera()).toEqual([1, 1]);
    expect(await buscar(mesa, { espera: 'por_imprimir' })).toEqual(['01']);
    await mesa.does('documentos.anular', { documentoId, motivo: 'Salió mal', comunicado: '' });
    expect(await espera()).toEqual([0, 0]);
    const otra = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    await mesa.does('documentos.salieronBien', { documentoIds: [otra.documentoId] });
    await mesa.does('entregas.registrar', {
      expedienteId, documentoIds: [otra.documentoId], recibidoPor: 'La directora', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null,
    });
    expect(await espera()).toEqual([0, 0]);
    await mesa.does('expedientes.anular', { expedienteId, motivo: 'Por error' });
    expect(await espera()).toEqual([0, 0]);
  });

  test('por inactivar: una inactivación hasta que se hace en SIAGIE, y se deshace con ella', async () => {
    const mesa = await desk();
    const caso = await caseAt(mesa, 'decidido', registro({ ...pedidoCompleto, tipo: 'inactivacion' }));
    expect(await buscar(mesa, { espera: 'por_inactivar' })).toEqual(['01']);
    await mesa.does('siagie.hecho', { expedienteId: caso.id, servicios: caso.servicios.map(({ id }) => ({ servicioId: id, usuario: '' })) });
    expect(await buscar(mesa, { espera: 'por_inactivar' })).toEqual([]);
    await mesa.does('expedientes.deshacer', { expedienteId: caso.id });
    expect((await mesa.does('expedientes.contar', {})).porEspera).toMatchObject({ por_inactivar: 1 });
  });

  test('en un cambio de director, hasta que se inactiva a quien ejercía antes o se dispensa', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await caseAt(mesa, 'decidido', registro({ ...pedidoCompleto, tipo: 'cambio_director' }));
    expect(await buscar(mesa, { espera: 'por_inactivar' })).toEqual(['01']);
    await mesa.does('siagie.inactivado', { expedienteId, servicios: servicios.map(({ id }) => id) });
    expect(await buscar(mesa, { espera: 'por_inactivar' })).toEqual([]);
  });
});

describe('lo que cada persona guarda de su bandeja', () => {
  const observados = { id: null, nombre: 'Observados de Olmos', filtro: { ...SIN_FILTRO, estado: 'observado' as const, distrito: 'Olmos' }, inicial: true };

  test('filtros con nombre: se guardan, se cambian, se borran; uno abre la bandeja, y nadie ve los de otro', async () => {
    const mesa = await desk();
    await conRol(mesa, 'carla');
    expect(await mesa.does('bandeja.preferencias', {})).toEqual({ filtros: [], columnas: COLUMNAS_INICIALES });
    const historia = (await mesa.does('auditoria.cabeza', {})).cabeza;
    let { filtros } = await mesa.does('bandeja.guardarFiltro', observados);
    expect(filtros).toMatchObject([{ nombre: 'Observados de Olmos', filtro: observados.filtro, inicial: true }]);
    ({ filtros } = await mesa.does('bandeja.guardarFiltro', { ...observados, nombre: 'De hoy', filtro: { ...SIN_FILTRO, espera: 'hoy' } }));
    expect(filtros.map(({ nombre, inicial }) => [nombre, inicial])).toEqual([['De hoy', true], ['Observados de Olmos', false]]);
    const [deHoy] = filtros;
    ({ filtros } = await mesa.does('bandeja.guardarFiltro', { id: deHoy?.id ?? 0, nombre: 'Lo de hoy', filtro: { ...SIN_FILTRO, espera: 'hoy' }, inicial: false }));
    expect(filtros.map(({ nombre, inicial }) => [nombre, inicial])).toEqual([['Lo de hoy', false], ['Observados de Olmos', false]]);
    expect(await mesa.does('bandeja.preferencias', {}, 'carla')).toEqual({ filtros: [], columnas: COLUMNAS_INICIALES });
    expect(await mesa.refuses('bandeja.quitarFiltro', { id: deHoy?.id }, 'carla')).toMatchObject({ code: 'no_existe' });
    expect(await mesa.refuses('bandeja.guardarFiltro', { ...observados, id: deHoy?.id }, 'carla')).toMatchObject({ code: 'no_existe' });
    expect((await mesa.does('bandeja.quitarFiltro', { id: deHoy?.id ?? 0 })).filtros).toHaveLength(1);
    expect(await mesa.refuses('bandeja.quitarFiltro', { id: deHoy?.id })).toMatchObject({ code: 'no_existe', message: expect.stringContaining('en otra ventana') });
    // Preferences are no acts.
    expect((await mesa.does('auditoria.cabeza', {})).cabeza).toEqual(historia);
  });

  test('el nombre: ni vacío, ni largo, ni repetido, aunque cambien las tildes', async () => {
    const mesa = await desk();
    await mesa.does('bandeja.guardarFiltro', observados);
    expect(await mesa.refuses('bandeja.guardarFiltro', { ...observados, nombre: '  ' })).toMatchObject({ field: 'nombre', message: 'Escriba un nombre para el filtro.' });
    expect(await mesa.refuses('bandeja.guardarFiltro', { ...observados, nombre: 'x'.repeat(61) })).toMatchObject({ field: 'nombre', message: expect.stringContaining('demasiado largo') });
    expect(await mesa.refuses('bandeja.guardarFiltro', { ...observados, nombre: 'OBSERVADOS, de ólmos' })).toMatchObject({
      code: 'duplicado', field: 'nombre', message: 'Ya tiene un filtro que se llama «Observados de Olmos»: escriba otro nombre.',
    });
    for (let i = 0; i < 39; i += 1) await mesa.does('bandeja.guardarFiltro', { ...observados, nombre: `Filtro ${i}` });
    expect(await mesa.refuses('bandeja.guardarFiltro', { ...observados, nombre: 'Otro más' })).toMatchObject({ field: 'nombre', message: expect.stringContaining('Caben hasta 40') });
  });

  test('columnas: en su orden, cada persona las suyas; el número y el estado no se quitan', async () => {
    const mesa = await desk();
    await conRol(mesa, 'carla');
    expect((await mesa.does('bandeja.elegirColumnas', { columnas: ['estado', 'numero', 'canal', 'vence'] })).columnas).toEqual(['estado', 'numero', 'canal', 'vence']);
    expect((await mesa.does('bandeja.preferencias', {}, 'carla')).columnas).toEqual(COLUMNAS_INICIALES);
    expect(await mesa.refuses('bandeja.elegirColumnas', { columnas: ['estado', 'ie'] })).toMatchObject({ field: 'columnas', message: 'El número y el estado se muestran siempre.' });
    expect(await mesa.refuses('bandeja.elegirColumnas', { columnas: ['numero', 'estado', 'estado'] })).toMatchObject({ field: 'columnas' });
  });
});
