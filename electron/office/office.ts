// The office: all its parts behind dispatch. The same for every host.
import type { OfficeEvent } from '../../shared/contract.ts';
import { loadFonts } from '../letters/fonts.ts';
import { adjuntos } from './adjuntos.ts';
import { ajustes } from './ajustes.ts';
import { createClock } from './clock.ts';
import { credenciales } from './credenciales.ts';
import { decisiones } from './decisiones.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { documentos } from './documentos.ts';
import { entregas } from './entregas.ts';
import { expedientes } from './expedientes.ts';
import { createFaultLog } from './fault-log.ts';
import type { Handlers } from './handler.ts';
import { miembros } from './miembros.ts';
import { observaciones } from './observaciones.ts';
import type { OfficeOptions } from './protocol.ts';
import { createSesiones } from './sesion.ts';
import { verificacion } from './verificacion.ts';

/** All of it happens in the order it was asked: no call meets the half of another. */
export type Office = {
  readonly call: Dispatch;
  /** The caller is gone: its session ends. */
  leave(caller: string): Promise<void>;
  /** @param at milliseconds since 1970, UTC; rejects unless the clock is manual. */
  setClock(at: number): Promise<void>;
  /** Ends every session and closes the store. */
  close(): Promise<void>;
};

/** How often quiet sessions are looked for: a window that is stuck calls no more, and the key must go all the same. */
const RONDA_MS = 30_000;

/**
 * @param fontsDir the cut and full fonts of the letters. @param tell hears what changed.
 * @param monotono milliseconds that only run forward, by which it is known who has been quiet.
 */
export async function createOffice(
  options: OfficeOptions,
  fontsDir: URL,
  tell: (event: OfficeEvent) => void,
  monotono: () => number = () => performance.now(),
): Promise<Office> {
  const clock = createClock(options.clock);
  const sesiones = createSesiones(options.dir, options.demostracion, clock, await loadFonts(fontsDir), monotono);
  const handlers: Handlers = {
    ...sesiones.part,
    ...miembros,
    ...expedientes,
    ...adjuntos,
    ...verificacion,
    ...observaciones,
    ...decisiones,
    ...documentos,
    ...credenciales,
    ...entregas,
    ...ajustes,
  };
  const dispatch = createDispatch(handlers, sesiones, createFaultLog(options.dir), tell);
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => T | Promise<T>): Promise<T> => {
    const answer = last.then(work);
    last = answer.catch(() => {});
    return answer;
  };
  const ronda = setInterval(() => {
    void inOrder(() => {
      if (sesiones.bloquearInactivas()) tell({ type: 'sesion' });
    });
  }, RONDA_MS);
  ronda.unref();
  return {
    call: (caller, name, input) => inOrder(() => dispatch(caller, name, input)),
    leave: (caller) => inOrder(() => sesiones.salir(caller)),
    setClock: (at) => inOrder(() => clock.set(at)),
    close: () => {
      clearInterval(ronda);
      return inOrder(sesiones.cerrar);
    },
  };
}
