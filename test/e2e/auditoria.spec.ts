// The jefe's audit: what was done and seen, whether the register is whole, and what goes out of it as proof.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { textOf } from '../support/pdf-text.ts';
import { CLAVE, expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/program.ts';

const TAMPERER = fileURLToPath(new URL('../support/tamperer.ts', import.meta.url));

/** A case under verification, found by its person, and a change of settings. */
async function workAndLook(page: Page): Promise<void> {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expectState(page, 'En verificación');
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Plazos y días' }).click();
  await page.getByRole('region', { name: 'Plazos', exact: true }).getByLabel('Subsanar').fill('3');
  await page.getByRole('region', { name: 'Plazos', exact: true }).getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText(/guardad/i).first()).toBeVisible();
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await page.getByLabel('Buscar en la bandeja').fill('chaponan');
  await page.getByRole('row', { name: /00001/ }).click();
  await expectState(page, 'En verificación');
  await page.getByRole('link', { name: 'Auditoría' }).click();
  await expect(page.getByRole('heading', { name: 'Auditoría' })).toBeVisible();
}

const acts = (page: Page) => page.getByRole('grid', { name: 'Actos' }).getByRole('row');

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

test('who did and saw what, in words, filtered and whole', async ({ page, program }) => {
  await workAndLook(page);
  await expect(acts(page).filter({ hasText: 'Abrió el expediente' })).not.toHaveCount(0);
  await expect(acts(page).filter({ hasText: 'Buscó en la bandeja' })).toContainText(['«chaponan»: 1 en la lista']);
  await expect(acts(page).filter({ hasText: 'Cambió los ajustes' })).toContainText(['Plazos, observación: 2 → 3']);
  await expectAccessible(page);
  await program.screenshot('auditoria');

  await choose(page, 'Clase de acto', 'Consultas de datos');
  await expect(acts(page).filter({ hasText: 'Cambió los ajustes' })).toHaveCount(0);
  await expect(acts(page).filter({ hasText: 'Abrió el expediente' })).not.toHaveCount(0);
  await page.getByRole('textbox', { name: 'Expediente' }).fill('99');
  await page.getByRole('textbox', { name: 'Expediente' }).press('Enter');
  await expect(page.getByText('No hay un expediente con ese número.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('auditoria-filtro');
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await page.getByLabel('Palabras del detalle').fill('chaponan');
  await expect(acts(page)).toHaveCount(2);
  await acts(page).nth(1).getByRole('rowheader').click();
  await expect(page.getByRole('dialog', { name: /Acto n\.° \d+/ })).toContainText('Consultas de datos');
  await expectAccessible(page);
  await program.screenshot('auditoria-acto');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Quitar filtros' }).click();

  await acts(page).getByRole('link').first().click();
  await expectState(page, 'En verificación');
});

test('the register is verified, and compared with a head on paper', async ({ page, program }) => {
  await workAndLook(page);
  await page.getByRole('button', { name: 'Acta del mes' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hacer el acta' }).click();
  await seeDocument(page);
  await expectAccessible(page);
  await program.screenshot('auditoria-acta');
  const saved = await program.saved(() => page.getByRole('button', { name: 'Guardar como…' }).click());
  expect(saved.name).toMatch(/^acta-de-auditoria-\d{4}-\d{2}\.pdf$/);
  const paper = await textOf(saved.bytes);
  const [, id = ''] = /Último acto\s+N\.° (\d+)/.exec(paper) ?? [];
  const [, first = ''] = /Huella\s+((?:[0-9a-f]{4}\s){4})/.exec(paper) ?? [];
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).last().click();

  await page.getByRole('button', { name: 'Comprobar el registro' }).click();
  await expect(page.getByText('El registro está entero.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('auditoria-comprobada');
  await page.keyboard.press('Escape');
  await expect(acts(page).filter({ hasText: 'Comprobó el registro' })).toContainText(['Todo concuerda.']);

  await page.getByRole('button', { name: 'Comparar con una cabeza anotada' }).click();
  await page.getByLabel('Número del último acto').fill(id);
  await page.getByLabel('Huella').fill('abcd');
  await takeStep(page);
  await expect(page.getByText('Escriba por lo menos los cuatro primeros grupos')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Huella').fill(first);
  await takeStep(page);
  await expect(page.getByText(/El registro tiene ese acto/)).toBeVisible();
  await page.getByLabel('Número del último acto').fill('9999');
  await takeStep(page);
  await expect(page.getByText('Faltan actos.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('auditoria-comparada');
});

test('what is filtered goes out as a sheet, after a warning', async ({ page, program }) => {
  await workAndLook(page);
  await choose(page, 'Clase de acto', 'Ajustes');
  await expect(acts(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Exportar…' }).click();
  await expect(page.getByText('La copia sale del archivo cifrado')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('auditoria-exportar');
  const saved = await program.saved(() => page.getByRole('button', { name: 'Exportar', exact: true }).click());
  expect(saved.name).toMatch(/^auditoria-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(saved.bytes.toString('utf8').split('\r\n')).toHaveLength(4);
  await expect(page.getByText('Se exportaron 2 actos.')).toBeVisible();
});

test('a datum changed behind the program is found, and it is said where and what to do', async ({ page, program }) => {
  await workAndLook(page);
  execFileSync(process.execPath, [TAMPERER, program.dataDir, CLAVE, `UPDATE solicitante SET numero_documento = '87654321'`]);
  await page.getByRole('button', { name: 'Comprobar el registro' }).click();
  await expect(page.getByText(/Los datos, archivos o documentos del expediente \d{4}-00001 no son los que dejó su último acto, el acto n\.° \d+ de Ana Salas Prueba/)).toBeVisible();
  await expect(page.getByText(/No siga registrando en esta PC/)).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('auditoria-rota');
  await page.getByRole('dialog').getByRole('button', { name: 'Ver el expediente' }).click();
  await expectState(page, 'En verificación');

  await page.getByRole('radiogroup').first().getByText('Cumple', { exact: true }).click();
  await expect(page.getByText('Faltan calificar 8 de 9')).toBeVisible();
  await page.getByRole('link', { name: 'Auditoría' }).click();
  await expect(page.getByText(/se halló que el expediente \d{4}-00001 no era como lo dejó su último acto/)).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('auditoria-aviso');
});
