// The walls around the page, tried from inside: the same in Chromium (loopback) and in the packaged Electron.
import type { Page } from '@playwright/test';
import { openListener } from '../support/listener.ts';
import { expect, test } from '../support/program.ts';
import { tryWaysOut } from '../support/ways-out.ts';

test('nothing that the page could try reaches another address', async ({ page }) => {
  const listener = await openListener();
  await tryWaysOut(page, listener);
  // Answered by the program after all of that: what was to be sent has been.
  expect(await page.evaluate(async () => (await fetch('/')).status)).toBe(200);
  const reached = listener.reached();
  await listener.close();
  expect(reached).toStrictEqual([]);
});
