// What happened at the door while the register was closed: a small bounded file beside the data, with no secret in it.
// Its failures join the chain of acts at the next entry; how long each person must wait stays until they get it right.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { alDia, Intentos } from '../../shared/domain/espera.ts';
import { Instante } from '../../shared/domain/tiempo.ts';
import { reemplazar } from './reemplazar.ts';
import type { Store } from './store.ts';

const NOMBRE = 'entradas-fallidas.json';
/** More than this is an attack: the latest ones and the count of all tell it. */
const LIMITE = 200;

/** `archivo_ilegible`: this very file could not be read, and what it held is lost. */
const Clase = z.enum(['contrasena', 'hoja', 'respaldo', 'archivo_ilegible']);

/** `numero` counts the failures of the file's life, without gaps: what was dropped for lack of room shows as one. */
const Fallida = z.strictObject({ numero: z.int().positive(), en: Instante, miembroId: z.int().positive().nullable(), clase: Clase });

const Archivo = z.strictObject({
  version: z.literal(1),
  /** Names this file among those there may have been before it: with `numero`, tells what the chain already holds. */
  lote: z.uuid(),
  ultimo: z.int().nonnegative(),
  pendientes: z.array(Fallida).max(LIMITE),
  intentos: z.record(z.string(), Intentos),
});
type Archivo = z.infer<typeof Archivo>;

/**
 * Whose failures are counted together: a person's, those of the recovery key, or those of one person of the backups or of
 * their recovery key, apart from the entry's. `miembroId`: who is inside and tries it; null when nobody is.
 */
export type Quien = number | 'hoja' | { readonly respaldo: number | 'hoja'; readonly miembroId: number | null };

/** The name under which those failures are counted. */
export const cuentaDe = (quien: Quien): string => (typeof quien === 'object' ? `respaldo-${quien.respaldo}` : String(quien));

/** Whether there is an office there, whole or damaged, by which failures can wait for its chain. */
export const hayDatos = (dir: string): boolean => ['llavero.json', 'oficina.db'].some((nombre) => existsSync(join(dir, nombre)));

/** What the chain is told of the failure. */
function claseDe(quien: Quien): Pick<z.infer<typeof Fallida>, 'miembroId' | 'clase'> {
  if (quien === 'hoja') return { miembroId: null, clase: 'hoja' };
  return typeof quien === 'number' ? { miembroId: quien, clase: 'contrasena' } : { miembroId: quien.miembroId, clase: 'respaldo' };
}

function conFallida(archivo: Archivo, fallida: Omit<z.infer<typeof Fallida>, 'numero'>): Archivo {
  const ultimo = archivo.ultimo + 1;
  return { ...archivo, ultimo, pendientes: [...archivo.pendientes, { numero: ultimo, ...fallida }].slice(-LIMITE) };
}

const guardar = (dir: string, archivo: Archivo): void => reemplazar(join(dir, NOMBRE), JSON.stringify(archivo));

function leer(dir: string, ahora: Instante): Archivo {
  const vacio: Archivo = { version: 1, lote: randomUUID(), ultimo: 0, pendientes: [], intentos: {} };
  const ruta = join(dir, NOMBRE);
  if (!existsSync(ruta)) return vacio;
  try {
    return Archivo.parse(JSON.parse(readFileSync(ruta, 'utf8')));
  } catch {
    const nuevo = conFallida(vacio, { en: ahora, miembroId: null, clase: 'archivo_ilegible' });
    guardar(dir, nuevo);
    return nuevo;
  }
}

/** The failures of that person until now; null when there is none to wait for. */
export function intentosDe(dir: string, quien: Quien, ahora: Instante): Intentos | null {
  const archivo = leer(dir, ahora);
  const suyos = archivo.intentos[cuentaDe(quien)];
  if (!suyos) return null;
  const actuales = alDia(suyos, ahora);
  if (actuales !== suyos) guardar(dir, { ...archivo, intentos: { ...archivo.intentos, [cuentaDe(quien)]: actuales } });
  return actuales;
}

/** Writes a failure down before it is answered. Answers how many that person has in a row. */
export function anotarFallida(dir: string, quien: Quien, ahora: Instante): Intentos {
  const archivo = leer(dir, ahora);
  const suyos = { fallos: (archivo.intentos[cuentaDe(quien)]?.fallos ?? 0) + 1, ultimo: ahora };
  guardar(dir, conFallida({ ...archivo, intentos: { ...archivo.intentos, [cuentaDe(quien)]: suyos } }, { en: ahora, ...claseDe(quien) }));
  return suyos;
}

/** They got it right: they wait no more. */
export function olvidarIntentos(dir: string, quien: Quien, ahora: Instante): void {
  const archivo = leer(dir, ahora);
  if (!(cuentaDe(quien) in archivo.intentos)) return;
  const { [cuentaDe(quien)]: _, ...otros } = archivo.intentos;
  guardar(dir, { ...archivo, intentos: otros });
}

/**
 * Moves what waits into the chain, in one transaction, and then empties the file. Cut in between, the next entry finds
 * in the chain how far it came: nothing is lost, nothing is told twice.
 * @param porMiembroId who is inside: signs what cannot be signed with the person whose name was tried.
 */
export function unirALaCadena(dir: string, { write, miembros, actuaciones }: Store, porMiembroId: number, ahora: Instante): void {
  const archivo = leer(dir, ahora);
  if (archivo.pendientes.length === 0) return;
  write(() => {
    let anterior = actuaciones.ultimaFallidaDe(archivo.lote);
    for (const { numero, en, miembroId, clase } of archivo.pendientes.filter((una) => una.numero > anterior)) {
      const acto = { expedienteId: null, en: ahora, acto: 'entrada_fallida', estadoAntes: null, estadoDespues: null } as const;
      const { lote } = archivo;
      if (numero > anterior + 1) {
        actuaciones.anotar({ ...acto, miembroId: porMiembroId, detalle: { clase: 'sin_detalle', cuantas: numero - anterior - 1, lote, numero: numero - 1 } });
      }
      const conocida = miembroId !== null && miembros.leer(miembroId) !== null;
      actuaciones.anotar({ ...acto, miembroId: conocida ? miembroId : porMiembroId, detalle: { clase, ocurrioEn: en, lote, numero } });
      anterior = numero;
    }
  });
  guardar(dir, { ...archivo, pendientes: [] });
}
