// The turn of the year on the screen of the jefe: what it lists, and where each thing leads. Its notice depends on the day: test/office/anio-nuevo.
import { expectAccessible } from '../support/accessible.ts';
import { askIn } from '../support/ask.ts';
import { setUp } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

test('what the new year needs is listed with where it stands, leads to its place, and is done there', async ({ page, program }) => {
  await setUp(page);
  await page.evaluate(() => location.assign('#/anio-nuevo'));
  const main = page.locator('main');
  await expect(main.getByRole('heading', { level: 1, name: /^Año nuevo 20\d\d$/ })).toBeVisible();
  await expect(main.getByRole('listitem')).toHaveCount(7);
  const paso = (nombre: string) => main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: nombre }) });
  await expect(paso('Padrón al día')).toContainText('Pendiente');
  await expect(paso('La numeración vuelve a empezar')).toContainText('Hecho');
  await expectAccessible(page);
  await program.screenshot('anio-nuevo');

  const anio = Number((await main.getByRole('heading', { level: 1 }).innerText()).slice(-4));
  await expect(paso('Días no laborables del año nuevo')).toContainText('Pendiente');
  await askIn(page)('plazos.guardar', { seccion: 'noLaborables', valor: [{ fecha: `${anio}-01-04`, motivo: 'Puente' }] });
  await expect(paso('Días no laborables del año nuevo')).toContainText('Hecho');

  await paso('Encargaturas que terminan el 31 de diciembre').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Vigencias' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('año nuevo');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { level: 1, name: /^Año nuevo/ })).toBeVisible();
});
