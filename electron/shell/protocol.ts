// Serves the screens at app://altas/ from inside the package, so that no page is ever a file:// with its privileges.
import { protocol, type Session } from 'electron';
import { answerFile } from '../hosts/renderer-files.ts';
import { isOurs, SCHEME } from './origin.ts';

/** To be called before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** @param root folder of the screens. */
export function serveScreens(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOurs(request.url)) return new Response('No existe.', { status: 404 });
    const { status, headers, body } = await answerFile(root, new URL(request.url).pathname);
    return new Response(body, { status, headers });
  });
}
