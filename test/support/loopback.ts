// A real loopback server before a real office, and how a browser would speak with it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { APP } from '../../build/places.ts';
import { serveLoopback, type Patience } from '../../electron/hosts/loopback-server.ts';
import { startOffice } from '../../electron/hosts/office-client.ts';
import { encodeWire } from '../../shared/wire.ts';
import { ask, type Answer, type Asked } from './http.ts';
import { folderOfTest } from './store.ts';

export type Program = {
  readonly origin: string;
  /** The address with the key. */
  readonly address: string;
};

export const programAt = (address: string): Program => ({ origin: new URL(address).origin, address });

/** The real server and the real office, with two files for screens. */
export async function program(patience: Partial<Patience> = {}): Promise<Program> {
  const base = folderOfTest();
  const root = join(base, 'renderer');
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), '<p nonce="__NONCE__">');
  writeFileSync(join(base, 'secreto.json'), '{}');
  const office = startOffice(pathToFileURL(join(APP, 'worker.js')), { dir: join(base, 'datos'), demostracion: false, clock: 'system' });
  const server = await serveLoopback(root, office, patience);
  onTestFinished(async () => {
    await server.close();
    await office.stop();
  });
  return programAt(server.address);
}

export const pathOf = (address: string): string => address.slice(new URL(address).origin.length);

/** Exchanges the key for the cookie, as the browser does on opening the address. */
export async function enter({ origin, address }: Program): Promise<string> {
  const { headers } = await ask(origin, pathOf(address));
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

export function callOf({ origin }: Program, cookie: string, name: string, input: unknown, asked: Asked = {}): Promise<Answer> {
  return ask(origin, '/call', {
    method: 'POST',
    body: encodeWire({ name, input }),
    ...asked,
    headers: { cookie, origin, 'content-type': 'application/json', ...asked.headers },
  });
}
