// The program as a person has it, for the desk's stories: the same fixture in Chromium (loopback) and in the packaged Electron.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { DESKTOP_HOST, LOOPBACK_HOST } from './program-hosts.ts';
import type { HostOfTest, PlaceOfTest, SavedFile, StartedHost } from './program-hosts.ts';

const SCREENSHOTS = '.screenshots';
const READY_LIMIT_MS = 30_000;

export type Program = {
  /** The window; another one after `restart`. */
  readonly page: Page;
  /** The desktop program's main side; throws in a browser, which has none. */
  readonly app: ElectronApplication;
  /** The folder of all that the program may write: its data, its profile, its logs, the account's own and the temporary one. */
  readonly folder: string;
  /** The office's folder. */
  readonly dataDir: string;
  /** Chromium's own folder, to be looked through for what must not be there. */
  readonly profileDir: string;
  /** Closes the program and opens it again on the same data. */
  restart(): Promise<Page>;
  /** Keeps a picture in .screenshots/<project>/<name>.png, at 1366×768. */
  screenshot(name: string): Promise<void>;
  /** What «Guardar como» keeps while `act` is done. */
  saved(act: () => Promise<void>): Promise<SavedFile>;
  /** The paper of the printing that `act` asks for, as a PDF: the very sheet that goes to the system's dialog. */
  printed(act: () => Promise<void>): Promise<Buffer>;
  /** The PC goes to sleep: only in the desktop program. */
  sleep(): Promise<void>;
  /** The number of pages of each printing since the program was opened: the system's dialog is not shown. */
  printings(): Promise<number[]>;
};

/** Stands for the system's dialog, which no test can answer: counts the pages that the paper would get, and ends the printing. */
function standForPrinter(): void {
  const printings: number[] = [];
  window.print = () => {
    window.dispatchEvent(new Event('beforeprint'));
    printings.push(document.querySelectorAll('.print-sheet img').length);
    document.documentElement.dataset['printings'] = JSON.stringify(printings);
    setTimeout(() => window.dispatchEvent(new Event('afterprint')));
  };
}

/** Stands for a system's dialog that stays open: the sheet is there until the printing is ended. */
function waitAtPrinter(): void {
  window.print = () => {
    document.documentElement.dataset['atPrinter'] = 'true';
  };
}

/** The dialog is closed; the next one is not shown. */
function leavePrinter(): void {
  delete document.documentElement.dataset['atPrinter'];
  window.dispatchEvent(new Event('afterprint'));
}

/** Opens the program, and waits until its screens are there: whatever the state of the office, each has its heading. */
async function openReady(host: HostOfTest, place: PlaceOfTest): Promise<StartedHost> {
  const started = await host.start(place);
  try {
    await started.page.evaluate(standForPrinter);
    await started.page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: READY_LIMIT_MS });
    return started;
  } catch (error) {
    await started.stop();
    throw error;
  }
}

async function openProgram(host: HostOfTest, base: string, project: string): Promise<Program & { close(): Promise<void> }> {
  const place = host.place(base);
  let started = await openReady(host, place);
  return {
    ...place,
    folder: base,
    get page() {
      return started.page;
    },
    get app() {
      if (started.app === null) throw new Error('only the desktop program has a main side');
      return started.app;
    },
    restart: async () => {
      await started.stop();
      started = await openReady(host, place);
      return started.page;
    },
    screenshot: async (name) => {
      await started.page.screenshot({ path: join(SCREENSHOTS, project, `${name}.png`), animations: 'disabled', caret: 'hide' });
    },
    saved: (act) => started.saved(act),
    printed: async (act) => {
      const { page } = started;
      await page.evaluate(waitAtPrinter);
      await act();
      await page.waitForFunction(() => document.documentElement.dataset['atPrinter'] === 'true');
      const paper = await started.paper();
      await page.evaluate(leavePrinter);
      await page.evaluate(standForPrinter);
      return paper;
    },
    sleep: () => started.sleep(),
    printings: async () => {
      const kept = await started.page.evaluate(() => document.documentElement.dataset['printings']);
      return kept === undefined ? [] : JSON.parse(kept);
    },
    close: () => started.stop(),
  };
}

type Options = { readonly host: 'loopback' | 'desktop' };

/**
 * `program` is a program just opened on a folder of its own, not set up; `page` is its window. Both go with the test.
 * After `program.restart()` use the page it gives.
 */
export const test = base.extend<Options & { program: Program }>({
  host: ['loopback', { option: true }],
  program: async ({ host }, give, testInfo) => {
    const without = process.env['ALTAS_WITHOUT_DESKTOP'];
    testInfo.skip(host === 'desktop' && without !== undefined, without ?? '');
    const folder = mkdtempSync(join(tmpdir(), 'altas-historia-'));
    mkdirSync(join(SCREENSHOTS, testInfo.project.name), { recursive: true });
    try {
      const program = await openProgram(host === 'desktop' ? DESKTOP_HOST : LOOPBACK_HOST, folder, testInfo.project.name);
      try {
        await give(program);
        if (testInfo.status !== testInfo.expectedStatus) {
          await testInfo.attach('window', { body: await program.page.screenshot(), contentType: 'image/png' });
        }
      } finally {
        await program.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  },
  page: async ({ program }, give) => {
    await give(program.page);
  },
});

export { expect } from '@playwright/test';
