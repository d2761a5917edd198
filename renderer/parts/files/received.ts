// Files that come into the program: told by their content, with the limits said in words before anything is sent.
import {
  LIMITE_ARCHIVO, LIMITE_ARCHIVOS_POR_OFICIO, LIMITE_POR_OFICIO, tipoDeArchivo, type TipoArchivo,
} from '../../../shared/domain/archivo.ts';
import type { ClaseAdjunto } from '../../../shared/vistas.ts';

export type ReceivedFile = {
  readonly key: number;
  readonly nombre: string;
  readonly clase: ClaseAdjunto;
  readonly bytes: Uint8Array;
  readonly type: TipoArchivo;
};

export const NOMBRE_CLASE: Readonly<Record<ClaseAdjunto, string>> = {
  oficio: 'Oficio',
  sustento: 'RD o sustento',
  subsanacion: 'Subsanación',
  cargo_firmado: 'Cargo firmado',
  otro: 'Otro',
};

export const ACCEPTED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const LIMITS = 'PDF, JPG o PNG. Hasta 25 MB por archivo, 75 MB y 20 archivos por oficio.';

/** `1.4 MB`, `230 KB`. */
export function sizeInWords(bytes: number): string {
  const [value, unit] = bytes >= 1024 * 1024 ? [bytes / 1024 / 1024, 'MB'] : [Math.max(1, bytes / 1024), 'KB'];
  return `${value.toLocaleString('es-PE', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

const LONGEST_NAME = 255;

/** A name as the contract takes it: of one line, with its ending kept when it is cut. */
function nameOf(file: File): string {
  const name = file.name.replaceAll(/\p{C}/gu, ' ').trim() || 'archivo';
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 5)}${name.slice(-5)}`;
}

let lastKey = 0;

export type Reading = { readonly files: readonly ReceivedFile[]; readonly refused: readonly string[] };

/**
 * Reads the files chosen or dropped, after those already `there`. What may not come in is told in `refused`, a sentence each.
 * `classOf`: what the file in that place usually is.
 */
export async function readFiles(chosen: Iterable<File>, there: readonly ReceivedFile[], classOf: (place: number) => ClaseAdjunto): Promise<Reading> {
  const files: ReceivedFile[] = [];
  const refused: string[] = [];
  let total = there.reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const file of chosen) {
    const place = there.length + files.length;
    if (place >= LIMITE_ARCHIVOS_POR_OFICIO) refused.push(`«${file.name}» no entra: caben hasta ${LIMITE_ARCHIVOS_POR_OFICIO} archivos.`);
    else if (file.size > LIMITE_ARCHIVO) refused.push(`«${file.name}» pesa ${sizeInWords(file.size)}: el límite es 25 MB por archivo. Escanéelo a 200 ppp en grises, o divídalo.`);
    else if (total + file.size > LIMITE_POR_OFICIO) refused.push(`«${file.name}» no entra: entre todos pasarían de 75 MB.`);
    else {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const type = tipoDeArchivo(bytes);
      if (type === null) refused.push(`«${file.name}» no es PDF, JPG ni PNG, aunque su nombre lo diga.`);
      else {
        lastKey += 1;
        total += bytes.length;
        files.push({ key: lastKey, nombre: nameOf(file), clase: classOf(place), bytes, type });
      }
    }
  }
  return { files, refused };
}
