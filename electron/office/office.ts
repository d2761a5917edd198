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
import { createPadron } from './padron.ts';
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

/** @param fontsDir the cut and full fonts of the letters. @param tell hears what changed. */
export async function createOffice(options: OfficeOptions, fontsDir: URL, tell: (event: OfficeEvent) => void): Promise<Office> {
  const clock = createClock(options.clock);
  const sesiones = createSesiones(options.dir, options.demostracion, clock, await loadFonts(fontsDir));
  const padron = createPadron(tell);
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
    ...padron.part,
    ...ajustes,
  };
  const dispatch = createDispatch(handlers, sesiones.turno, createFaultLog(options.dir), tell);
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => T | Promise<T>): Promise<T> => {
    const answer = last.then(work);
    last = answer.catch(() => {});
    return answer;
  };
  return {
    call: (caller, name, input) => inOrder(() => dispatch(caller, name, input)),
    leave: (caller) => inOrder(() => sesiones.salir(caller)),
    setClock: (at) => inOrder(() => clock.set(at)),
    close: () => inOrder(() => {
      padron.cerrar();
      return sesiones.cerrar();
    }),
  };
}
