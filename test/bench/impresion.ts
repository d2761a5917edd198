// 500 letters as one printing, in the program itself: how much the window's memory grows while they are prepared, and how long each takes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decidir, verificar } from '../../electron/hosts/demo-desk.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { askIn } from '../support/ask.ts';
import { CLAVE } from '../support/desk.ts';
import { LOOPBACK_HOST } from '../support/program-hosts.ts';
import type { Measure } from './measure.ts';

const LETTERS = 500;
/** By then pdf.js, its worker and the canvas are there. */
const WARM = 20;

/** MB that the renderers of that profile hold. */
function renderersMb(profileDir: string): number {
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8', maxBuffer: 1 << 24 }).split('\n');
  const ours = lines.filter((line) => line.includes('--type=renderer') && line.includes(profileDir));
  return ours.reduce((sum, line) => sum + Number.parseInt(line, 10) / 1024, 0);
}

const measure = (name: string, value: number, unit: string, limit: number): Measure => ({ bench: 'impresion', measure: name, value: Math.round(value * 10) / 10, unit, limit, ok: value <= limit });

export async function run(): Promise<Measure[]> {
  const base = mkdtempSync(join(tmpdir(), 'altas-impresion-'));
  const place = LOOPBACK_HOST.place(base);
  const { page, stop } = await LOOPBACK_HOST.start(place);
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
    await page.getByRole('columnheader', { name: 'Seleccionar todos' }).locator('label').click();
    await page.getByText(`${LETTERS} expedientes elegidos`).waitFor();
    await page.getByRole('button', { name: 'Imprimir cartas' }).click();
    await page.getByRole('button', { name: `Imprimir ${LETTERS} documentos` }).click();
    await page.getByText(`documento ${WARM} de ${LETTERS}`).waitFor({ timeout: 120_000 });
    const [before, start] = [renderersMb(place.profileDir), performance.now()];
    await page.waitForFunction(() => document.documentElement.dataset['atPrinter'] !== undefined, undefined, { timeout: 1_800_000 });
    const each = (performance.now() - start) / (LETTERS - WARM);
    const after = renderersMb(place.profileDir);
    const sheets = Number(await page.evaluate(() => document.documentElement.dataset['atPrinter']));
    if (sheets !== LETTERS) throw new Error(`${sheets} pages went to the paper`);
    return [measure('growth', after - before, 'MB', 200), measure('each', each, 'ms', 1000)];
  } finally {
    await stop();
    rmSync(base, { recursive: true, force: true });
  }
}
