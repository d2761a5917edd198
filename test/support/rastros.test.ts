// The search for traces is worth what this one shows: it finds what is there, in whatever form.
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tracesOf } from './rastros.ts';
import { folderOfTest } from './store.ts';

const NOMBRE = 'Chapoñán 41674580';

describe('the search for traces', () => {
  it.each([
    ['as it is', Buffer.from(NOMBRE)],
    ['in Latin letters', Buffer.from(NOMBRE, 'latin1')],
    ['in two bytes a letter', Buffer.from(NOMBRE, 'utf16le')],
    ['in hexadecimal', Buffer.from(Buffer.from(NOMBRE).toString('hex'))],
    ['in a form sent', Buffer.from(encodeURIComponent(NOMBRE))],
    ['in JSON of ASCII', Buffer.from('Chapo\\u00f1\\u00e1n 41674580')],
    ['at the beginning of a base64', Buffer.from(Buffer.from(`${NOMBRE}, con más`).toString('base64'))],
    ['in the midst of a base64', Buffer.from(Buffer.from(`x${NOMBRE}, con más`).toString('base64'))],
    ['at the end of a base64', Buffer.from(Buffer.from(`xx${NOMBRE}`).toString('base64'))],
  ])('finds a text %s', (_how, bytes) => {
    const folder = folderOfTest();
    const file = join(folder, 'x');
    writeFileSync(file, Buffer.concat([Buffer.alloc(1000, 7), bytes, Buffer.alloc(1000, 7)]));
    expect(tracesOf([folder], { nombre: NOMBRE, otro: 'Mendoza' })).toStrictEqual([`${file}: nombre`]);
  });

  it.runIf(process.platform === 'linux')('finds it in a file that has no name any more', () => {
    const folder = folderOfTest();
    const fd = openSync(join(folder, 'x'), 'w+');
    onTestFinished(() => closeSync(fd));
    writeSync(fd, NOMBRE);
    rmSync(join(folder, 'x'));
    expect(tracesOf([folder], { nombre: NOMBRE })).toStrictEqual([`/proc/${process.pid}/fd/${fd}: nombre`]);
  });
});
