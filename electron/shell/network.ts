// The program works offline: whatever a page asks for outside the package is refused before it leaves.
import { app, type Session } from 'electron';
import { isOurBlob, isOurs } from './origin.ts';

/** Port 0 is nobody's: whatever would go round the filter, as WebRTC does, ends here. Our own scheme knows no proxy. */
const NOWHERE = { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:0', proxyBypassRules: '<-loopback>' } as const;

export async function closeNetwork(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !(isOurs(url) || isOurBlob(url) || url.startsWith('data:')) });
  });
  await session.setProxy(NOWHERE);
}

/** WebRTC asks no filter, and a content policy cannot forbid it: it may go through the proxy only, which is nobody. To be called before any window opens. */
export function closeWebRtc(): void {
  app.on('web-contents-created', (_event, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
}
