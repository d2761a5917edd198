// Starts the long works, one at a time, each in a thread of its own; and stops them.
import { Worker } from 'node:worker_threads';
import type { Failure, Result } from '../../shared/failure.ts';
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

/** What the thread answers is of the type its work gives: the pair is declared once, in Tareas. */
type Fin<C extends ClaseDeTarea> = Tareas[C]['da'];

/** @param fichero the bundled thread. @param alAvanzar hears that there is something new to show. */
export function createTaller(fichero: URL, log: FaultLog, alAvanzar: () => void): Taller {
  let actual: { marcha: EnMarcha; readonly parar: Int32Array; readonly acaba: Promise<void> } | null = null;

  const noEsperada = (clase: ClaseDeTarea, error: unknown): Failure => {
    const id = log.write(`tarea.${clase}`, error);
    return { code: 'interno', message: `Algo falló en el programa (${id}). Los datos no se tocaron: inténtelo de nuevo y, si se repite, avise con ese número.`, id };
  };

  return {
    enMarcha: () => actual?.marcha ?? null,
    parar: async () => {
      if (!actual) return;
      Atomics.store(actual.parar, 0, 1);
      Atomics.notify(actual.parar, 0);
      await actual.acaba;
    },
    hacer: <C extends ClaseDeTarea>(clase: C, pide: Tareas[C]['pide']) => {
      if (actual) throw new Error(`${actual.marcha.clase} is under way`);
      const parar = new SharedArrayBuffer(4);
      const encargo = { clase, parar, ...pide } as Encargo;
      const hilo = new Worker(fichero, { workerData: encargo });
      const resultado = new Promise<Result<Fin<C>>>((resolve) => {
        let final: Result<Fin<C>> | null = null;
        hilo.on('message', (mensaje: DeTarea) => {
          if (mensaje.que === 'avance') {
            if (actual) actual.marcha = { clase, paso: mensaje.paso, hecho: mensaje.hecho, total: mensaje.total };
            alAvanzar();
          } else if (mensaje.que === 'fin') final = { ok: true, value: mensaje.valor as Fin<C> };
          else {
            const bug = Object.assign(new Error('in the thread'), { name: mensaje.nombre, stack: mensaje.lugares });
            final = { ok: false, failure: mensaje.falla ?? noEsperada(clase, bug) };
          }
        });
        hilo.on('error', (error) => {
          final = { ok: false, failure: noEsperada(clase, error) };
        });
        hilo.once('exit', () => {
          actual = null;
          resolve(final ?? { ok: false, failure: noEsperada(clase, new Error('the thread ended without an answer')) });
        });
      });
      actual = { marcha: { clase, paso: null, hecho: 0, total: 0 }, parar: new Int32Array(parar), acaba: new Promise((resolve) => hilo.once('exit', () => resolve())) };
      alAvanzar();
      return resultado;
    },
  };
}
