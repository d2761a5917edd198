// Backups as a person meets them: made, looked at, restored, undone; and brought to another PC.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CLAVE, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expectAccessible } from '../support/accessible.ts';
import { startHost } from '../support/host-process.ts';
import { usbOf } from '../support/program-hosts.ts';
import { expect, test } from '../support/program.ts';

async function register(page: Page, numero: string): Promise<void> {
  await writeOficio(page, { numero });
  await takeStep(page);
  const again = page.getByRole('button', { name: 'Registrar de todos modos' });
  await expect(page.getByRole('heading', { name: 'Recibido' }).or(page.getByText('Faltan calificar')).or(again).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(page.getByText('Faltan calificar').first()).toBeVisible();
}

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Secciones de los ajustes' }).getByRole('link', { name: 'Respaldos' }).click();
  await expect(page.getByRole('heading', { name: 'Segunda carpeta' })).toBeVisible();
}

/** In a browser the folder is chosen out of a list; in the desktop window, in the system's dialog. */
async function chooseFolder(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const list = page.getByRole('dialog', { name: 'Elegir carpeta' });
  if (test.info().project.name === 'chromium') {
    await expect(list).toBeVisible();
    await expectAccessible(page);
    await list.getByRole('button', { name: 'Elegir', exact: true }).click();
  }
}

async function restoreFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ver el respaldo/ }).first().click();
  await expect(page.getByRole('dialog', { name: /^Respaldo del/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restaurar este respaldo' }).click();
  await page.getByLabel('Su contraseña de entonces').fill('no es esta');
  await page.getByLabel('Su contraseña de entonces').press('Enter');
  await expect(page.getByText('Esa contraseña no abre este respaldo.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Su contraseña de entonces').fill(CLAVE);
  await page.getByLabel('Su contraseña de entonces').press('Enter');
}

async function enter(page: Page): Promise<void> {
  await expect(page.locator('[role="dialog"], [role="alertdialog"]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'UGEL Modelo' })).toBeVisible();
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByLabel('Contraseña', { exact: true }).press('Enter');
  await expect(page.getByRole('link', { name: 'Ajustes' })).toBeVisible();
}

const rows = (page: Page) => page.getByRole('row', { name: /20\d\d-0/ });

test('a backup is made, seen, restored and undone', async ({ page, program }) => {
  await setUp(page);
  mkdirSync(usbOf(program.dataDir));
  await expect(page.getByRole('link', { name: 'Sin respaldo' })).toBeVisible();
  await register(page, '001-2026');
  await openBackups(page);
  await chooseFolder(page, 'Elegir la carpeta');
  await expect(page.getByText('todavía sin respaldo')).toBeVisible();
  await page.getByRole('button', { name: 'Hacer un respaldo ahora' }).click();
  await expect(page.getByRole('link', { name: 'Respaldo: hoy' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ver el respaldo/ })).toHaveCount(2);
  await expect(page.getByText('Respaldo hecho y comprobado.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('respaldos');

  await page.getByRole('button', { name: /^Ver el respaldo/ }).first().click();
  await page.getByRole('button', { name: 'Verificar que esté entero' }).click();
  await expect(page.getByText(/está entero y se puede restaurar/)).toBeVisible();
  await page.getByRole('button', { name: 'Comprobar los datos' }).click();
  await expect(page.getByText('Los datos están sanos.')).toBeVisible();

  await register(page, '002-2026');
  await openBackups(page);
  await page.getByRole('button', { name: /^Ver el respaldo/ }).first().click();
  await expect(page.getByText(/Este respaldo es anterior/)).toBeVisible();
  await program.screenshot('respaldo-visto');
  await page.getByRole('button', { name: 'Cerrar' }).last().click();
  await restoreFirst(page);
  await enter(page);
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(rows(page)).toHaveCount(1);
  await openBackups(page);
  await expect(page.getByText('Apartado al restaurar')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('restaurado');
  await page.getByRole('button', { name: /^Traer de vuelta/ }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Traer de vuelta' }).click();
  await enter(page);
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(rows(page)).toHaveCount(2);

  // What is not needed any more goes, when the jefe says so.
  await openBackups(page);
  await page.getByRole('button', { name: /^Borrar lo apartado/ }).click();
  await expect(page.getByRole('alertdialog', { name: /^¿Borrar lo apartado/ })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('borrar-apartado');
  await page.getByRole('button', { name: 'Borrar para siempre' }).click();
  await expect(page.getByText('Apartado al restaurar')).toHaveCount(0);
  expect(readdirSync(program.dataDir).filter((name) => name.startsWith('apartado-'))).toEqual([]);
});

test('wrong passwords of a backup wait like those of the entry', async ({ page, program }) => {
  await setUp(page);
  await openBackups(page);
  await page.getByRole('button', { name: 'Hacer un respaldo ahora' }).click();
  await page.getByRole('button', { name: /^Ver el respaldo/ }).first().click();
  await page.getByRole('button', { name: 'Restaurar este respaldo' }).click();
  const password = page.getByLabel('Su contraseña de entonces');
  for (let vez = 0; vez < 3; vez += 1) {
    await password.fill(`errada ${vez}`);
    await password.press('Enter');
    await expect(page.getByText('Esa contraseña no abre este respaldo.')).toBeVisible();
  }
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restaurar', exact: true })).toBeDisabled();
  await expectAccessible(page);
  await program.screenshot('respaldo-espera');
  await expect(page.getByText('Ya puede volver a intentarlo.')).toBeVisible();
  await password.fill(CLAVE);
  await password.press('Enter');
  await enter(page);
});

test('another PC takes up the office from a memory stick', async ({ page, program }) => {
  await setUp(page);
  mkdirSync(usbOf(program.dataDir));
  await register(page, '001-2026');
  await openBackups(page);
  await chooseFolder(page, 'Hacer uno en otra carpeta');
  await expect(page.getByText('Respaldo hecho y comprobado.')).toBeVisible();
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
  // The other PC: no data, and the same stick.
  rmSync(program.dataDir, { recursive: true });
  const other = await program.restart();
  await expect(other.getByRole('heading', { name: 'Su oficina' })).toBeVisible();
  await program.screenshot('primer-inicio');
  await other.getByRole('button', { name: 'Restaurar un respaldo' }).click();
  await expect(other.getByRole('dialog', { name: 'Restaurar un respaldo' })).toBeVisible();
  await expectAccessible(other);
  await chooseFolder(other, 'Elegir la carpeta');
  await expect(other.getByRole('button', { name: /^Ver el respaldo/ })).toBeVisible();
  await program.screenshot('rescate');
  await restoreFirst(other);
  await enter(other);
  await expect(rows(other)).toHaveCount(1);
});

/** The data as a program left them three days ahead of now. */
async function setUpInTheFuture(dataDir: string): Promise<void> {
  const host = startHost('stdio', ['--datos', dataDir, '--reloj', 'manual']);
  const oficina = { ugel: 'UGEL Modelo', codigo: '', etiquetaSuperior: 'DRE', superior: 'DRE Modelo', lugar: 'San Roque', direccion: '' };
  host.say(JSON.stringify({ id: 1, clock: new Date(Date.now() + 3 * 24 * 60 * 60_000).toISOString() }));
  host.say(JSON.stringify({ id: 2, call: 'sesion.instalar', input: { oficina, miembro: { nombre: 'Ana Salas Prueba', cargo: '' }, clave: CLAVE } }));
  await host.line(/"id":2,"ok":true/);
  host.endInput();
  expect(await host.ended()).toBe(0);
}

test('a clock set back is warned of, also where a letter with its date and term is issued', async ({ program }) => {
  await setUpInTheFuture(program.dataDir);
  const page = await program.restart();
  await enter(page);
  const warning = page.getByText('El reloj de esta PC está atrasado');
  await expect(warning).toBeVisible();
  await writeOficio(page, { dni: '1234567' });
  await expect(warning).toBeVisible();
  await takeStep(page);
  const marks = page.getByRole('radiogroup');
  await expect(marks).toHaveCount(9);
  for (const mark of await marks.all()) await mark.getByText('No cumple', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Punto 9' })).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  const letter = page.getByRole('dialog');
  await expect(letter.getByText('El reloj de esta PC está atrasado')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('reloj-emitir');
});

test('a backup of another office is refused, and it is said why', async ({ page, program }) => {
  await setUp(page);
  mkdirSync(usbOf(program.dataDir));
  await openBackups(page);
  await chooseFolder(page, 'Hacer uno en otra carpeta');
  await expect(page.getByText('Respaldo hecho y comprobado.')).toBeVisible();
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
  rmSync(program.dataDir, { recursive: true });
  const other = await program.restart();
  await setUp(other);
  await openBackups(other);
  await chooseFolder(other, 'Abrir respaldos de otra carpeta');
  await other.getByRole('button', { name: /^Ver el respaldo/ }).first().click();
  await other.getByRole('button', { name: 'Restaurar este respaldo' }).click();
  await other.getByLabel('Su contraseña de entonces').fill(CLAVE);
  await other.getByLabel('Su contraseña de entonces').press('Enter');
  await expect(other.getByRole('dialog').getByText(/otra oficina/)).toHaveCount(1);
  await expectAccessible(other);
  await program.screenshot('respaldo-ajeno');
});

test('data that cannot be opened are left as they are, and the last backup is offered', async ({ page, program }) => {
  await setUp(page);
  await register(page, '001-2026');
  await openBackups(page);
  await page.getByRole('button', { name: 'Hacer un respaldo ahora' }).click();
  await expect(page.getByText('Respaldo hecho y comprobado.')).toBeVisible();
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
  const base = join(program.dataDir, 'oficina.db');
  const damaged = readFileSync(base).fill(7, 0, 8192);
  writeFileSync(`${base}.nueva`, damaged);
  renameSync(`${base}.nueva`, base);
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByLabel('Contraseña', { exact: true }).press('Enter');
  await expect(page.getByText('La base de datos está dañada')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('danada');
  await page.getByRole('button', { name: 'Restaurar un respaldo' }).click();
  await restoreFirst(page);
  await enter(page);
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(rows(page)).toHaveCount(1);
  const aside = readdirSync(program.dataDir).find((name) => name.startsWith('apartado-')) ?? '';
  expect(readFileSync(join(program.dataDir, aside, 'oficina.db')).equals(damaged)).toBe(true);
});
