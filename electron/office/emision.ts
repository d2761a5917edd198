// Issuing: the document is drawn, takes its number, and is frozen, or nothing happens.
import { textoDeCarta, type Carta } from '../../shared/domain/carta.ts';
import { claveDeRotulo, leerNumeroEscrito, siguienteLibre, type TipoDocumental } from '../../shared/domain/numeracion.ts';
import type { ActoDeExpediente } from '../../shared/domain/expediente.ts';
import { nombreCompleto } from '../../shared/domain/pedido.ts';
import { anioDe } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ClaseDocumento } from '../../shared/vistas.ts';
import type { Detalle } from '../store/actuaciones.ts';
import type { Caso } from '../store/expedientes.ts';
import { uuidV7 } from '../store/uuid.ts';
import { actuar, exigir, leerCaso } from './caso.ts';
import { dibujar } from './dibujo.ts';
import type { Turno } from './handler.ts';
import { cerrarVisado, exigirVisado } from './visado.ts';

/** A document to be drawn with the number it takes. */
export type Dibujable = {
  readonly clase: ClaseDocumento;
  readonly tipo: TipoDocumental;
  readonly conClave: boolean;
  /** The number or label that a person wrote; empty, it takes the next one. */
  readonly escrito?: string;
  /** The document that is kept: with its number (null: the proyecto, as it is on that turn's day), and without any secret. */
  readonly componer: (rotulo: string | null, turno: Turno) => Carta;
  /** The version that is handed over and kept nowhere, where it differs: a hoja with its password. */
  readonly enMano?: (rotulo: string) => Carta;
  /** Where the texts come from, to name the field of a character that no font has. */
  readonly fuentes: Readonly<Record<string, unknown>>;
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

/** How the libro shows a document and finds it. `expedienteId`: null of one that is of no case. */
type EnLibro = { readonly expedienteId: number | null; readonly destinatario: string; readonly buscable: readonly string[] };

type Numero = { readonly numero: number; readonly rotulo: string };

/** The number that the correlative of that type gives next, in the year of the day that it is. */
export function siguienteDe({ store, ajustes, hoy }: Pick<Turno, 'store' | 'ajustes' | 'hoy'>, tipo: TipoDocumental): Numero {
  const anio = anioDe(hoy);
  const ultimo = store.documentos.ultimoNumero(tipo, anio);
  return siguienteLibre(ultimo, anio, ajustes.numeracion[tipo], (clave) => store.documentos.conRotulo(clave) !== null);
}

/** The number that a person wrote. Refuses one that is none, or that a document already has. */
function numeroEscrito({ store, ajustes, hoy }: Turno, tipo: TipoDocumental, escrito: string): Numero {
  const leido = leerNumeroEscrito(escrito, anioDe(hoy), ajustes.numeracion[tipo]);
  if ('porque' in leido) throw new Refusal('valor_imposible', leido.porque, 'numero');
  const usado = store.documentos.conRotulo(claveDeRotulo(leido.rotulo));
  if (usado) {
    const de = usado.expedienteId === null ? '' : `, del expediente ${store.expedientes.leer(usado.expedienteId)?.numero ?? ''}`;
    throw new Refusal('duplicado', `Ese número ya está usado: ${usado.rotulo}${de}.`, 'numero');
  }
  return leido;
}

/**
 * Draws the document with its number and writes both in one transaction. Drawing takes time and transactions must not: if the
 * next number was taken meanwhile, it is drawn again with the one after. So there is no number twice and no gap.
 * The PDF is in the archive before the row that names it. Answers the document's id and what is handed over.
 * @param escribir inside the transaction: writes the act and what else changes; `numerar` writes the document.
 */
export async function emitirNumerado(
  turno: Turno,
  dibujable: Dibujable,
  { expedienteId, destinatario, buscable }: EnLibro,
  escribir: (numerar: () => Numerado) => void,
): Promise<{ documentoId: number; bytes: Uint8Array }> {
  const { store, ahora, hoy, miembro } = turno;
  const { clase, tipo, conClave, escrito = '' } = dibujable;
  const tomar = () => (escrito === '' ? siguienteDe(turno, tipo) : numeroEscrito(turno, tipo, escrito));
  for (;;) {
    const { numero, rotulo } = tomar();
    const carta = dibujable.componer(rotulo, turno);
    const fuentes = { ...dibujable.fuentes, numero: escrito };
    const pdf = await dibujar(turno, carta, fuentes);
    const bytes = dibujable.enMano ? await dibujar(turno, dibujable.enMano(rotulo), fuentes) : pdf;
    const huella = store.blobs.guardar(pdf);
    const documentoId = store.write(() => {
      if (tomar().numero !== numero) return null;
      let id = 0;
      escribir(() => {
        id = store.documentos.emitir({
          uuid: uuidV7(Date.parse(ahora)), expedienteId, clase, tipo, anio: anioDe(hoy), numero, tecleado: escrito !== '', rotulo,
          destinatario, buscable, fecha: hoy, texto: textoDeCarta(carta), huella, conClave, emitidoEn: ahora, emitidoPor: miembro.id,
        });
        return { documentoId: id, rotulo, huella };
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
  exigirVisado(turno, emision);
  const { solicitante, servicios } = turno.store.pedidos.leer(expedienteId);
  const enLibro = {
    expedienteId,
    destinatario: nombreCompleto(solicitante),
    buscable: [caso.numero, solicitante.numeroDocumento, ...servicios.flatMap(({ codigoModular, nombreIe }) => [codigoModular, nombreIe])],
  };
  return emitirNumerado(turno, emision, enLibro, (numerar) => {
    actuar(turno, expedienteId, acto, (ahoraCaso) => {
      exigirPosible(ahoraCaso);
      const visadoPor = cerrarVisado(turno, emision);
      const numerado = numerar();
      return { ...alEmitir?.(numerado.documentoId), ...numerado, ...(visadoPor !== null && { visadoPor }) };
    });
    luego?.();
  });
}
