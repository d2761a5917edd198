// The office: all its parts behind dispatch. The same for every host.
import type { OfficeEvent } from '../../shared/contract.ts';
import { loadFonts } from '../letters/fonts.ts';
import { adjuntos } from './adjuntos.ts';
import { ajustes } from './ajustes.ts';
import { createCarpetas, type Eleccion } from './carpetas.ts';
import { createClock } from './clock.ts';
import { credenciales } from './credenciales.ts';
import { decisiones } from './decisiones.ts';
import { asksThePerson, createDispatch, type Dispatch } from './dispatch.ts';
import { documentos } from './documentos.ts';
import { entregas } from './entregas.ts';
import { expedientes } from './expedientes.ts';
import { createFaultLog } from './fault-log.ts';
import { createGuardia } from './guardia.ts';
import type { Handlers } from './handler.ts';
import { miembros } from './miembros.ts';
import { observaciones } from './observaciones.ts';
import type { OfficeOptions } from './protocol.ts';
import { createRespaldos, ficheroDeTareas } from './respaldos.ts';
import { createRestauracion } from './restauracion.ts';
import { createSesiones } from './sesion.ts';
import { createTaller } from './taller.ts';
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

/** @param fontsDir the cut and full fonts of the letters. @param tell hears what changed. @param elegir asks the host for a folder. */
export async function createOffice(
  options: OfficeOptions,
  fontsDir: URL,
  tell: (event: OfficeEvent) => void,
  elegir: () => Promise<Eleccion> = async () => ({ elegida: false, folders: [] }),
): Promise<Office> {
  const { dir } = options;
  const clock = createClock(options.clock);
  const log = createFaultLog(dir);
  const carpetas = createCarpetas(dir);
  const taller = createTaller(ficheroDeTareas(fontsDir), log, () => tell({ type: 'respaldos' }));
  const guardia = createGuardia({ datos: dir, clock, taller, carpetas, espera: options.espera, avisar: () => tell({ type: 'respaldos' }) });
  const sesiones = createSesiones(dir, options.demostracion, clock, await loadFonts(fontsDir), guardia);
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => T | Promise<T>): Promise<T> => {
    const answer = last.then(work);
    last = answer.catch(() => {});
    return answer;
  };
  const restauracion = createRestauracion({
    datos: dir, clock, guardia,
    conDatosCerrados: sesiones.conDatosCerrados,
    enOrden: inOrder,
    avisar: () => tell({ type: 'sesion' }),
  });
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
    ...createRespaldos({ datos: dir, guardia, carpetas, restauracion, elegir, parar: taller.parar, rescatable: sesiones.sinEntrada }),
  };
  const dispatch = createDispatch(handlers, sesiones.turno, log, tell);
  return {
    // A question to the person is answered when they answer: nobody else waits for that.
    call: (caller, name, input) => (asksThePerson(name) ? dispatch(caller, name, input) : inOrder(() => dispatch(caller, name, input))),
    leave: (caller) => inOrder(() => sesiones.salir(caller)),
    setClock: (at) => inOrder(() => clock.set(at)),
    close: () =>
      inOrder(async () => {
        sesiones.cerrar();
        await taller.parar();
      }),
  };
}
