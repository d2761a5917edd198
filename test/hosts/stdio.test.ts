import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { decodeWire } from '../../shared/wire.ts';
import { startHost, type HostProcess } from '../support/host-process.ts';
import { instalacion } from '../support/office.ts';
import { folderOfTest } from '../support/store.ts';

const Answer = z.looseObject({ id: z.union([z.string(), z.number(), z.null()]), ok: z.boolean() });
type Answer = z.infer<typeof Answer>;

function start(...args: string[]): HostProcess {
  const host = startHost('stdio', args, { ...process.env, TMPDIR: folderOfTest() });
  onTestFinished(async () => {
    host.endInput();
    await host.ended();
  });
  return host;
}

async function ask(host: HostProcess, line: unknown): Promise<Answer> {
  host.say(typeof line === 'string' ? line : JSON.stringify(line));
  return Answer.parse(decodeWire(await host.line()));
}

describe('the office by lines of JSON', () => {
  it('answers each call under its id', async () => {
    const host = start();
    const answer = await ask(host, { id: 'uno', call: 'sesion.estado', input: {} });
    expect(answer).toMatchObject({ id: 'uno', ok: true, value: { configurada: false, sesion: null } });
  });

  it('answers a refused call with its failure', async () => {
    expect(await ask(start(), { id: 2, call: 'expedientes.contar' })).toMatchObject({ id: 2, ok: false, failure: { code: 'sin_sesion' } });
  });

  it.each([
    ['that is not JSON', 'hola', null],
    ['whose bytes are not base64', '{"id":4,"call":"x","input":{"$bytes":"*"}}', null],
    ['without an id', '{"call":"sesion.estado"}', null],
    ['without a call', '{"id":5}', 5],
    ['with something else in it', '{"id":6,"call":"sesion.estado","ruta":"/etc"}', 6],
  ])('answers a line %s with a failure', async (_what, line, id) => {
    expect(await ask(start(), line)).toMatchObject({ id, ok: false, failure: { code: 'entrada_invalida' } });
  });

  it('goes on after a malformed line', async () => {
    const host = start();
    await ask(host, '{');
    expect(await ask(host, { id: 1, call: 'sesion.estado' })).toMatchObject({ id: 1, ok: true });
  });

  it('at the end of input answers all that was asked, and ends well', async () => {
    const host = start();
    for (let id = 1; id <= 20; id += 1) host.say(JSON.stringify({ id, call: 'sesion.estado' }));
    host.endInput();
    const ids: unknown[] = [];
    for (let count = 0; count < 20; count += 1) ids.push(Answer.parse(decodeWire(await host.line())).id);
    expect(ids).toStrictEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await host.ended()).toBe(0);
  });

  it('sets a manual clock between two calls', async () => {
    const host = start('--reloj', 'manual');
    expect(await ask(host, { id: 1, clock: '2026-03-11T23:30:00-05:00' })).toMatchObject({ id: 1, ok: true });
    expect(await ask(host, { id: 2, call: 'sesion.estado' })).toMatchObject({ value: { hoy: '2026-03-11' } });
    await ask(host, { id: 3, clock: '2026-03-12T00:10:00-05:00' });
    expect(await ask(host, { id: 4, call: 'sesion.estado' })).toMatchObject({ value: { hoy: '2026-03-12' } });
  });

  it('does not let the time be set without a manual clock', async () => {
    expect(await ask(start(), { id: 1, clock: '2026-03-11T10:42:00-05:00' })).toMatchObject({ ok: false, failure: { code: 'entrada_invalida' } });
  });

  it('keeps what is in the folder it is given', async () => {
    const dir = join(folderOfTest(), 'datos');
    const first = start('--datos', dir);
    expect(await ask(first, { id: 1, call: 'sesion.instalar', input: instalacion })).toMatchObject({ ok: true });
    first.endInput();
    expect(await first.ended()).toBe(0);
    expect(await ask(start('--datos', dir), { id: 1, call: 'sesion.estado' })).toMatchObject({ value: { configurada: true, ugel: 'UGEL San Roque', sesion: null } });
  });

  it('without a folder works in one that it deletes at the end', async () => {
    const temporary = folderOfTest();
    const host = startHost('stdio', [], { ...process.env, TMPDIR: temporary });
    expect(await ask(host, { id: 1, call: 'sesion.instalar', input: instalacion })).toMatchObject({ ok: true });
    expect(readdirSync(temporary)).toHaveLength(1);
    host.endInput();
    expect(await host.ended()).toBe(0);
    expect(readdirSync(temporary)).toHaveLength(0);
  });

  it('refuses flags that it does not know, and a folder called databases', async () => {
    const host = start('--base', 'x');
    expect(await host.ended()).toBe(2);
    expect(host.complaints()).toContain('--base');
    const parent = folderOfTest();
    expect(await start('--datos', join(parent, 'databases')).ended()).toBe(2);
    expect(existsSync(join(parent, 'databases'))).toBe(false);
  });
});
