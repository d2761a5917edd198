// `npm start`: the desktop program, or an installed browser where Electron cannot run.
// --demo, --datos DIR, --sin-abrir go on to the program; --navegador goes to the browser at once.
import { join } from 'node:path';
import { hasDisplay, sandboxSwitches } from '../electron/hosts/browser.ts';
import { bundle } from './bundle.ts';
import { run, runNode } from './command.ts';
import { electronProgram } from './electron-runtime.ts';
import { APP, ROOT } from './places.ts';

/** Electron that ends sooner than this, and badly, never opened its window. */
const OPENING_MS = 10_000;

/** The exit code, or why the desktop program could not be opened. */
async function openDesktop(args: readonly string[]): Promise<number | string> {
  if (!hasDisplay()) return 'No hay pantalla para la ventana de escritorio: se sigue en el navegador.';
  const program = await electronProgram();
  if (program === null) return 'No se pudo descargar Electron: se sigue en el navegador.';
  const start = performance.now();
  // With this variable set, Electron would be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const code = await run(program, [...sandboxSwitches(), ROOT, ...args], { env });
  if (code === 0 || performance.now() - start > OPENING_MS) return code;
  return 'Electron no pudo abrir su ventana en este equipo: se sigue en el navegador.';
}

export async function main(args: string[]): Promise<number> {
  await bundle();
  const rest = args.filter((arg) => arg !== '--navegador');
  if (!args.includes('--navegador') && !args.includes('--sin-abrir')) {
    const opened = await openDesktop(rest);
    if (typeof opened === 'number') return opened;
    console.log(opened);
  }
  return runNode(join(APP, 'loopback.js'), rest);
}
