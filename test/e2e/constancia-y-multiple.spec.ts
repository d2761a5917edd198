// The documents that are not the usual answer: the constancia de inactivación and the oficio múltiple.
import type { Page } from '@playwright/test';
import { CLAVE, expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { celdasDe, csvDe, filaDePrueba, type FilaOficial } from '../support/padron.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/program.ts';

const UGEL = '010001';
const filas = Array.from({ length: 40 }, (_, i): FilaOficial => ({ ...filaDePrueba(i, UGEL), CEN_EDU: `${90_100 + i} JOSÉ OLAYA`, D_DIST: i < 30 ? 'SAN ROQUE' : 'LA UNIÓN', CEN_POB: 'EL MOLINO', ESTADO: '1' }));

async function importPadron(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Padrón' }).click();
  await page.locator('input[type="file"]').setInputFiles({ name: 'padron.csv', mimeType: 'text/csv', buffer: Buffer.from(csvDe(celdasDe(filas)), 'latin1') });
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByRole('button', { name: 'Reemplazar el padrón' }).click();
  await expect(page.getByText('Sin fecha de corte')).toBeVisible();
}

/** An oficio of that kind, brought to its decision by the steps that the screen proposes. */
async function decide(page: Page, pide: string): Promise<void> {
  await writeOficio(page);
  await page.getByRole('button', { name: /Qué pide/ }).click();
  await page.getByRole('option', { name: pide }).click();
  await takeStep(page);
  await expect(page.getByText(/Faltan calificar \d de \d/)).toBeVisible();
  await takeStep(page);
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await takeStep(page);
  await expectState(page, 'Decidido');
}

test('an inactivation done in SIAGIE is proved by its constancia, to the name of whose permission ended', async ({ page, program }) => {
  await setUp(page);
  await decide(page, 'Inactivación de usuario');
  await expect(page.getByRole('button', { name: 'Preparar la constancia' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Hecho en SIAGIE' }).last().click();
  await page.getByRole('button', { name: 'Preparar la constancia' }).click();
  const dialog = page.getByRole('dialog', { name: 'Constancia de inactivación' });
  await expect(dialog.getByLabel('Nombres y apellidos')).toHaveValue('');
  await takeStep(page);
  await expect(dialog.getByText('Escriba los nombres y apellidos de la persona cuyo permiso terminó.')).toBeVisible();
  await dialog.getByLabel('Nombres y apellidos').fill('José Santos Ipanaqué Ñiquén');
  await expect(dialog.getByText('Escriba los nombres y apellidos de la persona cuyo permiso terminó.')).toHaveCount(0);
  await dialog.getByLabel('Número (si consta)').fill('16712345');
  await expectAccessible(page);
  await program.screenshot('constancia-titular');
  await takeStep(page);
  await seeDocument(page);
  await expectAccessible(page);
  await program.screenshot('constancia-previa');
  await page.getByRole('dialog').getByRole('button', { name: 'Emitir e imprimir' }).click();
  await expect.poll(() => program.printings()).toEqual([1]);
  await expect(page.getByText(/CONSTANCIA N\.° 0001-\d{4}-UGEL-MODELO\/SIAGIE/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Preparar la constancia' })).toHaveCount(0);
  await expectAccessible(page);
  await program.screenshot('constancia-emitida');
});

test('in a cambio de director the former holder is noted as inactivated first', async ({ page, program }) => {
  await setUp(page);
  await decide(page, 'Cambio de director');
  const paso = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Inactivación de quien ejercía antes/ }) });
  await expect(page.getByRole('button', { name: 'Preparar la constancia' })).toHaveCount(0);
  await paso.getByRole('button', { name: 'Ya está inactivado en SIAGIE' }).click();
  await expect(paso.getByText(/inactivado · Ana Salas Prueba/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Preparar la constancia' })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('cambio-inactivado');
});

test('what an out-of-scope request is told stands ready, by name', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  await page.getByRole('button', { name: /Qué pide/ }).click();
  await page.getByRole('option', { name: 'Fuera de alcance' }).click();
  await takeStep(page);
  await expect(page.getByLabel('Cómo lo dirá el oficio')).toHaveValue(/los asigna y revoca quien la dirige.*en los PRONOEI no se asignan usuarios adicionales/);
  await page.getByRole('button', { name: /Por qué no procede/ }).click();
  for (const nombre of [/fuera de lo que atiende/, /docentes/, /familias/, /PRONOEI/, /otra UGEL/, /RD no vigente/, /No acredita/, /Otro/]) {
    await expect(page.getByRole('option', { name: nombre })).toBeVisible();
  }
  await program.screenshot('motivos');
  await page.getByRole('option', { name: /familias/ }).click();
  await expect(page.getByLabel('Cómo lo dirá el oficio')).toHaveValue(/padres, madres y apoderados/);
});

test('an oficio múltiple goes to whom was found in the padrón, in a case, and typed', async ({ page, program }) => {
  test.setTimeout(180_000);
  await setUp(page);
  await importPadron(page);
  await writeOficio(page);
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Registrar otro' }).click();

  await page.getByRole('link', { name: /^Documentos/ }).click();
  await page.getByRole('button', { name: 'Oficio múltiple' }).click();
  await expect(page.getByText('Todavía no se ha emitido ninguno.')).toBeVisible();
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByText('Agregue por lo menos un destinatario.').first()).toBeVisible();

  await page.getByRole('combobox', { name: 'Buscar en los expedientes' }).fill('chapo');
  await page.getByRole('option', { name: /Chapoñán/ }).click();
  await expect(page.getByRole('heading', { name: 'Destinatarios (1)' })).toBeVisible();
  await expect(page.getByText(/Rosa Elvira Chapoñán Ñique, Director/)).toBeVisible();

  await page.getByRole('combobox', { name: 'Buscar en el padrón' }).fill('90105');
  await page.getByRole('option', { name: /90105/ }).click();
  await expect(page.getByRole('heading', { name: 'Destinatarios (2)' })).toBeVisible();
  // Away from the list that opens: what the pointer is over is what Tab takes.
  await page.mouse.move(1, 1);
  await page.getByRole('combobox', { name: 'Buscar en el padrón' }).fill('san roque');
  // Out of the field, its list closes and the whole screen is there again.
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Agregar todos los del padrón que coinciden con «san roque»' }).click();
  await expect(page.getByText('Se agregaron 29 destinatarios; 1 ya estaba.')).toBeVisible();

  await page.getByRole('button', { name: 'Escribir otro destinatario' }).click();
  const dialog = page.getByRole('dialog', { name: 'Otro destinatario' });
  await takeStep(page);
  await expect(dialog.getByText('Escriba la institución a la que va.')).toBeVisible();
  await dialog.getByRole('button', { name: /Trato/ }).click();
  await page.getByRole('option', { name: 'Señora' }).click();
  await dialog.getByLabel('Nombres y apellidos').fill('Elsa Noemí La Torre Bustíos');
  await dialog.getByLabel('Institución').fill('I.E. N.° 90017 «Ricardo Palma»');
  await expectAccessible(page);
  await takeStep(page);
  await expect(page.getByRole('heading', { name: 'Destinatarios (32)' })).toBeVisible();
  await page.getByRole('button', { name: 'Corregir I.E. N.° 90017 «Ricardo Palma»' }).click();
  await page.getByRole('dialog').getByLabel('Cargo').fill('Directora 漢');
  await takeStep(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await takeStep(page);
  await expect(page.getByText(/El carácter «漢» no se puede imprimir/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Emitir', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Corregir I.E. N.° 90017 «Ricardo Palma»' }).click();
  await page.getByRole('dialog').getByLabel('Cargo').fill('Directora');
  await takeStep(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/El carácter/)).toHaveCount(0);

  await page.getByLabel('Asunto').fill('Cierre del año escolar en la {ugel}');
  await page.getByLabel(/Referencias/).fill('Resolución Ministerial N.° 100-2026-MINEDU\nOficio Múltiple N.° 15-2026-GRED');
  await expectAccessible(page);
  await program.screenshot('multiple');

  // What is written is not lost by going elsewhere, nor by the lock.
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(page.getByText('lo que escribió y no ha guardado se pierde')).toBeVisible();
  await page.getByRole('button', { name: 'Seguir aquí' }).click();
  await page.keyboard.press('F9');
  await expect(page.getByText('La pantalla está bloqueada.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Contraseña', exact: true }).fill(CLAVE);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Asunto')).toHaveValue('Cierre del año escolar en la {ugel}');
  await expect(page.getByRole('heading', { name: 'Destinatarios (32)' })).toBeVisible();

  await takeStep(page);
  await seeDocument(page);
  await expectAccessible(page);
  await program.screenshot('multiple-previa');
  await page.getByRole('dialog').getByRole('button', { name: 'Emitir e imprimir' }).click();
  await expect.poll(() => program.printings()).toHaveLength(1);
  await expect(page.getByText(/OFICIO MÚLTIPLE N\.° 0001-\d{4}-UGEL-MODELO\/SIAGIE/).first()).toBeVisible();
  await expect(page.getByText(/· 32 destinatarios ·/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Destinatarios (0)' })).toBeVisible();
  await page.getByRole('button', { name: /^Ver OFICIO MÚLTIPLE/ }).click();
  await seeDocument(page);
  await program.screenshot('multiple-emitido');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Anular OFICIO MÚLTIPLE/ }).click();
  await page.getByLabel('Motivo').fill('Salió sin su anexo');
  await page.getByRole('button', { name: 'Anular', exact: true }).click();
  await expect(page.getByText(/· anulado$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Anular OFICIO MÚLTIPLE/ })).toHaveCount(0);
  // Nothing unsaved is left: one may go.
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await expect(page.getByRole('heading', { name: 'Bandeja' })).toBeVisible();
});
