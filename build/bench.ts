// `npm run bench -- NAME`: one JSON line for each measure of test/bench/NAME.ts; 1 when a limit is missed.
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bundleMain } from './bundle.ts';
import { ROOT } from './places.ts';
import type { Bench } from '../test/bench/measure.ts';

const FOLDER = join(ROOT, 'test', 'bench');

async function names(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files.filter((file) => file.endsWith('.ts') && file !== 'measure.ts').map((file) => basename(file, '.ts')).sort();
}

export async function main([name]: string[]): Promise<number> {
  const known = await names();
  if (name === undefined || !known.includes(name)) {
    console.error(`npm run bench -- NAME, where NAME is one of: ${known.join(', ')}`);
    return name === undefined ? 0 : 2;
  }
  await bundleMain();
  const { run }: Bench = await import(`../test/bench/${name}.ts`);
  const measures = await run();
  for (const measure of measures) console.log(JSON.stringify(measure));
  return measures.every(({ ok }) => ok) ? 0 : 1;
}
