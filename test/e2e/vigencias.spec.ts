// Who holds which user and until when, and what is done with many at once.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

/** An alta by an encargatura that has no end, brought to where it is done in SIAGIE. */
async function darUsuario(page: Page, dni: string, numero: string, codigo: string): Promise<void> {
  await writeOficio(page, { dni, numero });
  await page.getByLabel('Código modular').fill(codigo);
  const sustento = page.getByRole('region', { name: 'Sustento del cargo' });
  await sustento.getByRole('button', { name: /Tipo/ }).click();
  await page.getByRole('option', { name: 'RD de encargatura' }).click();
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  // An encargatura without an end is a finding: a person says that it will do, before the rest is accepted as suggested.
  await page.getByRole('radiogroup', { name: /Copia de la RD/ }).getByText('Cumple', { exact: true }).click();
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await takeStep(page);
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toHaveValue(dni);
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Emitir la respuesta' })).toBeVisible();
}

test('the holders of today are found, opened, and inactivated many at once', async ({ page, program }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Vigencias' }).click();
  await expect(page.getByText('todavía nadie')).toBeVisible();
  await expectAccessible(page);
  await darUsuario(page, '40000001', 'OFICIO 1', '1234566');
  await darUsuario(page, '40000002', 'OFICIO 2', '0000018');

  await page.getByRole('link', { name: 'Vigencias' }).click();
  const rows = page.getByRole('grid', { name: 'Titulares' }).getByRole('row').filter({ hasText: 'DNI' });
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('radio', { name: /Encargatura sin fecha de fin 2/ })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('vigencias');

  // All of it by keyboard: from the search to the rows, both chosen, and their inactivation opened.
  await page.getByRole('searchbox', { name: 'Buscar entre los titulares' }).fill('chapo 40000001');
  await expect(rows).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Buscar entre los titulares' }).fill('');
  await expect(rows).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Buscar entre los titulares' }).press('ArrowDown');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 titulares elegidos.')).toBeVisible();
  await program.screenshot('vigencias-elegidos');
  await page.getByRole('button', { name: 'Abrir su inactivación' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Abrir 2 inactivaciones' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Abrir', exact: true }).click();
  await expect(page.getByText('Se abrieron 2 expedientes de inactivación.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Usuarios por inactivar' }).getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await program.screenshot('vigencias-por-inactivar');

  await page.getByRole('radio', { name: /Todos/ }).click();
  await page.getByRole('columnheader', { name: 'Seleccionar todos' }).locator('label').click();
  await page.getByRole('button', { name: 'Escribirles' }).click();
  await expect(page.getByRole('heading', { name: 'Oficio múltiple', level: 1 })).toBeVisible();
  // Both are one person of one school: she is written to once.
  await expect(page.getByRole('heading', { name: 'Destinatarios (1)' })).toBeVisible();
  await page.getByRole('link', { name: 'Vigencias' }).click();

  await page.getByRole('link', { name: 'Rosa Elvira Chapoñán Ñique' }).first().click();
  await expect(page.getByRole('heading', { name: /Rosa Elvira Chapoñán Ñique · DNI 4000000/ })).toBeVisible();
  await expect(page.getByText('Lo tiene hoy')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Expedientes (2)' })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('persona');
});
