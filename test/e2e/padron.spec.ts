// The padrón at the desk: brought in, then seven digits are enough.
import type { Page } from '@playwright/test';
import { setUp } from '../support/desk.ts';
import { celdasDe, csvDe, filaDePrueba, filasDePrueba, htmlDe, xlsxDe, zipOficial, type FilaOficial } from '../support/padron.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/program.ts';

const UGEL = '010001';
const local = [0, 1, 2].map((i): FilaOficial => ({ ...filaDePrueba(i, UGEL), CODLOCAL: '000123', CEN_EDU: '90000 NIÑO JESÚS DE PRAGA', CEN_POB: 'EL MOLINO', D_DIST: 'SAN ROQUE' }));
const filas = [...local, ...filasDePrueba(400).slice(3)];

async function importar(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a padrón is imported, fills the servicio of an oficio, tells what differs, and opens the school', async ({ page, program }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Padrón' }).click();
  await expect(page.getByText('Todavía no hay ninguno.')).toBeVisible();
  await expectAccessible(page);
  await importar(page, 'Padron_web_20250701.zip', zipOficial(filas));
  await page.getByRole('button', { name: /Su UGEL/ }).click();
  await page.getByRole('option', { name: /010001/ }).click();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText('filas rechazadas')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('padron-previa');
  await page.getByRole('button', { name: 'Reemplazar el padrón' }).click();
  await expect(page.getByText('Corte del 01/07/2025')).toBeVisible();

  await importar(page, 'vacio.zip', Buffer.alloc(0));
  await expect(page.getByText('El archivo está vacío.')).toBeVisible();
  await importar(page, 'roto.csv', Buffer.from('RBD;NOM_RBD\n1;LICEO'));
  await expect(page.getByText('no es un padrón de servicios educativos del Perú')).toBeVisible();
  await expect(page.getByText('Corte del 01/07/2025')).toBeVisible();

  const celdas = celdasDe(filas.map((fila, i) => (i === 0 ? { ...fila, CEN_EDU: '90000 SAN JUDAS TADEO' } : fila)));
  for (const [nombre, bytes] of [
    ['listado_iiee_20260101.xls', Buffer.from(htmlDe(celdas))],
    ['padron_20260102.xlsx', xlsxDe(celdas)],
    ['padron_20260103.csv', Buffer.from(csvDe(celdas), 'latin1')],
  ] as const) {
    await importar(page, nombre, bytes);
    await page.getByRole('button', { name: 'Reemplazar el padrón' }).click();
    await expect(page.getByRole('cell', { name: nombre, exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Ver qué cambió con listado_iiee_20260101.xls' }).click();
  await expect(page.getByText('nombre «90000 NIÑO JESÚS DE PRAGA» → «90000 SAN JUDAS TADEO»')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('padron');

  await page.keyboard.press('F2');
  await page.getByRole('combobox', { name: 'Buscar en el padrón' }).fill('roque judas');
  await expect(page.getByRole('option', { name: /SAN JUDAS/ }).first()).toBeVisible();
  await program.screenshot('padron-buscar');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Código modular')).toHaveValue(local[0]?.COD_MOD ?? '');
  await expect(page.getByLabel('Distrito')).toHaveValue('SAN ROQUE');
  await page.getByRole('button', { name: 'Agregar los 2' }).click();
  await expect(page.getByRole('heading', { name: 'Servicios educativos (3)' })).toBeVisible();
  await page.getByLabel('Distrito').first().fill('Chosica');
  await page.getByLabel('Nota interna').focus();
  await expect(page.getByText('Difiere el distrito: el oficio dice «Chosica» y el padrón «SAN ROQUE».')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Difiere el distrito').scrollIntoViewIfNeeded();
  await program.screenshot('padron-difiere');
  await page.getByLabel('Folios').fill('2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Difiere el distrito').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Datos' }).click();
  await expect(page.getByText('EL MOLINO (del padrón)').first()).toBeVisible();
  await page.getByRole('link', { name: 'Ver la escuela' }).first().click();
  await expect(page.getByRole('heading', { name: /SAN JUDAS TADEO/ })).toBeVisible();
  await expect(page.getByText('En el mismo local:')).toBeVisible();
  await expect(page.getByText(/90000 NIÑO JESÚS DE PRAGA/).first()).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('escuela');
});

test('seven digits fill what is still empty', async ({ page }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Padrón' }).click();
  await importar(page, 'padron.xlsx', xlsxDe(celdasDe(filas)));
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByRole('button', { name: 'Reemplazar el padrón' }).click();
  await expect(page.getByText('Sin fecha de corte')).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('combobox', { name: 'Buscar en el padrón' })).toBeVisible();
  await page.getByLabel('Distrito').fill('San Roque');
  await page.getByLabel('Código modular').fill(local[0]?.COD_MOD ?? '');
  await expect(page.getByLabel('Nombre o número de la IE')).toHaveValue('90000 NIÑO JESÚS DE PRAGA');
  await expect(page.getByLabel('Distrito')).toHaveValue('San Roque');
});

test('a dropped file can be given up before anything is replaced', async ({ page }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Padrón' }).click();
  await expect(page.getByText('Todavía no hay ninguno.')).toBeVisible();
  const csv = csvDe(celdasDe(filas));
  const arrastrado = await page.evaluateHandle((texto) => {
    const lleva = new DataTransfer();
    lleva.items.add(new File([texto], 'padron.csv'));
    return lleva;
  }, csv);
  await page.getByRole('heading', { name: 'Padrón', level: 1 }).dispatchEvent('drop', { dataTransfer: arrastrado });
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('button', { name: 'Reemplazar el padrón' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await expect(page.getByText('Todavía no hay ninguno.')).toBeVisible();
});
