// The desk's stories, as the person lives them: the same in Chromium and in the packaged Electron.
import type { Page } from '@playwright/test';
import { EXE, pdfDePrueba } from '../fixtures/archivos.ts';
import { CLAVE, expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';
import { textOf } from '../support/pdf-text.ts';
import { tracesOf } from '../support/rastros.ts';

const escaneo = { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfDePrueba()) };

/** Lets files fall on the window, as from the file manager. */
async function dropFile(page: Page, { name, mimeType, buffer }: typeof escaneo): Promise<void> {
  const carried = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type: mimeType }));
      return transfer;
    },
    { name, mimeType, base64: buffer.toString('base64') },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) await page.getByRole('region', { name: 'Documento recibido' }).dispatchEvent(event, { dataTransfer: carried });
}

const acts = (page: Page) => page.getByRole('tabpanel', { name: 'Historia' }).getByRole('listitem');

test('an alta in order: from the oficio to the credential handed over, and no trace of the password', async ({ page, program }) => {
  const secret = 'Xk7*vRpmT4Qe#w';
  await setUp(page);
  await page.keyboard.press('F2');
  await dropFile(page, escaneo);
  await expect(page.getByText('oficio.pdf')).toBeVisible();
  await writeOficio(page);
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await takeStep(page);
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toHaveValue('12345678');
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Emitir la respuesta' })).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await program.screenshot('respuesta-proyecto');
  await takeStep(page);
  await page.getByRole('button', { name: 'Salió bien' }).click();
  expect(await program.printings()).toEqual([1]);

  await page.getByRole('button', { name: 'Preparar la hoja' }).click();
  await page.getByText('la dio SIAGIE').click();
  await page.getByLabel('Contraseña temporal').fill(secret);
  await seeDocument(page);
  await takeStep(page);
  await expect(page.getByText('¿Salió bien?')).toBeVisible();
  await program.screenshot('hoja-impresa');
  await page.getByRole('button', { name: 'Imprimir otra vez' }).click();
  await expect.poll(() => program.printings()).toEqual([1, 1, 1]);
  expect(tracesOf([program.folder], { secret })).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Sí' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await takeStep(page);
  await expect(page.getByRole('dialog', { name: 'Registrar la entrega' })).toBeVisible();
  await takeStep(page);
  await expectState(page, 'Entregado');
  await takeStep(page);
  await expectState(page, 'Archivado');
  await page.getByRole('tab', { name: 'Historia' }).click();
  await expect(acts(page)).not.toHaveCount(0);
  await expect(acts(page).first()).toContainText('Ana Salas Prueba');
  await program.screenshot('historia');
  expect(await page.content()).not.toContain(secret);

  const again = await program.restart();
  await again.getByLabel('Contraseña').fill(CLAVE);
  await again.keyboard.press('Enter');
  await again.getByRole('row', { name: /00001/ }).click();
  await expectState(again, 'Archivado');
  // Neither may the disc tell, without a password, whose case it was.
  expect(tracesOf([program.folder], { secret, nombre: 'Chapoñán', documento: '12345678' })).toEqual([]);
});

test('an oficio without its RD: observed, notified, mended and granted', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page, { archivo: escaneo });
  await page.getByRole('region', { name: 'Sustento del cargo' }).getByText('no cita ni adjunta ninguno').click();
  await takeStep(page);
  await expect(page.getByText('El oficio no cita ni adjunta la resolución')).toBeVisible();
  for (const mark of (await page.getByRole('radiogroup').all()).slice(0, 8)) await mark.getByText('Cumple', { exact: true }).click();
  await page.getByRole('radiogroup').nth(8).getByText('No cumple', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Punto 1' })).toHaveValue(/Adjuntar copia de la resolución/);
  await takeStep(page);
  await seeDocument(page);
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expectState(page, 'Observado');
  await takeStep(page);
  await takeStep(page);
  await expect(page.getByText('Notificado el')).toBeVisible();
  await program.screenshot('observado');

  await takeStep(page);
  await expect(page.getByRole('dialog', { name: 'Registrar la subsanación' })).toBeVisible();
  await page.getByRole('dialog').locator('input[type="file"]').setInputFiles({ ...escaneo, name: 'rd.pdf' });
  await takeStep(page);
  await expect(page.getByRole('heading', { name: 'Corregir datos' })).toBeVisible();
  await page.getByRole('region', { name: 'Sustento del cargo' }).getByText('cita o adjunta una resolución').click();
  await page.getByRole('region', { name: 'Sustento del cargo' }).getByLabel('Número').fill('000518-2026');
  await page.getByText('Su copia vino con el oficio').click();
  await takeStep(page);
  await expectState(page, 'En verificación');
  await page.getByRole('radiogroup').nth(8).getByText('Cumple', { exact: true }).click();
  await takeStep(page);
  await expectState(page, 'Decidido');
  await page.getByRole('tab', { name: 'Documentos' }).click();
  await page.getByRole('button', { name: 'Ver OFICIO' }).click();
  await seeDocument(page);
});

test('accounts for teachers are refused with a ready ground, and the letter says why', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await page.getByRole('region', { name: 'Oficio' }).getByRole('button', { name: /Qué pide/ }).click();
  await page.getByRole('option', { name: 'Fuera de alcance' }).click();
  await takeStep(page);
  await expect(page.getByLabel('Cómo lo dirá el oficio')).toHaveValue(/los asigna y revoca quien la dirige/);
  await takeStep(page);
  await expectState(page, 'Decidido');
  await takeStep(page);
  await seeDocument(page);
  await takeStep(page);
  await expectState(page, 'Atendido');
  await page.getByRole('button', { name: 'Salió bien' }).click();
  await page.getByRole('tab', { name: 'Documentos' }).click();
  await page.getByRole('button', { name: 'Ver OFICIO' }).click();
  await page.getByRole('button', { name: 'Guardar como…' }).click();
  await expect(page.getByText('Guardar una copia fuera del programa')).toBeVisible();
  const saved = await program.saved(() => page.getByRole('button', { name: 'Guardar la copia' }).click());
  expect(saved.name).toMatch(/^OFICIO-N-0001-\d{4}-.*\.pdf$/);
  expect(await textOf(saved.bytes)).toMatch(/COPIA.*los asigna y revoca quien la dirige/);
});

test('what the oficio says wrongly is marked beside its field, kept as it is written, and offered right', async ({ page }) => {
  await setUp(page);
  await writeOficio(page, { dni: '4167458' });
  await page.getByLabel('Código modular').fill('1234576');
  await page.getByLabel('Celular', { exact: true }).fill('97845016');
  await page.getByLabel('Nota interna').focus();
  await expect(page.getByText('El código modular 1234576 no pasa su dígito de control')).toBeVisible();
  await expect(page.getByText('El DNI «4167458» tiene 7 dígitos')).toBeVisible();
  await expect(page.getByText('El celular «97845016» tiene 8 dígitos')).toBeVisible();
  await page.getByRole('button', { name: '1234566' }).click();
  await expect(page.getByLabel('Código modular')).toHaveValue('1234566');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Oficio registrado' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await page.getByLabel('Buscar en la bandeja').fill('4167458 algarrobos');
  await expect(page.getByRole('row', { name: /00001/ })).toBeVisible();
});

test('what cannot be received is refused with its sentence, and nothing typed is lost', async ({ page }) => {
  await setUp(page);
  await writeOficio(page);
  await dropFile(page, { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: Buffer.from(EXE) });
  await expect(page.getByText(/no es PDF, JPG ni PNG/)).toBeVisible();
  await dropFile(page, { name: 'cortado.pdf', mimeType: 'application/pdf', buffer: escaneo.buffer.subarray(0, -200) });
  await page.getByLabel('Folios').fill('');
  await takeStep(page);
  await expect(page.getByText(/folio/i).last()).toBeVisible();
  await page.getByLabel('Folios').fill('3');
  await takeStep(page);
  await expect(page.getByText(/dañado o incompleto/).first()).toBeVisible();
  await expect(page.getByLabel('Apellidos', { exact: true })).toHaveValue('Chapoñán Ñique');
});

test('the same oficio is announced before it is saved, and another window sees the tray change', async ({ page }) => {
  await setUp(page);
  await writeOficio(page);
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByRole('button', { name: 'Registrar otro' }).click();
  await writeOficio(page);
  await takeStep(page);
  await page.getByRole('button', { name: 'Registrar de todos modos' }).click();
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(page.getByRole('row', { name: /0000[12]/ })).toHaveCount(2);
});
