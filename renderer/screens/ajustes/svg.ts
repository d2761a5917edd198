// An SVG for the letterhead becomes a PNG here, drawn by the window's own engine: as an image it runs no script and fetches nothing.
import { MEMBRETE_MAXIMO } from '../../../shared/domain/carta.ts';
import type { Failure, Result } from '../../../shared/failure.ts';

const PIXELS_PER_INCH = 600;
const CM_PER_INCH = 2.54;
const MB = 1024 * 1024;
/** Wider than this many times its height (or the reverse), it would be a line on the paper. */
const WIDEST = 60;

const failed = (code: Failure['code'], message: string): Result<never> => ({ ok: false, failure: { code, message, field: 'bytes' } });

/** Whether the bytes are text with an SVG in them; PNG and JPG go as they are. */
export const isSvg = (bytes: Uint8Array): boolean => /^[\s\uFEFF]*<(?:[?!]|svg)/.test(new TextDecoder().decode(bytes.subarray(0, 256))) && /<svg[\s/>]/.test(new TextDecoder().decode(bytes));

/** Pixels of a CSS length; null when it is none or is relative to something else. */
function pixelsOf(length: string | null): number | null {
  const [, value = '', unit = ''] = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)(px|pt|pc|mm|cm|in)?\s*$/i.exec(length ?? '') ?? [];
  const perUnit: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };
  const pixels = Number(value) * (perUnit[unit.toLowerCase()] ?? Number.NaN);
  return value !== '' && pixels > 0 && Number.isFinite(pixels) ? pixels : null;
}

/** Width over height, and the box that is drawn; null without a size. What `viewBox` tells comes first. */
export function boxOf(viewBox: string | null, width: string | null, height: string | null): { readonly ratio: number; readonly viewBox: string } | null {
  const [x = 0, y = 0, wide = 0, high = 0] = (viewBox ?? '').trim().split(/[\s,]+/).map(Number);
  if (wide > 0 && high > 0 && [x, y, wide, high].every(Number.isFinite)) return { ratio: wide / high, viewBox: `${x} ${y} ${wide} ${high}` };
  const [across, down] = [pixelsOf(width), pixelsOf(height)];
  return across === null || down === null ? null : { ratio: across / down, viewBox: `0 0 ${across} ${down}` };
}

const printedPixels = (cm: number): number => Math.max(1, Math.round((cm / CM_PER_INCH) * PIXELS_PER_INCH));

/** Pixels for 600 to the inch at the size at which the letters print it. */
export function pixelsFor(ratio: number): { readonly width: number; readonly height: number } {
  const width = Math.min(MEMBRETE_MAXIMO.ancho, MEMBRETE_MAXIMO.alto * ratio);
  return { width: printedPixels(width), height: printedPixels(width / ratio) };
}

const OUTSIDE = /url\(\s*["']?(?!\s*(?:#|data:))|@import/i;

/** Whether the drawing needs what an image may not have: scripts, pages inside, files from elsewhere. */
function needsMore(root: Element): boolean {
  return [root, ...root.querySelectorAll('*')].some(
    (one) =>
      ['script', 'foreignobject', 'iframe'].includes(one.localName.toLowerCase()) ||
      (one.localName === 'style' && OUTSIDE.test(one.textContent)) ||
      [...one.attributes].some(({ localName, value }) => /^on/i.test(localName) || (localName === 'href' && one.localName !== 'a' && !/^\s*(?:#|data:)/.test(value)) || OUTSIDE.test(value)),
  );
}

async function draw(svg: string, width: number, height: number): Promise<Uint8Array | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return null;
    // On paper: without it, what is transparent would be black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return png && new Uint8Array(await png.arrayBuffer());
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The SVG as a PNG on white, at 600 pixels to the inch of its printed width; or the sentence that says why not. */
export async function pngFromSvg(bytes: Uint8Array): Promise<Result<Uint8Array>> {
  if (bytes.length > 5 * MB) return failed('archivo_grande', 'El SVG mide más de 5 MB. Guárdelo como PNG de 2000 píxeles de ancho.');
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml');
  const root = parsed.documentElement;
  if (parsed.querySelector('parsererror') || root.localName !== 'svg') return failed('archivo_danado', 'El SVG está dañado y no se puede abrir. Guárdelo de nuevo, o como PNG.');
  if (needsMore(root)) return failed('archivo_desconocido', 'El SVG lleva programas, o imágenes y letras que están en otros archivos. Guárdelo con todo incrustado, o como PNG.');
  const box = boxOf(root.getAttribute('viewBox'), root.getAttribute('width'), root.getAttribute('height'));
  if (!box) return failed('archivo_desconocido', 'El SVG no dice su tamaño. Guárdelo con su ancho y su alto, o como PNG.');
  if (box.ratio > WIDEST || box.ratio < 1 / WIDEST) return failed('archivo_desconocido', 'El SVG es tan alargado que en el papel sería una raya. Recórtelo y vuelva a elegirlo.');
  const { width, height } = pixelsFor(box.ratio);
  for (const [name, value] of [['viewBox', box.viewBox], ['width', String(width)], ['height', String(height)]] as const) root.setAttribute(name, value);
  const png = await draw(new XMLSerializer().serializeToString(parsed), width, height);
  return png ? { ok: true, value: png } : failed('archivo_danado', 'El SVG no se puede dibujar. Guárdelo como PNG y vuelva a elegirlo.');
}
