// Chromium's session: in memory only, so that nothing of the pages is kept on the disc.
import { session, type Session } from 'electron';
import { closeDownloads } from './downloads.ts';
import { closeNetwork } from './network.ts';
import { denyPermissions } from './permissions.ts';
import { serveScreens } from './protocol.ts';

/** @param root folder of the screens. */
export async function openSession(root: string): Promise<Session> {
  // A partition whose name does not begin with `persist:` lives in memory.
  const ours = session.fromPartition('oficina', { cache: false });
  // The dictionaries of the spell checker would be downloaded, and its own words written down.
  ours.setSpellCheckerEnabled(false);
  // Nothing of ours is shown in Electron's own session; its walls stand all the same.
  for (const one of [ours, session.defaultSession]) {
    denyPermissions(one);
    closeDownloads(one);
    await closeNetwork(one);
  }
  serveScreens(ours, root);
  return ours;
}
