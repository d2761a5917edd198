// How the unit tests run: `npm run unit`.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Its own reckoning leaves one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ['test/**/*.test.ts'],
    // Some tests run the hosts as they are shipped.
    globalSetup: ['test/support/bundled.ts'],
    // A limit against hanging, not a measure: the machine may be busy with anything.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The stories of the desk run under Playwright.
    exclude: ['test/e2e/**'],
  },
});
