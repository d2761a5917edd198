// The server of the loopback host: the screens, POST /call and the events, on 127.0.0.1 only.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { LIMITE_POR_OFICIO } from '../../shared/domain/archivo.ts';
import type { Failure } from '../../shared/failure.ts';
import { faultOf } from '../../shared/fault.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { newNonce, pageHeaders } from './content-policy.ts';
import { readBody } from './loopback-body.ts';
import { createDoor, type Door } from './loopback-door.ts';
import type { OfficeClient } from './office-client.ts';
import { answerFile } from './renderer-files.ts';

/** In milliseconds. Whoever is slower, or says nothing, is on no PC of ours: the connection is closed. */
export type Patience = {
  /** A page that goes and comes back within this time, as when it is loaded anew, keeps its session. */
  readonly graceMs: number;
  readonly headersMs: number;
  /** With its body: all the files of one oficio. */
  readonly requestMs: number;
};
const PATIENCE: Patience = { graceMs: 15_000, headersMs: 10_000, requestMs: 60_000 };

/** A browser opens six for a page. */
const CONNECTIONS = 64;

const CallBody = z.strictObject({ name: z.string(), input: z.unknown() });

export type LoopbackServer = {
  /** To be opened once: it holds a key. */
  readonly address: string;
  close(): Promise<void>;
};

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders(newNonce()), 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function sendWire(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { ...pageHeaders(newNonce()), 'content-type': 'application/json; charset=utf-8' })
    .end(encodeWire(value));
}

function sendFailure(response: ServerResponse, status: number, code: Failure['code'], message: string): void {
  sendWire(response, status, { ok: false, failure: { code, message } });
}

async function serveCall(office: OfficeClient, caller: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['content-type'] !== 'application/json') {
    sendFailure(response, 415, 'entrada_invalida', 'La llamada debe venir como application/json.');
    return;
  }
  const body = await readBody(request);
  if (body === null) {
    sendFailure(response, 413, 'archivo_grande', `Los archivos juntos pesan demasiado: el límite es de ${LIMITE_POR_OFICIO / 1024 / 1024} MB por oficio.`);
    return;
  }
  let call: z.infer<typeof CallBody>;
  try {
    call = CallBody.parse(decodeWire(body));
  } catch {
    sendFailure(response, 400, 'entrada_invalida', 'La llamada debe ser {"name","input"}.');
    return;
  }
  sendWire(response, 200, await office.call(caller, call.name, call.input));
}

/** The pages that hear the office's events, and the end of their session when they are gone for good. */
function createAudience(office: OfficeClient, graceMs: number) {
  const listening = new Map<ServerResponse, string>();
  office.onEvent((event) => {
    for (const response of listening.keys()) response.write(`data: ${encodeWire(event)}\n\n`);
  });
  return {
    admit: (caller: string, response: ServerResponse) => {
      response.writeHead(200, { ...pageHeaders(newNonce()), 'content-type': 'text/event-stream' });
      response.flushHeaders();
      listening.set(response, caller);
      response.on('close', () => {
        listening.delete(response);
        setTimeout(() => {
          if (![...listening.values()].includes(caller)) office.leave(caller);
        }, graceMs).unref();
      });
    },
  };
}

type House = {
  readonly root: string;
  readonly office: OfficeClient;
  readonly door: Door;
  readonly audience: ReturnType<typeof createAudience>;
};

async function answer({ root, office, door, audience }: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!door.isOurs(request)) {
    sendText(response, 403, 'Solo se atiende a la página de este programa.');
    return;
  }
  const asked = `${door.origin}${request.url ?? '/'}`;
  if (!URL.canParse(asked)) {
    sendText(response, 404, 'No existe.');
    return;
  }
  const { pathname, searchParams } = new URL(asked);
  const key = searchParams.get('clave');
  if (request.method === 'GET' && pathname === '/' && key !== null) {
    const cookie = door.exchange(key);
    if (cookie === null) sendText(response, 403, 'Esta dirección ya se usó o no es la de este programa: vuelva a iniciarlo.');
    else response.writeHead(303, { ...pageHeaders(newNonce()), 'set-cookie': cookie, location: '/' }).end();
    return;
  }
  const caller = door.caller(request);
  if (caller === null) {
    sendText(response, 403, 'Abra el programa con la dirección completa que mostró al iniciar.');
    return;
  }
  if (pathname === '/call' && request.method === 'POST') await serveCall(office, caller, request, response);
  else if (pathname === '/events' && request.method === 'GET') audience.admit(caller, response);
  else if (request.method === 'GET') {
    const { status, headers, body } = await answerFile(root, pathname);
    response.writeHead(status, headers).end(body);
  } else sendText(response, 405, 'Eso no se puede pedir así.');
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

/** @param root folder of the screens. */
export async function serveLoopback(root: string, office: OfficeClient, patience: Partial<Patience> = {}): Promise<LoopbackServer> {
  const { graceMs, headersMs, requestMs } = { ...PATIENCE, ...patience };
  const server = createServer({ headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: Math.min(headersMs, requestMs) / 2 });
  server.maxConnections = CONNECTIONS;
  const door = createDoor(await listen(server));
  const house: House = { root, office, door, audience: createAudience(office, graceMs) };
  server.on('request', (request, response) => {
    answer(house, request, response).catch((error: unknown) => {
      // The connection broke, or a bug of ours: the request is lost, the program goes on.
      console.error(faultOf(error));
      response.destroy();
    });
  });
  return {
    address: door.address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
