// Counts what a person does with the hands: keys and clicks, as the page hears them.
import type { Page } from '@playwright/test';

/** Those that only go with another key. */
const WITH_OTHERS = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'];

function hear(withOthers: string[]): void {
  const act = (event: Event) => {
    if (event instanceof KeyboardEvent && (event.repeat || withOthers.includes(event.key))) return;
    const { dataset } = document.documentElement;
    dataset['acts'] = String(Number(dataset['acts'] ?? 0) + 1);
  };
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, act, { capture: true });
}

export type Hands = {
  /** Types a text that does not count: the data of the oficio, a password. */
  type(text: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** Acts so far, without what was typed. */
  count(): Promise<number>;
};

/** From now on, in this window. */
export async function countActs(page: Page): Promise<Hands> {
  await page.evaluate(hear, WITH_OTHERS);
  let typed = 0;
  return {
    type: async (text) => {
      typed += text.length;
      await page.keyboard.type(text);
    },
    press: (keys) => page.keyboard.press(keys),
    count: async () => Number(await page.evaluate(() => document.documentElement.dataset['acts'] ?? '0')) - typed,
  };
}
