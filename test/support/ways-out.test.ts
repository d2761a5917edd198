// The tests of the walls are worth what this one shows: from a page without walls, each way out does lead out.
import { chromium } from '@playwright/test';
import { expect, it, onTestFinished } from 'vitest';
import { findBrowser, sandboxSwitches } from '../../electron/hosts/browser.ts';
import { openListener } from './listener.ts';
import { tryWaysOut, WAYS_OUT } from './ways-out.ts';

it('from a page without walls every way out is seen by the listener', async () => {
  const [listener, ours] = [await openListener(), await openListener()];
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: sandboxSwitches() });
  onTestFinished(async () => {
    await browser.close();
    await Promise.all([listener.close(), ours.close()]);
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${ours.tcp}/`);
  await tryWaysOut(page, listener);
  await expect.poll(() => listener.reached()).toStrictEqual([...WAYS_OUT]);
});
