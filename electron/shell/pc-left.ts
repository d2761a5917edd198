// The PC is locked or goes to sleep: whoever wakes it may be another person.
import { powerMonitor } from 'electron';

/** Call it once the program is ready. */
export function whenPcIsLeft(act: () => void): void {
  powerMonitor.on('suspend', act);
  powerMonitor.on('lock-screen', act);
}
