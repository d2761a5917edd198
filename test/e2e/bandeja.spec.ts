// The tray as each person wants it, and the last step of a case taken back.
import { expectAccessible } from '../support/accessible.ts';
import { CLAVE, expectState, setUp, takeStep, writeOficio } from '../support/desk.ts';
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

test('each one keeps their filters, one of which opens the tray, and chooses its columns', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page, { numero: 'OFICIO 1', dni: '40000001' });
  await takeStep(page);
  await expectState(page, 'En verificación');
  await writeOficio(page, { numero: 'OFICIO 2', dni: '4000002' });
  await takeStep(page);
  await expectState(page, 'En verificación');
  await page.getByRole('link', { name: 'Bandeja' }).click();
  const rows = page.getByRole('grid', { name: 'Expedientes' }).getByRole('row').filter({ hasText: 'DNI' });
  await expect(rows).toHaveCount(2);
  await expectAccessible(page);
  await program.screenshot('bandeja');

  // Filtered by what a specialist looks by, and kept under a name.
  await page.getByRole('button', { name: 'Más filtros' }).click();
  await page.getByRole('button', { name: /Canal/ }).click();
  await page.getByRole('option', { name: 'Físico' }).click();
  await page.getByRole('combobox', { name: 'Distrito' }).fill('san ro');
  await page.getByRole('searchbox', { name: 'Buscar en la bandeja' }).fill('40000001');
  await expect(rows).toHaveCount(1);
  await expectAccessible(page);
  await program.screenshot('bandeja-mas-filtros');
  await page.getByRole('button', { name: 'Mis filtros' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Guardar este filtro…' }).press('Enter');
  const nombre = page.getByRole('dialog').getByLabel('Nombre');
  await nombre.fill('');
  await nombre.press('Enter');
  await expect(page.getByRole('dialog').getByText('Escriba un nombre para el filtro.')).toBeVisible();
  await nombre.fill('Los de San Roque');
  await page.getByRole('dialog').getByText('Abrir la bandeja con este filtro').click();
  await expectAccessible(page);
  await program.screenshot('bandeja-guardar-filtro');
  await takeStep(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ver todos' }).click();
  await expect(rows).toHaveCount(2);

  // From the palette, wherever one is.
  await page.getByRole('link', { name: 'Vigencias' }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('los de san');
  await page.getByRole('option', { name: /Los de San Roque/ }).click();
  await expect(rows).toHaveCount(1);

  // Its columns: the channel shown, the district not, and the term moved up.
  await page.getByRole('button', { name: 'Columnas…' }).click();
  const columnas = page.getByRole('dialog', { name: 'Columnas de la bandeja' });
  await expect(columnas.getByRole('checkbox', { name: 'Número' })).toBeDisabled();
  await columnas.getByText('Distrito', { exact: true }).click();
  await columnas.getByText('Canal', { exact: true }).click();
  for (let i = 0; i < 6; i += 1) await columnas.getByRole('button', { name: 'Subir Plazo' }).press('Enter');
  await expectAccessible(page);
  await program.screenshot('bandeja-columnas');
  await takeStep(page);
  await expect(columnas).toHaveCount(0);
  const heads = page.getByRole('columnheader').filter({ hasNotText: /^$/ });
  await expect(heads).toHaveText(['N.°', 'Recibido', 'Estado', 'Pedido', 'Plazo', 'Institución educativa', 'Solicitante', 'Documento', 'Oficio', 'A cargo de', 'Canal']);
  await program.screenshot('bandeja-con-columnas');

  // The next day it all is as it was left, and the tray opens with the filter.
  const otra = await program.restart();
  await otra.getByLabel('Contraseña').fill(CLAVE);
  await otra.keyboard.press('Enter');
  await expect(otra.getByRole('searchbox', { name: 'Buscar en la bandeja' })).toHaveValue('40000001');
  await expect(otra.getByRole('columnheader', { name: 'Canal' })).toBeVisible();

  // Renamed, deleted, and had back.
  await otra.getByRole('button', { name: 'Mis filtros' }).click();
  await otra.getByRole('menuitem', { name: 'Organizar mis filtros…' }).click();
  await otra.getByRole('button', { name: 'Cambiar «Los de San Roque»' }).click();
  await otra.getByRole('dialog').getByLabel('Nombre').fill('San Roque');
  await takeStep(otra);
  await otra.getByRole('button', { name: 'Borrar «San Roque»' }).click();
  await expect(otra.getByText('Ya no hay ningún filtro guardado.')).toBeVisible();
  await otra.getByRole('button', { name: 'Deshacer' }).click();
  await expect(otra.getByRole('button', { name: 'Borrar «San Roque»' })).toBeVisible();
  await expectAccessible(otra);
  await program.screenshot('bandeja-mis-filtros');
});
