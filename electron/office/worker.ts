// The office's thread: SQLite, letters and imports never block the window's process.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Eleccion } from './carpetas.ts';
import { createOffice } from './office.ts';
import type { FromOffice, OfficeOptions, ToOffice } from './protocol.ts';

const LugarPosible = z.strictObject({ dir: z.string(), impedimento: z.string().nullable() });
const Options = z.strictObject({
  dir: z.string(),
  lugares: z.strictObject({ cuenta: LugarPosible, equipo: LugarPosible }).exactOptional(),
  demostracion: z.boolean(),
  clock: z.enum(['system', 'manual']),
  espera: z.int().exactOptional(),
});

if (!parentPort) throw new Error('the office runs in a worker thread');
const port = parentPort;
const options: OfficeOptions = Options.parse(workerData);
const post = (message: FromOffice) => port.postMessage(message);

let lastChoice = 0;
/** Those who wait for the host's answer. */
const choosing = new Map<number, (eleccion: Eleccion) => void>();
const elegir = (): Promise<Eleccion> =>
  new Promise((resolve) => {
    lastChoice += 1;
    choosing.set(lastChoice, resolve);
    post({ kind: 'chooseFolder', id: lastChoice });
  });

const starting = createOffice(options, new URL('./fonts/', import.meta.url), (event) => post({ kind: 'event', event }), { elegir });

port.on('message', async (message: ToOffice) => {
  const office = await starting;
  switch (message.kind) {
    case 'call':
      post({ kind: 'result', id: message.id, result: await office.call(message.caller, message.name, message.input) });
      break;
    case 'leave':
      await office.leave(message.caller);
      break;
    case 'clock':
      await office.setClock(message.at);
      break;
    case 'folders':
      choosing.get(message.id)?.(message);
      choosing.delete(message.id);
      break;
    case 'stop':
      await office.close();
      port.close();
      break;
  }
});
