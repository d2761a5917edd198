// Answers a request for one of the screens' files: the same for the window's app:// and for the loopback server.
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { newNonce, NONCE_PLACE, pageHeaders } from './content-policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};

export type FileAnswer = {
  readonly status: 200 | 404;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** The file below `root` that the path of an address names; null when it would be outside, or is of no kind we serve. */
export function fileOf(root: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash and a colon mean something in paths of Windows only.
  if (!path.startsWith('/') || /[\0\\:]/.test(path)) return null;
  const file = join(root, path === '/' ? 'index.html' : path.slice(1));
  const inside = relative(root, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return extname(file) in TYPES ? file : null;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Never rejects: what cannot be read is not there. */
export async function answerFile(root: string, pathname: string): Promise<FileAnswer> {
  const nonce = newNonce();
  const headers = pageHeaders(nonce);
  const file = fileOf(root, pathname);
  try {
    if (file === null) throw new Error('not one of ours');
    const read = await readFile(file);
    const type = TYPES[extname(file)] ?? '';
    const body = extname(file) === '.html' ? bytesOf(read.toString('utf8').replaceAll(NONCE_PLACE, nonce)) : new Uint8Array(read);
    return { status: 200, headers: { ...headers, 'content-type': type }, body };
  } catch {
    return { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }, body: bytesOf('No existe.') };
  }
}
