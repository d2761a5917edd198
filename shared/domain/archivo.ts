// Files received: what may be attached, told by content and never by name.

/** One file, in bytes. */
export const LIMITE_ARCHIVO = 25 * 1024 * 1024;
/** All the files registered with one oficio together, in bytes. */
export const LIMITE_POR_OFICIO = 75 * 1024 * 1024;
export const LIMITE_ARCHIVOS_POR_OFICIO = 20;

export type TipoArchivo = 'application/pdf' | 'image/jpeg' | 'image/png';

const empieza = (bytes: Uint8Array, firma: readonly number[]): boolean => firma.every((valor, i) => bytes[i] === valor);

/** The type a file's first bytes tell; null when it is none of those received. A PDF may carry up to 1 KB before its mark. */
export function tipoDeArchivo(bytes: Uint8Array): TipoArchivo | null {
  if (empieza(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (empieza(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const inicio = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return inicio.includes('%PDF-') && !inicio.startsWith('MZ') ? 'application/pdf' : null;
}

export const extensionDe = (tipo: TipoArchivo): string =>
  ({ 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' })[tipo];
