// What the three hosts do alike: start the office in a folder, fill a demonstration, and leave nothing behind.
import type { DataFolder } from './data-folder.ts';
import type { Flags } from './flags.ts';
import { startOffice, type OfficeClient } from './office-client.ts';

/** How long a thread may take to close the store. What was acknowledged is on the disc already. */
const STOP_LIMIT_MS = 20_000;

export type RunningOffice = {
  readonly client: OfficeClient;
  /** Address of the host's own bundle: the worker and the fonts lie beside it. */
  readonly here: string;
  /** Closes the store, ends the thread and deletes a throw-away folder. May be called again. */
  stop(): Promise<void>;
};

const limit = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });

/** @param here address of the host's own bundle. */
export function runOffice(here: string, folder: DataFolder, flags: Flags): RunningOffice {
  const client = startOffice(new URL('worker.js', here), {
    dir: folder.dir,
    ...(folder.lugares && { lugares: folder.lugares }),
    demostracion: folder.throwAway,
    clock: flags.relojManual ? 'manual' : 'system',
  });
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    await Promise.race([client.stop(), limit(STOP_LIMIT_MS)]);
    folder.discard();
  };
  return { client, here, stop: () => (stopping ??= stop()) };
}

/** Fills a demonstration with its sample data, whose code is read only then. */
export async function fillDemo({ client, here }: RunningOffice, flags: Flags): Promise<void> {
  if (!flags.demo) return;
  const { seedDemo } = await import('./demo-data.ts');
  await seedDemo(client, new URL('fonts/', here));
}
