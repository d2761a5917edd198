// Five hundred letters as one printing, in the program itself: how much its window and its office grow, and how long each takes.
// What a process holds goes up and down with what it has not yet thrown away: `window` and `office` are what each holds, on the
// mean, over the last letters, the pages of all of them included, above what it held before the first. `peak`, for information:
// the most that the window held at any moment, above that.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
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
/** Over how many letters a mean is taken. */
const SPAN = 50;
const EVERY_MS = 200;

/** What a person would wait. */
const LIMITS = { window: 100, office: 100, peak: Infinity, each: 1000 } as const;

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

/** MB that the page of that profile holds, in the largest of its renderers, and the host of those data with its office. */
function memoryOf({ profileDir, dataDir }: PlaceOfTest): Memory {
  const all = processes();
  return {
    window: Math.max(...all.filter((one) => one.args.includes('--type=renderer') && isOf(all, one, profileDir)).map(({ mb }) => mb)),
    office: mbOf(all.filter(({ args }) => args.includes(dataDir) && !args.includes(profileDir))),
  };
}

type Sample = Memory & { readonly letter: number };

/** What each part holds as each letter is drawn, until all are ready. */
async function follow(page: Page, place: PlaceOfTest): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (;;) {
    const { ready, letter } = await page.evaluate(() => ({
      ready: document.documentElement.dataset['atPrinter'] !== undefined, letter: Number(/documento (\d+) de/.exec(document.body.innerText)?.[1] ?? 0),
    }));
    if (ready) return samples;
    samples.push({ letter, ...memoryOf(place) });
    await page.waitForTimeout(EVERY_MS);
  }
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
      const ask = askIn(page);
      await ask('sesion.entrar', { miembroId: 1, clave: instalacion.clave });
      // The one that the program makes by itself would grow the office meanwhile.
      await ask('respaldos.hacer', { carpeta: null });
      while ((await ask('respaldos.estado', {})).trabajo !== null) await page.waitForTimeout(EVERY_MS);
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
      const before = memoryOf(place);
      await page.getByRole('button', { name: `Imprimir ${LETTERS} documentos` }).click();
      const start = performance.now();
      const samples = await follow(page, place);
      const each = (performance.now() - start) / LETTERS;
      const sheets = Number(await page.evaluate(() => document.documentElement.dataset['atPrinter']));
      if (sheets !== LETTERS) throw new Error(`${sheets} pages went to the paper`);
      const last = samples.filter(({ letter }) => letter > LETTERS - SPAN);
      const growth = (part: keyof Memory) => last.reduce((sum, one) => sum + one[part], 0) / last.length - before[part];
      const peak = Math.max(...samples.map(({ window }) => window)) - before.window;
      const more = `MB more, over ${LETTERS} letters`;
      return [
        measure('window', growth('window'), more),
        measure('office', growth('office'), more),
        measure('peak', peak, `${more}, for information`),
        measure('each', each, 'ms'),
      ];
    } finally {
      await stop();
    }
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
