// The pages on their way to the printer, read back by another program.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dataUrl, encodePng, type Drawn } from '../../renderer/parts/impresion/png.ts';

/** The image as poppler takes it out of a PDF that holds it: width, height and RGB. */
async function readBack(png: Uint8Array): Promise<{ size: string; pixels: number[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'png-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const doc = await PDFDocument.create();
  const image = await doc.embedPng(png);
  doc.addPage([image.width, image.height]).drawImage(image, { x: 0, y: 0, width: image.width, height: image.height });
  const file = join(dir, 'hoja.pdf');
  writeFileSync(file, await doc.save());
  execFileSync('pdfimages', [file, join(dir, 'imagen')]);
  const ppm = readFileSync(join(dir, 'imagen-000.ppm'));
  const head = /^P6\s+(\d+ \d+)\s+255\n/.exec(ppm.subarray(0, 40).toString('latin1'));
  return { size: head?.[1] ?? '', pixels: [...ppm.subarray(head?.[0].length ?? 0)] };
}

function drawn(width: number, height: number, rgb: readonly number[]): Drawn {
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? 255 : (rgb[Math.floor(i / 4) * 3 + (i % 4)] ?? 255)));
  return { width, height, band: (y, rows) => data.subarray(y * width * 4, (y + rows) * width * 4) };
}

describe('a page as PNG', () => {
  test('in black it takes half a byte a dot: white and black stay as they are, grays within 1/30', async () => {
    const grays = [0, 255, 17, 100, 200, 8, 250];
    const png = encodePng(drawn(7, 1, grays.flatMap((gray) => [gray, gray, gray])));
    expect([...png.subarray(24, 26)]).toEqual([4, 3]);
    const { size, pixels } = await readBack(png);
    expect(size).toBe('7 1');
    grays.forEach((gray, i) => expect(Math.abs((pixels[i * 3] ?? -99) - gray)).toBeLessThanOrEqual(9));
    expect([pixels[0], pixels[3]]).toEqual([0, 255]);
  });

  test('with colour every dot stays as it was drawn, whatever its size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.integer({ min: 0, max: 255 })), async (width, height, stream) => {
        const rgb = [200, 20, 20, ...Array.from({ length: width * height * 3 - 3 }, () => stream.next().value ?? 0)];
        const { size, pixels } = await readBack(encodePng(drawn(width, height, rgb)));
        expect({ size, pixels }).toEqual({ size: `${width} ${height}`, pixels: rgb });
      }),
      { numRuns: 15 },
    );
  });

  test('a page of several bands is whole, and colour is seen in the last of them', async () => {
    const grays = Array.from({ length: 3 * 300 }, (_, i) => (Math.floor(i / 3) % 2) * 255);
    const black = await readBack(encodePng(drawn(3, 300, grays.flatMap((gray) => [gray, gray, gray]))));
    expect(black).toEqual({ size: '3 300', pixels: grays.flatMap((gray) => [gray, gray, gray]) });
    const rgb = [...Array.from({ length: 3 * 299 * 3 }, () => 255), 200, 20, 20, ...Array.from({ length: 6 }, () => 0)];
    expect(await readBack(encodePng(drawn(3, 300, rgb)))).toEqual({ size: '3 300', pixels: rgb });
  });

  test('its address holds its own bytes', async () => {
    const png = encodePng(drawn(400, 300, []));
    expect(Buffer.from(dataUrl(png).replace('data:image/png;base64,', ''), 'base64').equals(Buffer.from(png))).toBe(true);
  });
});
