// Any screen, looked through by axe.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './program.ts';

/** What axe has against the page, a line each, with where it is. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode: the other opens a second page, which the desktop window refuses.
  // React Aria's own announcer holds names for an instant, outside of any landmark.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toStrictEqual([]);
}
