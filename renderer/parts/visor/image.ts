// A photo or scan as a document of one page.
import { Unshowable, type OpenDocument } from './document.ts';

/** `bytes` of a JPG or PNG; turned as its camera says. Rejects with `Unshowable`. */
export async function openImage(bytes: Uint8Array, type: 'image/jpeg' | 'image/png'): Promise<OpenDocument> {
  const bitmap = await createImageBitmap(new Blob([bytes.slice()], { type })).catch((error: unknown) => {
    throw new Unshowable('La imagen está dañada y no se puede mostrar.', { cause: error });
  });
  // A photo has no physical size: at 100 % one px of it is one of the screen.
  const { width, height } = bitmap;
  return {
    pages: [{ width, height }],
    draw(_index, canvas, scale, turn) {
      const lying = turn % 2 === 1;
      canvas.width = Math.max(1, Math.round((lying ? height : width) * scale));
      canvas.height = Math.max(1, Math.round((lying ? width : height) * scale));
      const context = canvas.getContext('2d');
      if (context) {
        context.imageSmoothingQuality = 'high';
        context.translate(canvas.width / 2, canvas.height / 2);
        context.rotate((turn * Math.PI) / 2);
        context.drawImage(bitmap, (-width * scale) / 2, (-height * scale) / 2, width * scale, height * scale);
      }
      return Promise.resolve();
    },
    close: () => bitmap.close(),
  };
}
