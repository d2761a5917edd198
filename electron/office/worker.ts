// The office's thread: SQLite, letters and imports never block the window's process.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createOffice } from './office.ts';
import type { FromOffice, OfficeOptions, ToOffice } from './protocol.ts';

const LugarPosible = z.strictObject({ dir: z.string(), impedimento: z.string().nullable() });
const Options = z.strictObject({
  dir: z.string(),
  lugares: z.strictObject({ cuenta: LugarPosible, equipo: LugarPosible }).exactOptional(),
  demostracion: z.boolean(),
  clock: z.enum(['system', 'manual']),
});

if (!parentPort) throw new Error('the office runs in a worker thread');
const port = parentPort;
const options: OfficeOptions = Options.parse(workerData);
const post = (message: FromOffice) => port.postMessage(message);

const starting = createOffice(options, new URL('./fonts/', import.meta.url), (event) => post({ kind: 'event', event }));

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
    case 'stop':
      await office.close();
      port.close();
      break;
  }
});
