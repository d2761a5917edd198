import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ask, askRaw } from '../support/http.ts';
import { callOf, enter, pathOf, program } from '../support/loopback.ts';

describe('the door of the loopback host', () => {
  it('opens once with the key of the address, for a cookie that no script can read nor another site send', async () => {
    const one = await program();
    const first = await ask(one.origin, pathOf(one.address));
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/^altas-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await ask(one.origin, pathOf(one.address))).status).toBe(403);
  });

  it.each(['/?clave=', '/?clave=x', `/?clave=${'A'.repeat(43)}`])('stays shut to %s', async (path) => {
    const { status, headers } = await ask((await program()).origin, path);
    expect(status).toBe(403);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('shows and does nothing without the cookie', async () => {
    const one = await program();
    const made = `altas-${new URL(one.origin).port}=${'A'.repeat(43)}`;
    const answers = [
      ...['/', '/index.html', '/events'].map((path) => ask(one.origin, path)),
      callOf(one, '', 'sesion.estado', {}),
      callOf(one, made, 'sesion.estado', {}),
    ];
    expect((await Promise.all(answers)).map(({ status }) => status)).toStrictEqual([403, 403, 403, 403, 403]);
  });

  it('turns away whoever comes by another name, key or not (DNS rebinding)', async () => {
    const one = await program();
    const cookie = await enter(one);
    const { port } = new URL(one.origin);
    const names = ['altas.example', `altas.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port}.altas.example`];
    const answers = names.flatMap((host) => [
      ask(one.origin, '/', { headers: { cookie, host } }),
      callOf(one, cookie, 'sesion.estado', {}, { headers: { host } }),
    ]);
    expect((await Promise.all(answers)).filter(({ status }) => status === 403)).toHaveLength(names.length * 2);
  });

  it('turns away what a page of another program on this PC asks for, though the cookie comes with it', async () => {
    const one = await program();
    const cookie = await enter(one);
    const from = (site: string) => ask(one.origin, '/', { headers: { cookie, 'sec-fetch-site': site } });
    expect((await Promise.all(['same-site', 'cross-site'].map(from))).map(({ status }) => status)).toStrictEqual([403, 403]);
    expect((await Promise.all(['same-origin', 'none'].map(from))).map(({ status }) => status)).toStrictEqual([200, 200]);
    expect((await callOf(one, cookie, 'sesion.estado', {}, { headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
  });

  it('turns away what no browser writes: two hosts, the address of another, a method that nobody uses', async () => {
    const one = await program();
    const cookie = await enter(one);
    const { host } = new URL(one.origin);
    const twice = await askRaw(one.origin, `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: altas.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`);
    expect(twice).toMatch(/^HTTP\/1\.1 403 /);
    const answers = [
      ask(one.origin, 'http://altas.example/', { headers: { cookie } }),
      ask(one.origin, '*', { method: 'OPTIONS', headers: { cookie } }),
      ...['HEAD', 'TRACE', 'PUT', 'DELETE'].map((method) => ask(one.origin, '/', { method, headers: { cookie } })),
    ];
    expect((await Promise.all(answers)).filter(({ status }) => status === 403)).toHaveLength(answers.length);
    expect((await ask(one.origin, '//[', { headers: { cookie } })).status).toBe(404);
  });

  it('takes calls from its own page only', async () => {
    const one = await program();
    const cookie = await enter(one);
    const origins = ['https://altas.example', 'null', `http://localhost:${new URL(one.origin).port}`, 'http://127.0.0.1'];
    const answers = origins.flatMap((origin) => [
      callOf(one, cookie, 'sesion.estado', {}, { headers: { origin } }),
      ask(one.origin, '/', { headers: { cookie, origin } }),
    ]);
    expect((await Promise.all(answers)).filter(({ status }) => status === 403)).toHaveLength(origins.length * 2);
    const withoutOrigin = { cookie, 'content-type': 'application/json' };
    expect((await ask(one.origin, '/call', { method: 'POST', headers: withoutOrigin, body: '{}' })).status).toBe(403);
  });

  it('answers no preflight of another site', async () => {
    const one = await program();
    const { status, headers } = await ask(one.origin, '/call', {
      method: 'OPTIONS',
      headers: { origin: 'https://altas.example', 'access-control-request-method': 'POST' },
    });
    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toStrictEqual([]);
  });

  it('is on 127.0.0.1 only', async () => {
    const { origin } = await program();
    const others = ['127.0.0.2', '::1', ...Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address))];
    const reached = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = createConnection({ host, port: Number(new URL(origin).port), timeout: 1000 });
        const end = (answer: boolean) => {
          socket.destroy();
          resolve(answer);
        };
        socket.once('connect', () => end(true)).once('error', () => end(false)).once('timeout', () => end(false));
      });
    expect(await reached('127.0.0.1')).toBe(true);
    for (const address of others.filter((address) => address !== '127.0.0.1')) expect(await reached(address)).toBe(false);
  });
});
