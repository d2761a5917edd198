// The register and its archive, open: one object with the queries of every table family.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { actuacionesOf } from './actuaciones.ts';
import { adjuntosOf } from './adjuntos.ts';
import { ajustesOf } from './ajustes.ts';
import { auditoriaOf } from './auditoria.ts';
import { blobsOf } from './blobs.ts';
import { busquedaOf } from './busqueda.ts';
import { cadenaOf } from './cadena.ts';
import { documentosOf } from './documentos.ts';
import { escuelasOf } from './escuelas.ts';
import { expedientesOf } from './expedientes.ts';
import { firmadosOf } from './firmados.ts';
import { libroOf } from './libro.ts';
import { miembrosOf } from './miembros.ts';
import { multiplesOf } from './multiples.ts';
import { openDatabase } from './open.ts';
import { padronOf } from './padron.ts';
import { pasosOf } from './pasos.ts';
import { pedidosOf } from './pedidos.ts';
import { preferenciasOf } from './preferencias.ts';
import { proyectosOf } from './proyectos.ts';
import { respaldosOf } from './respaldo/consultas.ts';
import { proveidosOf } from './proveidos.ts';
import { requisitosOf } from './requisitos.ts';
import { serviciosOf } from './servicios.ts';
import { tareasSiagieOf } from './tareas-siagie.ts';
import { titularesOf } from './titulares.ts';

const tables = (oficina: Database, archivo: Database) => ({
  actuaciones: actuacionesOf(oficina),
  adjuntos: adjuntosOf(oficina),
  ajustes: ajustesOf(oficina),
  auditoria: auditoriaOf(oficina),
  blobs: blobsOf(oficina, archivo),
  busqueda: busquedaOf(oficina),
  cadena: cadenaOf(oficina),
  documentos: documentosOf(oficina),
  escuelas: escuelasOf(oficina),
  expedientes: expedientesOf(oficina),
  firmados: firmadosOf(oficina),
  libro: libroOf(oficina),
  miembros: miembrosOf(oficina),
  multiples: multiplesOf(oficina),
  padron: padronOf(oficina),
  pasos: pasosOf(oficina),
  pedidos: pedidosOf(oficina),
  preferencias: preferenciasOf(oficina),
  proveidos: proveidosOf(oficina),
  proyectos: proyectosOf(oficina),
  requisitos: requisitosOf(oficina),
  respaldos: respaldosOf(oficina),
  servicios: serviciosOf(oficina),
  tareasSiagie: tareasSiagieOf(oficina),
  titulares: titularesOf(oficina),
});

export type Store = ReturnType<typeof tables> & {
  /** Runs `change` in one transaction that writes from its start; whatever it throws undoes all of it. May be nested. */
  write<T>(change: () => T): T;
  close(): void;
  /** Whether it has not been closed. */
  abierto(): boolean;
};

/**
 * Opens `oficina.db` and `archivo.db` in `dir`, made if missing. Throws UnreadableDatabase when the key does not fit
 * and UnknownStoreVersion for files of a newer program.
 * @param key 32 bytes; the store keeps no copy of its own.
 */
export function openStore(dir: string, key: Uint8Array): Store {
  mkdirSync(dir, { recursive: true });
  const archivo = openDatabase(join(dir, 'archivo.db'), key, 'archivo');
  let oficina: Database;
  try {
    oficina = openDatabase(join(dir, 'oficina.db'), key, 'oficina');
  } catch (error) {
    archivo.close();
    throw error;
  }
  return {
    ...tables(oficina, archivo),
    write: (change) => oficina.transaction(change).immediate(),
    abierto: () => oficina.open,
    close: () => {
      oficina.close();
      archivo.close();
    },
  };
}
