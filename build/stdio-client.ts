// Speaks with the stdio host: one JSON line out for each one in, in the same order.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { askThrough, type Ask } from '../electron/hosts/demo-desk.ts';
import { decodeWire, encodeWire } from '../shared/wire.ts';
import type { Result } from '../shared/failure.ts';
import { APP } from './places.ts';

export type StdioClient = {
  readonly ask: Ask;
  /** @param iso a moment with its offset: `2026-03-11T10:42:00-05:00`. */
  setClock(iso: string): Promise<void>;
  /** Ends the host; its throw-away folder goes with it. */
  close(): Promise<void>;
};

/** Starts the host with a clock set by hand, on a fresh store in a throw-away folder or in `datos`. The bundle must be there. */
export function startStdio(datos?: string): StdioClient {
  const child = spawn(process.execPath, [join(APP, 'stdio.js'), '--reloj', 'manual', ...(datos === undefined ? [] : ['--datos', datos])], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const waiting: ((answer: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  let lastId = 0;
  const send = async (line: Record<string, unknown>): Promise<Result<unknown>> => {
    lastId += 1;
    const answered = new Promise<string>((resolve) => {
      waiting.push(resolve);
    });
    child.stdin.write(`${encodeWire({ id: lastId, ...line })}\n`);
    const answer = await Promise.race([answered, ended.then(() => null)]);
    if (answer === null) throw new Error('the stdio host ended before it answered');
    return decodeWire(answer);
  };
  return {
    ask: askThrough((call, input) => send({ call, input })),
    setClock: async (iso) => {
      const result = await send({ clock: iso });
      if (!result.ok) throw new Error(result.failure.message);
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
