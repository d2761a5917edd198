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

export type Emision = {
  readonly expedienteId: number;
  readonly clase: ClaseDocumento;
  readonly tipo: TipoDocumental;
  readonly acto: ActoDeExpediente;
  readonly conClave: boolean;
  /** The number or label that a person wrote; empty, it takes the next one. */
  readonly escrito?: string;
  /** Says why it cannot be issued now, by refusing. Asked before drawing, and again inside the transaction. */
  readonly exigirPosible: (caso: Caso) => void;
  /** The document that is kept: with its number (null: the proyecto, as it is on that turn's day), and without any secret. */
  readonly componer: (rotulo: string | null, turno: Turno) => Carta;
  /** The version that is handed over and kept nowhere, where it differs: a hoja with its password. */
  readonly enMano?: (rotulo: string) => Carta;
  /** Where the texts come from, to name the field of a character that no font has. */
  readonly fuentes: Readonly<Record<string, unknown>>;
  /** What else changes with it, in the same transaction. May answer what the act's row should tell. */
  readonly alEmitir?: (documentoId: number) => Detalle | void;
  /** What follows from the act, still in the same transaction. */
  readonly luego?: () => void;
};

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
    const expediente = store.expedientes.leer(usado.expedienteId)?.numero ?? '';
    throw new Refusal('duplicado', `Ese número ya está usado: ${usado.rotulo}, del expediente ${expediente}.`, 'numero');
  }
  return leido;
}

/**
 * Draws the document with its number and writes both in one transaction. Drawing takes time and transactions must not: if the
 * next number was taken meanwhile, it is drawn again with the one after. So there is no number twice and no gap.
 * The PDF is in the archive before the row that names it. Answers the document's id and what is handed over.
 */
export async function emitir(turno: Turno, emision: Emision): Promise<{ documentoId: number; bytes: Uint8Array }> {
  const { store, ahora, hoy, miembro } = turno;
  const { expedienteId, clase, tipo, acto, conClave, escrito = '' } = emision;
  const numerar = () => (escrito === '' ? siguienteDe(turno, tipo) : numeroEscrito(turno, tipo, escrito));

  const caso = leerCaso(turno, expedienteId);
  exigir(acto, caso);
  emision.exigirPosible(caso);
  exigirVisado(turno, emision);
  const { solicitante, servicios } = store.pedidos.leer(expedienteId);
  const buscable = [caso.numero, solicitante.numeroDocumento, ...servicios.flatMap(({ codigoModular, nombreIe }) => [codigoModular, nombreIe])];
  for (;;) {
    const { numero, rotulo } = numerar();
    const carta = emision.componer(rotulo, turno);
    const fuentes = { ...emision.fuentes, numero: escrito };
    const pdf = await dibujar(turno, carta, fuentes);
    const bytes = emision.enMano ? await dibujar(turno, emision.enMano(rotulo), fuentes) : pdf;
    const huella = store.blobs.guardar(pdf);
    const documentoId = store.write(() => {
      if (numerar().numero !== numero) return null;
      let id = 0;
      actuar(turno, expedienteId, acto, (ahoraCaso) => {
        emision.exigirPosible(ahoraCaso);
        const visadoPor = cerrarVisado(turno, emision);
        id = store.documentos.emitir({
          uuid: uuidV7(Date.parse(ahora)), expedienteId, clase, tipo, anio: anioDe(hoy), numero, tecleado: escrito !== '', rotulo,
          destinatario: nombreCompleto(solicitante), buscable, fecha: hoy, texto: textoDeCarta(carta), huella, conClave, emitidoEn: ahora, emitidoPor: miembro.id,
        });
        return { ...emision.alEmitir?.(id), documentoId: id, rotulo, huella, ...(visadoPor !== null && { visadoPor }) };
      });
      emision.luego?.();
      return id;
    });
    if (documentoId !== null) return { documentoId, bytes };
  }
}
