// What no file of the program may say: each word opens one of the walls of Electron's security checklist. The file named after a
// reason may: of the browser's storage, one keeps the number of who entered last.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../build/places.ts';

const FORBIDDEN: readonly (readonly [word: RegExp, why: string] | readonly [word: RegExp, why: string, but: string])[] = [
  [/\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b/, 'hands an address or a file to another program'],
  [/\bloadFile\b|file:\/\//, 'shows a page as a file, with its privileges'],
  [/\bwebSecurity\b|\ballowRunningInsecureContent\b/, 'takes away the rule of the same origin'],
  [/\bexperimentalFeatures\b|\benableBlinkFeatures\b/, 'turns on what Chromium holds back'],
  [/\bnodeIntegration\w*: true|\bcontextIsolation: false|\bsandbox: false|\bwebviewTag: true|\bdevTools: true|\bopenDevTools\b/, 'gives the page what is the main side’s'],
  [/<webview|\ballowpopups\b|\bnew (WebContentsView|BrowserView)\b/, 'holds a foreign page'],
  [/\bcrashReporter\b|\bautoUpdater\b/, 'writes or sends what the program holds'],
  [/\bexecuteJavaScript\b|\binsertCSS\b|\beval\(|\bnew Function\(|\bdangerouslySetInnerHTML\b|\.innerHTML\b|\bdocument\.write\b/, 'runs or shows text as if it were ours'],
  [/'unsafe-(inline|eval|hashes)'|'strict-dynamic'/, 'loosens the content policy'],
  [/\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bdocument\.cookie\b|\bcaches\./, 'keeps something in the browser', 'last-one-in.ts'],
  [/\bnavigator\.clipboard\b|\bclipboard\.write/, 'leaves something where every program reads it'],
];

/** Without its comments, which may name what is not done. */
const code = (source: string): string => source.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '').replaceAll(/\s\/\/ .*$/gm, '');

const FILES = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|html|css)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, source: code(readFileSync(join(entry.parentPath, entry.name), 'utf8')) })),
);

describe('the program', () => {
  it.each(FORBIDDEN.map(([word, why, but = '']) => [word, why, but] as const))('never says %s, which %s', (word, _why, but) => {
    expect(FILES.filter(({ name, source }) => name !== but && word.test(source)).map(({ name }) => name)).toStrictEqual([]);
  });

  it('was read whole', () => {
    expect(FILES.length).toBeGreaterThan(200);
    expect(FILES.find(({ name }) => name === 'window.ts')?.source).toContain('sandbox: true');
    expect(FILES.map(({ name }) => name)).toContain('index.html');
  });
});
