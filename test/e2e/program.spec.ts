// The program itself, before any case: it opens, is ours alone, and remembers nothing it should not.
import { readdirSync } from 'node:fs';
import { expect, test } from '../support/program.ts';

test('the first start asks whose office it is', async ({ page, program }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Altas SIAGIE/);
  await program.screenshot('primer-inicio');
});

test('what the page holds in memory can be kept where the person says', async ({ page, program }) => {
  const { name, bytes } = await program.saved(() =>
    page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['una carta']));
      link.download = 'OFICIO N.° 0001-2026.pdf';
      link.click();
    }),
  );
  expect(name).toBe('OFICIO N.° 0001-2026.pdf');
  expect(bytes.toString()).toBe('una carta');
});

test('the program starts again after being closed, on the same folder', async ({ program }) => {
  const page = await program.restart();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(readdirSync(program.profileDir)).not.toHaveLength(0);
});
