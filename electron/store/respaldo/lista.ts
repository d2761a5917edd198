// The backups that a place holds: whole ones and cut ones, newest first.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RespaldoId } from '../../../shared/domain/respaldos.ts';
import { RespaldoInservible, type Defecto } from './errores.ts';
import { tamanoDe } from './ficheros.ts';
import { carpetaDeInstantaneas, leerRegistro, type Registro } from './registro.ts';

export type Hallado = {
  /** Folder of the snapshot. */
  readonly ruta: string;
  /** Folder of the office's backups, which holds the mirror. */
  readonly raiz: string;
  readonly id: string;
  /** Null for one that cannot be used, and `defecto` says why. */
  readonly registro: Registro | null;
  readonly defecto: Defecto | null;
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const carpetasDe = (dir: string): string[] => (isFolder(dir) ? readdirSync(dir).map((nombre) => join(dir, nombre)).filter(isFolder) : []);

/** What the record says against the sizes of the files beside it: quick, and finds what was cut. */
function hallar(raiz: string, ruta: string): Hallado {
  const id = basename(ruta);
  try {
    const registro = leerRegistro(ruta);
    for (const nombre of ['oficina.db', 'llavero.json'] as const) {
      if (tamanoDe(join(ruta, nombre)) !== registro.ficheros[nombre].tamano) throw new RespaldoInservible('cortado', `${nombre} is of another size`);
    }
    return { ruta, raiz, id, registro, defecto: null };
  } catch (error) {
    if (!(error instanceof RespaldoInservible)) throw error;
    return { ruta, raiz, id, registro: null, defecto: error.defecto };
  }
}

/** @param raiz folder of one office's backups. */
export const respaldosEn = (raiz: string): Hallado[] =>
  carpetasDe(carpetaDeInstantaneas(raiz))
    .filter((ruta) => RespaldoId.safeParse(basename(ruta)).success)
    .map((ruta) => hallar(raiz, ruta))
    // One that was rotated away while it was being read is not a cut one.
    .filter(({ registro, ruta }) => registro !== null || isFolder(ruta))
    .sort((uno, otro) => otro.id.localeCompare(uno.id));

/**
 * The backups in a folder that a person points at: the place of backups, one office's folder in it, or one snapshot's own.
 * Those of several offices when it holds several.
 */
export function buscarRespaldos(dir: string): Hallado[] {
  if (existsSync(carpetaDeInstantaneas(dir))) return respaldosEn(dir);
  if (basename(dirname(dir)) === 'instantaneas' && RespaldoId.safeParse(basename(dir)).success) return [hallar(dirname(dirname(dir)), dir)];
  return [dir, ...carpetasDe(dir)].flatMap((una) => carpetasDe(una).flatMap(respaldosEn)).sort((uno, otro) => otro.id.localeCompare(uno.id));
}
