// The procedure around a case: what a cambio de director leaves to be done.
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
