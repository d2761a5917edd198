// The libro as sheets of paper: seen, printed on sheets that lie on their side, kept outside with its notice, and given up.
import { expectAccessible } from '../support/accessible.ts';
import { expectState, seeDocument, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';
import { textOf } from '../support/pdf-text.ts';

test('what the libro shows is made a PDF, printed and kept', async ({ page, program }) => {
  test.setTimeout(120_000);
  await setUp(page);
  await writeOficio(page, { numero: 'OFICIO N.° 015-2026', dni: '12345678' });
  for (const seen of ['Faltan calificar 9 de 9', 'Todos calificados', 'Usuario que quedó en SIAGIE', 'Emitir la respuesta']) {
    await takeStep(page);
    await expect(page.getByText(seen).first()).toBeVisible();
  }
  await takeStep(page);
  await seeDocument(page);
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expectState(page, 'Atendido');

  await page.getByRole('link', { name: /^Documentos/ }).click();
  await page.getByRole('button', { name: 'Libro en PDF…' }).click();
  const libro = page.getByRole('dialog', { name: /^Libro de registro · Oficios, 20\d\d$/ });
  await expect(libro.getByRole('button', { name: 'Imprimir' })).toBeVisible();
  await expect(libro.getByText('Página 1 de 1').or(libro.getByRole('img')).first()).toBeVisible();
  await expectAccessible(page);
  await program.screenshot('libro-en-pdf');

  const papel = await program.printed(() => libro.getByRole('button', { name: 'Imprimir' }).click());
  expect(papel.length).toBeGreaterThan(1000);

  await libro.getByRole('button', { name: 'Guardar como…' }).click();
  const aviso = page.getByRole('alertdialog', { name: 'Guardar el libro fuera del programa' });
  await expect(aviso.getByText(/sale del archivo cifrado/)).toBeVisible();
  const { name, bytes } = await program.saved(() => aviso.getByRole('button', { name: 'Guardar la copia' }).click());
  expect(name).toMatch(/^libro-oficio-20\d\d\.pdf$/);
  expect(await textOf(bytes)).toContain('LIBRO DE REGISTRO');
  await expect(page.getByText('Se guardó el libro, con 1 documento.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(libro).toBeHidden();

  await page.getByRole('link', { name: 'Auditoría' }).click();
  await expect(page.getByText('Mandó a la impresora el libro de documentos').first()).toBeVisible();
});
