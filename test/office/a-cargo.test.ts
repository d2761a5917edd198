// Who is in charge of each case, and what the tray asks by it.
import { describe, expect, test } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { SIN_FILTRO } from '../../shared/domain/bandeja.ts';
import type { DeQuien } from '../../shared/domain/responsable.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { registro } from '../fixtures/pedidos.ts';
import { caseAt, CLAVE, desk, type Desk } from '../support/office.ts';

/** Ana (1) is jefe; then come a specialist, another, and mesa de partes. */
async function oficina(): Promise<Desk> {
  const mesa = await desk();
  for (const [nombre, rol] of [['Bruno Díaz', 'especialista'], ['Carla Ríos', 'especialista'], ['Mesa', 'mesa']] as const) {
    const { id } = await mesa.does('miembros.agregar', { nombre, cargo: '', rol, clave: CLAVE });
    await mesa.does('sesion.entrar', { miembroId: id, clave: CLAVE }, nombre);
  }
  return mesa;
}
const BRUNO = 'Bruno Díaz';
const ID = { ana: 1, bruno: 2, carla: 3 } as const;

const registrar = (mesa: Desk, caller?: string) => mesa.does('expedientes.registrar', { ...registro(), aunqueSeParezca: true }, caller);

type Busqueda = Partial<Input<'expedientes.buscar'>>;
const buscar = async (mesa: Desk, que: Busqueda, caller?: string): Promise<string[]> =>
  (await mesa.does('expedientes.buscar', { texto: '', estado: null, despuesDe: null, limite: 50, ...que }, caller)).filas.map(({ numero }) => numero.slice(-1));

describe('a cargo de quién', () => {
  test('lo que registra quien resuelve es suyo; lo de mesa de partes espera a quien lo tome', async () => {
    const mesa = await oficina();
    expect(await registrar(mesa, BRUNO)).toMatchObject({ responsable: { id: ID.bruno, nombre: BRUNO }, porRecibir: false });
    const deMesa = await registrar(mesa, 'Mesa');
    expect(deMesa.responsable).toBeNull();
    expect(await mesa.does('verificacion.iniciar', { expedienteId: deMesa.id }, BRUNO)).toMatchObject({ responsable: { id: ID.bruno } });
  });

  test('quien la inicia no se la quita a quien ya la tiene', async () => {
    const mesa = await oficina();
    const { id: expedienteId } = await registrar(mesa, BRUNO);
    expect(await mesa.does('verificacion.iniciar', { expedienteId })).toMatchObject({ responsable: { id: ID.bruno } });
  });

  test('deshacer el inicio la suelta; si la tenía de antes, la conserva', async () => {
    const mesa = await oficina();
    const ida = async (quien: string) => {
      const { id: expedienteId } = await registrar(mesa, quien);
      await mesa.does('verificacion.iniciar', { expedienteId }, BRUNO);
      return (await mesa.does('expedientes.deshacer', { expedienteId }, BRUNO)).responsable;
    };
    expect(await ida('Mesa')).toBeNull();
    expect(await ida(BRUNO)).toMatchObject({ id: ID.bruno });
  });

  test('de quien ya no trabaja aquí pasa a quien lo retoma', async () => {
    const mesa = await oficina();
    const { id: expedienteId } = await registrar(mesa, BRUNO);
    await mesa.does('miembros.cambiar', { id: ID.bruno, nombre: BRUNO, cargo: '', rol: 'especialista', activo: false });
    expect(await mesa.does('verificacion.iniciar', { expedienteId }, 'Carla Ríos')).toMatchObject({ responsable: { id: ID.carla } });
  });
});

describe('la bandeja por quién', () => {
  test('los de cada uno y los de nadie, con o sin palabras; sin estado, los abiertos', async () => {
    const mesa = await oficina();
    await registrar(mesa, BRUNO);
    await registrar(mesa, 'Mesa');
    const anulado = await registrar(mesa, BRUNO);
    await caseAt(mesa, 'en_verificacion');
    await mesa.does('expedientes.anular', { expedienteId: anulado.id, motivo: 'Por error' });
    for (const texto of ['', 'rosa']) {
      expect(await buscar(mesa, { texto })).toEqual(['4', '3', '2', '1']);
      expect(await buscar(mesa, { texto, deQuien: ID.bruno })).toEqual(['1']);
      expect(await buscar(mesa, { texto, deQuien: ID.bruno, estado: 'anulado' })).toEqual(['3']);
      expect(await buscar(mesa, { texto, deQuien: 'sin_asignar' })).toEqual(['2']);
      expect(await buscar(mesa, { texto, deQuien: ID.ana })).toEqual(['4']);
      expect(await buscar(mesa, { texto, deQuien: 'por_recibir' })).toEqual([]);
    }
    expect(await mesa.does('expedientes.contar', { deQuien: ID.bruno })).toMatchObject({
      porEstado: { recibido: 1, anulado: 1, en_verificacion: 0 }, abiertos: { mios: 1, sinAsignar: 1, porRecibir: 0 },
    });
    expect(await mesa.does('expedientes.contar', {}, BRUNO)).toMatchObject({ porEstado: { recibido: 2, anulado: 1, en_verificacion: 1 }, abiertos: { mios: 1, sinAsignar: 1 } });
    expect(await mesa.does('expedientes.contar', { deQuien: 'sin_asignar' })).toMatchObject({ porEstado: { recibido: 1, anulado: 0 } });
  });

  test('lo que vence, de cada uno', async () => {
    const mesa = await oficina();
    await registrar(mesa, BRUNO);
    await registrar(mesa, 'Mesa');
    await mesa.at('2026-06-01 09:00');
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    const vencidos = async (deQuien: DeQuien | null) =>
      (await mesa.does('expedientes.buscar', { ...SIN_FILTRO, espera: 'vencidos', deQuien, despuesDe: null, limite: 10 })).filas.map(({ numero }) => numero.slice(-1));
    expect(await vencidos(null)).toEqual(['1', '2']);
    expect(await vencidos(ID.bruno)).toEqual(['1']);
    expect(await vencidos('sin_asignar')).toEqual(['2']);
    expect(await vencidos('por_recibir')).toEqual([]);
    expect(await mesa.does('expedientes.contar', { deQuien: ID.bruno })).toMatchObject({ porEspera: { vencidos: 1, hoy: 0 } });
  });
});


/** As `pases.pasar` wants it. */
const casoDe = ({ id, responsable }: Pick<ExpedienteVisto, 'id' | 'responsable'>) => ({ expedienteId: id, de: responsable?.id ?? null });

test('lo que espera se cuenta a quien está a cargo, también cuando el expediente se pasa o se recibe', async () => {
  const mesa = await oficina();
  const caso = await registrar(mesa, BRUNO);
  await mesa.does('documentos.emitirCargo', { expedienteId: caso.id });
  const porImprimir = async (deQuien: DeQuien | null, caller?: string) => {
    const { porEspera } = await mesa.does('expedientes.contar', { deQuien }, caller);
    expect(await buscar(mesa, { espera: 'por_imprimir', deQuien }, caller)).toHaveLength(porEspera.por_imprimir);
    return porEspera.por_imprimir;
  };
  expect([await porImprimir(null), await porImprimir(ID.bruno), await porImprimir(ID.carla), await porImprimir('sin_asignar')]).toEqual([1, 1, 0, 0]);
  await mesa.does('pases.pasar', { casos: [casoDe(caso)], para: ID.ana, proveido: 'Para su atención.' }, BRUNO);
  expect([await porImprimir(null), await porImprimir(ID.bruno), await porImprimir(ID.ana), await porImprimir('por_recibir')]).toEqual([1, 0, 1, 1]);
  await mesa.does('pases.recibir', { expedienteId: caso.id });
  expect([await porImprimir(ID.ana), await porImprimir('por_recibir')]).toEqual([1, 0]);
});

describe('pasar expedientes', () => {
  const VERIFICAR = { proveido: 'Verificar y atender.' };

  test('quien lo recibe lo ve como nuevo hasta que lo abre, con el proveído y quién lo pasó', async () => {
    const mesa = await oficina();
    const casos = [await registrar(mesa, 'Mesa'), await registrar(mesa, 'Mesa')].map(casoDe);
    expect(await mesa.does('pases.pasar', { casos, para: ID.bruno, ...VERIFICAR }, 'Mesa')).toEqual({ pasados: 2 });
    expect(await mesa.does('expedientes.contar', {}, BRUNO)).toMatchObject({ abiertos: { mios: 2, sinAsignar: 0, porRecibir: 2 } });
    expect(await mesa.does('expedientes.contar', { deQuien: 'por_recibir' }, BRUNO)).toMatchObject({ porEstado: { recibido: 2 } });
    for (const texto of ['', 'rosa']) expect(await buscar(mesa, { texto, deQuien: 'por_recibir' }, BRUNO)).toEqual(['2', '1']);
    expect(await buscar(mesa, { deQuien: 'por_recibir' })).toEqual([]);

    const visto = await mesa.does('expedientes.ver', { expedienteId: 1 }, BRUNO);
    expect(visto).toMatchObject({ porRecibir: true, responsable: { id: ID.bruno }, proveido: { por: 'Mesa', para: BRUNO, texto: 'Verificar y atender.' } });
    expect(await mesa.does('pases.recibir', { expedienteId: 1 }, BRUNO)).toMatchObject({ porRecibir: false, responsable: { id: ID.bruno } });
    expect(await buscar(mesa, { deQuien: 'por_recibir' }, BRUNO)).toEqual(['2']);
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId: 1 });
    expect(actuaciones.map(({ acto }) => acto)).toEqual(['recibir_pase', 'pasar', 'registrar']);
    expect(await mesa.refuses('pases.recibir', { expedienteId: 1 }, BRUNO)).toMatchObject({ code: 'fuera_de_orden' });
    expect(await mesa.refuses('pases.recibir', { expedienteId: 2 })).toMatchObject({ code: 'fuera_de_orden' });
  });

  test('lo nuevo que se anula deja de estar por recibir', async () => {
    const mesa = await oficina();
    const caso = await registrar(mesa, 'Mesa');
    await mesa.does('pases.pasar', { casos: [casoDe(caso)], para: ID.bruno, ...VERIFICAR });
    await mesa.does('expedientes.anular', { expedienteId: caso.id, motivo: 'Por error' });
    expect(await mesa.does('expedientes.contar', {}, BRUNO)).toMatchObject({ abiertos: { porRecibir: 0 } });
  });

  test('cada quien pasa lo que puede', async () => {
    const mesa = await oficina();
    const deBruno = await registrar(mesa, BRUNO);
    const deNadie = await registrar(mesa, 'Mesa');
    const pasar = (caso: Pick<ExpedienteVisto, 'id' | 'responsable'>, para: number) => ({ casos: [casoDe(caso)], para, ...VERIFICAR });
    expect(await mesa.refuses('pases.pasar', pasar(deBruno, ID.carla), 'Carla Ríos')).toMatchObject({ code: 'fuera_de_orden', message: expect.stringContaining('Está a cargo de Bruno Díaz') });
    expect(await mesa.refuses('pases.pasar', pasar(deBruno, ID.carla), 'Mesa')).toMatchObject({ code: 'fuera_de_orden' });
    await mesa.does('pases.pasar', pasar(deNadie, ID.carla), 'Mesa');
    // Given to the wrong one by mistake: while nobody has opened it, mesa de partes mends it.
    await mesa.does('pases.pasar', { casos: [{ expedienteId: deNadie.id, de: ID.carla }], para: ID.bruno, ...VERIFICAR }, 'Mesa');
    await mesa.does('pases.recibir', { expedienteId: deNadie.id }, BRUNO);
    expect(await mesa.refuses('pases.pasar', { casos: [{ expedienteId: deNadie.id, de: ID.bruno }], para: ID.carla, ...VERIFICAR }, 'Mesa')).toMatchObject({ code: 'fuera_de_orden' });
    await mesa.does('pases.pasar', pasar(deBruno, ID.carla), BRUNO);
    await mesa.does('pases.pasar', { casos: [{ expedienteId: deBruno.id, de: ID.carla }], para: ID.bruno, ...VERIFICAR });
  });

  test('tomar uno sin asignar no pide proveído ni queda por recibir; y se deshace', async () => {
    const mesa = await oficina();
    const { id: expedienteId } = await registrar(mesa, 'Mesa');
    await mesa.does('pases.pasar', { casos: [{ expedienteId, de: null }], para: ID.bruno, proveido: '' }, BRUNO);
    expect(await mesa.does('expedientes.ver', { expedienteId }, BRUNO)).toMatchObject({ responsable: { id: ID.bruno }, porRecibir: false });
    const { responsable, proveido } = await mesa.does('expedientes.deshacer', { expedienteId, paso: null }, BRUNO);
    expect({ responsable, proveido }).toEqual({ responsable: null, proveido: null });
    expect(await buscar(mesa, { texto: 'rosa', deQuien: 'sin_asignar' })).toEqual(['1']);
  });

  test('se niega a quien no puede tenerlo, sin proveído, y lo que ya no está abierto', async () => {
    const mesa = await oficina();
    const caso = await registrar(mesa, 'Mesa');
    const a = (para: number, proveido = 'Atender.') => ({ casos: [casoDe(caso)], para, proveido });
    expect(await mesa.refuses('pases.pasar', a(4))).toMatchObject({ code: 'valor_imposible', field: 'para', message: expect.stringContaining('no resuelve expedientes') });
    expect(await mesa.refuses('pases.pasar', a(99))).toMatchObject({ code: 'no_existe', field: 'para' });
    expect(await mesa.refuses('pases.pasar', a(ID.bruno, ' '))).toMatchObject({ code: 'falta_dato', field: 'proveido' });
    await mesa.does('miembros.cambiar', { id: ID.bruno, nombre: BRUNO, cargo: '', rol: 'especialista', activo: false });
    expect(await mesa.refuses('pases.pasar', a(ID.bruno))).toMatchObject({ code: 'valor_imposible', field: 'para', message: expect.stringContaining('ya no trabaja') });
    await mesa.does('expedientes.anular', { expedienteId: caso.id, motivo: 'Por error' });
    expect(await mesa.refuses('pases.pasar', a(ID.carla))).toMatchObject({ code: 'fuera_de_orden', message: expect.stringContaining('«Anulado»') });
  });

  test('si uno de muchos cambió mientras tanto, no se pasa ninguno y se dice cuál', async () => {
    const mesa = await oficina();
    const [uno, otro] = [await registrar(mesa, 'Mesa'), await registrar(mesa, 'Mesa')];
    await mesa.does('pases.pasar', { casos: [casoDe(otro)], para: ID.carla, ...VERIFICAR });
    expect(await mesa.refuses('pases.pasar', { casos: [uno, otro].map(casoDe), para: ID.bruno, ...VERIFICAR })).toMatchObject({
      code: 'fuera_de_orden', message: expect.stringContaining('2026-00002, que ahora está a cargo de Carla Ríos'),
    });
    expect((await mesa.does('expedientes.ver', { expedienteId: uno.id })).responsable).toBeNull();
  });

  test('las frases de la oficina se ofrecen primero, la última antes', async () => {
    const mesa = await oficina();
    expect((await mesa.does('pases.frases', {})).frases[0]).toBe('Para su atención.');
    const caso = await registrar(mesa, 'Mesa');
    await mesa.does('pases.pasar', { casos: [casoDe(caso)], para: ID.bruno, proveido: 'Revisar la RD.' });
    await mesa.at('2026-03-11 10:46');
    await mesa.does('pases.pasar', { casos: [{ expedienteId: caso.id, de: ID.bruno }], para: ID.carla, proveido: 'Verificar y atender.' });
    expect((await mesa.does('pases.frases', {})).frases.slice(0, 3)).toEqual(['Verificar y atender.', 'Revisar la RD.', 'Para su atención.']);
  });
});
