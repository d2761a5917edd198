// Who opens the data: the set-up and its recovery sheet, wrong passwords, entering with the sheet, another key.
import type { Page } from '@playwright/test';
import { decodeWire } from '../../shared/wire.ts';
import { CLAVE, setUp, setUpOffice, writeOficio } from '../support/desk.ts';
import { textOf } from '../support/pdf-text.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/program.ts';

/** Makes the sheet by that button and prints it. Answers its key, read from the answer on its way to the page. */
async function printSheet(page: Page, button: RegExp): Promise<string> {
  const arriving = page.waitForResponse(async (response) => response.request().postData()?.includes('seguridad.hacerHoja') ?? false);
  await page.getByRole('button', { name: button }).click();
  const answer = decodeWire(await (await arriving).text());
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) throw new Error('no sheet came');
  const { value } = answer;
  if (typeof value !== 'object' || value === null || !('bytes' in value) || !(value.bytes instanceof Uint8Array)) throw new Error('no sheet came');
  const [, key = ''] = /Clave de recuperación (.+) Se puede/.exec(await textOf(value.bytes)) ?? [];
  await expect(page.getByRole('dialog').getByText('Página 1 de 1')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
  await expect(page.getByText('¿Salió bien?')).toBeVisible();
  return key.split(' ').filter((grupo) => grupo.length === 5).join('-');
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
}

async function tryPassword(page: Page, clave: string): Promise<void> {
  await page.getByLabel('Contraseña', { exact: true }).fill(clave);
  await page.getByLabel('Contraseña', { exact: true }).press('Enter');
}

test('the set-up keeps what was typed, step by step, by keyboard alone', async ({ page, program }) => {
  await program.screenshot('instalar-1-oficina');
  await page.keyboard.type('UGEL Modelo');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Escriba la ciudad').first()).toBeVisible();
  await expect(page.getByLabel('Lugar')).toBeFocused();
  await page.keyboard.type('San Roque');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Apellidos y nombres')).toBeFocused();
  await page.keyboard.type('Ana Salas Prueba');
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('No es igual a la primera').first()).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('instalar-2-persona');
  await page.getByRole('button', { name: 'Atrás' }).click();
  await expect(page.getByLabel('Nombre de la UGEL')).toHaveValue('UGEL Modelo');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Contraseña', { exact: true })).toHaveValue(CLAVE);
});

test('whoever printed and tried the recovery sheet enters with it, and the reminder goes', async ({ page, program, host }) => {
  test.skip(host === 'desktop', 'the key is read from the answer on its way, which only the loopback lets a test see');
  await setUpOffice(page);
  await expectAccessible(page);
  await program.screenshot('instalar-4-hoja');
  const key = await printSheet(page, /Hacer e imprimir la hoja/);
  await program.screenshot('hoja-impresa');
  await page.getByRole('button', { name: 'Sí, salió bien' }).click();
  await page.getByLabel('Clave de la hoja impresa').fill(`${key.slice(0, -1)}${key.endsWith('7') ? '8' : '7'}`);
  await page.getByRole('button', { name: 'Probar la hoja' }).click();
  await expect(page.getByText(/El grupo 8 .* no está bien copiado/)).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('probar-grupo-errado');
  await page.getByLabel('Clave de la hoja impresa').fill(key.replaceAll('-', ' ').toLowerCase());
  await page.getByRole('button', { name: 'Probar la hoja' }).click();
  await expect(page.getByText('La hoja abre los datos.')).toBeVisible();
  await page.getByRole('button', { name: 'Comenzar a trabajar' }).click();
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
  await expect(page.getByText('Si se olvida la única contraseña')).toHaveCount(0);

  await leave(page);
  await page.getByRole('button', { name: 'Olvidé mi contraseña' }).click();
  await expect(page.getByLabel('Clave de la hoja de recuperación')).toBeFocused();
  await expectAccessible(page);
  await program.screenshot('recuperar-1-clave');
  await page.keyboard.type(key);
  await page.keyboard.press('Enter');
  await expect(page.getByText('La clave abre los datos.')).toBeVisible();
  await page.getByLabel('Contraseña nueva', { exact: true }).fill('otra frase de prueba');
  await page.getByLabel('Contraseña nueva, otra vez').fill('otra frase de prueba');
  await expectAccessible(page);
  await program.screenshot('recuperar-2-persona');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
  await leave(page);
  await tryPassword(page, CLAVE);
  await expect(page.getByText('La contraseña no es correcta.')).toBeVisible();
  await tryPassword(page, 'otra frase de prueba');
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
});

test('whoever enters with the sheet while another has something unsaved is asked; the same person goes on with it', async ({ page, program, host }) => {
  test.skip(host === 'desktop', 'the key is read from the answer on its way, which only the loopback lets a test see');
  await setUpOffice(page);
  const key = await printSheet(page, /Hacer e imprimir la hoja/);
  await page.getByRole('button', { name: 'Sí, salió bien' }).click();
  await page.getByRole('button', { name: 'Comenzar a trabajar' }).click();
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Personas' }).click();
  await page.getByRole('button', { name: 'Agregar persona' }).click();
  const person = page.getByRole('dialog', { name: 'Agregar persona' });
  await person.getByLabel('Apellidos y nombres').fill('Beto Rivas Prueba');
  await person.getByRole('button', { name: /Rol/ }).click();
  await page.getByRole('option', { name: /^Jefe/ }).click();
  for (const label of ['Contraseña', 'Contraseña, otra vez']) await person.getByLabel(label, { exact: true }).fill('clave de beto');
  await person.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Beto Rivas Prueba ya puede entrar.')).toBeVisible();
  await writeOficio(page);

  const enterWithSheetAs = async (nombre: string) => {
    await expect(page.getByRole('link', { name: 'Ajustes' })).toBeVisible();
    await page.keyboard.press('F9');
    await page.getByRole('button', { name: 'Olvidé mi contraseña' }).click();
    await page.getByLabel('Clave de la hoja de recuperación').fill(key);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Quién entra/ }).click();
    await page.getByRole('option', { name: nombre }).click();
    await page.getByRole('textbox', { name: 'Contraseña nueva', exact: true }).fill('otra frase de prueba');
    await page.getByRole('textbox', { name: 'Contraseña nueva, otra vez' }).fill('otra frase de prueba');
    await page.keyboard.press('Enter');
  };
  await enterWithSheetAs('Ana Salas Prueba');
  await expect(page.getByRole('heading', { name: 'Registrar oficio' })).toBeVisible();
  await expect(page.getByLabel('Apellidos', { exact: true })).toHaveValue('Chapoñán Ñique');
  await enterWithSheetAs('Beto Rivas Prueba');
  const question = page.getByRole('alertdialog', { name: 'Ana Salas Prueba tiene datos sin guardar' });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('entra-otra-con-hoja');
  await question.getByRole('button', { name: 'Volver' }).click();
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await question.getByRole('button', { name: 'Entrar y descartarlos' }).click();
  await expect(page.getByRole('button', { name: /Su sesión: Beto/ })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByLabel('Apellidos', { exact: true })).toHaveValue('');
});

test('after three wrong passwords one waits, is told how long, and then enters', async ({ page, program }) => {
  await setUp(page);
  await leave(page);
  for (let vez = 0; vez < 3; vez += 1) {
    await tryPassword(page, `errada ${vez}`);
    await expect(page.getByText('La contraseña no es correcta.')).toBeVisible();
  }
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeDisabled();
  await expectAccessible(page);
  await program.screenshot('espera');
  await expect(page.getByText('Ya puede volver a intentarlo.')).toBeVisible();
  await tryPassword(page, CLAVE);
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
});

test('the reminder leads to Seguridad, and stays until a second person can enter; who is removed brings the offer of another key', async ({ page, program }) => {
  await setUp(page);
  await program.screenshot('recordatorio');
  await page.getByRole('link', { name: 'Resolverlo en Seguridad' }).click();
  await expect(page.getByText('Una sola contraseña abre los datos.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('seguridad');
  await page.getByRole('link', { name: 'Personas' }).last().click();
  await page.getByRole('button', { name: 'Agregar persona' }).click();
  await page.getByLabel('Apellidos y nombres').fill('Beto Rivas Prueba');
  await page.getByLabel('Contraseña', { exact: true }).fill('clave de beto');
  await page.getByLabel('Contraseña, otra vez').fill('clave de beto');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Beto Rivas Prueba ya puede entrar.')).toBeVisible();
  await expect(page.getByText('Si se olvida la única contraseña')).toHaveCount(0);

  await page.getByRole('button', { name: 'Cambiar a Beto Rivas Prueba' }).click();
  await page.getByText('Puede entrar al programa').click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  const offer = page.getByRole('alertdialog', { name: '¿Cambiar la llave de los datos?' });
  await expect(offer).toBeVisible();
  await expect(offer.getByText('Las copias de seguridad hechas hasta hoy se siguen abriendo')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('cambiar-llave');
  await offer.getByRole('button', { name: 'Cambiar la llave' }).click();
  await expect(page.getByText('Los datos tienen una llave nueva.')).toBeVisible();
  await expect(page.getByText('Si se olvida la única contraseña')).toBeVisible();
  const again = await program.restart();
  await tryPassword(again, CLAVE);
  await expect(again.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
});
