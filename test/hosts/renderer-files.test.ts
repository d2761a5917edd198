import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFile, fileOf } from '../../electron/hosts/renderer-files.ts';
import { folderOfTest } from '../support/store.ts';

const ROOT = join('/srv', 'app', 'renderer');

function screens(): string {
  const root = join(folderOfTest(), 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<meta property="csp-nonce" content="__NONCE__" nonce="__NONCE__">');
  writeFileSync(join(root, 'assets', 'index-a1.js'), 'run();');
  writeFileSync(join(root, 'notas.exe'), 'MZ');
  writeFileSync(join(root, '..', 'secreto.json'), '{}');
  return root;
}

describe('the files of the screens', () => {
  it('are found below their folder', () => {
    expect(fileOf(ROOT, '/')).toBe(join(ROOT, 'index.html'));
    expect(fileOf(ROOT, '/assets/index-a1.js')).toBe(join(ROOT, 'assets', 'index-a1.js'));
    expect(fileOf(ROOT, '/assets/Señal%20uno.png')).toBe(join(ROOT, 'assets', 'Señal uno.png'));
  });

  it.each([
    '/../secreto.json',
    '/assets/../../secreto.json',
    '/..%2fsecreto.json',
    '/%2e%2e/secreto.json',
    '/..%5csecreto.json',
    '/assets/..\\..\\secreto.json',
    '//C:/secreto.json',
    '/C:/secreto.json',
    '/index.html%00.json',
    '/%E0%A4%A.json',
    'index.html',
    '',
    '/..',
    '/assets',
    '/notas.exe',
  ])('are not %j', (path) => {
    expect(fileOf(ROOT, path)).toBeNull();
  });

  it('are never outside their folder, whatever is asked', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', 'assets', 'a.json', '~', 'C:'), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = fileOf(ROOT, `/${pieces.join('/')}`);
        expect(file === null || file.startsWith(join(ROOT, '/'))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('come with their type and the content policy, and are kept nowhere', async () => {
    const { status, headers, body } = await answerFile(screens(), '/assets/index-a1.js');
    expect(status).toBe(200);
    expect(Buffer.from(body).toString()).toBe('run();');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('give the page the nonce of its own policy, another each time', async () => {
    const root = screens();
    const [first, second] = [await answerFile(root, '/'), await answerFile(root, '/')];
    const nonce = /'nonce-([\w-]{22})'/.exec(first.headers['content-security-policy'] ?? '')?.[1] ?? 'none';
    expect(Buffer.from(first.body).toString()).toBe(`<meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`);
    expect(second.headers['content-security-policy']).not.toContain(nonce);
  });

  it('that are not there are answered as such, with no word of where they would be', async () => {
    const root = screens();
    for (const path of ['/nada.js', '/..%2fsecreto.json', '/notas.exe']) {
      const { status, body } = await answerFile(root, path);
      expect(status).toBe(404);
      expect(Buffer.from(body).toString()).toBe('No existe.');
    }
  });
});
