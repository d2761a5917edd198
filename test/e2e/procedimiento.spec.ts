// The procedure around the cases: what a cambio de director leaves to be done, what is to be done in SIAGIE, and the lists of requisitos.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

/** A request in order of that kind, brought to its decision by the steps that the screen proposes. */
async function decide(page: Page, { pide, dni, numero, nombres = 'Rosa Elvira' }: { readonly pide: string; readonly dni: string; readonly numero: string; readonly nombres?: string }): Promise<void> {
  await writeOficio(page, { dni, numero });
  await page.getByLabel('Nombres', { exact: true }).fill(nombres);
  await page.getByRole('region', { name: 'Oficio' }).getByRole('button', { name: /Qué pide/ }).click();
  await page.getByRole('option', { name: pide }).click();
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await takeStep(page);
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toHaveValue(dni);
}

test('a cambio de director is not over until the former holder is inactivated, or it is said why not', async ({ page, program }) => {
  await setUp(page);
  await decide(page, { pide: 'Alta de usuario', dni: '40000001', numero: 'OFICIO 1', nombres: 'Carmen Julia' });
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Emitir la respuesta' })).toBeVisible();
  await decide(page, { pide: 'Cambio de director', dni: '40000002', numero: 'OFICIO 2' });
  const tarea = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Inactivación de quien ejercía antes/ }) });
  await expect(tarea.getByText(/falta inactivar a Carmen Julia Chapoñán Ñique \(DNI 40000001, usuario 40000001\)/)).toBeVisible();
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Emitir la respuesta' })).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Emitir', exact: true }).click();
  await page.getByRole('button', { name: 'Preparar la hoja' }).click();
  await page.getByText('la dio SIAGIE').click();
  await page.getByLabel('Contraseña temporal').fill('Xk7*vRpmT4Qe#w');
  await seeDocument(page);
  await takeStep(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Sí' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await takeStep(page);
  await expect(page.getByRole('dialog', { name: 'Registrar la entrega' })).toBeVisible();
  await takeStep(page);
  await expectState(page, 'Entregado');

  // What comes next is not the archive.
  await expect(page.getByRole('button', { name: 'Inactivar a quien ejercía antes' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Archivar' })).toHaveCount(0);
  await expectAccessible(page);
  await program.screenshot('cambio-pendiente');
  await page.getByRole('link', { name: 'Vigencias' }).click();
  await page.getByRole('radio', { name: /Por inactivar 1/ }).click();
  await expect(page.getByRole('row', { name: /Cambio de director.*Carmen Julia Chapoñán Ñique.*DNI 40000001/ })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('vigencias-cambio');
  await page.getByRole('link', { name: /-00002/ }).click();

  await tarea.getByRole('button', { name: 'No corresponde…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'No corresponde inactivar a quien ejercía antes' });
  await dialog.getByRole('button', { name: 'Dejar constancia' }).click();
  await expect(dialog.getByText('Escriba el motivo.')).toBeVisible();
  await dialog.getByLabel('Motivo').fill('Sigue en la otra IE con el mismo usuario.');
  await expectAccessible(page);
  await program.screenshot('cambio-dispensa');
  await dialog.getByRole('button', { name: 'Dejar constancia' }).click();
  await expect(tarea.getByText(/no corresponde inactivar · Ana Salas Prueba/)).toBeVisible();
  await expect(tarea.getByText('Sigue en la otra IE con el mismo usuario.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Archivar' })).toBeVisible();
  await program.screenshot('cambio-dispensado');
  await takeStep(page);
  await expectState(page, 'Archivado');
});

test('what is to be done in SIAGIE is one list, taken on paper, and marked many at once', async ({ page, program }) => {
  await setUp(page);
  await page.getByRole('button', { name: 'Por hacer en SIAGIE' }).click();
  await expect(page.getByText('Nada por hacer en SIAGIE')).toBeVisible();
  await expectAccessible(page);
  await decide(page, { pide: 'Alta de usuario', dni: '40000001', numero: 'OFICIO 1', nombres: 'Carmen Julia' });
  await decide(page, { pide: 'Reseteo de contraseña', dni: '40000003', numero: 'OFICIO 3' });
  await decide(page, { pide: 'Cambio de director', dni: '40000002', numero: 'OFICIO 2' });
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await program.screenshot('bandeja-siagie');
  await page.getByRole('button', { name: 'Por hacer en SIAGIE (4)' }).click();
  const filas = page.getByRole('grid', { name: 'Por hacer en SIAGIE' }).getByRole('row').filter({ hasText: '1234566-0' });
  await expect(filas).toHaveCount(4);
  await expect(filas.nth(3)).toContainText('Quien ejercía antes');
  await expectAccessible(page);
  await program.screenshot('siagie-lista');

  const papel = await program.printed(() => page.getByRole('button', { name: 'Imprimir la lista' }).click());
  expect(papel.length).toBeGreaterThan(10_000);

  // By keyboard: two rows, their user names, one of which is another.
  await filas.first().click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 filas elegidas de 4.')).toBeVisible();
  await program.screenshot('siagie-elegidas');
  await takeStep(page);
  const dialog = page.getByRole('dialog', { name: 'Hechas en SIAGIE: 2' });
  const [primero, segundo] = [dialog.getByLabel('Usuario que quedó en SIAGIE').first(), dialog.getByLabel('Usuario que quedó en SIAGIE').last()];
  await expect(primero).toHaveValue('40000001');
  await dialog.getByText('Permiso a usuario existente').click();
  await primero.fill('cchapo');
  await segundo.fill('');
  await takeStep(page);
  await expect(dialog.getByText(/-00002: Escriba el usuario que quedó en SIAGIE/)).toBeVisible();
  await expect(segundo).toBeFocused();
  await expect(primero).toHaveValue('cchapo');
  await expectAccessible(page);
  await program.screenshot('siagie-marcar');
  await segundo.fill('40000003');
  await takeStep(page);
  await expect(page.getByText('Se registraron 2 como hechas en SIAGIE.')).toBeVisible();
  await expect(filas).toHaveCount(2);
  // What the first holder is known to have is now there to be inactivated.
  await expect(filas.nth(1)).toContainText('cchapo');

  await page.getByRole('columnheader', { name: 'Seleccionar todos' }).locator('label').click();
  await expect(page.getByText('2 filas elegidas de 2.')).toBeVisible();
  await takeStep(page);
  await expect(page.getByRole('dialog', { name: 'Hechas en SIAGIE: 2' }).getByText('Inactivar el usuario')).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Nada por hacer en SIAGIE')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('crear');
  await expect(page.getByRole('option', { name: 'Por hacer en SIAGIE: crear, resetear, inactivar' })).toBeVisible();
});

test('the office makes a list of requisitos its own, and what was already being verified keeps its list', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await expect(page.getByText('Lista de las IE de gestión pública: el padrón no dice la gestión.')).toBeVisible();

  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Requisitos' }).click();
  await expect(page.getByText('Se piden 9. Es la lista inicial.')).toBeVisible();
  const dni = page.getByRole('group', { name: 'Copia del DNI' });
  await expect(dni.getByText('El D. Leg. 1246 no permite exigirla')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('requisitos-iniciales');

  // One of its own, first in the list; the telephone is not asked for.
  await page.getByRole('group', { name: 'Celular del director' }).getByText('Se pide').click();
  await page.getByRole('button', { name: 'Agregar un requisito' }).click();
  const propio = page.getByRole('group', { name: 'Requisito sin nombre' });
  await propio.getByLabel('Cómo dice el oficio que falta').fill('Presentar el oficio firmado y sellado.');
  await takeStep(page);
  await expect(propio.getByText('Escriba cómo se llama el requisito en la lista.')).toBeVisible();
  await expect(propio.getByLabel('Nombre en la lista')).toBeFocused();
  await page.keyboard.type('Oficio firmado');
  const suyo = page.getByRole('group', { name: 'Oficio firmado' });
  for (let lugar = 14; lugar > 0; lugar -= 1) await suyo.getByRole('button', { name: 'Subir: Oficio firmado' }).press('Enter');
  await expect(suyo.getByRole('button', { name: 'Subir: Oficio firmado' })).toBeDisabled();
  await takeStep(page);
  await expect(page.getByText('Requisitos: guardado.')).toBeVisible();
  await expect(page.getByText('Se piden 9. Es la lista de la oficina.')).toBeVisible();
  await expectAccessible(page);
  await page.evaluate(() => document.querySelector('main h1')?.scrollIntoView());
  await program.screenshot('requisitos-propios');
  await page.getByRole('radio', { name: 'PRONOEI' }).check({ force: true });
  await expect(page.getByText('Se piden 9. Es la lista inicial.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Nombre del PRONOEI' })).toBeVisible();

  // And with what each calidad is proved.
  await page.getByRole('group', { name: 'Director designado' }).getByText('Memorando de encargo').click();
  await takeStep(page);
  await expect(page.getByText('Con qué se acredita cada calidad: guardado.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('sustentos');

  // The next oficio is verified by it: what is the office's own is for eyes, and no telephone is missed.
  await writeOficio(page, { numero: 'OFICIO 2', dni: '40000002' });
  await page.getByLabel('Celular', { exact: true }).fill('');
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await expect(page.getByRole('radiogroup').first()).toHaveAccessibleName('Oficio firmado');
  await expect(page.getByText('El oficio no indica ningún celular')).toHaveCount(0);
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 1 de 9')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Oficio firmado' }).getByText('No cumple', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Punto 1' })).toHaveValue('Presentar el oficio firmado y sellado.');
  await expectAccessible(page);
  await program.screenshot('requisitos-en-uso');

  await page.getByRole('link', { name: 'Bandeja' }).click();
  await page.getByRole('row', { name: /-00001/ }).click();
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await expect(page.getByRole('radiogroup').first()).toHaveAccessibleName('Nombre o número de la IE');
  await page.getByRole('link', { name: 'Auditoría' }).click();
  await page.getByText('Cambió los ajustes').first().click();
  await expect(page.getByText(/Alta de usuario \(Pública\): ya no se pide «Celular del director»/)).toBeVisible();
});
