// `npm test`: everything that is checked, and one line at the end that sums it up. `--only lint|unit|e2e` runs one part.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { runNode } from './command.ts';
import { runStories } from './e2e.ts';
import { ROOT } from './places.ts';
import { ensureSystemTools } from './system-tools.ts';

const OUTPUT = join(ROOT, '.test-output');
const UNIT_REPORT = join(OUTPUT, 'unit.json');
const STORIES_REPORT = join(OUTPUT, 'e2e.json');

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };
const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Vitest's own report. A file that cannot even be loaded has no tests to count: it counts as one that failed. */
const UnitReport = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    numPendingTests: z.int(),
    numTodoTests: z.int(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform((report): Counts => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const StoriesReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }), errors: z.array(z.unknown()) })
  .transform(({ stats, errors }): Counts => ({
    passed: stats.expected,
    // One that passes only when tried again is not one that passes.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));

/** No report: the runner itself fell. */
async function readCounts(file: string, report: z.ZodType<Counts>): Promise<Counts> {
  try {
    return report.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { ...NONE, failed: 1 };
  }
}

const bin = (...path: string[]): string => join(ROOT, 'node_modules', ...path);

async function lint(): Promise<number> {
  const codes = [await runNode(bin('oxlint', 'bin', 'oxlint'), []), await runNode(bin('typescript', 'bin', 'tsc'), ['--noEmit'])];
  return codes.every((code) => code === 0) ? 0 : 1;
}

const unit = (): Promise<number> =>
  runNode(bin('vitest', 'vitest.mjs'), ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]);

const e2e = (): Promise<number> => runStories(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: STORIES_REPORT });

type Part = { readonly name: string; readonly check: () => Promise<number>; readonly counts: () => Promise<Counts> };
const PARTS: readonly Part[] = [
  { name: 'lint', check: lint, counts: async () => NONE },
  { name: 'unit', check: unit, counts: () => readCounts(UNIT_REPORT, UnitReport) },
  { name: 'e2e', check: e2e, counts: () => readCounts(STORIES_REPORT, StoriesReport) },
];

async function attempt(part: Part): Promise<number> {
  try {
    return await part.check();
  } catch (error) {
    console.error(error);
    return 1;
  }
}

export async function main(args: string[]): Promise<number> {
  const only = args[0] === '--only' ? args[1] : undefined;
  const parts = PARTS.filter((part) => only === undefined || part.name === only);
  const lacking = await ensureSystemTools();
  if (lacking !== null || parts.length === 0) {
    console.error(lacking ?? `There is no part «${only}»: lint, unit or e2e.`);
    return 1;
  }
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  let total = NONE;
  let allWell = true;
  const lines: string[] = [];
  for (const part of parts) {
    const start = performance.now();
    const code = await attempt(part);
    const { passed, failed, skipped } = await part.counts();
    total = { passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped };
    allWell &&= code === 0 && failed === 0;
    lines.push(`${part.name.padEnd(5)} ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((performance.now() - start) / 1000)} s`);
  }
  console.log(`\n${lines.join('\n')}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return allWell ? 0 : 1;
}
