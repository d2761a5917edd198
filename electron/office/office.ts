// The office: all its parts behind dispatch. The same for every host.
import type { OfficeEvent } from '../../shared/contract.ts';
import { loadFonts } from '../letters/fonts.ts';
import { createAccesos } from './accesos.ts';
import { actas } from './actas.ts';
import { adjuntos } from './adjuntos.ts';
import { ajustes } from './ajustes.ts';
import { anioNuevo } from './anio-nuevo.ts';
import { auditoria } from './auditoria.ts';
import { bandeja } from './bandeja.ts';
import { createCargos } from './cargos.ts';
import { createCarpetas, type Eleccion } from './carpetas.ts';
import { createClock } from './clock.ts';
import { credenciales } from './credenciales.ts';
import { decisiones } from './decisiones.ts';
import { asksThePerson, createDispatch, type Dispatch } from './dispatch.ts';
import { destrucciones } from './destrucciones.ts';
import { documentos } from './documentos.ts';
import { entregas } from './entregas.ts';
import { expedientes } from './expedientes.ts';
import { createFaultLog } from './fault-log.ts';
import { firmados } from './firmados.ts';
import { createGuardia } from './guardia.ts';
import type { Handlers } from './handler.ts';
import { createInformes } from './informe.ts';
import { createLibro, type InformeDeLibro } from './libro.ts';
import { carpetaEnUso } from './lugares.ts';
import { miembros } from './miembros.ts';
import { multiples } from './multiples.ts';
import { observaciones } from './observaciones.ts';
import { calendario } from './calendario.ts';
import { createPadron } from './padron.ts';
import type { OfficeOptions } from './protocol.ts';
import { pases } from './pases.ts';
import { proyectos } from './proyectos.ts';
import { createRespaldos, ficheroDeTareas } from './respaldos.ts';
import { createRestauracion } from './restauracion.ts';
import { seguridad } from './seguridad.ts';
import { createSesiones } from './sesion.ts';
import { siagie } from './siagie.ts';
import { createTaller } from './taller.ts';
import { verificacion } from './verificacion.ts';
import { vigencias } from './vigencias.ts';

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

/** What the office asks of where it runs. */
export type Medios = {
  /** A folder, chosen by the person in the host's own dialog or out of those it was started with. */
  readonly elegir?: () => Promise<Eleccion>;
  /** Milliseconds that only run forward, by which it is known who has been quiet. */
  readonly monotono?: () => number;
};

const NADA_QUE_ELEGIR = async (): Promise<Eleccion> => ({ elegida: false, folders: [] });

/** @param fontsDir the cut and full fonts of the letters. @param tell hears what changed. */
export async function createOffice(
  options: OfficeOptions,
  fontsDir: URL,
  tell: (event: OfficeEvent) => void,
  { elegir = NADA_QUE_ELEGIR, monotono = () => performance.now() }: Medios = {},
): Promise<Office> {
  const datos = () => carpetaEnUso(options);
  const clock = createClock(options.clock);
  const log = createFaultLog(options.dir);
  const accesos = createAccesos();
  const informes = createInformes<InformeDeLibro>(fontsDir);
  const carpetas = createCarpetas(datos);
  const taller = createTaller(ficheroDeTareas(fontsDir), log, () => tell({ type: 'respaldos' }));
  const guardia = createGuardia({ datos, clock, taller, carpetas, espera: options.espera, avisar: () => tell({ type: 'respaldos' }) });
  const sesiones = createSesiones(options, clock, await loadFonts(fontsDir), {
    monotono, guardia,
    alSalir: (caller, turno) => {
      informes.dejar(turno.miembro.id);
      accesos.cerrar(caller, turno);
    },
    alCambiarLlave: (avance) => tell({ type: 'llave', ...avance }),
  });
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => T | Promise<T>): Promise<T> => {
    const answer = last.then(work);
    last = answer.catch(() => {});
    return answer;
  };
  const restauracion = createRestauracion({
    datos, clock, guardia,
    intentos: sesiones.intentos,
    conDatosCerrados: sesiones.conDatosCerrados,
    enOrden: inOrder,
    avisar: () => tell({ type: 'restauracion' }),
  });
  const padron = createPadron(tell);
  const handlers: Handlers = {
    ...sesiones.part,
    ...seguridad,
    ...miembros,
    ...expedientes,
    ...pases,
    ...bandeja,
    ...vigencias,
    ...anioNuevo,
    ...adjuntos,
    ...verificacion,
    ...observaciones,
    ...calendario,
    ...decisiones,
    ...siagie,
    ...documentos,
    ...multiples,
    ...proyectos,
    ...firmados,
    ...createLibro(informes, tell),
    ...credenciales,
    ...entregas,
    ...destrucciones,
    ...actas,
    ...padron.part,
    ...ajustes,
    ...auditoria,
    ...createCargos(guardia),
    ...createRespaldos({ datos, guardia, carpetas, restauracion, elegir, parar: taller.parar, rescatable: sesiones.sinEntrada }),
  };
  const dispatch = createDispatch(handlers, sesiones, accesos, log, tell);
  const ronda = setInterval(() => {
    void inOrder(() => {
      if (sesiones.bloquearInactivas()) tell({ type: 'sesion' });
    });
  }, RONDA_MS);
  ronda.unref();
  return {
    // A question to the person is answered when they answer: nobody else waits for that.
    call: (caller, name, input) => (asksThePerson(name) ? dispatch(caller, name, input) : inOrder(() => dispatch(caller, name, input))),
    leave: (caller) => inOrder(() => sesiones.salir(caller)),
    setClock: (at) => inOrder(() => clock.set(at)),
    close: () => {
      clearInterval(ronda);
      return inOrder(async () => {
        padron.cerrar();
        informes.dejar();
        sesiones.cerrar();
        await taller.parar();
      });
    },
  };
}
