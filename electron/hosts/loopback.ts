// The office in an installed browser: for machines on which Electron's runtime cannot be had, and for browser tests.
import { fileURLToPath } from 'node:url';
import { findBrowser, hasDisplay, openBrowser, type OpenBrowser } from './browser.ts';
import { chooseFolder, throwAwayFolder } from './data-folder.ts';
import { readFlags } from './flags.ts';
import { serveLoopback } from './loopback-server.ts';
import { fillDemo, runOffice } from './run-office.ts';

/** Opens a browser, or says why there is none. */
function openIfPossible(address: string, sinAbrir: boolean): OpenBrowser | null {
  if (sinAbrir) return null;
  const browser = hasDisplay() ? findBrowser() : null;
  if (browser !== null) return openBrowser(browser, address);
  console.log(
    hasDisplay()
      ? 'No se encontró Chrome, Edge ni otro navegador parecido: abra la dirección a mano.'
      : 'No hay pantalla en que abrir un navegador: abra la dirección a mano.',
  );
  return null;
}

/** The person ends the program: Ctrl+C, or the signal to end. */
const ended = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
});

async function run(): Promise<number> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.unknown.length > 0 || flags.relojManual) {
    console.error(`No se conoce ${[...flags.unknown, ...(flags.relojManual ? ['--reloj'] : [])].join(' ')}. Use: [--datos [DIR]] [--demo] [--sin-abrir] [--carpeta DIR]`);
    return 2;
  }
  const folder = chooseFolder(flags, throwAwayFolder);
  if ('unfit' in folder) {
    console.error(folder.unfit);
    return 2;
  }
  const office = runOffice(import.meta.url, folder, flags);
  await fillDemo(office, flags);
  const server = await serveLoopback(fileURLToPath(new URL('renderer', import.meta.url)), office.client);
  const where = folder.lugares ? `${folder.lugares.equipo.dir} o ${folder.lugares.cuenta.dir}` : folder.dir;
  console.log(folder.throwAway ? 'Datos pasajeros: se borran al terminar.' : `Datos en ${where}`);
  console.log(`Altas SIAGIE: ${server.address}`);
  console.log('La dirección sirve una sola vez. Para terminar, Ctrl+C.');
  const browser = openIfPossible(server.address, flags.sinAbrir);
  await Promise.race(browser ? [ended, browser.closed] : [ended]);
  await browser?.close();
  await server.close();
  await office.stop();
  return 0;
}

process.exitCode = await run();
