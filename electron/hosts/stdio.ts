// The office without a screen: one JSON object a line in, `{"id","call","input"}`, one out. For scripts, tests and benchmarks.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Failure, Result } from '../../shared/failure.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { chooseFolder, throwAwayFolder } from './data-folder.ts';
import { readFlags, type Flags } from './flags.ts';
import { fillDemo, runOffice, type RunningOffice } from './run-office.ts';

const CALLER = 'stdio';

const LineId = z.union([z.string(), z.number()]);
const CallLine = z.strictObject({ id: LineId, call: z.string(), input: z.unknown().optional() });
const ClockLine = z.strictObject({ id: LineId, clock: z.iso.datetime({ offset: true }) });

type LineId = z.infer<typeof LineId>;
type Line = z.infer<typeof CallLine> | z.infer<typeof ClockLine>;

const refused = (message: string): Result<never> => {
  const failure: Failure = { code: 'entrada_invalida', message };
  return { ok: false, failure };
};

/** The line's meaning, or why it has none; its id whenever one can be read. */
function readLine(text: string): { id: LineId | null; line: Line } | { id: LineId | null; line: null; why: string } {
  let value: unknown;
  try {
    value = decodeWire(text);
  } catch {
    return { id: null, line: null, why: 'La línea no es JSON.' };
  }
  const id = z.object({ id: LineId }).safeParse(value).data?.id ?? null;
  const line = z.union([CallLine, ClockLine]).safeParse(value);
  if (line.success) return { id, line: line.data };
  return { id, line: null, why: 'La línea debe ser {"id","call","input"}, o {"id","clock"} con una fecha y hora como 2026-03-11T10:42:00-05:00.' };
}

async function answer({ client }: RunningOffice, flags: Flags, line: Line): Promise<Result<unknown>> {
  if ('call' in line) return client.call(CALLER, line.call, line.input ?? {});
  if (!flags.relojManual) return refused('El reloj solo se mueve con «--reloj manual».');
  client.setClock(new Date(line.clock));
  return { ok: true, value: null };
}

/** Answers the lines one after the other, so that a clock set between two calls holds for the second alone. */
async function serve(office: RunningOffice, flags: Flags): Promise<void> {
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue;
    const read = readLine(text);
    const result = read.line ? await answer(office, flags, read.line) : refused(read.why);
    if (!process.stdout.write(`${encodeWire({ id: read.id, ...result })}\n`)) await once(process.stdout, 'drain');
  }
}

async function run(): Promise<number> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.unknown.length > 0) {
    console.error(`No se conoce ${flags.unknown.join(' ')}. Use: [--datos DIR] [--demo] [--reloj manual] [--carpeta DIR]`);
    return 2;
  }
  const folder = chooseFolder(flags, throwAwayFolder);
  if ('unfit' in folder) {
    console.error(folder.unfit);
    return 2;
  }
  const office = runOffice(import.meta.url, folder, flags);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void office.stop().then(() => process.exit(1)));
  }
  // Whoever read the answers is gone: nobody is left to serve.
  process.stdout.once('error', () => void office.stop().then(() => process.exit(1)));
  try {
    await fillDemo(office, flags);
    await serve(office, flags);
  } finally {
    await office.stop();
  }
  return 0;
}

process.exitCode = await run();
