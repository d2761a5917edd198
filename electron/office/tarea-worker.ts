// The thread of the long works on the data: backups, checks, and getting a restore ready, one at a time. It has connections
// of its own, so that neither the office's thread nor the window waits for it.
import { parentPort } from 'node:worker_threads';
import { comprobar } from '../store/respaldo/comprobar.ts';
import { RespaldoInservible } from '../store/respaldo/errores.ts';
import { examinar } from '../store/respaldo/examinar.ts';
import { Cancelado, type Marcha, type Paso } from '../store/respaldo/marcha.ts';
import { apartarDanados } from '../store/respaldo/paquetes.ts';
import { preparar } from '../store/respaldo/preparar.ts';
import { carpetaDeArchivo, marcaDeLlave } from '../store/respaldo/registro.ts';
import { respaldar } from '../store/respaldo/respaldar.ts';
import { fallaDeDisco } from './fallas-de-disco.ts';
import type { DeTarea, Encargo } from './tarea.ts';

/** Between two slices the disc is left to the others for as long as the slice took. */
const DESCANSO = 1;
const DESCANSO_MAXIMO_MS = 100;
/** What is told of the progress, at most this often. */
const CADA_MS = 150;

if (!parentPort) throw new Error('this work runs in a worker thread');
const port = parentPort;
const post = (mensaje: DeTarea) => port.postMessage(mensaje);

function marchaDe({ parar: palabra }: Encargo): Marcha {
  const parar = new Int32Array(palabra);
  let ultimaTajada = performance.now();
  let ultimoAviso = 0;
  let ultimoPaso: Paso | null = null;
  return {
    avanzar: (paso, hecho, total) => {
      const ahora = performance.now();
      if (paso === ultimoPaso && ahora - ultimoAviso < CADA_MS) return;
      ultimoAviso = ahora;
      ultimoPaso = paso;
      post({ que: 'avance', paso, hecho, total });
    },
    ceder: () => {
      const tardo = performance.now() - ultimaTajada;
      Atomics.wait(parar, 0, 0, Math.min(tardo * DESCANSO, DESCANSO_MAXIMO_MS));
      if (Atomics.load(parar, 0) === 1) throw new Cancelado();
      ultimaTajada = performance.now();
    },
  };
}

function verificar({ hallado, llave }: Extract<Encargo, { clase: 'verificar' }>, marcha: Marcha): unknown {
  try {
    return examinar(hallado, llave, marcha, () => {});
  } catch (error) {
    if (error instanceof RespaldoInservible && error.defecto === 'faltan_archivos') {
      apartarDanados(carpetaDeArchivo(hallado.raiz, marcaDeLlave(llave)), llave);
    }
    throw error;
  }
}

function trabajar(encargo: Encargo): unknown {
  const marcha = marchaDe(encargo);
  switch (encargo.clase) {
    case 'respaldar':
      return respaldar(encargo, marcha);
    case 'verificar':
      return verificar(encargo, marcha);
    case 'comprobar':
      return comprobar(encargo.datos, encargo.llave, encargo.completa, marcha);
    case 'preparar':
      return preparar(encargo.hallado, encargo.llave, encargo.datos, marcha);
  }
}

function responder(encargo: Encargo): DeTarea {
  try {
    return { que: 'fin', valor: trabajar(encargo) };
  } catch (error) {
    const lugares = error instanceof Error ? (error.stack ?? '') : '';
    return { que: 'falla', falla: fallaDeDisco(error), nombre: error instanceof Error ? error.name : typeof error, lugares };
  } finally {
    encargo.llave.fill(0);
  }
}

port.on('message', (encargo: Encargo) => post(responder(encargo)));
