// One state of the data takes the place of another: the former is set aside whole. A kill at any instant leaves one or the
// other, never a mix: a marker says how far it went, and whoever opens the data next carries it to its end.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RespaldoId } from '../../../shared/domain/respaldos.ts';
import { Instante } from '../../../shared/domain/tiempo.ts';
import { reemplazar, syncFolder } from '../reemplazar.ts';
import { removeFolder, tamanoDe } from './ficheros.ts';

const MARCA = 'cambio.json';
const HECHO = 'cambio-hecho.json';
const APARTADO = /^apartado-(.+)$/;
/** A state of the data: the register, its archive, its keyring, and what SQLite keeps beside them while they are open. */
const ESENCIALES = ['oficina.db', 'archivo.db', 'llavero.json'] as const;
/** The copies of a change of key that was cut go along. */
const FICHEROS = [...ESENCIALES, 'oficina.db.nueva', 'archivo.db.nueva'].flatMap((nombre) => (nombre.endsWith('.json') ? [nombre] : [nombre, `${nombre}-wal`, `${nombre}-shm`, `${nombre}-journal`]));

/** What the chain of the state that comes in is to tell of the change; written into it by whoever enters next. */
export const CambioHecho = z.strictObject({
  uuid: z.uuid(),
  acto: z.enum(['restaurar', 'deshacer_restauracion']),
  en: Instante,
  /** Who asked for it, by name. */
  por: z.string(),
  /** The backup or the former state that came in. */
  de: z.string(),
  /** Where the state that was here lies. */
  apartado: z.string(),
  /** The end of the chain that was here. */
  cabezaAnterior: z.string(),
});
export type CambioHecho = z.infer<typeof CambioHecho>;

const Marca = z.strictObject({
  /** `apartar`: the files here go aside; `entrar`: those of `desde` come in. */
  fase: z.enum(['apartar', 'entrar']),
  /** Folders inside the data's. */
  desde: z.string().regex(/^[\w-]+$/),
  apartado: z.string().regex(/^[\w-]+$/),
  hecho: CambioHecho,
});
type Marca = z.infer<typeof Marca>;

export const carpetaEntrante = (datos: string): string => join(datos, 'entrante');

/** A former state of the data, set aside by a restore. */
export type Apartado = { readonly nombre: string; readonly id: string; readonly bytes: number };

/** Newest first. */
export const apartadosEn = (datos: string): Apartado[] =>
  (existsSync(datos) ? readdirSync(datos) : [])
    .flatMap((nombre): Apartado[] => {
      const id = APARTADO.exec(nombre)?.[1];
      if (id === undefined || !RespaldoId.safeParse(id).success) return [];
      return [{ nombre, id, bytes: FICHEROS.reduce((suma, uno) => suma + tamanoDe(join(datos, nombre, uno)), 0) }];
    })
    .sort((uno, otro) => otro.id.localeCompare(uno.id));

/** Takes away for good a state that was set aside; cut half way, what is left is nobody's any more. The lock is held. */
export function quitarApartado(datos: string, nombre: string): void {
  const entrante = carpetaEntrante(datos);
  removeFolder(entrante);
  renameSync(join(datos, nombre), entrante);
  syncFolder(datos);
  removeFolder(entrante);
}

/** A name for what is set aside that no other has. */
export function nombreDeApartado(datos: string, id: string): string {
  for (let otra = 1; ; otra += 1) {
    const nombre = `apartado-${id}${otra === 1 ? '' : `-${otra}`}`;
    if (!existsSync(join(datos, nombre))) return nombre;
  }
}

function mover(de: string, a: string): void {
  mkdirSync(a, { recursive: true });
  for (const nombre of FICHEROS) if (existsSync(join(de, nombre))) renameSync(join(de, nombre), join(a, nombre));
  syncFolder(a);
  syncFolder(de);
}

/** Each step may be made again after a kill within it: while `apartar`, nothing has come in; while `entrar`, nothing goes aside. */
function llevarAlFin(datos: string, marca: Marca): void {
  const desde = join(datos, marca.desde);
  if (marca.fase === 'apartar') {
    mover(datos, join(datos, marca.apartado));
    reemplazar(join(datos, MARCA), JSON.stringify({ ...marca, fase: 'entrar' } satisfies Marca));
  }
  if (existsSync(desde)) {
    mover(desde, datos);
    removeFolder(desde);
  }
  reemplazar(join(datos, HECHO), JSON.stringify(marca.hecho));
  rmSync(join(datos, MARCA));
  syncFolder(datos);
}

/**
 * The state in the folder `desde` (inside `datos`) takes the place of the one here. The lock of the data is held, and
 * nothing has its files open. From the marker on, a kill leads to the new state; before it, to the former one.
 * Throws, and changes nothing, when `desde` does not hold a whole state.
 */
export function cambiarEstado(datos: string, desde: string, hecho: CambioHecho): void {
  if (!ESENCIALES.every((nombre) => existsSync(join(datos, desde, nombre)))) throw new Error(`${desde} holds no whole state of the data`);
  const marca: Marca = { fase: 'apartar', desde, apartado: hecho.apartado, hecho };
  reemplazar(join(datos, MARCA), JSON.stringify(Marca.parse(marca)));
  llevarAlFin(datos, marca);
}

export const hayCambioAMedias = (datos: string): boolean => existsSync(join(datos, MARCA));

/** Carries a change that was cut to its end, and takes away what was being got ready for one that never began. The lock is held. */
export function recuperarCambio(datos: string): void {
  const marca = join(datos, MARCA);
  if (existsSync(marca)) llevarAlFin(datos, Marca.parse(JSON.parse(readFileSync(marca, 'utf8'))));
  else if (existsSync(carpetaEntrante(datos))) removeFolder(carpetaEntrante(datos));
}

/** The change that the chain does not tell of yet. */
export const leerCambioHecho = (datos: string): CambioHecho | null =>
  existsSync(join(datos, HECHO)) ? CambioHecho.parse(JSON.parse(readFileSync(join(datos, HECHO), 'utf8'))) : null;

/** The chain tells of it. */
export const olvidarCambioHecho = (datos: string): void => rmSync(join(datos, HECHO), { force: true });
