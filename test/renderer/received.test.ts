import { describe, expect, test } from 'vitest';
import { readFiles, sizeInWords, type ReceivedFile } from '../../renderer/parts/files/received.ts';
import { LIMITE_ARCHIVO } from '../../shared/domain/archivo.ts';
import { EXE, pdfDePrueba, PNG } from '../fixtures/archivos.ts';

const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);
const there = (bytes: number): ReceivedFile => ({ key: 1, nombre: 'a.pdf', clase: 'oficio', bytes: new Uint8Array(bytes), type: 'application/pdf' });
const first = (place: number): ReceivedFile['clase'] => (place === 0 ? 'oficio' : 'sustento');

describe('files that come in', () => {
  test('are told by their content, and each is what its place says', async () => {
    const { files, refused } = await readFiles([file('oficio', await pdfDePrueba()), file('rd.pdf', PNG)], [], first);
    expect(files.map(({ nombre, clase, type }) => [nombre, clase, type])).toStrictEqual([
      ['oficio', 'oficio', 'application/pdf'],
      ['rd.pdf', 'sustento', 'image/png'],
    ]);
    expect(refused).toStrictEqual([]);
  });

  test('a program renamed .pdf is refused, and the good one beside it comes in', async () => {
    const { files, refused } = await readFiles([file('oficio.pdf', EXE), file('foto.png', PNG)], [], first);
    expect(files.map(({ nombre }) => nombre)).toStrictEqual(['foto.png']);
    expect(refused).toStrictEqual(['«oficio.pdf» no es PDF, JPG ni PNG, aunque su nombre lo diga.']);
  });

  test('one too large, or that makes all of them too large, is refused with the limit', async () => {
    const large = new Uint8Array(LIMITE_ARCHIVO + 1);
    expect((await readFiles([file('grande.pdf', large)], [], first)).refused[0]).toMatch(/25 MB/);
    const full = [there(25 * 1024 * 1024), there(25 * 1024 * 1024), there(25 * 1024 * 1024)];
    expect((await readFiles([file('foto.png', PNG)], full, first)).refused[0]).toMatch(/75 MB/);
  });

  test('the twenty-first is refused', async () => {
    const { files, refused } = await readFiles([file('uno.png', PNG), file('dos.png', PNG)], Array.from({ length: 19 }, () => there(1)), first);
    expect([files.length, refused.length]).toStrictEqual([1, 1]);
  });

  test('a name that no line can hold is cut, and keeps its ending', async () => {
    const { files } = await readFiles([file(`${'a'.repeat(300)}\n.png`, PNG)], [], first);
    expect(files[0]?.nombre).toHaveLength(255);
    expect(files[0]?.nombre).toMatch(/\.png$/);
    expect(files[0]?.nombre).not.toContain('\n');
  });
});

test('sizes are told as people say them', () => {
  expect([1, 2048, 1.5 * 1024 * 1024, 25 * 1024 * 1024].map(sizeInWords)).toStrictEqual(['1 KB', '2 KB', '1.5 MB', '25 MB']);
});
