// What stays behind at the desk: an oficio that came in before it was registered, and hojas that nobody came for.
import { decidir, hacerEnSiagie, verificar, type Ask } from '../../electron/hosts/demo-desk.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { expectAccessible } from '../support/accessible.ts';
import { askIn } from '../support/ask.ts';
import { expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

/** A case answered whose hoja waits to be collected. */
async function conHoja(ask: Ask, dni: string): Promise<number> {
  const pedido = { ...pedidoCompleto, oficio: { ...pedidoCompleto.oficio, numero: `${dni}-2026` }, solicitante: { ...pedidoCompleto.solicitante, numeroDocumento: dni } };
  const { id } = await ask('expedientes.registrar', { pedido, archivos: [], aunqueSeParezca: true });
  await verificar(ask, id);
  await hacerEnSiagie(ask, await decidir(ask, await ask('expedientes.ver', { expedienteId: id }), null));
  await ask('documentos.emitir', { expedienteId: id, clase: 'respuesta' });
  await ask('credenciales.emitir', { expedienteId: id, usuario: dni, clave: 'Temporal*7KQm2', motivo: '' });
  return id;
}

test('hojas that nobody came for are destroyed with their acta, and their case is archived or made another hoja', async ({ page, program }) => {
  test.setTimeout(120_000);
  await setUp(page);
  const ask = askIn(page);
  const primero = await conHoja(ask, '12345678');
  await conHoja(ask, '41674581');
  await conHoja(ask, '16712345');

  await page.getByRole('link', { name: 'Vigencias' }).click();
  await page.getByRole('radio', { name: /^Hojas sin entregar/ }).click();
  await expect(page.getByRole('table', { name: 'Hojas sin entregar' }).getByRole('row')).toHaveCount(4);
  await page.getByRole('button', { name: 'Destruir hojas…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Destruir hojas de credenciales' });
  await dialog.getByRole('button', { name: 'Destruir y hacer el acta' }).click();
  await expect(dialog.getByText('Elija por lo menos una hoja.')).toBeVisible();
  await dialog.getByText(/HOJA DE CREDENCIALES N\.° 0001/).click();
  await dialog.getByText(/HOJA DE CREDENCIALES N\.° 0002/).click();
  await expect(dialog.getByText('2 hojas elegidas.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Destruir y hacer el acta' }).click();
  await expect(dialog.getByText('Escriba los apellidos y nombres del testigo.')).toBeVisible();
  await dialog.getByLabel('Testigo: apellidos y nombres').fill('Luis Testigo Prueba');
  await expect(dialog.getByText('Escriba los apellidos y nombres del testigo.')).toHaveCount(0);
  await expectAccessible(page);
  await program.screenshot('destruir-hojas');
  await dialog.getByRole('button', { name: 'Destruir y hacer el acta' }).click();

  const acta = page.getByRole('dialog', { name: 'Acta de destrucción' });
  await expect(acta.getByRole('figure', { name: /Página 1 de 1/ })).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('acta-de-destruccion');
  expect((await program.printed(() => acta.getByRole('button', { name: 'Imprimir' }).click())).length).toBeGreaterThan(1000);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('table', { name: 'Hojas sin entregar' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('table', { name: 'Actas de destrucción' }).getByRole('row')).toHaveCount(2);
  await program.screenshot('hojas-sin-entregar');

  await page.evaluate((id) => location.assign(`#/expediente/${id}`), primero);
  await expectState(page, 'Atendido');
  await expect(page.getByText(/nadie la recogió y fue destruida por acta/)).toBeVisible();
  await program.screenshot('hoja-destruida');
  await page.getByRole('button', { name: 'Hacer otra hoja…' }).click();
  await expect(page.getByText(/que nadie recogió y fue destruida:.*restablezca antes la contraseña en SIAGIE/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Archivar', exact: true }).click();
  await expectState(page, 'Archivado');

  // The person came after all: decided again, its answer and its hoja are others.
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Reabrir…' }).click();
  await page.getByLabel('Motivo').fill('Se presentó con su RD nueva.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reabrir' }).click();
  await expectState(page, 'En verificación');
  await takeStep(page);
  await expectState(page, 'Decidido');
  await expect(page.getByRole('button', { name: 'Ver el oficio y emitirlo' })).toBeVisible();
  await takeStep(page);
  await seeDocument(page);
  await takeStep(page);
  await expectState(page, 'Atendido');
  await expect(page.getByRole('button', { name: 'Hoja de credenciales' })).toBeVisible();
  await page.getByRole('tab', { name: /Documentos/ }).click();
  await expect(page.getByText(/de antes de que se reabriera/)).toHaveCount(2);
  await program.screenshot('reabierto-y-respondido');

  // From the case itself: only its own hoja, chosen already.
  await page.evaluate((id) => location.assign(`#/expediente/${id}`), primero + 2);
  await expectState(page, 'Atendido');
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Destruir la hoja…' }).click();
  await expect(page.getByText('1 hoja elegida.')).toBeVisible();
  await page.getByLabel('Testigo: apellidos y nombres').fill('Luis Testigo Prueba');
  await page.getByRole('button', { name: 'Destruir y hacer el acta' }).click();
  await expect(page.getByRole('dialog', { name: 'Acta de destrucción' })).toBeVisible();
});

test('an oficio registered after it came in says so, and is warned of when its day is unlikely', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page);
  const recibido = page.getByLabel('Recibido el');
  await recibido.fill('1/1/26');
  await recibido.press('Tab');
  await expect(page.getByText(/días antes de registrarse: revise la fecha/)).toBeVisible();
  await expect(page.getByText(/jueves 01\/01\/2026 no es día hábil/)).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('recepcion-tardia');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Registrado después: recibido el 01/01/2026')).toBeVisible();
  await program.screenshot('registrado-despues');
});
