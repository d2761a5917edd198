// The manual: F1 opens it at its place, over whatever is on the screen and losing nothing; it is searched, read and printed by keyboard.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { CLAVE, expectState, setUp, setUpOffice, takeStep, writeOficio } from '../support/desk.ts';
import { sizeOf } from '../support/papel.ts';
import { textOf } from '../support/pdf-text.ts';
import { expect, test } from '../support/program.ts';

const manual = (page: Page) => page.getByRole('dialog', { name: 'Manual' });
const read = (page: Page) => manual(page).getByRole('article');

/** F1, and what it opens: the page, and the section that has the keyboard. Leaves the manual open. */
async function expectHelp(page: Page, pagina: string, seccion?: string): Promise<void> {
  await page.keyboard.press('F1');
  await expect(read(page).getByRole('heading', { level: 2 })).toHaveText(pagina);
  if (seccion === undefined) await expect(read(page).getByRole('heading', { level: 2 })).toBeFocused();
  else {
    const heading = read(page).getByRole('heading', { level: 3, name: seccion, exact: true });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  }
}

async function closeHelp(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(manual(page)).toHaveCount(0);
}

test('before anybody is in: each step of the set-up, the entry, the lock, and only what needs nobody inside', async ({ page, program }) => {
  await page.getByLabel('Nombre de la UGEL').fill('UGEL a medio escribir');
  await expectHelp(page, 'Configurar por primera vez', 'Su oficina');
  await expect(manual(page).getByRole('option', { name: 'Bandeja' })).toHaveCount(0);
  await expectAccessible(page);
  await program.screenshot('ayuda-instalar');
  await closeHelp(page);
  await expect(page.getByLabel('Nombre de la UGEL')).toBeFocused();
  await expect(page.getByLabel('Nombre de la UGEL')).toHaveValue('UGEL a medio escribir');
  await setUpOffice(page);
  await expectHelp(page, 'Configurar por primera vez', 'La hoja de recuperación');
  await closeHelp(page);
  await page.getByRole('button', { name: 'Comenzar a trabajar' }).click();
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();

  await page.keyboard.press('F2');
  await page.getByLabel('Folios').fill('7');
  await page.keyboard.press('F9');
  await expect(page.getByText('La pantalla está bloqueada.')).toBeVisible();
  await expect(page.getByLabel('Contraseña', { exact: true })).toBeFocused();
  await page.keyboard.type('media');
  await expectHelp(page, 'Entrar, bloquear y salir');
  await expect(manual(page).getByRole('option', { name: 'Auditoría' })).toHaveCount(0);
  await expectAccessible(page);
  await program.screenshot('ayuda-bloqueada');
  await closeHelp(page);
  await expect(page.getByLabel('Contraseña', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Contraseña', { exact: true })).toHaveValue('media');
  await page.getByRole('button', { name: 'Olvidé mi contraseña' }).click();
  await expectHelp(page, 'Entrar, bloquear y salir', 'Olvidé mi contraseña');
  await closeHelp(page);
  await page.getByRole('button', { name: 'Volver' }).click();
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  // Open when the screen is locked again, it is gone, and what was written is there.
  await page.keyboard.press('Enter');
  await expect(page.getByText('La pantalla está bloqueada.')).toHaveCount(0);
  await expect(page.getByLabel('Folios')).toHaveValue('7');
  await expectHelp(page, 'Registrar oficio');
  await page.keyboard.press('F9');
  await expect(page.getByText('La pantalla está bloqueada.')).toBeVisible();
  await expect(manual(page)).toHaveCount(0);
});

test('F1 leads from each screen to its page', async ({ page, program }) => {
  await setUp(page);
  const lugares: readonly (readonly [hash: string, pagina: string, seccion?: string])[] = [
    ['bandeja', 'Bandeja'], ['registrar', 'Registrar oficio'], ['vigencias', 'Vigencias'], ['documentos', 'Documentos'], ['multiple', 'Oficio múltiple'],
    ['padron', 'Padrón'], ['anio-nuevo', 'Año nuevo'], ['siagie', 'Por hacer en SIAGIE'], ['ajustes/requisitos', 'Ajustes: Requisitos'], ['auditoria', 'Auditoría'], ['escuela/1234566/0', 'Escuela'], ['persona/DNI/12345678', 'Persona'],
    ['ajustes/oficina', 'Ajustes: Oficina'], ['ajustes/membrete', 'Ajustes: Membrete'], ['ajustes/firmantes', 'Ajustes: Firmantes'],
    ['ajustes/numeracion', 'Ajustes: Numeración'], ['ajustes/lineas', 'Ajustes: Líneas del año'], ['ajustes/textos', 'Ajustes: Textos de los oficios'],
    ['ajustes/impresion', 'Ajustes: Impresión'], ['ajustes/plazos', 'Ajustes: Plazos y días'], ['ajustes/personas', 'Ajustes: Personas'],
    ['ajustes/seguridad', 'Ajustes: Seguridad'], ['ajustes/respaldos', 'Ajustes: Respaldos'],
  ];
  for (const [hash, pagina, seccion] of lugares) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, hash);
    await expect(page.locator('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectHelp(page, pagina, seccion);
    if (hash === 'bandeja') {
      await expectAccessible(page);
      await program.screenshot('ayuda-bandeja');
    }
    await closeHelp(page);
  }
});

test('over a dialog half filled: it opens at its section, and nothing is lost', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await expectHelp(page, 'Registrar oficio');
  await closeHelp(page);
  await expect(page.getByRole('region', { name: 'Sustento del cargo' }).getByLabel('Número')).toHaveValue('004821-2023');
  await takeStep(page);
  await expectState(page, 'En verificación');
  await expectHelp(page, 'Expediente', 'Verificar');
  await closeHelp(page);

  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Anular…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Anular el expediente' });
  await dialog.getByLabel('Motivo').focus();
  await page.keyboard.type('Se registró dos');
  await expect(dialog.getByLabel('Motivo')).toHaveValue('Se registró dos');
  await expectHelp(page, 'Expediente', 'Deshacer y anular');
  await expectAccessible(page);
  await program.screenshot('ayuda-sobre-dialogo');
  // The step of the dialog below is not taken from here.
  await page.keyboard.press('Control+Enter');
  await expect(manual(page)).toBeVisible();
  await closeHelp(page);
  await expect(dialog.getByLabel('Motivo')).toBeFocused();
  await page.keyboard.type(' veces');
  await expect(dialog.getByLabel('Motivo')).toHaveValue('Se registró dos veces');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expectState(page, 'En verificación');
});

test('it is searched and read by keyboard alone', async ({ page, program }) => {
  await setUp(page);
  await expectHelp(page, 'Bandeja');
  await page.keyboard.type('olvide contrasena');
  await expect(manual(page).getByLabel('Buscar en el manual')).toHaveValue('olvide contrasena');
  await expect(manual(page).getByRole('option').first()).toContainText('Olvidé mi contraseña');
  await expectAccessible(page);
  await program.screenshot('ayuda-buscar');
  await page.keyboard.press('Enter');
  await expect(read(page).getByRole('heading', { level: 3, name: 'Olvidé mi contraseña' })).toBeFocused();
  // From the section, the keyboard goes on into its links, and back.
  await page.keyboard.press('Tab');
  await expect(read(page).getByRole('link', { name: 'Ajustes, Personas' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(read(page).getByRole('heading', { level: 2 })).toHaveText('Ajustes: Personas');
  await manual(page).getByRole('button', { name: 'Volver a lo anterior' }).press('Enter');
  await expect(read(page).getByRole('heading', { level: 3, name: 'Olvidé mi contraseña' })).toBeFocused();
  // Letters typed while reading begin another search.
  await page.keyboard.type('zanahoria');
  await expect(manual(page).getByText('El manual no dice nada de «zanahoria». Pruebe con otra palabra.')).toBeVisible();
  await expectAccessible(page);
  await closeHelp(page);
  await expect(page.getByLabel('Buscar en la bandeja')).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('spool');
  await page.getByRole('option', { name: 'Lo que guarda Windows al imprimir' }).click();
  await expect(read(page).getByRole('heading', { level: 3, name: 'Lo que guarda Windows al imprimir' })).toBeFocused();
  await closeHelp(page);
  await page.getByRole('button', { name: 'Ayuda' }).click();
  await expect(read(page).getByRole('heading', { level: 2 })).toHaveText('Bandeja');
  await page.setViewportSize({ width: 683, height: 384 });
  await expectAccessible(page);
  await program.screenshot('ayuda-al-doble');
});

test('it is printed, a page or all of it, as text on A4', async ({ page, program }) => {
  await setUp(page);
  await expectHelp(page, 'Bandeja');
  const one = await program.printed(() => page.keyboard.press('Control+p'));
  expect(sizeOf(one).pages).toBe(1);
  expect(Math.abs(sizeOf(one).width - 210)).toBeLessThan(0.2);
  const words = await textOf(one);
  expect(words).toContain('Sirve para ver qué hay que hacer hoy.');
  expect(words).not.toContain('Imprimir todo');
  await expect(manual(page)).toBeVisible();

  const all = await program.printed(() => manual(page).getByRole('button', { name: 'Imprimir todo' }).click());
  expect(sizeOf(all).pages).toBeGreaterThan(25);
  const whole = await textOf(all);
  for (const title of ['Manual de Altas SIAGIE', 'Su primer día', 'Si algo sale mal', 'La ley en corto']) expect(whole).toContain(title);
});
