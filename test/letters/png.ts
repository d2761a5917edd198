// PNG files of any size and kind, made by hand.
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const COLOR = { gris: { type: 0, samples: 1 }, rgb: { type: 2, samples: 3 }, rgba: { type: 6, samples: 4 } } as const;

/** The first pixel, and the distance to the next, of each of the seven passes of an interlaced PNG (Adam7); or the one of a plain one. */
const ADAM7 = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
const PLAIN = [[0, 0, 1, 1]] as const;

type Clase = { readonly ancho: number; readonly alto: number; readonly color?: keyof typeof COLOR; readonly bits?: 8 | 16; readonly entrelazado?: boolean };

/** All of one half grey; with `rgba`, half transparent. */
export function pngDe({ ancho, alto, color = 'gris', bits = 8, entrelazado = false }: Clase): Uint8Array {
  const { type, samples } = COLOR[color];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(ancho, 0);
  head.writeUInt32BE(alto, 4);
  head.set([bits, type, 0, 0, entrelazado ? 1 : 0], 8);
  const rows = (entrelazado ? ADAM7 : PLAIN).flatMap(([left, top, acrossBy, downBy]) => {
    const [columns, lines] = [Math.ceil((ancho - left) / acrossBy), Math.ceil((alto - top) / downBy)];
    // Each row begins with its filter, none.
    const row = Buffer.concat([Buffer.from([0]), Buffer.alloc((columns * samples * bits) / 8, 0x80)]);
    return columns <= 0 || lines <= 0 ? [] : Array.from({ length: lines }, () => row);
  });
  return new Uint8Array(Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]));
}

export const png = (ancho: number, alto: number): Uint8Array => pngDe({ ancho, alto });
