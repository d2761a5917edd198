// Who is in charge of each case: passed on with a proveído, received, and handed over whole when somebody leaves.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { CLAVE, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
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

test('whoever leaves hands over their post: the acta is seen, and all passes on at once', async ({ page, program }) => {
  await setUp(page);
  await goToPersons(page);
  await addPerson(page, BRUNO, 'Especialista');
  await enterAs(page, BRUNO);
  for (const i of [1, 2, 3]) await register(page, `OFICIO ${i}`, `4000000${i}`);
  await enterAs(page, ANA);

  // To be removed with open cases offers the handing over first.
  await goToPersons(page);
  await page.getByRole('button', { name: `Cambiar a ${BRUNO}` }).click();
  await page.getByRole('dialog').getByText('Puede entrar al programa').click();
  await takeStep(page);
  await expect(page.getByText('Tiene 3 expedientes abiertos a su cargo.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('cargo-desactivar');
  await page.getByRole('button', { name: 'Entregar su cargo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Entrega de cargo' });
  await expect(dialog.getByRole('button', { name: /Quién entrega/ })).toContainText(BRUNO);
  await takeStep(page);
  await expect(dialog.getByText('Elija quién recibe.')).toBeVisible();
  await dialog.getByRole('button', { name: /Quién recibe/ }).click();
  await page.getByRole('option', { name: ANA }).click();
  await expectAccessible(page);
  await program.screenshot('cargo-quienes');
  await takeStep(page);
  await seeDocument(page);
  await expect(dialog.getByText(`Pasarán 3 expedientes abiertos de ${BRUNO} a ${ANA}.`)).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('cargo-vista');
  await takeStep(page);
  await expect(page.getByText(`Cargo entregado: 3 expedientes pasaron a ${ANA}.`)).toBeVisible();
  await seeDocument(page);
  await program.screenshot('cargo-acta');
  await page.getByRole('button', { name: 'Guardar como…' }).click();
  await expect(page.getByText('La copia sale del archivo cifrado')).toBeVisible();
  await expectAccessible(page);
  const { name } = await program.saved(() => page.getByRole('button', { name: 'Guardar la copia' }).click());
  expect(name).toMatch(/^acta-de-entrega-de-cargo-bruno-diaz-prueba-\d{4}-\d{2}-\d{2}\.pdf$/);
  await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
  await expect.poll(async () => (await program.printings()).length).toBe(1);
  await page.keyboard.press('Escape');

  // The same acta again, from the list of those that were made.
  await page.getByRole('button', { name: 'Entrega de cargo' }).click();
  await page.getByRole('button', { name: `Ver el acta de ${BRUNO}` }).click();
  await seeDocument(page);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Bandeja' }).click();
  await showOf(page, /^Míos \(3\)/);
  await expect(cases(page)).toHaveCount(3);
});
