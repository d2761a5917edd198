// `npm run test:fuzz`: the long run, 20,000 inputs. `-- --seed N` repeats one; `-- --runs N` asks more or fewer.
import { bundleMain } from './bundle.ts';
import { fuzz } from '../test/fuzz/fuzz.ts';

const RUNS = 20_000;

function numberAfter(args: readonly string[], flag: string, otherwise: number): number {
  const at = args.indexOf(flag);
  const value = at < 0 ? otherwise : Number(args[at + 1]);
  if (!Number.isSafeInteger(value)) throw new Error(`${flag} takes a whole number`);
  return value;
}

export async function main(args: string[]): Promise<number> {
  const runs = numberAfter(args, '--runs', RUNS);
  const seed = numberAfter(args, '--seed', Math.floor(Math.random() * 2 ** 31));
  await bundleMain();
  console.log(`seed ${seed}, ${runs} inputs`);
  const start = performance.now();
  const { failure, answered, never, gained } = await fuzz(runs, seed, (done) => console.log(`${done} asked`));
  if (failure !== null) {
    console.error(failure);
    return 1;
  }
  const well = [...answered.values()].reduce((sum, times) => sum + times, 0);
  console.log(`${Math.round((performance.now() - start) / 1000)} s; ${well} answered well, by ${answered.size} calls; never: ${never.join(', ') || 'none'}`);
  console.log(`since the first third: ${gained.used.toFixed(1)} MB more in use, ${gained.resident.toFixed(1)} MB more resident`);
  return 0;
}
