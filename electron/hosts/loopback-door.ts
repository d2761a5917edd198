// Who may come in: a one-time key in the address becomes a cookie; Host and Origin keep other sites out (DNS rebinding).
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What `Sec-Fetch-Site` says of a request of our own page, and of one that no page made; undefined when a browser does not say. */
const OURS_OR_TYPED: ReadonlySet<unknown> = new Set(['same-origin', 'none', undefined]);

const newSecret = (): string => randomBytes(32).toString('base64url');

function same(given: string, kept: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export type Door = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The address to open once: it holds the key. */
  readonly address: string;
  /** Whether the request was sent to us by our own page, or by the person: not through another site's name or page. */
  isOurs(request: IncomingMessage): boolean;
  /** The session cookie in exchange for the key; null when it is not the key. Each key is exchanged once. */
  exchange(key: string): string | null;
  /** The caller that the request's session belongs to, under a name that is no secret; null when it has no session. */
  caller(request: IncomingMessage): string | null;
};

export function createDoor(port: number): Door {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies know no ports: two programs at once must not share one.
  const cookieName = `altas-${port}`;
  const callers = new Map<string, string>();
  const first = newSecret();
  let key: string | null = first;

  return {
    origin,
    address: `${origin}/?clave=${first}`,
    isOurs: ({ method, url, headers, headersDistinct }) => {
      if (url?.startsWith('/') !== true || headersDistinct['host']?.length !== 1 || headers.host !== host) return false;
      // Another program's page on this PC is of the same site as ours, whose cookie then comes with what it asks for.
      if (!OURS_OR_TYPED.has(headers['sec-fetch-site'])) return false;
      // A browser says from which page a POST comes; from ours, always.
      if (headers.origin === undefined) return method === 'GET';
      return headers.origin === origin;
    },
    exchange: (given) => {
      if (key === null || !same(given, key)) return null;
      key = null;
      const session = newSecret();
      callers.set(session, `navegador-${callers.size + 1}`);
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    caller: ({ headers }) => {
      for (const pair of (headers.cookie ?? '').split(';')) {
        const [name, session = ''] = pair.trim().split('=');
        const caller = name === cookieName ? callers.get(session) : undefined;
        if (caller !== undefined) return caller;
      }
      return null;
    },
  };
}
