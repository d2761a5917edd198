// Letterhead images: decoded and compressed once, then lent to every letter that bears them.
import { createHash } from 'node:crypto';
import { JpegEmbedder, PDFContext, PngEmbedder, type PDFRef } from 'pdf-lib';
import { tipoDeArchivo } from '../../shared/domain/archivo.ts';
import { UnusableImage } from './errors.ts';

/** Pixels, and the image as an object of a context of its own, to be copied into documents. */
export type LetterheadImage = { readonly width: number; readonly height: number; readonly context: PDFContext; readonly ref: PDFRef };

/** An office has one letterhead, and tries a few while it chooses. */
const KEPT = 4;
const kept = new Map<string, Promise<LetterheadImage>>();

async function embed(bytes: Uint8Array): Promise<LetterheadImage> {
  const type = tipoDeArchivo(bytes);
  const context = PDFContext.create();
  if (type === 'image/png') {
    const png = await PngEmbedder.for(bytes);
    return { width: png.width, height: png.height, context, ref: await png.embedIntoContext(context) };
  }
  if (type !== 'image/jpeg') throw new UnusableImage('neither PNG nor JPEG');
  const jpeg = await JpegEmbedder.for(bytes);
  if (String(jpeg.colorSpace) === 'DeviceCMYK') throw new UnusableImage('CMYK');
  return { width: jpeg.width, height: jpeg.height, context, ref: await jpeg.embedIntoContext(context) };
}

/** Reads a PNG or JPEG for the letterhead. Rejects with `UnusableImage`: also the way to check one before it is kept. */
export function readImage(bytes: Uint8Array): Promise<LetterheadImage> {
  const key = createHash('sha256').update(bytes).digest('hex');
  const known = kept.get(key);
  if (known) return known;
  const reading = embed(bytes).then(
    (image) => {
      if (image.width > 0 && image.height > 0) return image;
      throw new UnusableImage('empty image');
    },
    (cause: unknown) => {
      throw cause instanceof UnusableImage ? cause : new UnusableImage('damaged image', { cause });
    },
  );
  kept.set(key, reading);
  reading.catch(() => kept.delete(key));
  const oldest = kept.keys().next();
  if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value);
  return reading;
}
