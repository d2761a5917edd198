// Five hundred letters as one printing, in the program itself: how much its window and its office grow while they are prepared,
// and how long each takes. The limit of the window is that of the paper sheet kept whole until the system's dialog is answered.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../build/bundle.ts';
import { decidir, verificar } from '../../electron/hosts/demo-desk.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { askIn } from '../support/ask.ts';
import { CLAVE } from '../support/desk.ts';
import { LOOPBACK_HOST, type PlaceOfTest } from '../support/program-hosts.ts';
import type { Measure } from './measure.ts';

const LETTERS = Number(process.env['CARTAS'] ?? 500);
/** By then pdf.js, its worker and the canvas are there, and both processes have the memory that they work in. */
const WARM = 50;
const EVERY_MS = 500;

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

type Memory = { readonly window: number; readonly browser: number; readonly office: number };

/** MB that each part of the program holds: its window, the browser's other processes, and the host with its office. */
function memoryOf({ profileDir, dataDir }: PlaceOfTest): Memory {
  const all = processes();
  const browser = all.filter((one) => isOf(all, one, profileDir));
  const window = browser.filter(({ args }) => args.includes('--type=renderer'));
  return { window: mbOf(window), browser: mbOf(browser) - mbOf(window), office: mbOf(all.filter(({ args }) => args.includes(dataDir))) };
}

const measure = (name: string, value: number, unit: string, limit: number): Measure => ({ bench: 'impresion', measure: name, value: Math.round(value * 10) / 10, unit, limit, ok: value <= limit });

export async function run(): Promise<Measure[]> {
  await bundle();
  const base = mkdtempSync(join(tmpdir(), 'altas-impresion-'));
  const place = LOOPBACK_HOST.place(base);
  const { page, paper, stop } = await LOOPBACK_HOST.start(place);
  try {
    const ask = askIn(page);
    await ask('sesion.instalar', {
      oficina: { ugel: 'UGEL Modelo', codigo: '', etiquetaSuperior: 'DRE', superior: 'DRE Modelo', lugar: 'San Roque', direccion: '' },
      miembro: { nombre: 'Ana Salas Prueba', cargo: 'Especialista SIAGIE' },
      clave: CLAVE,
    });
    for (let n = 1; n <= LETTERS; n += 1) {
      const pedido = { ...pedidoCompleto, oficio: { ...pedidoCompleto.oficio, numero: `${n}-2026-D-IE-90001` } };
      const { id } = await ask('expedientes.registrar', { pedido, archivos: [], aunqueSeParezca: true });
      await decidir(ask, await verificar(ask, id), null);
      await ask('documentos.emitir', { expedienteId: id, clase: 'respuesta' });
    }
    await page.reload();
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['atPrinter'] = String(document.querySelectorAll('.print-sheet img').length);
      };
    });
    await page.getByRole('grid', { name: 'Expedientes' }).getByRole('columnheader').locator('label').click();
    await page.getByRole('button', { name: 'Elegir todos los de esta lista' }).click();
    await page.getByText(`${LETTERS} expedientes elegidos`).waitFor();
    await page.getByRole('button', { name: 'Imprimir cartas' }).click();
    await page.getByRole('button', { name: `Imprimir ${LETTERS} documentos` }).click();
    await page.waitForFunction(
      (warm) => Number(/documento (\d+) de/.exec(document.body.innerText)?.[1] ?? 0) > warm || document.documentElement.dataset['atPrinter'] !== undefined,
      WARM,
      { timeout: 240_000, polling: 250 },
    );
    const [before, start] = [memoryOf(place), performance.now()];
    const most = { ...before };
    const watch = setInterval(() => {
      const now = memoryOf(place);
      most.window = Math.max(most.window, now.window);
      most.browser = Math.max(most.browser, now.browser);
      most.office = Math.max(most.office, now.office);
    }, EVERY_MS);
    await page.waitForFunction(() => document.documentElement.dataset['atPrinter'] !== undefined, undefined, { timeout: 1_800_000 });
    clearInterval(watch);
    const each = (performance.now() - start) / (LETTERS - WARM);
    const sheets = Number(await page.evaluate(() => document.documentElement.dataset['atPrinter']));
    if (sheets !== LETTERS) throw new Error(`${sheets} pages went to the paper`);
    const ready = memoryOf(place);
    console.error(JSON.stringify({ before, ready, most }));
    void paper;
    return [
      measure('window', most.window - before.window, `MB more, over ${LETTERS - WARM} letters`, 100),
      measure('office', most.office - before.office, `MB more, over ${LETTERS - WARM} letters`, 100),
      measure('each', each, 'ms', 1000),
    ];
  } finally {
    await stop();
    rmSync(base, { recursive: true, force: true });
  }
}
