// Files received with an oficio or after it: scans, the RD, what was mended, the signed cargo.
import { LIMITE_POR_OFICIO, type TipoArchivo } from '../../shared/domain/archivo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ClaseAdjunto } from '../../shared/vistas.ts';
import { huellaDe } from '../store/blobs.ts';
import { revisarArchivo } from './archivos.ts';
import { actuar, verCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';

type Entrante = { readonly nombre: string; readonly clase: ClaseAdjunto; readonly bytes: Uint8Array };
type Revisado = Entrante & { readonly tipo: TipoArchivo; readonly huella: string };

/** Checks the files before anything is written. Refuses the first bad one at `field(i)`. */
export async function revisarArchivos(archivos: readonly Entrante[], field: (i: number) => string): Promise<Revisado[]> {
  const total = archivos.reduce((suma, { bytes }) => suma + bytes.length, 0);
  if (total > LIMITE_POR_OFICIO) {
    throw new Refusal('archivo_grande', `Los archivos suman más de ${LIMITE_POR_OFICIO / 1024 / 1024} MB. Adjunte los principales y agregue los otros después.`, field(0));
  }
  const revisados: Revisado[] = [];
  for (const [i, archivo] of archivos.entries()) {
    revisados.push({ ...archivo, tipo: await revisarArchivo(archivo.bytes, field(i)), huella: huellaDe(archivo.bytes) });
  }
  return revisados;
}

/** Writes the rows of checked files, inside the transaction of the act that brings them. Answers their ids. */
export const anotarArchivos = ({ store, ahora }: Turno, expedienteId: number, archivos: readonly Revisado[]): number[] =>
  archivos.map(({ bytes, ...uno }) => store.adjuntos.agregar({ ...uno, tamano: bytes.length, expedienteId, agregadoEn: ahora }));

/**
 * Commits the bytes of checked files to the archive. The last thing in the transaction that writes their rows: nothing can be
 * refused any more, and the rows are committed after.
 */
export function guardarArchivos({ store }: Turno, archivos: readonly Revisado[]): void {
  for (const { bytes } of archivos) store.blobs.guardar(bytes);
}

export const adjuntos: Part<'adjuntos'> = {
  'adjuntos.agregar': async (turno, { expedienteId, ...archivo }) => {
    const revisados = await revisarArchivos([archivo], () => 'bytes');
    actuar(turno, expedienteId, 'adjuntar', () => {
      anotarArchivos(turno, expedienteId, revisados);
      guardarArchivos(turno, revisados);
      return { nombre: archivo.nombre, clase: archivo.clase, huella: revisados[0]?.huella ?? '' };
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
