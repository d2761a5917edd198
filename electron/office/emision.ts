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

export type Emision = {
  readonly expedienteId: number;
  readonly clase: ClaseDocumento;
  readonly tipo: TipoDocumental;
  readonly acto: ActoDeExpediente;
  readonly conClave: boolean;
  /** Says why it cannot be issued now, by refusing. Asked before drawing, and again inside the transaction. */
  readonly exigirPosible: (caso: Caso) => void;
  /** The document that is kept: with its number, and without any secret. */
  readonly componer: (rotulo: string) => Carta;
  /** The version that is handed over and kept nowhere, where it differs: a hoja with its password. */
  readonly enMano?: (rotulo: string) => Carta;
  /** Where the texts come from, to name the field of a character that no font has. */
  readonly fuentes: unknown;
  /** What else changes with it, in the same transaction. May answer what the act's row should tell. */
  readonly alEmitir?: (documentoId: number) => Detalle | void;
  /** What follows from the act, still in the same transaction. */
  readonly luego?: () => void;
};

/**
 * Draws the document with the next number and writes both in one transaction. Drawing takes time and transactions must
 * not: if the number was taken meanwhile, it is drawn again with the next. So there is no number twice and no gap.
 * The PDF is in the archive before the row that names it. Answers the document's id and what is handed over.
 */
export async function emitir(turno: Turno, emision: Emision): Promise<{ documentoId: number; bytes: Uint8Array }> {
  const { store, ajustes, ahora, hoy, miembro } = turno;
  const { expedienteId, clase, tipo, acto, conClave } = emision;
  const anio = anioDe(hoy);
  const numeracion = ajustes.numeracion[tipo];
  const siguiente = () => siguienteNumero(store.documentos.ultimoNumero(tipo, anio, numeracion.siglas), anio, numeracion);

  const caso = leerCaso(turno, expedienteId);
  exigir(acto, caso);
  emision.exigirPosible(caso);
  for (;;) {
    const numero = siguiente();
    const nombre = rotulo(tipo, numero, anio, numeracion);
    const carta = emision.componer(nombre);
    const pdf = await dibujar(turno, carta, emision.fuentes);
    const bytes = emision.enMano ? await dibujar(turno, emision.enMano(nombre), emision.fuentes) : pdf;
    const huella = store.blobs.guardar(pdf);
    const documentoId = store.write(() => {
      if (siguiente() !== numero) return null;
      let id = 0;
      actuar(turno, expedienteId, acto, (ahoraCaso) => {
        emision.exigirPosible(ahoraCaso);
        id = store.documentos.emitir({
          uuid: uuidV7(Date.parse(ahora)), expedienteId, clase, tipo, anio, siglas: numeracion.siglas, numero, rotulo: nombre, fecha: hoy,
          texto: textoDeCarta(carta), huella, conClave, emitidoEn: ahora, emitidoPor: miembro.id,
        });
        return { ...emision.alEmitir?.(id), documentoId: id, rotulo: nombre, huella };
      });
      emision.luego?.();
      return id;
    });
    if (documentoId !== null) return { documentoId, bytes };
  }
}
