// Where a backup's files lie, and the record that each carries.
//   <place>/<office>/instantaneas/<id>/  oficina.db  llavero.json  registro.json
//   <place>/<office>/archivo-<key>/      0001.db 0002.db …   the scans and documents of all of them, once
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Huella } from '../../../shared/domain/ajustes.ts';
import { MotivoDeRespaldo, RespaldoId } from '../../../shared/domain/respaldos.ts';
import { Cabeza } from '../../../shared/vistas.ts';
import { Instante } from '../../../shared/domain/tiempo.ts';
import { RespaldoInservible } from './errores.ts';

export const FORMATO = 1;
const NOMBRE = 'registro.json';

const Fichero = z.strictObject({ tamano: z.int().min(0), huella: Huella });

/** What may be read without any key: nothing of any person. */
export const Registro = z.strictObject({
  formato: z.literal(FORMATO),
  id: RespaldoId,
  oficina: z.uuid(),
  ugel: z.string(),
  en: Instante,
  motivo: MotivoDeRespaldo,
  programa: z.string(),
  /** `user_version` of the register. */
  esquema: z.int().min(1),
  ficheros: z.strictObject({ 'oficina.db': Fichero, 'llavero.json': Fichero }),
  /** Rows of each table. */
  filas: z.record(z.string(), z.int().min(0)),
  /** The end of the chain, read from the copy itself. */
  cabeza: Cabeza,
  /** The mirror that holds what the register names: how many, bytes of all, and the hash of their sorted list. */
  archivo: z.strictObject({
    llave: z.string().regex(/^[0-9a-f]{16}$/),
    cuantos: z.int().min(0),
    bytes: z.int().min(0),
    resumen: Huella,
    /** Those that could not be had any more when it was made. */
    perdidas: z.array(Huella),
  }),
  /** What was wrong with the register when it was copied; a backup without any is a good one. */
  reparos: z.array(z.string()),
});
export type Registro = z.infer<typeof Registro>;

/** Names the key without giving it away: it is 256 random bits. A mirror is encrypted under one key. */
export const marcaDeLlave = (llave: Uint8Array): string => createHash('sha256').update('altas-siagie respaldo').update(llave).digest('hex').slice(0, 16);

export const carpetaDeOficina = (lugar: string, oficina: string): string => join(lugar, oficina);
export const carpetaDeInstantaneas = (raiz: string): string => join(raiz, 'instantaneas');
export const carpetaDeArchivo = (raiz: string, marca: string): string => join(raiz, `archivo-${marca}`);
export const ficheroDeRegistro = (instantanea: string): string => join(instantanea, NOMBRE);

export const resumenDe = (huellas: readonly string[]): string => createHash('sha256').update(huellas.toSorted().join('\n')).digest('hex');

/** Throws RespaldoInservible: without its record, a backup is one that was cut; with one of another format, of a newer program. */
export function leerRegistro(instantanea: string): Registro {
  let valor: unknown;
  try {
    valor = JSON.parse(readFileSync(ficheroDeRegistro(instantanea), 'utf8'));
  } catch (error) {
    throw new RespaldoInservible('cortado', 'its record cannot be read', { cause: error });
  }
  const formato = z.looseObject({ formato: z.int() }).safeParse(valor);
  if (formato.success && formato.data.formato > FORMATO) throw new RespaldoInservible('mas_nuevo', `format ${formato.data.formato}`);
  const registro = Registro.safeParse(valor);
  if (!registro.success) throw new RespaldoInservible('danado', 'its record is not one', { cause: registro.error });
  return registro.data;
}
