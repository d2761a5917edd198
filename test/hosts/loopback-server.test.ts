import { once } from 'node:events';
import { get } from 'node:http';
import { createConnection } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BODY_LIMIT } from '../../electron/hosts/loopback-body.ts';
import { decodeWire } from '../../shared/wire.ts';
import { ask } from '../support/http.ts';
import { callOf, enter, program } from '../support/loopback.ts';
import { instalacion } from '../support/office.ts';

describe('the loopback host, inside', () => {
  it('gives the page with its policy and nonce, and nothing to keep', async () => {
    const one = await program();
    const { status, headers, body } = await ask(one.origin, '/', { headers: { cookie: await enter(one) } });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    const nonce = /<p nonce="([\w-]{22})">/.exec(body)?.[1] ?? 'none';
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' blob: data:; font-src 'self' data:; ` +
        "worker-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
  });

  it.each(['/../secreto.json', '/..%2fsecreto.json', '/%2e%2e%2fsecreto.json', '/..%5csecreto.json'])('gives no file outside the screens: %s', async (path) => {
    const one = await program();
    expect((await ask(one.origin, path, { headers: { cookie: await enter(one) } })).status).toBe(404);
  });

  it('carries a call to the office and its answer back, kept nowhere', async () => {
    const one = await program();
    const { status, headers, body } = await callOf(one, await enter(one), 'sesion.estado', {});
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(decodeWire(body)).toMatchObject({ ok: true, value: { configurada: false, demostracion: false } });
  });

  it('keeps the session of the cookie from one call to the next, and gives bytes as bytes', async () => {
    const one = await program();
    const cookie = await enter(one);
    expect(decodeWire((await callOf(one, cookie, 'sesion.instalar', instalacion)).body)).toMatchObject({ ok: true });
    const { value: ajustes } = decodeWire((await callOf(one, cookie, 'ajustes.ver', {})).body);
    const { body } = await callOf(one, cookie, 'ajustes.muestra', { clase: 'respuesta', textos: ajustes.textos });
    expect(decodeWire(body)).toMatchObject({ ok: true });
    expect(Buffer.from(decodeWire(body).value.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it.each([
    ['that is not JSON', 400, { body: '{' }],
    ['of another shape', 400, { body: '{"name":"sesion.estado","input":{},"ruta":"/"}' }],
    ['that does not say it is JSON', 415, { headers: { 'content-type': 'text/plain' } }],
  ])('answers a call %s with a failure', async (_what, status, asked) => {
    const one = await program();
    const answer = await callOf(one, await enter(one), 'sesion.estado', {}, asked);
    expect(answer.status).toBe(status);
    expect(decodeWire(answer.body)).toMatchObject({ ok: false, failure: { code: 'entrada_invalida' } });
  });

  it('answers more than an oficio may weigh with the limit', async () => {
    const one = await program();
    const answer = await callOf(one, await enter(one), 'sesion.estado', {}, { body: BODY_LIMIT + 1 });
    expect(answer.status).toBe(413);
    expect(decodeWire(answer.body)).toMatchObject({ ok: false, failure: { code: 'archivo_grande', message: expect.stringContaining('75 MB') } });
  });

  it.each([
    ['its headers', (host: string) => `GET / HTTP/1.1\r\nHost: ${host}\r\n`],
    ['its body', (host: string) => `POST /call HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`],
    ['anything', () => ''],
  ])('does not wait for ever for whoever is slow to say %s', async (_what, begin) => {
    const one = await program({ headersMs: 100, requestMs: 200 });
    const { host, hostname, port } = new URL(one.origin);
    const cookie = await enter(one);
    const socket = createConnection({ host: hostname, port: Number(port) });
    onTestFinished(() => {
      socket.destroy();
    });
    socket.write(begin(host).replace('Origin', `Cookie: ${cookie}\r\nOrigin`));
    socket.resume();
    await once(socket, 'close');
    expect((await callOf(one, cookie, 'sesion.estado', {})).status).toBe(200);
  });

  it('holds no more connections than a browser of one page needs', async () => {
    const { origin } = await program();
    const { hostname, port } = new URL(origin);
    const sockets = Array.from({ length: 80 }, () => createConnection({ host: hostname, port: Number(port) }).on('error', () => {}));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    let turnedAway = 0;
    for (const socket of sockets) socket.resume().once('close', () => (turnedAway += 1));
    await expect.poll(() => turnedAway).toBe(16);
  });

  it('tells the page what happens in the office', async () => {
    const one = await program();
    const cookie = await enter(one);
    const told = new Promise<string>((resolve, reject) => {
      const asked = get(`${one.origin}/events`, { headers: { cookie } }, (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream');
        response.once('data', (piece: Buffer) => resolve(piece.toString()));
        callOf(one, cookie, 'sesion.instalar', instalacion).catch(reject);
      });
      onTestFinished(() => {
        asked.destroy();
      });
    });
    expect(await told).toMatch(/^data: \{"type":"\w+".*\}\n\n$/);
  });

  it('ends the session of a page that is gone and does not come back', async () => {
    const one = await program({ graceMs: 20 });
    const cookie = await enter(one);
    await callOf(one, cookie, 'sesion.instalar', instalacion);
    const session = async () => decodeWire((await callOf(one, cookie, 'sesion.estado', {})).body).value.sesion;
    const page = get(`${one.origin}/events`, { headers: { cookie } });
    await once(page, 'response');
    expect(await session()).toMatchObject({ nombre: instalacion.miembro.nombre });
    page.destroy();
    await expect.poll(session).toBeNull();
  });
});
