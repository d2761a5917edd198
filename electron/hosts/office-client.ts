// Starts the office in its worker thread and speaks with it. Every host goes through here.
import { Worker } from 'node:worker_threads';
import type { OfficeEvent } from '../../shared/contract.ts';
import type { Result } from '../../shared/failure.ts';
import { faultOf } from '../../shared/fault.ts';
import type { FromOffice, OfficeOptions, ToOffice } from '../office/protocol.ts';
import { factsOf, whyUnfit } from './unfit-place.ts';

export type OfficeClient = {
  /**
   * Carries one call to dispatch. `caller` names the window, browser session or connection, and its session with it.
   * Never rejects: a worker that died answers every call with the failure `interno`.
   */
  call(caller: string, name: string, input: unknown): Promise<Result<unknown>>;
  /** The caller is gone: its session ends. */
  leave(caller: string): void;
  /** Sets the time of an office started with a manual clock. */
  setClock(at: Date): void;
  onEvent(listener: (event: OfficeEvent) => void): void;
  /** Closes the store and ends the thread. */
  stop(): Promise<void>;
};

/**
 * V8 lets the objects that die young pile up to a hundred megabytes before it looks at them; on the PCs of an office
 * that is memory for nothing. The bench `cartas` draws five hundred letters in a thread with this limit.
 */
export const OFFICE_MEMORY = { maxYoungGenerationSizeMb: 16 } as const;

const DEAD: Result<never> = {
  ok: false,
  failure: { code: 'interno', message: 'El programa dejó de responder. Ciérrelo y vuelva a abrirlo: lo que ya se guardó no se pierde.' },
};

/** Where a folder comes from that the office asks for: the host's own dialog, or the folders it was started with. */
export type FolderSource = () => Promise<{ readonly elegida: boolean; readonly folders: readonly string[] }>;

/** @param workerFile the bundled worker, beside the host's own bundle. */
export function startOffice(workerFile: URL, options: OfficeOptions, folders: FolderSource = async () => ({ elegida: false, folders: [] })): OfficeClient {
  const worker = new Worker(workerFile, { workerData: options, resourceLimits: OFFICE_MEMORY });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners: ((event: OfficeEvent) => void)[] = [];
  let lastId = 0;
  let alive = true;

  const post = (message: ToOffice) => {
    if (alive) worker.postMessage(message);
  };
  worker.on('message', (message: FromOffice) => {
    if (message.kind === 'event') {
      for (const listener of listeners) listener(message.event);
      return;
    }
    if (message.kind === 'chooseFolder') {
      void folders().then(({ elegida, folders: given }) =>
        post({ kind: 'folders', id: message.id, elegida, folders: given.map((dir) => ({ dir, impedimento: whyUnfit(factsOf(dir, process.env)) })) }),
      );
      return;
    }
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      alive = false;
      for (const answer of waiting.values()) answer(DEAD);
      waiting.clear();
      resolve();
    });
  });
  worker.on('error', (error) => console.error(faultOf(error)));

  return {
    call: (caller, name, input) =>
      new Promise((resolve) => {
        if (!alive) {
          resolve(DEAD);
          return;
        }
        lastId += 1;
        waiting.set(lastId, resolve);
        post({ kind: 'call', id: lastId, caller, name, input });
      }),
    leave: (caller) => post({ kind: 'leave', caller }),
    setClock: (at) => post({ kind: 'clock', at: at.getTime() }),
    onEvent: (listener) => {
      listeners.push(listener);
    },
    stop: async () => {
      post({ kind: 'stop' });
      await ended;
    },
  };
}
