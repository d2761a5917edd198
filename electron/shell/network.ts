// The program works offline: whatever a page asks for outside the package is refused before it leaves.
import type { Session } from 'electron';
import { isOurBlob, isOurs } from './origin.ts';

export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !(isOurs(url) || isOurBlob(url) || url.startsWith('data:')) });
  });
}
