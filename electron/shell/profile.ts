// Chromium's own folder, and what it is told not to do.
import { mkdirSync } from 'node:fs';
import { app } from 'electron';

/** To be called before Electron is ready. The folder also marks that the program is running (single instance). */
export function settleProfile(profile: string): void {
  mkdirSync(profile, { recursive: true });
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
}

/** To be called before Electron is ready: nothing written that is not needed, nothing sent, no name of any site asked for. */
export function quietChromium(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of ['disable-http-cache', 'disable-gpu-shader-disk-cache', 'disable-breakpad', 'disable-background-networking', 'no-pings']) {
    app.commandLine.appendSwitch(name);
  }
}
