// The lock of the screen: nothing of what was there can be seen or reached, and all of it but the passwords is there again.
import type { Page } from '@playwright/test';
import { pdfDePrueba } from '../fixtures/archivos.ts';
import { CLAVE, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

const escaneo = { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfDePrueba()) };
const ANA = 'Ana Salas Prueba';

/** The field of the entry sheet: whatever waits behind it has no role that can be found. */
const entryPassword = (page: Page) => page.getByRole('textbox', { name: 'Contraseña', exact: true });

const lockedNotice = (page: Page) => page.getByText('La pantalla está bloqueada.');

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await expect(lockedNotice(page)).toBeVisible();
}

async function unlock(page: Page): Promise<void> {
  await entryPassword(page).fill(CLAVE);
  await page.keyboard.press('Enter');
  await expect(lockedNotice(page)).toHaveCount(0);
}

/** The names of what the keyboard reaches going all the way round. */
async function reachedByTab(page: Page): Promise<string[]> {
  const reached: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.closest('[inert]') ? 'inert' : (document.activeElement?.tagName ?? '')));
  }
  return reached;
}

/** What a call is answered when whoever wrote it goes round the screens. */
const askOffice = (page: Page, name: string) =>
  page.evaluate(async (name) => {
    if (window.altas) return JSON.stringify(await window.altas.call(name, {}));
    const response = await fetch('/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, input: {} }) });
    return response.text();
  }, name);

test('a form half filled waits behind the lock, whole', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page, { archivo: escaneo });
  await page.getByLabel('Nota interna').fill('Llamó ayer');
  const form = page.getByRole('region', { name: 'Solicitante' }).locator('xpath=ancestor::*[contains(@class,"form")][1]');
  const scroll = () => form.evaluate((element) => {
    let box: HTMLElement | null = element instanceof HTMLElement ? element : null;
    while (box && box.scrollTop === 0) box = box.parentElement;
    return box?.scrollTop ?? 0;
  });
  const before = await scroll();
  expect(before).toBeGreaterThan(0);
  const address = page.url();

  await lock(page);
  await program.screenshot('bloqueo');
  const seen = await page.locator('body').ariaSnapshot();
  expect(seen).toContain('Contraseña');
  for (const secret of ['Chapoñán', 'Solicitante', 'Registrar oficio', 'oficio.pdf', 'Bandeja']) expect(seen).not.toContain(secret);
  await expect(page.getByLabel('Apellidos', { exact: true })).toBeHidden();
  expect(await reachedByTab(page)).not.toContain('inert');
  expect(await askOffice(page, 'expedientes.contar')).toContain('sin_sesion');

  await entryPassword(page).focus();
  // No key of the program is heard but that of the manual, and the history does not lead away.
  for (const key of ['F2', 'F3', 'Control+k', 'Control+Enter']) await page.keyboard.press(key);
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).toBe(address);
  await expect(lockedNotice(page)).toBeVisible();

  await entryPassword(page).fill('no es esta');
  await page.keyboard.press('Enter');
  await expect(page.getByText('La contraseña no es correcta.')).toBeVisible();
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Registrar oficio' })).toBeVisible();
  await expect(page.getByLabel('Nota interna')).toBeFocused();
  expect(await scroll()).toBe(before);
  await expect(page.getByLabel('Nota interna')).toHaveValue('Llamó ayer');
  await expect(page.getByLabel('Apellidos', { exact: true })).toHaveValue('Chapoñán Ñique');
  await expect(page.getByText('Página 1 de 1')).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await expect(page.getByText('Página 1 de 1')).toBeVisible();
});

test('the hoja waits without its password; an issued one is forgotten', async ({ page, program }) => {
  const secret = 'Xk7*vRpmT4Qe#w';
  await setUp(page);
  await writeOficio(page);
  for (const next of ['Faltan calificar 9 de 9', 'Todos calificados']) {
    await takeStep(page);
    await expect(page.getByText(next)).toBeVisible();
  }
  await takeStep(page);
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toHaveValue('12345678');
  await takeStep(page);
  await page.getByRole('button', { name: 'Preparar la hoja' }).click();
  await page.getByText('la dio SIAGIE').click();
  await page.getByLabel('Usuario', { exact: true }).fill('rchaponan');
  await page.getByLabel('Contraseña temporal').fill(secret);
  await seeDocument(page);

  await lock(page);
  expect(await page.locator('body').ariaSnapshot()).not.toContain('rchaponan');
  expect(await page.evaluate((secret) => [...document.querySelectorAll('input')].some(({ value }) => value === secret), secret)).toBe(false);
  expect(await page.locator('canvas').count()).toBe(0);
  await unlock(page);
  const hoja = page.getByRole('dialog', { name: 'Hoja de credenciales' });
  await expect(hoja.getByLabel('Usuario', { exact: true })).toHaveValue('rchaponan');
  await expect(hoja.getByLabel('Contraseña temporal')).toHaveValue('');
  await expect(hoja.getByText('La contraseña se borró al bloquearse la pantalla.')).toBeVisible();
  await program.screenshot('hoja-tras-bloqueo');

  await page.getByLabel('Contraseña temporal').fill(secret);
  await seeDocument(page);
  await takeStep(page);
  await expect(page.getByText('¿Salió bien?')).toBeVisible();
  await lock(page);
  expect(await page.locator('canvas').count()).toBe(0);
  await unlock(page);
  await expect(page.getByText('La hoja se borró al bloquearse la pantalla')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Imprimir otra vez' })).toBeDisabled();
  await program.screenshot('hoja-olvidada');
  await page.getByRole('button', { name: 'Sí, salió bien' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('when another person enters, what waited is dropped, and it is asked first', async ({ page, program }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Personas' }).click();
  await page.getByRole('button', { name: 'Agregar persona' }).click();
  await page.getByLabel('Apellidos y nombres').fill('Beto Ruiz Prueba');
  for (const label of ['Contraseña', 'Contraseña, otra vez']) await page.getByRole('dialog').getByLabel(label, { exact: true }).fill('la clave de beto');
  await takeStep(page);
  await expect(page.getByText('ya puede entrar')).toBeVisible();

  // Half a person, in a dialog: what was typed waits, the password does not.
  await page.getByRole('button', { name: 'Agregar persona' }).click();
  await page.getByLabel('Apellidos y nombres').fill('Carla Soto Prueba');
  for (const label of ['Contraseña', 'Contraseña, otra vez']) await page.getByRole('dialog').getByLabel(label, { exact: true }).fill('la clave de carla');
  await lock(page);
  await unlock(page);
  const dialog = page.getByRole('dialog', { name: 'Agregar persona' });
  await expect(dialog.getByLabel('Apellidos y nombres')).toHaveValue('Carla Soto Prueba');
  for (const label of ['Contraseña', 'Contraseña, otra vez']) await expect(dialog.getByLabel(label, { exact: true })).toHaveValue('');
  await dialog.getByLabel('Cargo').fill('Asistente');

  await lock(page);
  await page.getByRole('button', { name: /Su nombre/ }).click();
  await page.getByRole('option', { name: 'Beto Ruiz Prueba' }).click();
  await expect(page.getByText(`${ANA} dejó aquí su sesión.`)).toBeVisible();
  await entryPassword(page).fill('la clave de beto');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog', { name: `${ANA} tiene datos sin guardar` })).toBeVisible();
  await program.screenshot('entra-otra-persona');
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.getByRole('button', { name: 'Entrar y descartarlos' }).click();
  await expect(page.getByRole('button', { name: /Su sesión: Beto/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // The key that asks does not answer the question, also with no dialog behind.
  await writeOficio(page);
  await lock(page);
  await page.getByRole('button', { name: /Su nombre/ }).click();
  await page.getByRole('option', { name: ANA }).click();
  await entryPassword(page).fill(CLAVE);
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog', { name: 'Beto Ruiz Prueba tiene datos sin guardar' }).getByRole('button', { name: 'Entrar y descartarlos' }).click();
  await expect(page.getByRole('button', { name: /Su sesión: Ana/ })).toBeVisible();
});

test('nobody uses it: it locks by itself after the minutes of the office', async ({ page, program }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Seguridad', exact: true }).click();
  await page.getByLabel('Minutos sin uso').fill('61');
  await takeStep(page);
  await expect(page.getByText('El bloqueo es después de 60 minutos como máximo.').first()).toBeVisible();
  await page.getByLabel('Minutos sin uso').fill('3');
  await takeStep(page);
  await expect(page.getByText('Bloqueo de la pantalla: guardado.')).toBeVisible();
  await program.screenshot('ajustes-seguridad');

  await page.clock.install();
  await page.clock.fastForward('02:30');
  await page.mouse.move(200, 300);
  await page.mouse.move(220, 320);
  await page.clock.fastForward('02:30');
  await expect(page.getByRole('heading', { name: 'Ajustes' })).toBeVisible();
  await page.clock.fastForward('00:40');
  await expect(lockedNotice(page)).toBeVisible();
});

test('from the menu too, and leaving is not locking', async ({ page }) => {
  await setUp(page);
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Bloquear' }).click();
  await expect(lockedNotice(page)).toBeVisible();
  await unlock(page);
  await page.getByRole('link', { name: 'Auditoría' }).click();
  await expect(page.getByRole('heading', { name: 'Auditoría' })).toBeVisible();
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(page.getByLabel('Contraseña', { exact: true })).toBeVisible();
  await expect(lockedNotice(page)).toHaveCount(0);
  // Whoever enters next, who may be another, does not begin on what the one before was looking at.
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
});
