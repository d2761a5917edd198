// Runs one command of a script, showing what it prints.
import { spawn } from 'node:child_process';
import { ROOT } from './places.ts';

export type CommandOptions = {
  readonly env?: NodeJS.ProcessEnv;
  /** `hide`: nothing of it is shown. */
  readonly output?: 'show' | 'hide';
  /** Ends it after this long. */
  readonly limitMs?: number;
};

const ignore = () => {};

/** The exit code: 127 when the command cannot be started, 1 when a signal ended it. Ctrl+C is the command's to answer. */
export function run(command: string, args: readonly string[], { env = process.env, output = 'show', limitMs }: CommandOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: output === 'show' ? 'inherit' : 'ignore',
      ...(limitMs === undefined ? {} : { timeout: limitMs }),
    });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', ignore).on('SIGTERM', pass);
    const end = (code: number) => {
      process.off('SIGINT', ignore).off('SIGTERM', pass);
      resolve(code);
    };
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** Runs a script of a package of ours under this same Node. */
export const runNode = (script: string, args: readonly string[], options?: CommandOptions): Promise<number> =>
  run(process.execPath, [script, ...args], options);
