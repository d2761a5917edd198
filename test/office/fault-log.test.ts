import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFaultLog } from '../../electron/office/fault-log.ts';
import { folderOfTest } from '../support/store.ts';

describe('the log of bugs', () => {
  it('tells the call and the place under the id that the person sees, and nothing of the data', () => {
    const dir = join(folderOfTest(), 'datos');
    const id = createFaultLog(dir).write('expedientes.registrar', new TypeError('Chapoñán no tiene «dni» 41674580'));
    const log = readFileSync(join(dirname(dir), 'fallas.log'), 'utf8');
    expect(log).toMatch(new RegExp(`^\\S+ ${id} expedientes\\.registrar TypeError\\n\\s+at .*fault-log\\.test\\.ts`));
    expect(log).not.toMatch(/Chapoñán|41674580/);
  });

  it('never grows beyond its two files', () => {
    const dir = join(folderOfTest(), 'datos');
    const log = createFaultLog(dir);
    const deep = new Error('x');
    deep.stack = `Error: x\n${'    at algo (archivo.js:1:1)\n'.repeat(4000)}`;
    for (let times = 0; times < 30; times += 1) log.write('expedientes.registrar', deep);
    const kept = readdirSync(dirname(dir)).sort();
    expect(kept).toStrictEqual(['fallas.log', 'fallas.log.1']);
    for (const file of kept) expect(statSync(join(dirname(dir), file)).size).toBeLessThan(700 * 1024);
  });

  it('hides no failure when it cannot be written', () => {
    expect(createFaultLog(join('/dev/null', 'x', 'datos')).write('expedientes.registrar', new Error('x'))).toMatch(/^[0-9a-f]{8}$/);
  });
});
