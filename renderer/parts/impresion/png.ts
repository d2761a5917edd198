// A drawn page as a small PNG, so that a long printing fits in the memory of an old PC: what is printed in black takes 4 bits a
// dot, and only a page with colour takes 24. Chromium's own encoder keeps 32 bits a dot whatever there is in them.

/** `band`: the dots of so many rows from row `y` on, 4 bytes each. A page in black is read once, and none is ever held whole: at 300 dots an inch it has 35 MB. */
export type Drawn = { readonly width: number; readonly height: number; readonly band: (y: number, rows: number) => Uint8ClampedArray };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GRAY = { bits: 4, color: 0 } as const;
const COLOR = { bits: 8, color: 2 } as const;
/** Differences that no eye sees as colour. */
const TINT = 8;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i += 1) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  view.setInt32(8 + data.length, crcOf(out.subarray(4, 8 + data.length)));
  return out;
}

function header(width: number, height: number, { bits, color }: typeof GRAY | typeof COLOR): Uint8Array {
  const out = new Uint8Array(13);
  const view = new DataView(out.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  out[8] = bits;
  out[9] = color;
  return out;
}

const BAND = 128;

function hasColor(data: Uint8ClampedArray): boolean {
  for (let i = 0; i < data.length; i += 4) {
    const green = data[i + 1] ?? 0;
    if (Math.abs((data[i] ?? 0) - green) > TINT || Math.abs((data[i + 2] ?? 0) - green) > TINT) return true;
  }
  return false;
}

/** Rows of two dots a byte, each after its filter byte. */
function grayRows(data: Uint8ClampedArray, width: number, height: number): Uint8Array<ArrayBuffer> {
  const perRow = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(perRow * height);
  const levelAt = (i: number): number => Math.round((data[i] ?? 255) / 17);
  for (let y = 0; y < height; y += 1) {
    let out = y * perRow + 1;
    const end = (y + 1) * width * 4;
    for (let i = y * width * 4; i < end; i += 8) {
      rows[out] = (levelAt(i) << 4) | (i + 4 < end ? levelAt(i + 4) : 0);
      out += 1;
    }
  }
  return rows;
}

function colorRows(data: Uint8ClampedArray, width: number, height: number): Uint8Array<ArrayBuffer> {
  const perRow = 1 + width * 3;
  const rows = new Uint8Array(perRow * height);
  for (let y = 0; y < height; y += 1) {
    let out = y * perRow + 1;
    for (let i = y * width * 4; i < (y + 1) * width * 4; i += 4) {
      rows[out] = data[i] ?? 255;
      rows[out + 1] = data[i + 1] ?? 255;
      rows[out + 2] = data[i + 2] ?? 255;
      out += 3;
    }
  }
  return rows;
}

/** The rows of the page, packed as they come; null as soon as one has colour, where none may. */
async function deflated({ width, height, band }: Drawn, inColor: boolean): Promise<Uint8Array | null> {
  const stream = new CompressionStream('deflate');
  const packed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  for (let y = 0; y < height; y += BAND) {
    const rows = Math.min(BAND, height - y);
    const data = band(y, rows);
    if (!inColor && hasColor(data)) {
      await Promise.all([writer.close(), packed]);
      return null;
    }
    await writer.write((inColor ? colorRows : grayRows)(data, width, rows));
  }
  await writer.close();
  return new Uint8Array(await packed);
}

/** The PNG of a page without transparency. */
export async function encodePng(drawn: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  const gray = await deflated(drawn, false);
  const data = gray ?? (await deflated(drawn, true));
  if (!data) throw new Error('a page in colour is never given up');
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header(drawn.width, drawn.height, gray ? GRAY : COLOR)),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

const SLICE = 0x8000;

/** As an address that holds the bytes themselves: those of a blob may be put on disc by Chromium. */
export function dataUrl(png: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < png.length; i += SLICE) binary += String.fromCharCode(...png.subarray(i, i + SLICE));
  return `data:image/png;base64,${btoa(binary)}`;
}
