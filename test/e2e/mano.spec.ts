// Speed of hand: few acts, all by keyboard, dates as they are written, what was found in a text, the palette.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { countActs, type Hands } from '../support/acts.ts';
import { expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { celdasDe, csvDe, filaDePrueba, filasDePrueba } from '../support/padron.ts';
import { expect, test, type Program } from '../support/program.ts';

const UGEL = '010001';
const LIMIT = 25;
const filas = filasDePrueba(60).map((fila, i) => (i < 2 ? filaDePrueba(i, UGEL) : fila));
const [escuela, otra] = filas.map(({ COD_MOD }) => COD_MOD ?? '');

async function importPadron(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Padrón' }).click();
  await page.locator('input[type="file"]').setInputFiles({ name: 'padron_20260103.csv', mimeType: 'text/csv', buffer: Buffer.from(csvDe(celdasDe(filas)), 'latin1') });
  await page.getByRole('button', { name: /Su UGEL/ }).click();
  await page.getByRole('option', { name: new RegExp(UGEL) }).click();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByRole('button', { name: 'Reemplazar el padrón' }).click();
  await expect(page.getByText('Corte del 03/01/2026')).toBeVisible();
}

const focused = (page: Page) => page.locator(':focus');

type Persona = { readonly dni: string; readonly apellidos: string; readonly nombres: string; readonly celular: string; readonly correo: string };

/** The whole alta by keyboard alone; the printer got letter and hoja. */
async function attend(page: Page, program: Program, hands: Hands, numero: string, codigo: string, persona: Persona, known: boolean): Promise<void> {
  await hands.press('F2');
  await expect(focused(page)).toHaveValue('3');
  await expect(page.getByText('Como el último').first()).toBeVisible();
  await hands.press('Control+ArrowDown');
  await hands.type(numero);
  await hands.press('Enter');
  await hands.type('0903');
  await hands.press('Control+ArrowDown');
  await hands.type(codigo);
  await expect(page.getByText('Del padrón').first()).toBeVisible();
  await hands.press('Control+ArrowDown');
  await hands.type(persona.dni);
  if (known) {
    await expect(page.getByRole('button', { name: 'Usar sus datos' })).toBeVisible();
    await hands.press('Control+ArrowDown');
    await hands.press('Enter');
  } else {
    for (const datum of [persona.apellidos, persona.nombres, persona.celular, persona.correo]) {
      await hands.press('Control+ArrowDown');
      await hands.type(datum);
    }
  }
  await hands.press('Control+ArrowDown');
  await expect(page.getByRole('region', { name: 'Sustento del cargo' }).getByLabel('Número')).toBeFocused();
  await hands.type('004821-2025');
  await hands.press('Enter');
  await hands.type('22/12/25');
  for (const _ of ['desde', 'hasta', 'adjunta']) await hands.press('Enter');
  await hands.press('Space');
  await hands.press('Control+Enter');
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await hands.press('Control+Enter');
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await hands.press('Control+Enter');
  await expect(page.getByLabel('Usuario que quedó en SIAGIE')).toHaveValue(persona.dni);
  await hands.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Emitir la respuesta' })).toBeVisible();
  await hands.press('Control+Enter');
  await seeDocument(page);
  await hands.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Hoja de credenciales', exact: true })).toBeVisible();
  await expect.poll(async () => (await program.printings()).length % 2).toBe(1);
  await hands.press('Control+Enter');
  await seeDocument(page);
  await hands.press('Control+Enter');
  await expect(page.getByText('¿Salió bien?')).toBeVisible();
  await expect.poll(async () => (await program.printings()).length % 2).toBe(0);
  await expect(page.getByRole('dialog').getByText(persona.apellidos)).toHaveCount(0);
}

test('a whole alta takes at most 25 acts, and a new person only adds its own characters', async ({ page, program }) => {
  await setUp(page);
  await importPadron(page);
  const conocida = { dni: '12345678', apellidos: 'Chapoñán Ñique', nombres: 'Rosa Elvira', celular: '979412086', correo: 'rosa@ejemplo.pe' };
  await writeOficio(page);
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByRole('button', { name: 'Registrar otro' }).click();

  const hands = await countActs(page);
  await attend(page, program, hands, 'OFICIO N.° 016-2026-D', escuela ?? '', conocida, true);
  const ofTheKnown = await hands.count();
  test.info().annotations.push({ type: 'acts', description: `known ${ofTheKnown}` });
  expect(ofTheKnown).toBeLessThanOrEqual(LIMIT);

  await hands.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const before = await hands.count();
  await attend(page, program, hands, 'OFICIO N.° 017-2026-D', otra ?? '', { ...conocida, dni: '87654321', apellidos: 'Ruiz Paz', nombres: 'Ana' }, false);
  const ofTheNew = (await hands.count()) - before;
  console.log(`acts: ${ofTheKnown} with a known person, ${ofTheNew} with a new one`);
  expect(ofTheNew).toBeLessThanOrEqual(LIMIT);
});

test('a checklist with an open finding is not accepted at once, until a person has judged it', async ({ page }) => {
  await setUp(page);
  await writeOficio(page, { dni: '1234567' });
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await expect(page.getByRole('button', { name: /Aceptar lo sugerido/ })).toHaveCount(0);
  await page.getByRole('radiogroup', { name: /DNI/ }).getByText('No cumple', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Aceptar lo sugerido (8)' })).toBeVisible();
});

test('Enter goes through a form and back; a list is chosen from, a paragraph goes on, a button is pressed', async ({ page }) => {
  await setUp(page);
  await page.keyboard.press('F2');
  await expect(page.getByLabel('Folios')).toBeFocused();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Llegó por/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('N.° de documento')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Space');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Llegó por/ })).toContainText('Correo electrónico');
  await expect(page.getByRole('button', { name: /Llegó por/ })).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByLabel('Folios')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByLabel('Recibido el')).toBeFocused();

  const nivel = page.getByRole('combobox', { name: 'Nivel' });
  await nivel.focus();
  await page.keyboard.type('Prim');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(nivel).toHaveValue('Primaria');
  await expect(nivel).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nombre o número de la IE')).toBeFocused();

  await page.getByLabel('Nota interna').fill('uno');
  await page.keyboard.press('Enter');
  await page.keyboard.type('dos');
  await expect(page.getByLabel('Nota interna')).toHaveValue('uno\ndos');
  await page.getByRole('button', { name: 'Agregar celular' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Celular 2', { exact: true })).toBeVisible();
});

test('dates are typed as they are written, chosen in the calendar, and refused beside their field', async ({ page, program }) => {
  await setUp(page);
  await page.keyboard.press('F2');
  const fecha = page.getByLabel('Fecha del oficio', { exact: true });
  for (const [typed, shown] of [['150625', '15/06/2025'], ['15/6/25', '15/06/2025'], ['9 mar 2026', '09/03/2026'], ['1 de junio de 2025', '01/06/2025']] as const) {
    await fecha.fill(typed);
    await expect(page.getByText(shown, { exact: true })).toBeVisible();
    await fecha.blur();
    await expect(fecha).toHaveValue(shown);
  }
  await fecha.fill('31/2/26');
  await fecha.press('Enter');
  await expect(page.getByText('«31/2/26» no es una fecha')).toBeVisible();
  await expect(fecha).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await program.screenshot('fecha-mal');
  await takeStep(page);
  await expect(page.getByText('Esa fecha no existe').or(page.getByText('no es una fecha')).first()).toBeVisible();
  await expect(fecha).toHaveValue('31/2/26');

  await fecha.fill('15/6/25');
  await fecha.press('Alt+ArrowDown');
  await expect(page.getByRole('grid')).toBeVisible();
  await program.screenshot('calendario');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(fecha).toHaveValue('16/06/2025');
  await expect(fecha).toBeFocused();
  await fecha.fill('');
  await fecha.blur();
  await expect(fecha).toHaveValue('');
});

test('the palette finds acts, cases, schools and persons, recent ones first, and nothing while locked', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Ir a o hacer' });
  await expect(palette.getByRole('option', { name: /Aceptar lo sugerido/ }).first()).toBeVisible();
  await expect(palette.getByRole('option', { name: /2026-00001/ })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('paleta');
  await page.keyboard.type('chapon');
  await expect(palette.getByRole('group', { name: 'Expedientes' }).getByRole('option')).toHaveCount(1);
  await expect(palette.getByRole('group', { name: 'Personas' }).getByRole('option')).toContainText('DNI 12345678');
  await expectAccessible(page);
  await program.screenshot('paleta-buscar');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('acep sug');
  await expect(palette.getByRole('option', { name: /Aceptar lo sugerido/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Todos calificados')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('1234567');
  await palette.getByRole('group', { name: 'Personas' }).getByRole('option').click();
  await expect(page.getByRole('heading', { level: 1, name: /DNI 12345678/ })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);

  await importPadron(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(escuela ?? '');
  await expect(palette.getByRole('group', { name: 'Escuelas' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(escuela ?? '') })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('numera');
  await expect(palette.getByRole('option', { name: 'Numeración Ajustes' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Numeración' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('nada que se le parezca');
  await expect(palette.getByText('Nada coincide')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText('La pantalla está bloqueada.')).toBeVisible();
  await expect(palette).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Ir a o hacer' })).toHaveCount(0);
});

test('a case is duplicated for the next oficio of the same person, without what each paper has of its own', async ({ page }) => {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expectState(page, 'En verificación');
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Duplicar…' }).click();
  await expect(page.getByLabel('Apellidos', { exact: true })).toHaveValue('Chapoñán Ñique');
  await expect(page.getByLabel('Código modular')).toHaveValue('1234566');
  await expect(page.getByLabel('Número del oficio')).toHaveValue('');
  await expect(page.getByLabel('Fecha del oficio', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Folios')).toHaveValue('3');
  await expect(page.getByText('Su copia vino con el oficio')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Su copia vino con el oficio' })).not.toBeChecked();
});

const CORREO = `Remito el OFICIO N° 021-2026-UGEL.M/IE-D
Fecha: 14/04/2026
Código modular: 1234566
Apellidos y nombres: Siesquén Farroñán, Segundo Adriano
DNI: 16628394
Celular: 978 550 143`;

/** By the clipboard, as from another program, with no field in use. */
async function paste(page: Page, text: string): Promise<void> {
  const note = page.getByLabel('Nota interna');
  await note.fill(text);
  await note.press('Control+a');
  await note.press('Control+x');
  await expect(note).toHaveValue('');
  await note.blur();
  await page.keyboard.press('Control+v');
}

test('a pasted text offers its data, and replaces nothing that was typed unless asked', async ({ page, program }) => {
  await setUp(page);
  await page.keyboard.press('F2');
  await page.getByLabel('Apellidos', { exact: true }).fill('Otro Apellido');
  await paste(page, CORREO);
  const dialog = page.getByRole('dialog', { name: 'Pegar texto' });
  await expect(dialog.getByText('Reemplaza lo escrito: «Otro Apellido»')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: /Apellidos/ })).not.toBeChecked();
  await expectAccessible(page);
  await program.screenshot('pegar-texto');
  await dialog.getByRole('checkbox', { name: /Celular/ }).uncheck({ force: true });
  await takeStep(page);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('Número del oficio')).toHaveValue('OFICIO N° 021-2026-UGEL.M/IE-D');
  await expect(page.getByLabel('Fecha del oficio', { exact: true })).toHaveValue('14/04/2026');
  await expect(page.getByLabel('Código modular')).toHaveValue('1234566');
  await expect(page.getByLabel('Nombres', { exact: true })).toHaveValue('Segundo Adriano');
  await expect(page.getByLabel('Apellidos', { exact: true })).toHaveValue('Otro Apellido');
  await expect(page.getByLabel('Celular', { exact: true })).toHaveValue('');

  await page.getByRole('button', { name: 'Pegar texto…' }).click();
  await dialog.getByLabel('Texto del correo').fill(CORREO);
  await expect(dialog.getByText('(ya está)').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Todos' }).click();
  await dialog.getByRole('button', { name: /Poner/ }).click();
  await expect(page.getByLabel('Apellidos', { exact: true })).toHaveValue('Siesquén Farroñán');
  await expect(page.getByLabel('Celular', { exact: true })).toHaveValue('978550143');
});
