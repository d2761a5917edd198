// Every screen and its main dialogs, looked through by axe; and the window at 200 %.
import type { Page } from '@playwright/test';
import { pdfDePrueba } from '../fixtures/archivos.ts';
import { CLAVE, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/program.ts';

const escaneo = { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfDePrueba()) };

async function openDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible();
  await expectAccessible(page);
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0);
}

test('set-up and entry', async ({ page, program }) => {
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Siguiente' }).click();
  await expect(page.getByText('Escriba el nombre de la UGEL.').first()).toBeVisible();
  await expectAccessible(page);
  await setUp(page);

  await page.getByRole('button', { name: 'Su sesión' }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Cambiar mi contraseña' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await closeDialog(page);

  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await page.getByLabel('Contraseña').fill('no es esta');
  await page.getByLabel('Contraseña').press('Enter');
  await expect(page.getByText('La contraseña no es correcta.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('entrada');
  await page.getByLabel('Contraseña').fill(CLAVE);
  await page.getByLabel('Contraseña').press('Enter');
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();

  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Lista de teclas' }).click();
  await expect(page.getByRole('dialog', { name: 'Teclas' })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText('La pantalla está bloqueada.')).toBeVisible();
  await expectAccessible(page);
});

test('tray and registering', async ({ page, program }) => {
  await setUp(page);
  await expect(page.getByText('Todavía no hay expedientes.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Lista de teclas' }).click();
  await expect(page.getByRole('dialog', { name: 'Teclas' })).toBeVisible();
  await expectAccessible(page);
  await closeDialog(page);

  await writeOficio(page, { archivo: escaneo, dni: '1234567' });
  await page.getByLabel('Nota interna').focus();
  await expect(page.getByText('El DNI «1234567» tiene 7 dígitos')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('registrar');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Oficio registrado' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Registrar otro' }).click();

  await writeOficio(page, { dni: '1234567' });
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Registrar de todos modos' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Hay datos sin guardar' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salir sin guardar' }).click();

  await expect(page.getByRole('row', { name: /2026|20\d\d/ }).first()).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('bandeja');
  await page.getByLabel('Buscar en la bandeja').fill('nadie así');
  await expect(page.getByText('Nada coincide con «nadie así».')).toBeVisible();
  await expectAccessible(page);
});

test('a case that is observed', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page, { dni: '1234567' });
  await takeStep(page);
  const marks = page.getByRole('radiogroup');
  await expect(marks).toHaveCount(9);
  for (const mark of await marks.all()) await mark.getByText('No cumple', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Punto 9' })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('observar');
  await page.getByRole('radio', { name: 'Decidir', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Observar', exact: true }).click();

  await takeStep(page);
  await seeDocument(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Observado' })).toBeVisible();
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByRole('dialog', { name: 'Registrar la notificación' })).toBeVisible();
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByText('Notificado el')).toBeVisible();
  await takeStep(page);
  await expect(page.getByRole('dialog', { name: 'Registrar la subsanación' })).toBeVisible();
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByRole('heading', { name: 'Corregir datos' })).toBeVisible();
  await expectAccessible(page);
});

test('a case that is granted', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page, { archivo: escaneo });
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('verificar');
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toHaveValue('12345678');
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Emitir la respuesta' })).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Salió bien' })).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByText('¿Salió bien?')).toBeVisible();
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByText('La contraseña ya no está en el programa.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await takeStep(page);
  await expect(page.getByRole('dialog', { name: 'Registrar la entrega' })).toBeVisible();
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByText('Entrega registrada.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(page);
  await program.screenshot('entregado');

  await openDialog(page, 'Hacer otra hoja');
  await closeDialog(page);
  await openDialog(page, 'Ver OFICIO');
  await closeDialog(page);
  for (const parte of ['Datos', 'Documentos', 'Historia']) {
    await page.getByRole('tab', { name: parte }).click();
    await expectAccessible(page);
  }
});

test('settings', async ({ page, program }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Ajustes' }).click();
  const secciones = page.getByRole('navigation', { name: 'Secciones de los ajustes' }).getByRole('link');
  await expect(secciones).toHaveCount(12);
  for (const seccion of await secciones.all()) {
    await seccion.click();
    await expect(seccion).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('main section').first()).toBeVisible();
    await expectAccessible(page);
  }
  await secciones.filter({ hasText: 'Personas' }).click();
  await openDialog(page, 'Agregar persona');
  await closeDialog(page);
  await page.getByRole('link', { name: 'Textos de los oficios' }).click();
  await expect(page.getByText('Página 1 de 1')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('textos');
});

test('at 200 % nothing is lost to the side, and everything can still be reached', async ({ page, program }) => {
  await setUp(page);
  // A screen of 1366×768 at 200 % has room for half of it.
  await page.setViewportSize({ width: 683, height: 384 });
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const lugar of ['Bandeja', 'Registrar oficio', 'Vigencias', 'Documentos', 'Padrón', 'Auditoría', 'Ajustes']) {
    await page.getByRole('link', { name: lugar }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await wider()).toBe(0);
  }
  await writeOficio(page);
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  expect(await wider()).toBe(0);
  await page.getByRole('radio', { name: 'Cumple', exact: true }).last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Aceptar lo sugerido (9)' })).toBeVisible();
  await program.screenshot('al-200');
});
