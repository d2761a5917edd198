// The log of bugs: where each happened, never with what data. Bounded, beside the data.
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { faultOf } from '../../shared/fault.ts';

const LIMIT = 512 * 1024;

export type FaultLog = {
  /** Writes a bug down and answers the id that the person is shown. Never throws. */
  write(call: string, error: unknown): string;
};

/** The file turns over at 512 KB, and one former file is kept. */
export function createFaultLog(dir: string): FaultLog {
  const file = join(dirname(dir), 'fallas.log');
  return {
    write: (call, error) => {
      const id = randomBytes(4).toString('hex');
      try {
        mkdirSync(dirname(file), { recursive: true });
        if (existsSync(file) && statSync(file).size > LIMIT) renameSync(file, `${file}.1`);
        appendFileSync(file, `${new Date().toISOString()} ${id} ${call} ${faultOf(error)}\n`);
      } catch {
        // A log that cannot be written must not hide the failure it tells of.
      }
      return id;
    },
  };
}
