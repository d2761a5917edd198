// Files that come in: told by their content, refused with a sentence when they could not be opened again.
import { EncryptedPDFError, PDFDocument } from 'pdf-lib';
import { LIMITE_ARCHIVO, tipoDeArchivo, type TipoArchivo } from '../../shared/domain/archivo.ts';
import { Refusal } from '../../shared/failure.ts';
import { UnusableImage } from '../letters/errors.ts';
import { readImage } from '../letters/images.ts';

const MB = 1024 * 1024;
const FIN_DE_PDF = /startxref\s+\d+\s+%%EOF/;

const danado = (field: string) =>
  new Refusal('archivo_danado', 'El archivo está dañado o incompleto y no se puede abrir. Vuelva a escanearlo o pida que lo envíen de nuevo.', field);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const protegido = (field: string) =>
  new Refusal('archivo_protegido', 'El PDF está protegido con contraseña. Pida una copia sin protección, o imprímalo y escanéelo.', field);

type Abrir = (bytes: Uint8Array) => Promise<PDFDocument>;

const abrir: Abrir = (bytes) => PDFDocument.load(bytes, { updateMetadata: false });

/** Signing programs may forbid changes with an owner's password: what opens without one is kept, for it is never changed here. */
async function abrirFirmado(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await abrir(bytes);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error;
    return PDFDocument.load(bytes, { updateMetadata: false, password: '' }).catch(() => {
      throw error;
    });
  }
}

/** How many pages it has. */
async function revisarPdf(bytes: Uint8Array, field: string, abrir: Abrir): Promise<number> {
  // A whole PDF ends in its cross-reference; scanners may leave some bytes after it.
  if (!FIN_DE_PDF.test(latin1(bytes.subarray(-2048)))) throw danado(field);
  let paginas: number;
  try {
    paginas = (await abrir(bytes)).getPages().length;
  } catch (error) {
    throw error instanceof EncryptedPDFError ? protegido(field) : danado(field);
  }
  if (paginas === 0) throw danado(field);
  return paginas;
}

/** Whether an image's data end where its format says: what a cut download lacks. */
function terminaBien(bytes: Uint8Array, tipo: 'image/jpeg' | 'image/png'): boolean {
  const final = latin1(bytes.subarray(-64));
  return tipo === 'image/png' ? final.includes('IEND') : final.includes('\xff\xd9');
}

/** @returns pages: null of an image. */
async function revisar(bytes: Uint8Array, field: string, abrir: Abrir): Promise<{ readonly tipo: TipoArchivo; readonly paginas: number | null }> {
  if (bytes.length > LIMITE_ARCHIVO) {
    const mide = (bytes.length / MB).toFixed(0);
    throw new Refusal('archivo_grande', `El archivo mide ${mide} MB y el máximo es ${LIMITE_ARCHIVO / MB} MB. Escanéelo a 200 ppp en grises, o divídalo.`, field);
  }
  const tipo = tipoDeArchivo(bytes);
  if (tipo === null) {
    throw new Refusal('archivo_desconocido', 'El archivo no es PDF, JPG ni PNG, aunque su nombre lo diga. Escanee el documento en uno de esos formatos.', field);
  }
  if (tipo === 'application/pdf') return { tipo, paginas: await revisarPdf(bytes, field, abrir) };
  if (!terminaBien(bytes, tipo)) throw danado(field);
  return { tipo, paginas: null };
}

/**
 * The type of a file that may be kept. Refuses, at `field`, what is too large, of another type (whatever its name says),
 * damaged or encrypted.
 */
export const revisarArchivo = async (bytes: Uint8Array, field: string): Promise<TipoArchivo> => (await revisar(bytes, field, abrir)).tipo;

/** As `revisarArchivo`, for what the office signed: its PDF may forbid to be changed, as long as it opens. */
export const revisarFirmado = (bytes: Uint8Array, field: string): ReturnType<typeof revisar> => revisar(bytes, field, abrirFirmado);

/** As `revisarArchivo`, for the letterhead: a PNG or JPG that a letter can embed, of up to 5 MB. */
export async function revisarImagen(bytes: Uint8Array, field: string): Promise<void> {
  if (bytes.length > 5 * MB) throw new Refusal('archivo_grande', 'La imagen mide más de 5 MB. Redúzcala: 2000 píxeles de ancho bastan.', field);
  const tipo = await revisarArchivo(bytes, field);
  if (tipo === 'application/pdf') throw new Refusal('archivo_desconocido', 'El membrete debe ser una imagen PNG o JPG.', field);
  try {
    await readImage(bytes);
  } catch (error) {
    if (!(error instanceof UnusableImage)) throw error;
    throw new Refusal('archivo_danado', 'Esa imagen está dañada o usa colores de imprenta (CMYK). Guárdela como PNG o JPG en RGB y vuelva a elegirla.', field);
  }
}
