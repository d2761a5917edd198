// The tray as each person wants it, and the last step of a case taken back.
import { expectAccessible } from '../support/accessible.ts';
import { expectState, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

test('the last step is taken back, from its notice, its key and the menu, until a document is issued', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await takeStep(page);
  await expectState(page, 'Decidido');
  await program.screenshot('deshacer-aviso');
  await page.getByRole('button', { name: 'Deshacer', exact: true }).click();
  await expect(page.getByText('Deshecho: «Decidió».')).toBeVisible();
  await expectState(page, 'En verificación');
  await expect(page.getByText('Todos calificados')).toBeVisible();

  // The one before it, by its key; but Ctrl + Z in a field is the field's own.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Deshecho: «Calificó los requisitos».')).toBeVisible();
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expectState(page, 'Recibido');
  await page.keyboard.press('Control+z');
  await page.getByRole('tab', { name: 'Historia' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Historia' }).getByText('Deshizo el paso anterior')).toHaveCount(3);

  // What was done in SIAGIE is taken back here only, and that is said.
  await takeStep(page);
  await page.getByRole('tab', { name: 'Trabajo' }).click();
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await takeStep(page);
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toHaveValue('12345678');
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Emitir la respuesta' })).toBeVisible();
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await expect(page.getByRole('menuitem', { name: 'Deshacer: Registró lo hecho en SIAGIE' })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('deshacer-menu');
  await page.getByRole('menuitem', { name: 'Deshacer: Registró lo hecho en SIAGIE' }).click();
  await expect(page.getByText('Solo cambia este registro: si ya lo hizo en SIAGIE, corríjalo también allí.')).toBeVisible();
  await program.screenshot('deshacer-siagie');
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toHaveValue('12345678');
});
