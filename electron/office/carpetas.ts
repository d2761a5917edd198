// The folders that the office knows of: those the host gave, under tokens, and the second place of backups, kept beside
// the data. It belongs to this PC and not to the register: restored on another, it would name a folder of the first.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { z } from 'zod';
import { Instante } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { CarpetaOfrecida, CarpetasOfrecidas } from '../../shared/vistas-respaldos.ts';
import { reemplazar } from '../store/reemplazar.ts';
import type { LugarPosible } from './protocol.ts';

const NOMBRE = 'segunda-carpeta.json';

const Segunda = z.strictObject({ ruta: z.string(), etiqueta: z.string(), ultimo: Instante.nullable(), falla: z.string().nullable() });
export type Segunda = z.infer<typeof Segunda>;

/** What the host answers when asked for a folder. */
export type Eleccion = { readonly elegida: boolean; readonly folders: readonly LugarPosible[] };

/** A token that says nothing of the path, and is the same each time. */
export const fichaDe = (ruta: string): string => createHash('sha256').update(ruta).digest('hex').slice(0, 24);

/** The folder's own name; of a disc, its letter. */
export const etiquetaDe = (ruta: string): string => basename(ruta) || ruta;

export type Carpetas = {
  ofrecer(eleccion: Eleccion): CarpetasOfrecidas;
  /** Refuses a token that no dialog gave. */
  ruta(ficha: string): string;
  /** Refuses a folder that cannot hold backups, with the reason. Answers its path. */
  rutaParaRespaldar(ficha: string): string;
  segunda(): Segunda | null;
  guardarSegunda(segunda: Segunda | null): void;
};

function exigirEscribible(ruta: string): void {
  const prueba = join(ruta, '.altas-siagie-prueba');
  try {
    writeFileSync(prueba, '');
    rmSync(prueba);
  } catch {
    throw new Refusal('disco_protegido', 'En esa carpeta no se puede escribir: está protegida o ya no está conectada. Elija otra.', 'carpeta');
  }
}

/** @param datos folder of the data. */
export function createCarpetas(datos: () => string): Carpetas {
  const dadas = new Map<string, LugarPosible>();
  const fichero = () => join(datos(), NOMBRE);
  const dentro = (ruta: string): boolean => {
    const camino = relative(datos(), ruta);
    return !camino.startsWith('..') && !isAbsolute(camino);
  };
  const lugar = (ficha: string): LugarPosible => {
    const dada = dadas.get(ficha);
    if (dada === undefined) throw new Refusal('no_existe', 'Vuelva a elegir la carpeta.', 'carpeta');
    return dada;
  };
  return {
    ruta: (ficha) => lugar(ficha).dir,
    ofrecer: ({ elegida, folders }) => ({
      elegida,
      carpetas: folders.map((una): CarpetaOfrecida => {
        dadas.set(fichaDe(una.dir), una);
        return { carpeta: fichaDe(una.dir), etiqueta: etiquetaDe(una.dir) };
      }),
    }),
    rutaParaRespaldar: (ficha) => {
      const { dir: elegida, impedimento } = lugar(ficha);
      if (impedimento !== null) throw new Refusal('carpeta_no_apta', impedimento, 'carpeta');
      if (dentro(elegida)) throw new Refusal('valor_imposible', 'Esa es la carpeta de los datos: un respaldo allí se perdería con ellos. Elija otra, de preferencia en otro disco.', 'carpeta');
      exigirEscribible(elegida);
      return elegida;
    },
    segunda: () => {
      if (!existsSync(fichero())) return null;
      // A file that cannot be understood names no folder: the jefe chooses it again.
      try {
        return Segunda.parse(JSON.parse(readFileSync(fichero(), 'utf8')));
      } catch {
        return null;
      }
    },
    guardarSegunda: (segunda) => {
      mkdirSync(datos(), { recursive: true });
      if (segunda) reemplazar(fichero(), JSON.stringify(segunda));
      else rmSync(fichero(), { force: true });
    },
  };
}
