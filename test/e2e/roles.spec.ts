// Each role at its desk: what it may not do is not offered, and nobody meets a refusal.
import type { Page } from '@playwright/test';
import { pdfDePrueba } from '../fixtures/archivos.ts';
import { CLAVE, expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test, type Program } from '../support/program.ts';

const escaneo = { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfDePrueba()) };
const ROLES = ['Mesa de partes', 'Especialista', 'Consulta'] as const;

/** Hears every answer of the office; the desktop window's cannot be heard, but its screens tell. */
function listenForRefusals(page: Page): string[] {
  const refused: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('/call')) return;
    const body = await response.text().catch(() => '');
    if (body.includes('"sin_permiso"')) refused.push(response.request().postData() ?? '');
  });
  return refused;
}

async function addPersons(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Personas' }).click();
  for (const rol of ROLES) {
    await page.getByRole('button', { name: 'Agregar persona' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Apellidos y nombres').fill(`${rol} Prueba`);
    await dialog.getByRole('button', { name: /Rol/ }).click();
    await page.getByRole('option', { name: rol }).click();
    for (const label of ['Contraseña', 'Contraseña, otra vez']) await dialog.getByLabel(label, { exact: true }).fill(CLAVE);
    await takeStep(page);
    await expect(dialog).toHaveCount(0);
  }
}

/** One case waits for its verification and another for its answer. */
async function leaveWork(page: Page): Promise<void> {
  await writeOficio(page, { archivo: escaneo });
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByRole('button', { name: 'Registrar otro' }).click();
  await writeOficio(page, { numero: 'OFICIO N.° 016-2026', dni: '41674581' });
  for (const seen of ['Faltan calificar 9 de 9', 'Todos calificados', 'Usuario que quedó en SIAGIE']) {
    await takeStep(page);
    await expect(page.getByText(seen).first()).toBeVisible();
  }
}

async function enterAs(page: Page, quien: string): Promise<void> {
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await page.getByRole('button', { name: /Su nombre/ }).click();
  await page.getByRole('option', { name: quien }).click();
  await page.getByRole('textbox', { name: 'Contraseña', exact: true }).fill(CLAVE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Su sesión: ${quien}` })).toBeVisible();
}

async function openCase(page: Page, numero: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await page.getByRole('row', { name: numero }).click();
  await expect(page.getByRole('tab', { name: 'Trabajo' })).toBeVisible();
}

/** Looks at everything that the program shows. */
async function goRound(page: Page, program: Program, name: string): Promise<void> {
  for (const numero of [/00001/, /00002/]) {
    await openCase(page, numero);
    await program.screenshot(`rol-${name}-${numero.source}`);
    for (const tab of ['Datos', 'Documentos', 'Historia', 'Trabajo']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    }
  }
  await page.getByRole('link', { name: 'Ajustes' }).click();
  const secciones = page.getByRole('navigation', { name: 'Secciones de los ajustes' }).getByRole('link');
  for (const seccion of await secciones.all()) {
    await seccion.click();
    await expect(page.locator('main section').first()).toBeVisible();
  }
  await program.screenshot(`rol-${name}-ajustes`);
}

const offered = (page: Page): Promise<string[]> => page.locator('main').getByRole('button').allInnerTexts();

test('mesa, especialista and consulta work without meeting a refusal', async ({ page, program }) => {
  test.setTimeout(180_000);
  const refused = listenForRefusals(page);
  await setUp(page);
  await addPersons(page);
  await leaveWork(page);

  await enterAs(page, 'Consulta Prueba');
  await goRound(page, program, 'consulta');
  await expect(page.getByRole('link', { name: 'Registrar oficio' })).toHaveCount(0);
  await page.keyboard.press('F2');
  await openCase(page, /00001/);
  await takeStep(page);
  await expectState(page, 'Recibido');
  for (const act of ['Verificar', 'Corregir datos', 'Agregar archivo', 'Emitir el cargo', 'Anular']) expect((await offered(page)).join()).not.toContain(act);
  await page.evaluate(() => {
    location.hash = '#/expediente/1/corregir';
  });
  await expect(page.getByText('Su rol no corrige expedientes.')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/registrar';
  });
  await expect(page.getByText('Su rol no registra oficios.')).toBeVisible();

  await enterAs(page, 'Mesa de partes Prueba');
  await goRound(page, program, 'mesa');
  await writeOficio(page, { numero: 'OFICIO N.° 017-2026', dni: '41674599', archivo: escaneo });
  await expect(page.getByRole('button', { name: 'Registrar y verificar' })).toHaveCount(0);
  await takeStep(page);
  await page.getByRole('button', { name: /cargo/i }).click();
  await expect.poll(() => program.printings()).toEqual([1]);
  await page.getByRole('button', { name: 'Registrar otro' }).click();
  await openCase(page, /00003/);
  await page.getByRole('tab', { name: /^Documentos/ }).click();
  await page.getByRole('button', { name: /^Ver CARGO/ }).click();
  await seeDocument(page);
  await program.screenshot('rol-mesa-cargo');
  await page.keyboard.press('Escape');

  await enterAs(page, 'Especialista Prueba');
  await goRound(page, program, 'especialista');
  await openCase(page, /00001/);
  await takeStep(page);
  await expectState(page, 'En verificación');

  expect(refused).toEqual([]);
  await expect(page.getByText('Su rol no permite hacer esto')).toHaveCount(0);
});
