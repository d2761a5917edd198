// Calls made from within a page of the program, as its screens make them: to bring cases quickly where a story begins.
import type { Page } from '@playwright/test';
import { askThrough, type Ask } from '../../electron/hosts/demo-desk.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';

async function callInPage({ name, input, body }: { name: string; input: unknown; body: string }): Promise<string> {
  if (!window.altas) return (await fetch('/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
  return JSON.stringify(await window.altas.call(name, input), (_, value) => (value instanceof Uint8Array ? { $bytes: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) } : value));
}

/** As whoever is in; the input holds no bytes. */
export const askIn = (page: Page): Ask =>
  askThrough(async (name, input) => decodeWire(await page.evaluate(callInPage, { name, input, body: encodeWire({ name, input }) })));
