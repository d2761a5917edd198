// Bare HTTP to 127.0.0.1, with the headers that a browser would not let a page choose.
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Asked = {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** A number: that many bytes of nothing in particular. */
  readonly body?: string | number;
};

const PIECE = Buffer.alloc(1024 * 1024, 'x');

/** @param address taken as it is written: no path is tidied up. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asked.once('error', reject);
    if (typeof body === 'number') {
      for (let left = body; left > 0; left -= PIECE.length) asked.write(PIECE.subarray(0, Math.min(left, PIECE.length)));
      asked.end();
    } else asked.end(body);
  });
}

/** What is answered to a request written by hand, until the server closes the connection. */
export function askRaw(origin: string, written: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = createConnection({ host: hostname, port: Number(port) });
  socket.write(written);
  return text(socket);
}
