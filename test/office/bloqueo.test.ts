// The lock as the office holds it: when it is asked, and by itself, whatever the window does.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createInactividad } from '../../electron/office/inactividad.ts';
import { registro } from '../fixtures/pedidos.ts';
import { CLAVE, desk, type Desk } from '../support/office.ts';
import { keyOf, openRegister } from '../support/register.ts';

const MINUTO = 60_000;
const abiertos = (mesa: Desk): boolean => existsSync(join(mesa.dir, 'oficina.db-wal'));

async function ultimoActo({ dir }: Desk): Promise<string | undefined> {
  const register = openRegister(dir, await keyOf(dir, 1, CLAVE));
  const acts = register.acts();
  register.close();
  return acts.at(-1);
}

/** An office whose minutes pass when the test says. */
async function deskWithMinutes() {
  let ms = 0;
  const mesa = await desk({ monotono: () => ms });
  return { mesa, pasan: (minutos: number) => void (ms += minutos * MINUTO) };
}

afterEach(() => void vi.useRealTimers());

describe('bloquear', () => {
  test('termina la sesión con su propio acto; con la última se cierran los datos', async () => {
    const mesa = await desk();
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE }, 'otra ventana');
    expect(await mesa.does('sesion.bloquear', { porque: 'tecla' })).toMatchObject({ sesion: null, configurada: true });
    expect(await mesa.refuses('expedientes.contar', {})).toMatchObject({ code: 'sin_sesion' });
    await mesa.does('expedientes.contar', {}, 'otra ventana');
    expect(abiertos(mesa)).toBe(true);
    await mesa.does('sesion.bloquear', { porque: 'equipo' }, 'otra ventana');
    expect(abiertos(mesa)).toBe(false);
    expect(await ultimoActo(mesa)).toBe('bloquear {"porque":"equipo"}');
  });

  test('sin sesión no hace nada', async () => {
    const mesa = await desk();
    await mesa.does('sesion.bloquear', { porque: 'tecla' });
    expect(await mesa.does('sesion.bloquear', { porque: 'tecla' }, 'nadie')).toMatchObject({ sesion: null });
    expect(await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({ sesion: { miembroId: 1, minutosDeBloqueo: 10 } });
  });
});

describe('sin uso', () => {
  test('la sesión termina sola aunque la ventana no lo pida, y se dice por qué', async () => {
    const { mesa, pasan } = await deskWithMinutes();
    pasan(12);
    await mesa.does('expedientes.contar', {});
    pasan(12.1);
    expect(await mesa.refuses('expedientes.registrar', registro())).toMatchObject({ code: 'sin_sesion' });
    expect(abiertos(mesa)).toBe(false);
    expect(await ultimoActo(mesa)).toBe('bloquear {"porque":"inactividad"}');
  });

  test('quien escribe sin pedir nada sigue dentro; preguntar quién está no es trabajar', async () => {
    const { mesa, pasan } = await deskWithMinutes();
    for (let i = 0; i < 5; i += 1) {
      pasan(8);
      await mesa.does('sesion.sigo', {});
    }
    pasan(8);
    expect(await mesa.does('sesion.estado', {})).toMatchObject({ sesion: { miembroId: 1 } });
    pasan(8);
    expect(await mesa.does('sesion.estado', {})).toMatchObject({ sesion: null });
  });

  test('los minutos son los de la oficina', async () => {
    const { mesa, pasan } = await deskWithMinutes();
    await mesa.does('ajustes.guardar', { seccion: 'seguridad', valor: { minutosDeBloqueo: 60 } });
    pasan(61);
    expect(await mesa.does('sesion.estado', {})).toMatchObject({ sesion: { minutosDeBloqueo: 60 } });
    await mesa.does('ajustes.guardar', { seccion: 'seguridad', valor: { minutosDeBloqueo: 1 } });
    pasan(4);
    expect(await mesa.refuses('expedientes.contar', {})).toMatchObject({ code: 'sin_sesion' });
  });

  test.each([0, 61, 1.5, -1])('%d minutos no se aceptan', async (minutosDeBloqueo) => {
    const mesa = await desk();
    expect(await mesa.refuses('ajustes.guardar', { seccion: 'seguridad', valor: { minutosDeBloqueo } })).toMatchObject({
      code: 'entrada_invalida', field: 'valor.minutosDeBloqueo',
    });
  });

  test('cada ventana cuenta lo suyo: la que trabaja no sostiene a la otra', async () => {
    const { mesa, pasan } = await deskWithMinutes();
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE }, 'otra ventana');
    pasan(8);
    await mesa.does('expedientes.contar', {}, 'otra ventana');
    pasan(8);
    expect(await mesa.refuses('expedientes.contar', {})).toMatchObject({ code: 'sin_sesion' });
    await mesa.does('expedientes.contar', {}, 'otra ventana');
  });

  test('el reloj de la oficina puede saltar días sin dejar a nadie fuera ni dentro', async () => {
    const { mesa, pasan } = await deskWithMinutes();
    await mesa.at('2027-01-01 08:00');
    await mesa.does('expedientes.contar', {});
    await mesa.at('2026-03-11 10:45');
    pasan(13);
    expect(await mesa.refuses('expedientes.contar', {})).toMatchObject({ code: 'sin_sesion' });
  });

  test('una ventana que se quedó colgada y no vuelve a llamar tampoco deja los datos abiertos', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { mesa, pasan } = await deskWithMinutes();
    vi.advanceTimersByTime(31_000);
    await mesa.does('expedientes.contar', {});
    pasan(13);
    vi.advanceTimersByTime(31_000);
    await expect.poll(() => abiertos(mesa)).toBe(false);
    expect(mesa.events.at(-1)).toEqual({ type: 'sesion' });
  });

  test('nunca vence quien fue oído hace menos que los minutos, y siempre quien lo fue hace dos más', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.integer({ min: 0, max: 65 * MINUTO }), { maxLength: 20 }), (minutos, pausas) => {
        let ms = 0;
        const inactividad = createInactividad(() => ms);
        inactividad.oir('a');
        const vencidas = pausas.map((pausa) => {
          ms += pausa;
          const vencida = inactividad.vencida('a', minutos);
          inactividad.oir('a');
          return { pausa, vencida };
        });
        expect(vencidas.filter(({ pausa, vencida }) => vencida && pausa <= minutos * MINUTO)).toEqual([]);
        expect(vencidas.filter(({ pausa, vencida }) => !vencida && pausa > (minutos + 2) * MINUTO)).toEqual([]);
        expect(inactividad.vencida('b', minutos)).toBe(false);
      }),
    );
  });
});
