// The words of the office, who signs them, and what is seen of a letter before it is issued.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

const settings = async (page: Page, seccion: string) => {
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Secciones de los ajustes' }).getByRole('link', { name: seccion }).click();
};

const choose = async (page: Page, field: string, option: string | RegExp) => {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};

/** How far a box that scrolls is from its top. */
const scrolled = (box: Locator): Promise<number> => box.evaluate((element) => element.scrollTop);

const findings = (page: Page) => page.getByRole('region', { name: 'Revisión antes de emitir' });

/** Brings an alta that is written in the form to its answer. */
async function decide(page: Page): Promise<void> {
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await takeStep(page);
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toBeVisible();
  await takeStep(page);
  await expect(page.getByRole('button', { name: 'Emitir la respuesta' })).toBeVisible();
}

test('the words of a letter are seen as they are written, come back from their history, and go back to ours', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();

  await settings(page, 'Textos de los oficios');
  const pages = page.getByRole('region', { name: 'Páginas de Vista de Oficio de respuesta' });
  await expect(pages.locator('canvas')).toBeVisible();
  const body = page.getByRole('textbox', { name: 'Cuerpo' });
  const ours = await body.inputValue();

  // What cannot be drawn leaves what was seen, with a sentence; the place in it stays too.
  await pages.evaluate((element) => element.scrollTo(0, 60));
  const place = await scrolled(pages);
  expect(place).toBeGreaterThan(0);
  await body.fill('Señor {marciano}:');
  await expect(page.getByText('No existe el marcador {marciano}: elija uno de la lista. Se ve la última que salió bien.')).toBeVisible();
  await expect(pages.locator('canvas')).toBeVisible();
  await body.fill('Se avisa a ');
  await page.getByRole('button', { name: 'Sus correos' }).click();
  await expect(body).toHaveValue('Se avisa a {correos}');
  await body.press('End');
  await page.keyboard.type('.\n\n');
  await page.getByRole('button', { name: 'Palabras para él o para ella' }).click();
  await expect(body).toHaveValue('Se avisa a {correos}.\n\n{él: señor | ella: señora}');
  await expect(page.getByText('Se ve la última que salió bien.')).toHaveCount(0);
  expect(await scrolled(pages)).toBe(place);
  await expectAccessible(page);

  // With the data of a case, what that case does not have is told and marked.
  await page.getByRole('combobox', { name: 'Ver con los datos de' }).fill('chapoñán');
  await page.getByRole('option', { name: /00001/ }).click();
  await expect(findings(page)).toContainText('No consta si es señor o señora: sale «Señor(a)».');
  await expect(pages.locator('[data-findings]')).not.toHaveCount(0);
  await program.screenshot('textos-con-expediente');
  await expectAccessible(page);
  const casePicker = page.getByRole('combobox', { name: 'Ver con los datos de' });
  await expect(casePicker).toHaveValue(/-00001$/);
  await casePicker.fill('');
  // While its list is open, the rest of the screen is out of reach.
  await casePicker.press('Escape');
  await expect(body).toBeVisible();
  await expect(casePicker).toHaveValue('');
  await expect(pages.locator('[data-findings]')).toHaveCount(0);
  await expect(findings(page)).toBeHidden();

  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Textos de los oficios: guardado.')).toBeVisible();
  await body.fill('Otro texto, escrito después.');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('button', { name: 'Guardar' })).toBeDisabled();

  await page.getByRole('button', { name: 'Historial' }).click();
  const history = page.getByRole('dialog', { name: 'Historial: Oficio de respuesta' });
  const versions = history.getByRole('navigation', { name: 'Cambios, del más nuevo al más antiguo' }).getByRole('button');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('Ana Salas Prueba');
  await expect(history.locator('ins')).not.toHaveCount(0);
  await expect(history.locator('del')).not.toHaveCount(0);
  await program.screenshot('textos-historial');
  await expectAccessible(page);
  await versions.nth(1).click();
  await history.getByRole('button', { name: 'Traer este texto' }).click();
  await expect(body).toHaveValue('Se avisa a {correos}.\n\n{él: señor | ella: señora}');
  await page.getByRole('button', { name: 'Volver al original' }).click();
  await expect(body).toHaveValue(ours);
  await expect(page.getByRole('button', { name: 'Volver al original' })).toBeDisabled();

  // The sentences that all the letters share.
  await choose(page, 'Texto', 'Frases de todos los oficios');
  await page.getByRole('textbox', { name: 'Despedida, sobre la firma' }).fill('Cordialmente,');
  await expectAccessible(page);
  await program.screenshot('textos-frases');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('button', { name: 'Guardar' })).toBeDisabled();
});

test('what is against a letter is told beside it and marked in its place; who signs it is chosen', async ({ page, program }) => {
  await setUp(page);
  await settings(page, 'Firmantes');
  const first = page.getByRole('group', { name: 'Firmante 1' });
  await first.getByRole('textbox', { name: 'Post-firma' }).fill('Director');
  await choose(page, 'Trato', 'Señora');
  await expect(first).toContainText('Dice «Director»: por su trato sería «directora».');
  await page.getByRole('button', { name: 'Agregar firmante' }).click();
  const second = page.getByRole('group', { name: 'Firmante 2' });
  await second.getByRole('textbox', { name: 'Nombre de quien firma' }).fill('Ana Salas Prueba');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(second.getByText('Ya está en la lista para esas fechas.')).toBeVisible();
  await second.getByRole('textbox', { name: 'Nombre de quien firma' }).fill('Luis Paz Soto');
  await second.getByRole('textbox', { name: 'Post-firma' }).fill('Director encargado');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Firmantes: guardado.')).toBeVisible();
  await expect(first).toContainText('Firma hoy, si no se elige a otra persona');
  await expect(second).toContainText('Está en funciones: se puede elegir al emitir');
  await expectAccessible(page);
  await program.screenshot('firmantes');

  await writeOficio(page);
  await page.getByLabel('Distrito').fill('SAN ROQUE DE LA LOMA');
  await decide(page);
  await page.getByRole('button', { name: 'Emitir la respuesta' }).click();
  const dialog = page.getByRole('dialog');
  await expect(findings(page)).toContainText('«SAN ROQUE DE LA LOMA» está todo en mayúsculas.');
  await expect(findings(page)).toContainText('La post-firma dice «Director»: de Ana Salas Prueba sería «directora».');
  await expect(dialog.locator('[data-findings]')).not.toHaveCount(0);
  await expectAccessible(page);
  await program.screenshot('emitir-con-hallazgos');

  // A finding leads to its place: of this one, the foot of the page.
  const place = dialog.locator('[data-findings]').last();
  await expect(place).not.toBeInViewport();
  await findings(page).getByRole('button', { name: /La post-firma dice/ }).click();
  await expect(place).toBeInViewport();

  await choose(page, 'Quién firma', /Luis Paz Soto · Director encargado/);
  await expect(findings(page)).not.toContainText('La post-firma');
  await dialog.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expect(page.getByText(/Emitido: OFICIO N.° 0001/)).toBeVisible();

  // Chosen once, found chosen the next time; and what forbids lets nobody issue.
  await writeOficio(page, { numero: 'OFICIO N.° 016-2026-D-IE-90001', dni: '87654321' });
  await page.getByLabel('Nombres', { exact: true }).fill('Rosa 🌹');
  await decide(page);
  await page.getByRole('button', { name: 'Emitir la respuesta' }).click();
  await expect(dialog.getByRole('button', { name: 'Quién firma' })).toContainText('Luis Paz Soto');
  await expect(findings(page)).toContainText('No se puede emitir así');
  await expect(findings(page)).toContainText('El carácter «🌹» no se puede imprimir (Nombres)');
  await expect(dialog.getByRole('button', { name: 'Emitir', exact: true })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Emitir e imprimir' })).toBeDisabled();
  await expectAccessible(page);
  await program.screenshot('emitir-impedido');
});
