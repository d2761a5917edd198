// Issuing: the document is drawn, takes its number, and is frozen, or nothing happens.
import { textoDeCarta, type Carta } from '../../shared/domain/carta.ts';
import { rotulo, siguienteNumero, type TipoDocumental } from '../../shared/domain/numeracion.ts';
import type { ActoDeExpediente } from '../../shared/domain/expediente.ts';
import { anioDe } from '../../shared/domain/tiempo.ts';
import type { ClaseDocumento } from '../../shared/vistas.ts';
import type { Detalle } from '../store/actuaciones.ts';
import type { Caso } from '../store/expedientes.ts';
import { uuidV7 } from '../store/uuid.ts';
import { actuar, exigir, leerCaso } from './caso.ts';
import { dibujar } from './dibujo.ts';
import type { Turno } from './handler.ts';

/** A document to be drawn with the number it takes. */
export type Dibujable = {
  readonly clase: ClaseDocumento;
  readonly tipo: TipoDocumental;
  readonly conClave: boolean;
  /** The document that is kept: with its number, and without any secret. */
  readonly componer: (rotulo: string) => Carta;
  /** The version that is handed over and kept nowhere, where it differs: a hoja with its password. */
  readonly enMano?: (rotulo: string) => Carta;
  /** Where the texts come from, to name the field of a character that no font has. */
  readonly fuentes: unknown;
};

export type Emision = Dibujable & {
  readonly expedienteId: number;
  readonly acto: ActoDeExpediente;
  /** Says why it cannot be issued now, by refusing. Asked before drawing, and again inside the transaction. */
  readonly exigirPosible: (caso: Caso) => void;
  /** What else changes with it, in the same transaction. May answer what the act's row should tell. */
  readonly alEmitir?: (documentoId: number) => Detalle | void;
  /** What follows from the act, still in the same transaction. */
  readonly luego?: () => void;
};

/** What an act's row tells of the document issued by it. */
export type Numerado = { readonly documentoId: number; readonly rotulo: string; readonly huella: string };

/**
 * Draws the document with the next number and writes both in one transaction. Drawing takes time and transactions must
 * not: if the number was taken meanwhile, it is drawn again with the next. So there is no number twice and no gap.
 * The PDF is in the archive before the row that names it. Answers the document's id and what is handed over.
 * @param escribir inside the transaction: writes the act and what else changes; `numerar` writes the document.
 */
export async function emitirNumerado(
  turno: Turno,
  dibujable: Dibujable,
  expedienteId: number | null,
  escribir: (numerar: () => Numerado) => void,
): Promise<{ documentoId: number; bytes: Uint8Array }> {
  const { store, ajustes, ahora, hoy, miembro } = turno;
  const { clase, tipo, conClave } = dibujable;
  const anio = anioDe(hoy);
  const numeracion = ajustes.numeracion[tipo];
  const siguiente = () => siguienteNumero(store.documentos.ultimoNumero(tipo, anio, numeracion.siglas), anio, numeracion);

  for (;;) {
    const numero = siguiente();
    const nombre = rotulo(tipo, numero, anio, numeracion);
    const carta = dibujable.componer(nombre);
    const pdf = await dibujar(turno, carta, dibujable.fuentes);
    const bytes = dibujable.enMano ? await dibujar(turno, dibujable.enMano(nombre), dibujable.fuentes) : pdf;
    const huella = store.blobs.guardar(pdf);
    const documentoId = store.write(() => {
      if (siguiente() !== numero) return null;
      let id = 0;
      escribir(() => {
        id = store.documentos.emitir({
          uuid: uuidV7(Date.parse(ahora)), expedienteId, clase, tipo, anio, siglas: numeracion.siglas, numero, rotulo: nombre, fecha: hoy,
          texto: textoDeCarta(carta), huella, conClave, emitidoEn: ahora, emitidoPor: miembro.id,
        });
        return { documentoId: id, rotulo: nombre, huella };
      });
      return id;
    });
    if (documentoId !== null) return { documentoId, bytes };
  }
}

/** Issues a document of a case, by one act on it. */
export async function emitir(turno: Turno, emision: Emision): Promise<{ documentoId: number; bytes: Uint8Array }> {
  const { expedienteId, acto, exigirPosible, alEmitir, luego } = emision;
  const caso = leerCaso(turno, expedienteId);
  exigir(acto, caso);
  exigirPosible(caso);
  return emitirNumerado(turno, emision, expedienteId, (numerar) => {
    actuar(turno, expedienteId, acto, (ahoraCaso) => {
      exigirPosible(ahoraCaso);
      const numerado = numerar();
      return { ...alEmitir?.(numerado.documentoId), ...numerado };
    });
    luego?.();
  });
}
