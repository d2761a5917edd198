// What is issued: its number, its V.° B.°, its signed version, and the libro that shows every number.
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { pdfDePrueba, PNG } from '../fixtures/archivos.ts';
import { expectAccessible } from '../support/accessible.ts';
import { CLAVE, expectState, seeDocument, setUp, takeStep, takeStepAsSoonAs, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

const firmado = { name: 'oficio [R].pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfDePrueba(2)) };

/** A case with its answer to be issued. */
async function decide(page: Page, numero: string, dni: string): Promise<void> {
  await writeOficio(page, { numero, dni });
  for (const seen of ['Faltan calificar 9 de 9', 'Todos calificados', 'Usuario que quedó en SIAGIE', 'Emitir la respuesta']) {
    await takeStep(page);
    await expect(page.getByText(seen).first()).toBeVisible();
  }
}

async function goToSettings(page: Page, seccion: string): Promise<void> {
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Secciones de los ajustes' }).getByRole('link', { name: seccion }).click();
}

const libro = (page: Page) => page.getByRole('grid', { name: 'Documentos emitidos' });
const goToLibro = (page: Page): Promise<void> => page.getByRole('link', { name: /^Documentos/ }).click();

async function enterAs(page: Page, quien: string): Promise<void> {
  await page.getByRole('button', { name: 'Su sesión' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await page.getByRole('button', { name: /Su nombre/ }).click();
  await page.getByRole('option', { name: quien }).click();
  await page.getByRole('textbox', { name: 'Contraseña', exact: true }).fill(CLAVE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Su sesión: ${quien}` })).toBeVisible();
}

async function openCase(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await page.getByRole('row', { name: /00001/ }).click();
}

test('the office writes its mask, types a number that another system gave, and the libro tells every number', async ({ page, program }) => {
  test.setTimeout(240_000);
  await setUp(page);
  await goToLibro(page);
  await expect(page.getByText(/Oficios de 20\d\d: todavía no se ha emitido ninguno/)).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('libro-vacio');

  await goToSettings(page, 'Numeración');
  const oficios = page.getByRole('group', { name: 'Oficios', exact: true });
  await oficios.getByLabel('Cómo se escribe').fill('Nº {numero}-{siglas}');
  await expect(oficios.getByText('Falta {anio}')).toBeVisible();
  await expect(oficios.getByRole('button', { name: /^\{siglas\}/ })).toBeDisabled();
  await oficios.getByLabel('Cómo se escribe').fill('Nº {numero}-');
  await oficios.getByRole('button', { name: /^\{anio\}/ }).click();
  await oficios.getByLabel('Primer número').fill('341');
  await expect(oficios.getByText(/Nº 0341-20\d\d$/)).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Numeración: guardado.')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('numeracion');

  await decide(page, 'OFICIO N.° 015-2026', '12345678');
  await takeStep(page);
  await seeDocument(page);
  await expect(page.getByText(/Tomará el número Nº 0341-20\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expectState(page, 'Atendido');

  await decide(page, 'OFICIO N.° 016-2026', '41674581');
  await takeStep(page);
  await seeDocument(page);
  await page.getByRole('button', { name: 'Escribir otro número…' }).click();
  const numero = page.getByLabel('Número que dio otro sistema de la oficina');
  await numero.fill('nº 341 - 2026'.replace('2026', String(new Date().getFullYear())));
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expect(page.getByText(/Ese número ya está usado: Nº 0341-.*00001/)).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('numero-usado');
  await numero.fill('350');
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expectState(page, 'Atendido');

  await goToLibro(page);
  await expect(libro(page).getByRole('row')).toHaveText([/N\.°/, /350.*Nº 0350/, /342 a 349: sin usar/, /341.*Nº 0341.*Sin entregar/, /1 a 340: no son de este programa/]);
  await expectAccessible(page);
  await program.screenshot('libro');
  await page.getByLabel('Número, nombre, DNI, código o IE').fill('41674581');
  await expect(libro(page).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Exportar…' }).click();
  await expectAccessible(page);
  const saved = await program.saved(() => page.getByRole('button', { name: 'Exportar', exact: true }).click());
  const filas: string[][] = parse(saved.bytes, { delimiter: ';', bom: true });
  expect([saved.name.replace(/\d{4}/, 'AAAA'), filas.length, filas[1]?.[0], filas[1]?.[1]]).toEqual(['libro-oficio-AAAA.csv', 2, '350', 'sí']);
  await page.getByLabel('Número, nombre, DNI, código o IE').fill('');
  await expect(libro(page).getByRole('row')).toHaveCount(5);
  await libro(page).getByRole('row', { name: /0341/ }).press('Enter');
  await seeDocument(page);
  await page.keyboard.press('Escape');
  await libro(page).getByRole('link', { name: /00001/ }).click();
  await expectState(page, 'Atendido');
});

test('what was signed outside comes back as it is, and what is annulled keeps its number and lets another be issued', async ({ page, program }) => {
  test.setTimeout(240_000);
  await setUp(page);
  await decide(page, 'OFICIO N.° 015-2026', '12345678');
  await takeStep(page);
  await seeDocument(page);
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expectState(page, 'Atendido');
  await page.getByRole('tab', { name: /^Documentos/ }).click();
  await page.getByRole('button', { name: /^Adjuntar firmado/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Adjuntar la versión firmada' });
  await dialog.locator('input[type="file"]').setInputFiles(firmado);
  await expect(dialog.getByText('oficio [R].pdf')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('adjuntar-firmado');
  await takeStep(page);
  await expect(page.getByText('El archivo tiene 2 páginas y el documento emitido, 1 página: compruebe que sea el mismo.')).toBeVisible();
  await page.getByRole('button', { name: /^Adjuntar firmado/ }).click();
  await dialog.locator('input[type="file"]').setInputFiles(firmado);
  await expect(dialog.getByText('oficio [R].pdf')).toBeVisible();
  await takeStep(page);
  await expect(dialog.getByText(/Ese mismo archivo ya está adjunto a OFICIO N\.° 0001/)).toBeVisible();
  await takeStepAsSoonAs(page, 'escaneo.png');
  await dialog.locator('input[type="file"]').setInputFiles({ name: 'escaneo.png', mimeType: 'image/png', buffer: Buffer.from(PNG) });
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^Firmado: /)).toHaveText([/escaneo\.png/, /oficio \[R\]\.pdf/]);
  await expectAccessible(page);
  await program.screenshot('firmados');

  await goToLibro(page);
  await expect(libro(page).getByRole('row', { name: /0001/ })).toContainText('firmado');
  await openCase(page);
  await page.getByRole('tab', { name: /^Documentos/ }).click();
  await page.getByRole('button', { name: 'Ver el firmado oficio [R].pdf' }).click();
  await expect(page.getByRole('dialog').getByText('Página 1 de 2')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('ver-firmado');
  await page.getByRole('button', { name: 'Guardar como…' }).click();
  const saved = await program.saved(() => page.getByRole('button', { name: 'Guardar', exact: true }).click());
  expect([saved.name, Buffer.compare(saved.bytes, firmado.buffer)]).toEqual(['oficio [R].pdf', 0]);
  await expect(page.getByRole('dialog', { name: /^Guardar la versión firmada/ })).toHaveCount(0);
  // The keyboard is back in the dialog below.
  await expect(page.getByRole('button', { name: 'Guardar como…' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: /^Anular OFICIO/ }).click();
  await page.getByLabel('Motivo').fill('El nombre salió mal');
  await expectAccessible(page);
  await program.screenshot('anular-documento');
  await page.getByRole('button', { name: 'Anular', exact: true }).click();
  await expect(page.getByText('anulado: El nombre salió mal')).toBeVisible();
  await page.getByRole('button', { name: 'Ver OFICIO' }).click();
  await seeDocument(page);
  await program.screenshot('anulado');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Emitir la respuesta' }).click();
  await seeDocument(page);
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goToLibro(page);
  await expect(libro(page).getByRole('row')).toHaveText([/N\.°/, /0002.*Sin entregar/, /0001.*Anulado: El nombre salió mal/]);
  await program.screenshot('libro-anulado');
});

test('where the letters pass their V.° B.°, the jefe reads, gives back or approves, and only then is there a number', async ({ page, program }) => {
  test.setTimeout(240_000);
  await setUp(page);
  await goToSettings(page, 'Numeración');
  await page.getByText('Los oficios pasan por V.° B.°').click();
  await page.getByRole('button', { name: 'Guardar' }).last().click();
  await expect(page.getByText('V.° B.°: guardado.')).toBeVisible();
  await goToSettings(page, 'Personas');
  await page.getByRole('button', { name: 'Agregar persona' }).click();
  await page.getByRole('dialog').getByLabel('Apellidos y nombres').fill('Elsa Pérez');
  await page.getByRole('dialog').getByRole('button', { name: /Rol/ }).click();
  await page.getByRole('option', { name: 'Especialista' }).click();
  for (const label of ['Contraseña', 'Contraseña, otra vez']) await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(CLAVE);
  await takeStep(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await enterAs(page, 'Elsa Pérez');
  await decide(page, 'OFICIO N.° 015-2026', '12345678');
  await takeStep(page);
  await seeDocument(page);
  await expect(page.getByRole('button', { name: 'Emitir', exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await program.screenshot('enviar-a-visto');
  await takeStep(page);
  await expect(page.getByText(/espera su V\.° B\.°/)).toBeVisible();
  await program.screenshot('espera-visto');

  await enterAs(page, 'Ana Salas Prueba');
  await expect(page.getByTitle('1 por visar')).toBeVisible();
  await goToLibro(page);
  await expect(page.getByRole('heading', { name: 'Por visar 1' })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('por-visar');
  await page.getByRole('button', { name: /^Leer y visar/ }).click();
  await seeDocument(page);
  await expectAccessible(page);
  await program.screenshot('visar');
  await page.getByRole('button', { name: 'Devolver…' }).click();
  await page.getByLabel('Qué debe corregirse').fill('Falta el c.c.');
  await page.getByRole('button', { name: 'Devolver con esta nota' }).click();
  await expect(page.getByRole('heading', { name: /Por visar/ })).toHaveCount(0);

  await enterAs(page, 'Elsa Pérez');
  await openCase(page);
  await expect(page.getByText('devuelto con esta nota: «Falta el c.c.»')).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await expectAccessible(page);
  await program.screenshot('devuelto');
  await takeStep(page);
  await expect(page.getByText(/espera su V\.° B\.°/)).toBeVisible();

  await enterAs(page, 'Ana Salas Prueba');
  await openCase(page);
  await page.getByRole('button', { name: 'Leer y visar' }).click();
  await seeDocument(page);
  await takeStep(page);
  await expect(page.getByText('con V.° B.°, listo para emitir')).toBeVisible();

  await enterAs(page, 'Elsa Pérez');
  await openCase(page);
  await page.getByRole('button', { name: 'Ver el proyecto' }).click();
  await seeDocument(page);
  await expect(page.getByText(/V\.° B\.° de Ana Salas Prueba/)).toBeVisible();
  await program.screenshot('visado');
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expectState(page, 'Atendido');
  await goToLibro(page);
  await expect(libro(page).getByRole('row', { name: /0001/ })).toContainText('Elsa Pérez');
});
