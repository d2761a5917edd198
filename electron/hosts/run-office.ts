// What the three hosts do alike: start the office in a folder, fill a demonstration, and leave nothing behind.
import { resolve } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import type { Flags } from './flags.ts';
import { startOffice, type FolderSource, type OfficeClient } from './office-client.ts';

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

/** From entry until the data are looked through and the day's backup is made: not while the first screens are drawn. */
const GUARD_AFTER_MS = 20_000;

/** The folders named on the command line, for hosts that have no dialog of their own. */
const namedFolders = (flags: Flags): FolderSource => async () => ({ elegida: false, folders: flags.carpetas.map((path) => resolve(path)) });

/** @param here address of the host's own bundle. @param folders where a folder comes from that the office asks for. */
export function runOffice(here: string, folder: DataFolder, flags: Flags, folders: FolderSource = namedFolders(flags)): RunningOffice {
  const client = startOffice(new URL('worker.js', here), {
    dir: folder.dir,
    ...(folder.lugares && { lugares: folder.lugares }),
    demostracion: folder.throwAway,
    clock: flags.relojManual ? 'manual' : 'system',
    // Nobody wants a backup of what is thrown away; and where scripts set the time, they say when.
    ...(folder.throwAway || flags.relojManual ? {} : { espera: GUARD_AFTER_MS }),
  }, folders);
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
