// The desk's stories, each in both hosts: `npm run e2e`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig<{ host: 'loopback' | 'desktop' }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${root}.test-output/e2e`,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A story that fails now and then is a story that fails.
  retries: 0,
  // Each story runs a whole program, and Chromium with it.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // What is not there to be pressed by then will not come: the story need not wait for its whole time.
  use: { actionTimeout: 30_000 },
  reporter: 'list',
  projects: [
    // A minute of keys: played where users play it.
    { name: 'chromium', testIgnore: ['desktop.spec.ts', 'seis-tipos.spec.ts'], use: { host: 'loopback' } },
    // What axe is shown of each screen is the same page in both: it looks at it once.
    { name: 'electron', testIgnore: ['loopback.spec.ts', 'accesibilidad.spec.ts'], use: { host: 'desktop' } },
  ],
});
