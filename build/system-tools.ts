// The programs that the tests need from the system: installed where that can be done without asking, named where not.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, hasDisplay } from '../electron/hosts/browser.ts';
import { run } from './command.ts';

function isInPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, process.platform === 'win32' ? `${command}.exe` : command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Debian's packages, each with how to know that it is not there. */
function missing(): string[] {
  const wanted: [debian: string, there: boolean][] = [
    ['poppler-utils', isInPath('pdftotext') && isInPath('pdffonts')],
    ['qpdf', isInPath('qpdf')],
    ['chromium', findBrowser() !== null],
  ];
  if (!hasDisplay()) wanted.push(['xvfb', isInPath('xvfb-run')], ['xauth', isInPath('xauth')]);
  return wanted.filter(([, there]) => !there).map(([debian]) => debian);
}

/** Null when everything is there in the end; otherwise the sentence that says what to install. */
export async function ensureSystemTools(): Promise<string | null> {
  let packages = missing();
  if (packages.length > 0 && isInPath('apt-get') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    console.log(`installing ${packages.join(' ')}`);
    await run('apt-get', ['update', '-qq'], { env, output: 'hide' });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, output: 'hide' });
    packages = missing();
  }
  return packages.length === 0 ? null : `The tests need these programs, by the names of their Debian packages: ${packages.join(' ')}.`;
}
