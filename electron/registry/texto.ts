// Bytes as text, as they come: by their mark, else UTF-8 while they are it, else Windows-1252.
import { isUtf8 } from 'node:buffer';
import type { Bytes } from './fila.ts';

/** How many bytes at the end belong to a character that the next part finishes. */
function inconclusos(bytes: Buffer): number {
  for (let atras = 1; atras <= Math.min(3, bytes.length); atras += 1) {
    const byte = bytes[bytes.length - atras] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const largo = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return largo > atras ? atras : 0;
  }
  return 0;
}

/** Files of offices are seldom marked. One byte that is not UTF-8 decides for the rest: what came before was plain ASCII, or was it. */
export async function* textoDe(bytes: Bytes): AsyncGenerator<string> {
  const windows = new TextDecoder('windows-1252');
  let marcado: InstanceType<typeof TextDecoder> | null = null;
  let resto: Buffer = Buffer.alloc(0);
  let primera = true;
  for await (const parte of bytes) {
    let trozo = resto.length === 0 ? parte : Buffer.concat([resto, parte]);
    resto = Buffer.alloc(0);
    if (primera) {
      if (trozo.length < 3) {
        resto = trozo;
        continue;
      }
      primera = false;
      if (trozo[0] === 0xff && trozo[1] === 0xfe) marcado = new TextDecoder('utf-16le');
      else if (trozo[0] === 0xef && trozo[1] === 0xbb && trozo[2] === 0xbf) trozo = trozo.subarray(3);
    }
    if (marcado) {
      yield marcado.decode(trozo, { stream: true });
      continue;
    }
    const sobran = inconclusos(trozo);
    const entero = trozo.subarray(0, trozo.length - sobran);
    if (isUtf8(entero)) {
      resto = trozo.subarray(trozo.length - sobran);
      yield entero.toString('utf8');
    } else {
      marcado = windows;
      yield windows.decode(trozo, { stream: true });
    }
  }
  if (resto.length > 0) yield windows.decode(resto);
}
