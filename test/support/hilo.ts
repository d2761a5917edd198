// A thread of long works that answers which thread it is; asked to check, it dies as one that runs out of memory would.
import { parentPort, threadId } from 'node:worker_threads';
import type { DeTarea, Encargo } from '../../electron/office/tarea.ts';

parentPort?.on('message', ({ clase }: Encargo) => {
  if (clase === 'comprobar') throw new Error('died');
  const answer: DeTarea = { que: 'fin', valor: threadId };
  parentPort?.postMessage(answer);
});
