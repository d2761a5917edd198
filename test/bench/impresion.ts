// Five hundred letters as one printing, in the program itself: how much its window and its office grow while they are prepared,
// and how long each takes. `window` and `office`: the most that each held over the letters that follow the first ones, above the
// most that it held over those.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../build/bundle.ts';
import { APP } from '../../build/places.ts';
import { askThrough, decidir, verificar } from '../../electron/hosts/demo-desk.ts';
import { createOffice } from '../../electron/office/office.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { askIn } from '../support/ask.ts';
import { instalacion } from '../support/office.ts';
import { LOOPBACK_HOST, type PlaceOfTest } from '../support/program-hosts.ts';
import type { Measure } from './measure.ts';

/** Each case has its answer and its cargo. */
const CASES = 250;
const LETTERS = 2 * CASES;
/** By then pdf.js, its worker and the canvas are there, and the memory that the next letter uses again. */
const WARM = 50;
const EVERY_MS = 200;

/** What a person would wait. */
const LIMITS = { window: 100, office: 100, each: 1000 } as const;

type Process = { readonly pid: number; readonly parent: number; readonly mb: number; readonly args: string };

function processes(): Process[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 1 << 24 })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, kb, args = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), mb: Number(kb) / 1024, args }];
    });
}

const mbOf = (some: readonly Process[]): number => some.reduce((mb, one) => mb + one.mb, 0);

/** Whether that process is, or comes from, one whose command line names it. */
function isOf(all: readonly Process[], one: Process | undefined, named: string): boolean {
  if (!one) return false;
  return one.args.includes(named) || isOf(all, all.find(({ pid }) => pid === one.parent), named);
}

type Memory = { readonly window: number; readonly office: number };

/** MB that the renderers of that profile hold, and the host of those data with its office. */
function memoryOf({ profileDir, dataDir }: PlaceOfTest): Memory {
  const all = processes();
  return {
    window: mbOf(all.filter((one) => one.args.includes('--type=renderer') && isOf(all, one, profileDir))),
    office: mbOf(all.filter(({ args }) => args.includes(dataDir) && !args.includes(profileDir))),
  };
}

/** The most that each part holds, from when it is started to when it is asked for. */
function watch(place: PlaceOfTest): () => Memory {
  let most = memoryOf(place);
  const timer = setInterval(() => {
    const { window, office } = memoryOf(place);
    most = { window: Math.max(most.window, window), office: Math.max(most.office, office) };
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** An office with that many cases answered, each with its cargo. */
async function fill(dir: string): Promise<void> {
  const office = await createOffice({ dir, demostracion: false, clock: 'system' }, pathToFileURL(`${join(APP, 'fonts')}/`), () => {});
  const ask = askThrough((name, input) => office.call('bench', name, input));
  await ask('sesion.instalar', instalacion);
  for (let n = 1; n <= CASES; n += 1) {
    const pedido = { ...pedidoCompleto, oficio: { ...pedidoCompleto.oficio, numero: `${n}-2026-D-IE-90001` } };
    const { id } = await ask('expedientes.registrar', { pedido, archivos: [], aunqueSeParezca: true });
    await decidir(ask, await verificar(ask, id), null);
    await ask('documentos.emitir', { expedienteId: id, clase: 'respuesta' });
    await ask('documentos.emitirCargo', { expedienteId: id });
  }
  await office.close();
}

const measure = (name: keyof typeof LIMITS, value: number, unit: string): Measure => ({ bench: 'impresion', measure: name, value: Math.round(value * 10) / 10, unit, limit: LIMITS[name], ok: value <= LIMITS[name] });

export async function run(): Promise<Measure[]> {
  await bundle();
  const base = mkdtempSync(join(tmpdir(), 'altas-impresion-'));
  const place = LOOPBACK_HOST.place(base);
  try {
    await fill(place.dataDir);
    const { page, stop } = await LOOPBACK_HOST.start(place);
    try {
      await askIn(page)('sesion.entrar', { miembroId: 1, clave: instalacion.clave });
      await page.reload();
      // The system's dialog is never answered: the sheet stays as it goes to the printer.
      await page.evaluate(() => {
        window.print = () => {
          document.documentElement.dataset['atPrinter'] = String(document.querySelectorAll('.print-sheet img').length);
        };
      });
      await page.getByRole('grid', { name: 'Expedientes' }).getByRole('columnheader').locator('label').click();
      await page.getByRole('button', { name: 'Elegir todos los de esta lista' }).click();
      await page.getByText(`${CASES} expedientes elegidos`).waitFor();
      await page.getByRole('button', { name: 'Imprimir cartas' }).click();
      const mostFirst = watch(place);
      await page.getByRole('button', { name: `Imprimir ${LETTERS} documentos` }).click();
      await page.waitForFunction((warm) => Number(/documento (\d+) de/.exec(document.body.innerText)?.[1] ?? 0) > warm, WARM, { timeout: 240_000, polling: EVERY_MS });
      const first = mostFirst();
      const mostAfter = watch(place);
      const start = performance.now();
      await page.waitForFunction(() => document.documentElement.dataset['atPrinter'] !== undefined, undefined, { timeout: 900_000, polling: EVERY_MS });
      const each = (performance.now() - start) / (LETTERS - WARM);
      const after = mostAfter();
      const sheets = Number(await page.evaluate(() => document.documentElement.dataset['atPrinter']));
      if (sheets !== LETTERS) throw new Error(`${sheets} pages went to the paper`);
      const more = `MB more, over ${LETTERS} letters`;
      return [measure('window', after.window - first.window, more), measure('office', after.office - first.office, more), measure('each', each, 'ms')];
    } finally {
      await stop();
    }
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
