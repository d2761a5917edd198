// Any screen, looked through by axe.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './program.ts';

/** What a browser would note down of a form, on the disc, to fill it again: no field of ours lets it. */
const KEPT_BY_BROWSER = ['input:not([type="radio"], [type="checkbox"], [type="file"], [type="hidden"])', 'textarea', 'select'].map((field) => `${field}:not([autocomplete="off"])`).join(', ');

/** What axe has against the page, a line each, with where it is; and that its fields are no browser's to remember. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode: the other opens a second page, which the desktop window refuses.
  // React Aria's own announcer holds names for an instant, outside of any landmark.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toStrictEqual([]);
  expect(await page.locator(KEPT_BY_BROWSER).evaluateAll((fields) => fields.map(({ outerHTML }) => outerHTML))).toStrictEqual([]);
}
