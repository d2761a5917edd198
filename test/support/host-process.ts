// Starts a host as it is shipped, in a process of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { APP } from '../../build/places.ts';

export type HostProcess = {
  readonly child: ChildProcess;
  /** Writes a line to its input. */
  say(line: string): void;
  endInput(): void;
  /** The next line it prints that fits; throws when it ends without one. */
  line(fits?: RegExp): Promise<string>;
  /** What it said to the person apart from its answers. */
  complaints(): string;
  /** Its exit code. */
  ended(): Promise<number>;
  /** Asks it to end, as Ctrl+C does, and waits. */
  interrupt(): Promise<number>;
};

/** Those still running: none outlives the tests, not even one whose test was cut off. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export function startHost(host: 'stdio' | 'loopback', args: readonly string[] = [], env: NodeJS.ProcessEnv = process.env): HostProcess {
  const child = spawn(process.execPath, [join(APP, `${host}.js`), ...args], { stdio: 'pipe', env });
  const exit = once(child, 'exit');
  running.add(child);
  child.once('exit', () => running.delete(child));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = async (): Promise<number> => {
    const [code] = await exit;
    return typeof code === 'number' ? code : -1;
  };
  return {
    child,
    say: (line) => child.stdin.write(`${line}\n`),
    endInput: () => child.stdin.end(),
    line: async (fits = /^/) => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`the host ended without the line ${fits.source}: ${complaints}`);
        if (fits.test(value)) return value;
      }
    },
    complaints: () => complaints,
    ended,
    interrupt: () => {
      child.kill('SIGINT');
      return ended();
    },
  };
}
