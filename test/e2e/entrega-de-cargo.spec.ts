// Who is in charge of each case: passed on with a proveído, received, and handed over whole when somebody leaves.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { CLAVE, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

const ANA = 'Ana Salas Prueba';
const BRUNO = 'Bruno Díaz Prueba';
const MESA = 'Carla Mesa Prueba';

async function goToPersons(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Personas' }).click();
}

async function addPerson(page: Page, nombre: string, rol: string): Promise<void> {
  await page.getByRole('button', { name: 'Agregar persona' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Apellidos y nombres').fill(nombre);
  await dialog.getByRole('button', { name: /Rol/ }).click();
  await page.getByRole('option', { name: rol }).click();
  for (const label of ['Contraseña', 'Contraseña, otra vez']) await dialog.getByLabel(label, { exact: true }).fill(CLAVE);
  await takeStep(page);
  await expect(dialog).toHaveCount(0);
}

async function enterAs(page: Page, quien: string): Promise<void> {
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await page.getByRole('button', { name: /Su nombre/ }).click();
  await page.getByRole('option', { name: quien }).click();
  await page.getByRole('textbox', { name: 'Contraseña', exact: true }).fill(CLAVE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Su sesión: ${quien}` })).toBeVisible();
  await page.getByRole('link', { name: 'Bandeja' }).click();
}

async function register(page: Page, numero: string, dni: string): Promise<void> {
  await writeOficio(page, { numero, dni });
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByRole('button', { name: 'Registrar otro' }).click();
}

const tray = (page: Page) => page.getByRole('grid', { name: 'Expedientes' });
const cases = (page: Page) => tray(page).getByRole('row').filter({ hasText: '2026-0' });

async function showOf(page: Page, quien: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /A cargo de/ }).click();
  await page.getByRole('option', { name: quien }).click();
}

test('cases are passed on with a proveído and received', async ({ page, program }) => {
  await setUp(page);
  await goToPersons(page);
  await addPerson(page, BRUNO, 'Especialista');
  await addPerson(page, MESA, 'Mesa de partes');
  // What mesa de partes registers waits for somebody.
  await enterAs(page, MESA);
  for (const i of [1, 2]) await register(page, `OFICIO ${i}`, `4000000${i}`);
  await enterAs(page, ANA);
  await register(page, 'OFICIO 3', '40000003');
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(cases(page)).toHaveCount(3);
  await expect(cases(page).filter({ hasText: 'Sin asignar' })).toHaveCount(2);
  await expectAccessible(page);
  await program.screenshot('a-cargo-bandeja');

  await showOf(page, /^Míos/);
  await expect(cases(page)).toHaveCount(1);
  await expect(page.getByRole('radio', { name: 'Abiertos 1' })).toBeVisible();
  await showOf(page, /^Sin asignar \(2\)/);
  await expect(cases(page)).toHaveCount(2);
  await page.getByRole('columnheader', { name: 'Seleccionar todos' }).locator('label').click();
  await expect(page.getByText('2 expedientes elegidos')).toBeVisible();
  await page.getByRole('button', { name: 'Pasar a otra persona' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pasar a otra persona' });
  await dialog.getByRole('button', { name: 'Pasar 2 expedientes' }).click();
  await expect(dialog.getByText('Elija a quién se pasa.')).toBeVisible();
  await dialog.getByRole('button', { name: /Para/ }).click();
  await page.getByRole('option', { name: BRUNO }).click();
  await dialog.getByRole('combobox', { name: 'Proveído' }).fill('Verif');
  await page.getByRole('option', { name: 'Verificar y atender.' }).click();
  await expectAccessible(page);
  await program.screenshot('a-cargo-pasar');
  await takeStep(page);
  await expect(page.getByText(`Se pasaron 2 expedientes a ${BRUNO}.`)).toBeVisible();
  await expect(cases(page)).toHaveCount(0);

  await enterAs(page, BRUNO);
  await page.getByRole('button', { name: '2 nuevos para usted' }).click();
  await expect(cases(page)).toHaveCount(2);
  await expectAccessible(page);
  await program.screenshot('a-cargo-nuevos');
  await page.getByRole('row', { name: /00001/ }).click();
  await expect(page.getByText('«Verificar y atender.»')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('a-cargo-expediente');
  await page.getByRole('tab', { name: 'Historia' }).click();
  await expect(page.getByText('Recibió lo que se le pasó')).toBeVisible();
  await expect(page.getByText('Proveído: Verificar y atender.')).toBeVisible();
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(cases(page)).toHaveCount(1);
});
