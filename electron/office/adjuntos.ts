// Files received with an oficio or after it: scans, the RD, what was mended, the signed cargo.
import { LIMITE_POR_OFICIO, type TipoArchivo } from '../../shared/domain/archivo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ClaseAdjunto } from '../../shared/vistas.ts';
import { revisarArchivo } from './archivos.ts';
import { actuar, verCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';

type Entrante = { readonly nombre: string; readonly clase: ClaseAdjunto; readonly bytes: Uint8Array };
export type Guardado = { readonly nombre: string; readonly clase: ClaseAdjunto; readonly tipo: TipoArchivo; readonly tamano: number; readonly huella: string };

/**
 * Checks the files and commits their bytes to the archive, before any row names them. Refuses the first bad one at
 * `field(i)`, and then none is kept that was not there before.
 */
export async function guardarArchivos({ store }: Turno, archivos: readonly Entrante[], field: (i: number) => string): Promise<Guardado[]> {
  const total = archivos.reduce((suma, { bytes }) => suma + bytes.length, 0);
  if (total > LIMITE_POR_OFICIO) {
    throw new Refusal('archivo_grande', `Los archivos suman más de ${LIMITE_POR_OFICIO / 1024 / 1024} MB. Adjunte los principales y agregue los otros después.`, field(0));
  }
  const tipos: TipoArchivo[] = [];
  for (const [i, { bytes }] of archivos.entries()) tipos.push(await revisarArchivo(bytes, field(i)));
  return archivos.map(({ nombre, clase, bytes }, i) => {
    const tipo = tipos[i];
    if (!tipo) throw new Error('a file was not checked');
    return { nombre, clase, tipo, tamano: bytes.length, huella: store.blobs.guardar(bytes) };
  });
}

/** Writes the rows of files already kept. Inside the transaction of the act that brings them. Answers their ids. */
export const anotarArchivos = ({ store, ahora }: Turno, expedienteId: number, guardados: readonly Guardado[]): number[] =>
  guardados.map((uno) => store.adjuntos.agregar({ ...uno, expedienteId, agregadoEn: ahora }));

export const adjuntos: Part<'adjuntos'> = {
  'adjuntos.agregar': async (turno, { expedienteId, ...archivo }) => {
    const guardados = await guardarArchivos(turno, [archivo], () => 'bytes');
    actuar(turno, expedienteId, 'adjuntar', () => {
      anotarArchivos(turno, expedienteId, guardados);
      return { nombre: archivo.nombre, clase: archivo.clase, huella: guardados[0]?.huella ?? '' };
    });
    return verCaso(turno, expedienteId);
  },

  'adjuntos.abrir': ({ store }, { adjuntoId }) => {
    const adjunto = store.adjuntos.leer(adjuntoId);
    if (!adjunto) throw new Refusal('no_existe', 'No existe ese archivo.', 'adjuntoId');
    return { nombre: adjunto.vista.nombre, tipo: adjunto.vista.tipo, bytes: store.blobs.leer(adjunto.huella) };
  },

  'adjuntos.retirar': (turno, { adjuntoId, motivo }) => {
    const adjunto = turno.store.adjuntos.leer(adjuntoId);
    if (!adjunto) throw new Refusal('no_existe', 'No existe ese archivo.', 'adjuntoId');
    actuar(turno, adjunto.expedienteId, 'retirar_adjunto', () => {
      turno.store.adjuntos.retirar(adjuntoId, turno.ahora);
      return { nombre: adjunto.vista.nombre, huella: adjunto.huella, motivo };
    });
    return verCaso(turno, adjunto.expedienteId);
  },
};
