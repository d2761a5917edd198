// Who is in charge of each case, and what the tray asks by it.
import { describe, expect, test } from 'vitest';
import type { Input } from '../../shared/contract.ts';
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
    const vencidos = async (deQuien: Input<'expedientes.porVencer'>['deQuien']) =>
      (await mesa.does('expedientes.porVencer', { cuales: 'vencidos', deQuien, despuesDe: null, limite: 10 })).filas.map(({ numero }) => numero.slice(-1));
    expect(await vencidos(null)).toEqual(['1', '2']);
    expect(await vencidos(ID.bruno)).toEqual(['1']);
    expect(await vencidos('sin_asignar')).toEqual(['2']);
    expect(await vencidos('por_recibir')).toEqual([]);
    expect(await mesa.does('expedientes.contar', { deQuien: ID.bruno })).toMatchObject({ vencidos: 1, vencenHoy: 0 });
  });
});
