import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/places.ts';

const runTask = (task: string) => spawnSync(process.execPath, [join(ROOT, 'build', 'run.mjs'), task], { encoding: 'utf8' });

describe('the door of the scripts', () => {
  it('ends with the code of its task, whatever else listens to the end', () => {
    expect(runTask('../test/support/failing-task').status).toBe(3);
  });

  it('fails when there is no such task', () => {
    expect(runTask('nada').status).toBe(1);
  });
});
