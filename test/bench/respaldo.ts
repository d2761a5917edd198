// A backup of a register of 100 MB with 1 GB of scans while the window works: its event loop, a registration meanwhile
// against one of before, and what the second day's backup writes and takes. The office runs in its own thread, as shipped.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { APP } from '../../build/places.ts';
import { OFICINA_DE_MUESTRA } from '../../electron/hosts/demo-data.ts';
import { askThrough, type Ask } from '../../electron/hosts/demo-desk.ts';
import { startOffice } from '../../electron/hosts/office-client.ts';
import { abrir, leerLlavero } from '../../electron/store/llavero.ts';
import { openStore } from '../../electron/store/store.ts';
import { instante } from '../../shared/domain/tiempo.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import type { Measure } from './measure.ts';

const MB = 1024 * 1024;
const REGISTER = 100 * MB;
const SCANS = 1024;
const ACT = 4096;
/** Registrations before the backup, and scans of 1 MB of the second day. */
const BEFORE = 120;
const CHANGED = 20;
const RESOLUTION_MS = 5;
const AFTER_MS = 20;

const percentile = (values: readonly number[], part: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const measure = (name: string, value: number, unit: string, limit: number): Measure => ({ bench: 'respaldo', measure: name, value: Math.round(value * 1000) / 1000, unit, limit, ok: value <= limit });

/** An office with one case whose scans and acts weigh what an office has after years. */
async function fill(dir: string): Promise<void> {
  const client = startOffice(pathToFileURL(join(APP, 'worker.js')), { dir, demostracion: false, clock: 'system' });
  const ask = askThrough((name, input) => client.call('bench', name, input));
  await ask('sesion.instalar', OFICINA_DE_MUESTRA);
  const { id: expedienteId } = await register(ask, 0);
  await client.stop();
  const llavero = leerLlavero(dir);
  const ranura = llavero?.ranuras[0];
  const llave = llavero && ranura ? await abrir(llavero.oficina, ranura, OFICINA_DE_MUESTRA.clave) : null;
  if (!llave) throw new Error('the office cannot be opened');
  const store = openStore(dir, llave);
  const en = instante(new Date());
  const huellas = Array.from({ length: SCANS }, () => store.blobs.guardar(randomBytes(MB)));
  store.write(() => {
    for (const huella of huellas) store.adjuntos.agregar({ expedienteId, clase: 'otro', nombre: 'a.jpg', tipo: 'image/jpeg', tamano: MB, huella, agregadoEn: en });
    for (let bytes = 0; bytes < REGISTER; bytes += ACT) {
      store.actuaciones.anotar({ expedienteId, en, miembroId: 1, acto: 'nota', estadoAntes: null, estadoDespues: null, detalle: { texto: randomBytes(ACT / 2).toString('hex') } });
    }
  });
  store.close();
  llave.fill(0);
}

function register(ask: Ask, n: number, bytes: Uint8Array | null = null) {
  const cifras = String(n).padStart(5, '0');
  const pedido = { ...pedidoCompleto, oficio: { numero: `${n}-2026-D-IE-${cifras}`, fecha: '2026-03-09' }, solicitante: { ...pedidoCompleto.solicitante, numeroDocumento: `400${cifras}` } };
  const archivos = bytes ? [{ nombre: 'a.jpg', clase: 'otro' as const, bytes }] : [];
  return ask('expedientes.registrar', { pedido, archivos, aunqueSeParezca: true });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Bytes of the files that fit, below a folder. */
const weight = (dir: string, fits: RegExp): number =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => fits.test(path)).reduce((sum, path) => sum + statSync(join(dir, path)).size, 0);

/** Makes a backup and does `meanwhile` until it is there. Answers how long it took. */
async function backup(ask: Ask, meanwhile: (step: string | null) => Promise<void>): Promise<number> {
  return timed(async () => {
    await ask('respaldos.hacer', { carpeta: null });
    for (;;) {
      const { trabajo, fin } = await ask('respaldos.estado', {});
      if (!trabajo) {
        if (fin?.falla) throw new Error(fin.falla.message);
        return;
      }
      await meanwhile(trabajo.paso);
    }
  });
}

function scan(): Uint8Array {
  const bytes = randomBytes(MB);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  bytes.set([0xff, 0xd9], MB - 2);
  return bytes;
}

export async function run(): Promise<Measure[]> {
  const base = mkdtempSync(join(tmpdir(), 'altas-bench-'));
  const dir = join(base, 'datos');
  try {
    await fill(dir);
    const client = startOffice(pathToFileURL(join(APP, 'worker.js')), { dir, demostracion: false, clock: 'system' });
    const ask = askThrough((name, input) => client.call('bench', name, input));
    try {
      await ask('sesion.entrar', { miembroId: 1, clave: OFICINA_DE_MUESTRA.clave });
      let n = 1;
      const one = async (): Promise<number> => {
        n += 1;
        const took = await timed(() => register(ask, n));
        await pause(AFTER_MS);
        return took;
      };
      const before: number[] = [];
      const quiet = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
      quiet.enable();
      for (let i = 0; i < BEFORE; i += 1) before.push(await one());
      quiet.disable();

      const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
      const meanwhile: number[] = [];
      loop.enable();
      const first = await backup(ask, async (step) => {
        const took = await one();
        // While the snapshot itself is taken and looked through, the register is read from end to end.
        if (step === 'archivar' || step === 'ordenar') meanwhile.push(took);
      });
      loop.disable();

      const packs = /archivo-[0-9a-f]+[/\\]\d+\.db$/;
      const mirrored = weight(join(dir, 'respaldos'), packs);
      for (let i = 0; i < CHANGED; i += 1) {
        n += 1;
        await register(ask, n, scan());
      }
      const second = await backup(ask, () => pause(AFTER_MS));
      const grown = weight(join(dir, 'respaldos'), packs) - mirrored;
      return [
        // A machine that is busy with something else fails here already: it cannot tell.
        measure('event loop p100 before', quiet.max / 1e6 - RESOLUTION_MS, 'ms', 50),
        measure('event loop p100', loop.max / 1e6 - RESOLUTION_MS, 'ms', 50),
        measure('registration meanwhile', percentile(meanwhile, 0.95) / percentile(before, 0.95), 'times its usual p95', 2),
        measure('second day, bytes', grown / (CHANGED * MB), 'written of the archive, times what changed', 1.2),
        measure('second day, time', second / first, 'times the first', 0.5),
      ];
    } finally {
      await client.stop();
    }
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
