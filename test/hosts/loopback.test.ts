import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeWire } from '../../shared/wire.ts';
import { startHost, type HostProcess } from '../support/host-process.ts';
import { callOf, enter, programAt } from '../support/loopback.ts';
import { instalacion } from '../support/office.ts';
import { folderOfTest } from '../support/store.ts';

const addressOf = async (host: HostProcess): Promise<string> => (await host.line(/http:/)).replace(/^.*?(?=http:)/, '');

describe('the loopback host as it is shipped', () => {
  it('says its address, keeps nothing without --datos, and ends when it is told to', async () => {
    const temporary = folderOfTest();
    const host = startHost('loopback', ['--sin-abrir'], { ...process.env, TMPDIR: temporary });
    const { origin } = new URL(await addressOf(host));
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(readdirSync(temporary)).toHaveLength(1);
    expect(await host.interrupt()).toBe(0);
    expect(readdirSync(temporary)).toHaveLength(0);
  });

  it('keeps the data of --datos', async () => {
    const dir = join(folderOfTest(), 'datos');
    const host = startHost('loopback', ['--sin-abrir', '--datos', dir]);
    const one = programAt(await addressOf(host));
    expect(decodeWire((await callOf(one, await enter(one), 'sesion.instalar', instalacion)).body)).toMatchObject({ ok: true });
    expect(await host.interrupt()).toBe(0);
    expect(existsSync(join(dir, 'oficina.db'))).toBe(true);
  });

  it('refuses a flag that it does not know', async () => {
    const host = startHost('loopback', ['--puerto', '80']);
    expect(await host.ended()).toBe(2);
    expect(host.complaints()).toContain('--puerto');
  });
});
