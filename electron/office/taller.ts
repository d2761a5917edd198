// Starts the long works, one at a time, in a thread of their own; and stops them.
import { Worker } from 'node:worker_threads';
import type { Result } from '../../shared/failure.ts';
import type { Paso } from '../store/respaldo/marcha.ts';
import type { FaultLog } from './fault-log.ts';
import type { ClaseDeTarea, DeTarea, Encargo, Tareas } from './tarea.ts';

export type EnMarcha = { readonly clase: ClaseDeTarea; readonly paso: Paso | null; readonly hecho: number; readonly total: number };

export type Taller = {
  /** What is under way. */
  enMarcha(): EnMarcha | null;
  /** Throws when something is under way already. The key is copied: the thread wipes its own. */
  hacer<C extends ClaseDeTarea>(clase: C, pide: Tareas[C]['pide']): Promise<Result<Tareas[C]['da']>>;
  /** Tells what is under way to stop, and waits until it has. */
  parar(): Promise<void>;
};

type Actual = { marcha: EnMarcha; readonly parar: Int32Array; readonly terminar: (resultado: Result<unknown>) => void };

/**
 * The thread is started with the first work and kept for those that follow: a thread of Node's may hang while it ends
 * (nodejs/node#54918; seen once in about 900 backups on Node 20), so nobody waits for its end.
 * @param fichero the bundled thread. @param alAvanzar hears that there is something new to show.
 */
export function createTaller(fichero: URL, log: FaultLog, alAvanzar: () => void): Taller {
  let actual: Actual | null = null;
  let ultimo: Promise<unknown> = Promise.resolve();
  let hilo: Worker | null = null;

  const noEsperada = (clase: ClaseDeTarea, error: unknown): Result<never> => {
    const id = log.write(`tarea.${clase}`, error);
    return { ok: false, failure: { code: 'interno', message: `Algo falló en el programa (${id}). Los datos no se tocaron: inténtelo de nuevo y, si se repite, avise con ese número.`, id } };
  };

  const alDecir = (mensaje: DeTarea) => {
    if (!actual) return;
    const { clase } = actual.marcha;
    if (mensaje.que === 'avance') {
      actual.marcha = { clase, paso: mensaje.paso, hecho: mensaje.hecho, total: mensaje.total };
      alAvanzar();
    } else if (mensaje.que === 'fin') actual.terminar({ ok: true, value: mensaje.valor });
    else if (mensaje.falla) actual.terminar({ ok: false, failure: mensaje.falla });
    else actual.terminar(noEsperada(clase, Object.assign(new Error('in the thread'), { name: mensaje.nombre, stack: mensaje.lugares })));
  };

  const empezar = (): Worker => {
    const nuevo = new Worker(fichero);
    const perdido = (error: unknown) => {
      if (hilo !== nuevo) return;
      hilo = null;
      if (actual) actual.terminar(noEsperada(actual.marcha.clase, error));
    };
    nuevo.on('message', alDecir);
    nuevo.once('error', perdido);
    nuevo.once('exit', () => perdido(new Error('the thread ended without an answer')));
    return nuevo;
  };

  return {
    enMarcha: () => actual?.marcha ?? null,
    parar: async () => {
      if (!actual) return;
      Atomics.store(actual.parar, 0, 1);
      Atomics.notify(actual.parar, 0);
      await ultimo;
    },
    hacer: <C extends ClaseDeTarea>(clase: C, pide: Tareas[C]['pide']) => {
      if (actual) throw new Error(`${actual.marcha.clase} is under way`);
      const parar = new SharedArrayBuffer(4);
      hilo ??= empezar();
      const este = hilo;
      const resultado = new Promise<Result<unknown>>((resolve) => {
        const terminar = (con: Result<unknown>) => {
          actual = null;
          // Without work it keeps nothing open.
          este.unref();
          resolve(con);
        };
        actual = { marcha: { clase, paso: null, hecho: 0, total: 0 }, parar: new Int32Array(parar), terminar };
      });
      ultimo = resultado;
      este.ref();
      este.postMessage({ clase, parar, ...pide } as Encargo);
      alAvanzar();
      // What the thread answers is of the type its work gives: the pair is declared once, in Tareas.
      return resultado as Promise<Result<Tareas[C]['da']>>;
    },
  };
}
