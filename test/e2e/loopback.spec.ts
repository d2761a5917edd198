// What can only be tried where the calls can be held back on their way: in the browser.
import { expectState, setUp, takeStep, writeOficio } from '../support/desk.ts';
import { expect, test } from '../support/program.ts';

test('a step taken faster than the office answers to the last mark is the step that follows from it', async ({ page }) => {
  await setUp(page);
  await writeOficio(page);
  await takeStep(page);
  await expect(page.getByText('Faltan calificar 9 de 9')).toBeVisible();
  const groups = await page.getByRole('radiogroup').all();
  for (const group of groups.slice(0, 8)) await group.getByText('Cumple', { exact: true }).click();
  await groups.at(8)?.getByText('No cumple', { exact: true }).click();
  await expect(page.getByText('Todos calificados')).toBeVisible();
  await page.getByText('Decidir', { exact: true }).first().click();

  const stepTaken = page.waitForRequest((request) => request.postData()?.includes('decisiones.decidir') === true);
  await page.route('**/call', async (route) => {
    if (!route.request().postData()?.includes('verificacion.calificar')) return route.continue();
    const answer = await route.fetch();
    const body = await answer.body();
    await stepTaken;
    return route.fulfill({ response: answer, body });
  });
  await groups.at(8)?.getByText('Cumple', { exact: true }).click();
  await takeStep(page);
  await expectState(page, 'Decidido');
});
