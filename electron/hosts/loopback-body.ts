// The body of a call, read up to its limit.
import type { IncomingMessage } from 'node:http';
import { LIMITE_POR_OFICIO } from '../../shared/domain/archivo.ts';

/** In bytes: all the files of one oficio in base64, and 1 MB for the rest. */
export const BODY_LIMIT = Math.ceil(LIMITE_POR_OFICIO / 3) * 4 + 1024 * 1024;

/** The text of the body; null when it is larger than BODY_LIMIT: then it is read to its end, and thrown away, so that the answer arrives. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size <= BODY_LIMIT) pieces.push(piece);
    else pieces.length = 0;
  }
  return size > BODY_LIMIT ? null : Buffer.concat(pieces).toString('utf8');
}
