// What comes out on paper: at its size and in its place, one letter or many, originals and copies. The same in both hosts.
import type { Page } from '@playwright/test';
import { decidir, hacerEnSiagie, verificar, type Ask } from '../../electron/hosts/demo-desk.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { expectAccessible } from '../support/accessible.ts';
import { askIn } from '../support/ask.ts';
import { seeDocument, setUp } from '../support/desk.ts';
import { longestLines, papelOf, shiftsBetween, sizeOf, strayInk, type Papel } from '../support/papel.ts';
import { textOf } from '../support/pdf-text.ts';
import { expect, test } from '../support/program.ts';

/** What a person with a ruler would not see. */
const TOLERANCE_MM = 0.2;
/** How thick its marks are: half a point. */
const MARK_MM = 0.18;
/** Share of ink more than 0.17 mm from where it should be: of the same letter some 0.02, hairlines mostly; of another one much more. */
const SAME = 0.05;

function expectA4(paper: Buffer, pages: number): void {
  const size = sizeOf(paper);
  expect(size.pages).toBe(pages);
  expect(Math.abs(size.width - 210)).toBeLessThan(TOLERANCE_MM);
  expect(Math.abs(size.height - 297)).toBeLessThan(TOLERANCE_MM);
}

function expectInPlace(original: Papel, printed: Papel): void {
  const shifts = shiftsBetween(original, printed);
  expect(shifts.length).toBeGreaterThan(1);
  for (const { x, y } of shifts) {
    expect(Math.abs(x)).toBeLessThan(TOLERANCE_MM);
    expect(Math.abs(y)).toBeLessThan(TOLERANCE_MM);
  }
}

async function registrado(ask: Ask, n: number) {
  const pedido = { ...pedidoCompleto, oficio: { ...pedidoCompleto.oficio, numero: `${n}-2026-D-IE-90001` } };
  return ask('expedientes.registrar', { pedido, archivos: [], aunqueSeParezca: true });
}

/** A case answered: granted, or refused with that ground. Answers its letter. */
async function atendido(ask: Ask, n: number, motivo: string | null = null) {
  const { id } = await registrado(ask, n);
  await verificar(ask, id);
  const decidido = await decidir(ask, await ask('expedientes.ver', { expedienteId: id }), motivo);
  if (motivo === null) await hacerEnSiagie(ask, decidido);
  const { documentoId } = await ask('documentos.emitir', { expedienteId: id, clase: motivo === null ? 'respuesta' : 'improcedencia' });
  return { expedienteId: id, documentoId };
}

test('the calibration page: A4, rulers of 10 cm, and every line where its PDF has it', async ({ page, program }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Impresión' }).click();
  await expect(page.getByText('Página 1 de 1')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('calibracion');
  const paper = await program.printed(() => page.getByRole('button', { name: 'Imprimir la hoja' }).click());
  expectA4(paper, 1);
  const printed = papelOf(paper, 1);
  // Between the corners of the margins and the rule of the foot there are no longer lines than the rulers.
  const { across, upright } = longestLines(printed, { below: 35, above: 265 });
  // From the middle of the first mark to the middle of the last.
  expect(Math.abs(across - MARK_MM - 100)).toBeLessThan(TOLERANCE_MM);
  expect(Math.abs(upright - MARK_MM - 100)).toBeLessThan(TOLERANCE_MM);
  const { bytes } = await askIn(page)('ajustes.hojaDeCalibracion', {});
  expectInPlace(papelOf(bytes, 1), printed);
});

test('a letter is seen at its true size, and the zoom is remembered', async ({ page }) => {
  await setUp(page);
  await page.getByRole('link', { name: 'Ajustes' }).click();
  await page.getByRole('link', { name: 'Impresión' }).click();
  const shown = page.getByRole('figure', { name: 'Página 1 de 1 de Hoja de calibración' });
  await expect(shown).toBeVisible();
  const pages = page.getByRole('region', { name: 'Páginas de Hoja de calibración' });
  await pages.focus();
  const width = async () => (await shown.boundingBox())?.width ?? 0;
  await page.keyboard.press('+');
  await expect(page.getByText('125 %', { exact: true })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('100 %', { exact: true })).toBeVisible();
  // 210 mm in CSS.
  await expect.poll(async () => Math.abs((await width()) - (210 * 96) / 25.4)).toBeLessThan(0.1);
  await page.keyboard.press('+');
  await expect(page.getByText('125 %', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Oficina' }).click();
  await page.getByRole('link', { name: 'Impresión' }).click();
  await expect(page.getByText('125 %', { exact: true })).toBeVisible();
  await page.getByRole('region', { name: 'Páginas de Hoja de calibración' }).focus();
  await page.keyboard.press('2');
  await expect.poll(async () => (await shown.boundingBox())?.height ?? Number.POSITIVE_INFINITY).toBeLessThan((await page.getByRole('region', { name: 'Páginas de Hoja de calibración' }).boundingBox())?.height ?? 0);
});

test('a letter comes out as it was issued, and after it came out well as a copy that says so', async ({ page, program }) => {
  await setUp(page);
  const ask = askIn(page);
  const { documentoId } = await atendido(ask, 1);
  await page.getByRole('row', { name: /00001/ }).click();
  await page.getByRole('tab', { name: 'Documentos' }).click();
  await page.getByRole('button', { name: 'Ver OFICIO' }).click();
  await seeDocument(page);
  const original = papelOf((await ask('documentos.abrir', { documentoId })).bytes, 1);
  const paper = await program.printed(() => page.getByRole('dialog').getByRole('button', { name: 'Imprimir' }).click());
  expectA4(paper, 1);
  const printed = papelOf(paper, 1);
  expectInPlace(original, printed);
  expect(strayInk(original, printed)).toBeLessThan(SAME);

  await page.getByRole('dialog').getByRole('button', { name: 'Salió bien' }).click();
  const copy = await program.printed(() => page.getByRole('button', { name: 'Imprimir copia' }).click());
  expectA4(copy, 1);
  const { bytes, copia } = await ask('documentos.paraImprimir', { documentoId });
  expect(copia).toBe(true);
  expect(await textOf(bytes)).toContain('COPIA');
  const marked = papelOf(copy, 1);
  expectInPlace(papelOf(bytes, 1), marked);
  // Its frame, in the upper margin: there is none on the original.
  const band = { below: 5, above: 12 };
  expect(longestLines(printed, band).across).toBeLessThan(5);
  expect(longestLines(marked, band).across).toBeGreaterThan(20);
});

/** The acts of printing of a case, oldest first. */
async function impresionesDe(ask: Ask, expedienteId: number): Promise<string[]> {
  const { actuaciones } = await ask('expedientes.historia', { expedienteId });
  return actuaciones.toReversed().flatMap(({ acto, detalle }) => (acto === 'imprimir' || acto === 'salio_bien' ? [`${acto}${detalle['copia'] === true ? ' copia' : ''}`] : []));
}

const tray = (page: Page) => page.getByRole('grid', { name: 'Expedientes' });

test('the letters of many cases as one printing: chosen by keyboard, said before, cancelled, printed, and answered for', async ({ page, program }) => {
  await setUp(page);
  const ask = askIn(page);
  const uno = await atendido(ask, 1);
  await ask('documentos.emitirCargo', { expedienteId: uno.expedienteId });
  const dos = await atendido(ask, 2, 'La cuenta de docentes la asigna el director.');
  const tres = await atendido(ask, 3);
  await ask('credenciales.emitir', { expedienteId: tres.expedienteId, usuario: '12345678', clave: 'Temporal*7KQm2', motivo: '' });
  await registrado(ask, 4);

  // Newest first: the fourth has no letter yet.
  await expect(page.getByRole('row', { name: /00004/ })).toBeVisible();
  await page.getByLabel('Buscar en la bandeja').press('ArrowDown');
  await expect(tray(page).getByRole('row', { name: /00004/ })).toBeFocused();
  await page.keyboard.press('Space');
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 expedientes elegidos')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('expedientes elegidos')).toHaveCount(0);
  await tray(page).getByRole('row', { name: /00003/ }).locator('label').click();
  await expect(page.getByText('1 expediente elegido')).toBeVisible();
  await page.getByRole('button', { name: 'Elegir todos los de esta lista' }).click();
  await expect(page.getByText('4 expedientes elegidos')).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('bandeja-elegidos');

  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Imprimir cartas' });
  await expect(dialog.getByText('Se imprimirán 4 documentos de 3 expedientes')).toBeVisible();
  await expect(dialog.getByText(/sin ninguna carta: el expediente .*00004/)).toBeVisible();
  await expect(dialog.getByText(/HOJA DE CREDENCIALES.*lleva contraseña/)).toBeVisible();
  const firstCells = () => dialog.getByRole('row').getByRole('cell').filter({ hasText: /^\d{4}-\d{5}$/ }).allInnerTexts();
  expect((await firstCells()).map((numero) => numero.slice(-1))).toEqual(['3', '2', '1', '1']);
  await dialog.getByText('Por número de expediente').click();
  expect((await firstCells()).map((numero) => numero.slice(-1))).toEqual(['1', '1', '2', '3']);
  await expectAccessible(page);
  await program.screenshot('imprimir-cartas');

  await dialog.getByRole('button', { name: 'Imprimir 4 documentos' }).click();
  await page.getByRole('button', { name: 'Cancelar' }).and(page.locator(':enabled')).click();
  await expect(dialog.getByText('no se mandó nada a la impresora')).toBeVisible();
  expect(await program.printings()).toEqual([]);
  expect(await impresionesDe(ask, uno.expedienteId)).toEqual([]);

  const paper = await program.printed(async () => {
    await dialog.getByRole('button', { name: 'Imprimir 4 documentos' }).click();
    await expect(page.getByText(/documento \d de 4/)).toBeVisible();
    await program.screenshot('imprimir-cartas-progreso');
  });
  expectA4(paper, 4);
  // In the order that was said: the answer of the first case, its cargo, and the other two.
  for (const [i, documentoId] of [uno.documentoId, dos.documentoId, tres.documentoId].entries()) {
    const { bytes } = await ask('documentos.abrir', { documentoId });
    expect(strayInk(papelOf(bytes, 1), papelOf(paper, i === 0 ? 1 : i + 2))).toBeLessThan(SAME);
    if (i !== 1) expect(strayInk(papelOf(bytes, 1), papelOf(paper, 3))).toBeGreaterThan(2 * SAME);
  }

  const answer = page.getByRole('dialog', { name: '¿Salieron bien?' });
  await expect(answer.getByRole('checkbox')).toHaveCount(4);
  await answer.getByText(/· Exp\. \d{4}-00002/).click();
  await expectAccessible(page);
  await program.screenshot('salieron-bien');
  await answer.getByRole('button', { name: 'Volver a imprimir los que no (1)' }).click();
  await expect(dialog.getByText('Se imprimirá 1 documento de 1 expediente')).toBeVisible();
  await program.printed(() => dialog.getByRole('button', { name: 'Imprimir 1 documento' }).click());
  await answer.getByRole('button', { name: 'Sí, salió bien' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('expedientes elegidos')).toHaveCount(0);
  expect(await impresionesDe(ask, uno.expedienteId)).toEqual(['imprimir', 'imprimir', 'salio_bien', 'salio_bien']);
  expect(await impresionesDe(ask, dos.expedienteId)).toEqual(['imprimir', 'imprimir', 'salio_bien']);

  // What came out well before goes out only when it is asked for, as copies.
  await tray(page).getByRole('columnheader').locator('label').click();
  await page.getByRole('button', { name: 'Imprimir cartas' }).click();
  await expect(dialog.getByText('no hay nada por imprimir')).toBeVisible();
  await dialog.getByText(/Imprimir también lo que ya salió bien \(4 documentos\)/).click();
  const copies = await program.printed(() => dialog.getByRole('button', { name: 'Imprimir 4 documentos' }).click());
  for (const i of [1, 2, 3, 4]) expect(longestLines(papelOf(copies, i), { below: 5, above: 12 }).across).toBeGreaterThan(20);
  await expect(page.getByText('A la impresora, como copia: 4 documentos.')).toBeVisible();
  expect(await impresionesDe(ask, dos.expedienteId)).toEqual(['imprimir', 'imprimir', 'salio_bien', 'imprimir copia']);
});

test('whoever only reads chooses nothing to print', async ({ page }) => {
  await setUp(page);
  const ask = askIn(page);
  await atendido(ask, 1);
  await expect(tray(page).getByRole('checkbox')).toHaveCount(2);
  await ask('miembros.agregar', { nombre: 'Luis Lector Prueba', cargo: '', rol: 'consulta', clave: 'otra frase de prueba' });
  await page.getByRole('button', { name: /Su sesión/ }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await page.getByRole('button', { name: /Su nombre/ }).click();
  await page.getByRole('option', { name: 'Luis Lector Prueba' }).click();
  await page.getByRole('textbox', { name: 'Contraseña', exact: true }).fill('otra frase de prueba');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /00001/ })).toBeVisible();
  await expect(tray(page).getByRole('checkbox')).toHaveCount(0);
});
