// A long report on its way to its PDF: drawn in a thread of its own, told of as it advances, and left when nobody wants it any more.
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Carta } from '../../shared/domain/carta.ts';
import { NO_CABE } from '../../shared/domain/revision-de-carta.ts';
import { Refusal } from '../../shared/failure.ts';

/** `parar` holds one 32-bit word: 1 tells it to stop. `fuentes`: the folder of the fonts. */
export type EncargoDeInforme = { readonly carta: Carta; readonly fuentes: string; readonly parar: SharedArrayBuffer };

/** `hecho` goes from 0 to 1. */
export type DeInforme =
  | { readonly que: 'avance'; readonly hecho: number }
  | { readonly que: 'fin'; readonly bytes: Uint8Array }
  | { readonly que: 'dejado' | 'no_cabe' }
  | { readonly que: 'falla'; readonly nombre: string; readonly lugares: string };

export type Informe<D> = {
  readonly token: string;
  readonly miembroId: number;
  /** Of what it is, as its beginner said it. */
  readonly de: D;
  /** The PDF; null while it is drawn. Throws what kept it from being so. */
  bytes(): Uint8Array | null;
};

export type Informes<D> = {
  /** Leaves the one there was. @param avisar hears how far it is, from 0 to 1; 1 when it is there, or failed. */
  empezar(miembroId: number, carta: Carta, de: D, avisar: (token: string, hecho: number) => void): Informe<D>;
  /** The one of that name, of that person. */
  suyo(miembroId: number, token: string): Informe<D>;
  /** Of anybody, or only if it is that person's. */
  dejar(miembroId?: number): void;
};

type Abierto<D> = Informe<D> & { readonly parar: Int32Array; acabar(mensaje: Exclude<DeInforme, { que: 'avance' }>): void; avisar(hecho: number): void };

/**
 * The thread is started with the first report and kept for those that follow, as that of the backups is and for the same reason;
 * while it draws nothing it keeps nothing open. What it was told to draw comes to its end, or to its stop, before the next begins.
 * @param fichero the bundled thread, beside the fonts.
 */
export function createInformes<D>(fontsDir: URL, fichero: URL = new URL('../informe.js', fontsDir)): Informes<D> {
  let abierto: Abierto<D> | null = null;
  let hilo: Worker | null = null;
  /** Those that the thread has still to answer, in its order. */
  const enHilo: Abierto<D>[] = [];

  const recibir = (mensaje: DeInforme) => {
    const [actual] = enHilo;
    if (mensaje.que === 'avance') return actual === abierto ? actual?.avisar(mensaje.hecho) : undefined;
    enHilo.shift();
    if (enHilo.length === 0) hilo?.unref();
    actual?.acabar(mensaje);
  };
  const arrancar = (): Worker => {
    const nuevo = new Worker(fichero);
    const perdido = (error: unknown) => {
      if (hilo !== nuevo) return;
      hilo = null;
      const lugares = error instanceof Error ? (error.stack ?? '') : '';
      for (const uno of enHilo.splice(0)) uno.acabar({ que: 'falla', nombre: 'Error', lugares });
    };
    nuevo.on('message', recibir);
    nuevo.once('error', perdido);
    nuevo.once('exit', () => perdido(new Error('the thread ended without an answer')));
    return nuevo;
  };
  const dejar = (miembroId?: number) => {
    if (!abierto || (miembroId !== undefined && abierto.miembroId !== miembroId)) return;
    const dejado = abierto;
    Atomics.store(dejado.parar, 0, 1);
    abierto = null;
    // Whoever waited for it learns, when they ask, that it is no more.
    dejado.avisar(1);
  };

  return {
    empezar: (miembroId, carta, de, avisar) => {
      dejar();
      const parar = new SharedArrayBuffer(4);
      const token = randomUUID();
      let fin: { readonly bytes: Uint8Array } | { readonly error: Error } | null = null;
      const nuevo: Abierto<D> = {
        token, miembroId, de,
        parar: new Int32Array(parar),
        bytes: () => {
          if (fin && 'error' in fin) throw fin.error;
          return fin?.bytes ?? null;
        },
        avisar: (hecho) => avisar(token, hecho),
        acabar: (mensaje) => {
          if (abierto !== nuevo) return;
          if (mensaje.que === 'fin') fin = { bytes: mensaje.bytes };
          // A bug: whoever asks for the report hears of it as of any other.
          else if (mensaje.que === 'falla') fin = { error: Object.assign(new Error('in the thread of reports'), { name: mensaje.nombre, stack: mensaje.lugares }) };
          else fin = { error: new Refusal('no_cabe', NO_CABE) };
          avisar(token, 1);
        },
      };
      abierto = nuevo;
      enHilo.push(nuevo);
      hilo ??= arrancar();
      hilo.ref();
      hilo.postMessage({ carta, fuentes: fontsDir.href, parar } satisfies EncargoDeInforme);
      return nuevo;
    },
    suyo: (miembroId, token) => {
      if (abierto?.token !== token || abierto.miembroId !== miembroId) throw new Refusal('no_existe', 'Ese informe ya no está: vuelva a hacerlo.', 'informe');
      return abierto;
    },
    dejar,
  };
}
