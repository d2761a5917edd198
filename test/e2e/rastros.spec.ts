// Nothing of what the screens are given can be read on the disc: neither what was saved, nor what was only typed, seen or looked for.
import { pdfDePrueba } from '../fixtures/archivos.ts';
import { CLAVE, setUp, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';
import { tracesOf } from '../support/rastros.ts';

const TYPED = {
  'the applicant': 'Chapoñán Ñique',
  'their document': '41674580',
  'the school': 'Los Algarrobos',
  'the oficio': 'OFICIO N.° 7731-2026-D',
  'a note': 'Llamó la madre de familia',
  'the file': 'oficio escaneado 7731.pdf',
  'any PDF': '%PDF-1.',
  'a search': 'algarrobos molino 97941',
  'another oficio, not saved': 'OFICIO N.° 9914-2026-X',
  'a wrong password': 'clave errada 5127',
  'the password': CLAVE,
};

test('what is typed, seen and looked for leaves no trace on the disc, while the program works or after it', async ({ page, program }) => {
  await setUp(page);
  await writeOficio(page, {
    archivo: { name: TYPED['the file'], mimeType: 'application/pdf', buffer: Buffer.from(await pdfDePrueba()) },
    numero: TYPED['the oficio'],
    dni: TYPED['their document'],
  });
  await page.getByLabel('Nota interna').fill(TYPED['a note']);
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Oficio registrado' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Bandeja' }).click();
  await page.getByLabel('Buscar en la bandeja').fill(TYPED['a search']);
  await expect(page.getByRole('row', { name: /00001/ })).toBeVisible();
  await page.keyboard.press('F2');
  await page.getByLabel('Número del oficio').fill(TYPED['another oficio, not saved']);
  expect(tracesOf([program.folder], TYPED)).toEqual([]);

  const again = await program.restart();
  await again.getByLabel('Contraseña').fill(TYPED['a wrong password']);
  await again.keyboard.press('Enter');
  await expect(again.getByText('La contraseña no es correcta')).toBeVisible();
  await again.getByLabel('Contraseña').fill(CLAVE);
  await again.keyboard.press('Enter');
  await again.getByRole('row', { name: /00001/ }).click();
  await expect(again.getByText(TYPED['a note'])).toBeVisible();
  await program.restart();
  expect(tracesOf([program.folder], TYPED)).toEqual([]);
  // By design: one chooses one's own name, and the office's, before entering. And so it is known that the search looks there.
  expect(tracesOf([program.folder], { person: 'Ana Salas Prueba', office: 'UGEL Modelo' })).toHaveLength(2);
});
