// A drawn page as a small PNG, so that a long printing fits in the memory of an old PC: what is printed in black takes half a byte
// a dot, and only a page with colour takes three. Chromium's own encoder takes four whatever there is in them.
import { encode, type IndexedColors } from 'fast-png';

/** `band`: the dots of so many rows from row `y` on, 4 bytes each. A page is never held whole like that: at 300 dots an inch it has 35 MB. */
export type Drawn = { readonly width: number; readonly height: number; readonly band: (y: number, rows: number) => Uint8ClampedArray };

/** Differences that no eye sees as colour. */
const TINT = 8;
/** From one shade to the next: white and black are among the sixteen. */
const SHADE = 17;
const SHADES: IndexedColors = Array.from({ length: 16 }, (_, i) => [i * SHADE, i * SHADE, i * SHADE]);
const BAND = 128;

function* bandsOf({ height, band }: Drawn): Generator<{ readonly first: number; readonly dots: Uint8ClampedArray }> {
  for (let first = 0; first < height; first += BAND) yield { first, dots: band(first, Math.min(BAND, height - first)) };
}

/** Two dots a byte, each the number of its shade; null when one of them has colour. */
function inShades(drawn: Drawn): Uint8Array | null {
  const { width, height } = drawn;
  const perRow = Math.ceil(width / 2);
  const shades = new Uint8Array(perRow * height);
  for (const { first, dots } of bandsOf(drawn)) {
    for (let i = 0, x = 0, row = first * perRow; i < dots.length; i += 4) {
      const green = dots[i + 1] ?? 0;
      if (Math.abs((dots[i] ?? 0) - green) > TINT || Math.abs((dots[i + 2] ?? 0) - green) > TINT) return null;
      const at = row + (x >> 1);
      shades[at] = (shades[at] ?? 0) | (Math.round(green / SHADE) << (x % 2 === 0 ? 4 : 0));
      x += 1;
      if (x === width) {
        x = 0;
        row += perRow;
      }
    }
  }
  return shades;
}

/** Three bytes a dot. */
function inColor(drawn: Drawn): Uint8Array {
  const colors = new Uint8Array(drawn.width * drawn.height * 3);
  for (const { first, dots } of bandsOf(drawn)) {
    for (let i = 0, out = first * drawn.width * 3; i < dots.length; i += 4, out += 3) {
      colors[out] = dots[i] ?? 0;
      colors[out + 1] = dots[i + 1] ?? 0;
      colors[out + 2] = dots[i + 2] ?? 0;
    }
  }
  return colors;
}

/** The PNG of a page without transparency. */
export function encodePng(drawn: Drawn): Uint8Array<ArrayBuffer> {
  const { width, height } = drawn;
  const shades = inShades(drawn);
  const dots = shades ? ({ data: shades, channels: 1, depth: 4, palette: SHADES } as const) : { data: inColor(drawn), channels: 3 };
  return new Uint8Array(encode({ width, height, ...dots }, { zlib: { level: 6 } }));
}

const SLICE = 0x8000;

/** As an address that holds the bytes themselves: those of a blob may be put on disc by Chromium. */
export function dataUrl(png: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < png.length; i += SLICE) binary += String.fromCharCode(...png.subarray(i, i + SLICE));
  return `data:image/png;base64,${btoa(binary)}`;
}
