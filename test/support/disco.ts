// Discs that fill up or cannot be written, for real: small filesystems in memory, where the tests may mount them.
import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { folderOfTest } from './store.ts';

/** Only the administrator of a Linux machine may mount one: elsewhere the tests that need it are skipped, for that reason. */
export const CAN_MOUNT = process.platform === 'linux' && process.getuid?.() === 0;

/** An empty filesystem of that size (`34m`), gone with the test. */
export function filesystemOf(size: string): string {
  const dir = folderOfTest();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', dir]);
  });
  return dir;
}

/** From now on nothing can be written to that filesystem, not even by the administrator. */
export const makeReadOnly = (dir: string): void => void execFileSync('mount', ['-o', 'remount,ro', dir]);
