// What the calls of the padrón answer.
import { z } from 'zod';
import { Estado } from './domain/expediente.ts';
import { CodigoUgel, ServicioPadron } from './domain/padron.ts';
import { TipoPedido } from './domain/pedido.ts';
import { Fecha, Instante } from './domain/tiempo.ts';
import { Id } from './vistas.ts';

/** One import of the padrón: which file, who, and what it brought. */
export const CorteVisto = z.strictObject({
  id: Id,
  /** The day the data are of; null when the file did not say. */
  fecha: Fecha.nullable(),
  archivo: z.string(),
  huella: z.string(),
  ugel: CodigoUgel,
  filas: z.int(),
  propias: z.int(),
  nuevas: z.int(),
  cambiadas: z.int(),
  retiradas: z.int(),
  rechazadas: z.int(),
  importadoEn: Instante,
  importadoPor: z.string(),
});
export type CorteVisto = z.infer<typeof CorteVisto>;

/** What changes in a servicio from one cut to the next; `antes` or `despues` is null when it comes or goes. */
export const CambioDePadron = z.strictObject({ antes: ServicioPadron.nullable(), despues: ServicioPadron.nullable() });
export type CambioDePadron = z.infer<typeof CambioDePadron>;

/** How far the reading of a file has come. */
export const AvanceDeImportacion = z.strictObject({
  filas: z.int(),
  /** Part of the file that is read, 0 to 1. */
  fraccion: z.number(),
  /** Milliseconds that are left; null while it is too early to tell. */
  restan: z.number().nullable(),
  /** Whether the reading has ended, well or badly: `padron.revisar` tells. */
  terminada: z.boolean(),
});
export type AvanceDeImportacion = z.infer<typeof AvanceDeImportacion>;

const FilaRechazada = z.strictObject({ linea: z.int(), motivo: z.string() });
export type FilaRechazada = z.infer<typeof FilaRechazada>;

/** What accepting would do. The lists hold the first ones; the figures count all. */
export const PreviaDePadron = z.strictObject({
  corte: Fecha.nullable(),
  huella: z.string(),
  ugel: CodigoUgel,
  nombreUgel: z.string(),
  filas: z.int(),
  propias: z.int(),
  nuevas: z.int(),
  cambiadas: z.int(),
  retiradas: z.int(),
  rechazadas: z.int(),
  cambios: z.array(CambioDePadron),
  filasRechazadas: z.array(FilaRechazada),
  /** What to think over before accepting: an older cut, the same file again, many gone. */
  avisos: z.array(z.string()),
});
export type PreviaDePadron = z.infer<typeof PreviaDePadron>;

export const PasoDeImportacion = z.discriminatedUnion('paso', [
  z.strictObject({ paso: z.literal('leyendo'), avance: AvanceDeImportacion }),
  /** The office's code is not set: these are the file's. Begin again with one of them. */
  z.strictObject({ paso: z.literal('elegir'), ugeles: z.array(z.strictObject({ codigo: CodigoUgel, nombre: z.string(), servicios: z.int() })) }),
  z.strictObject({ paso: z.literal('listo'), previa: PreviaDePadron }),
]);
export type PasoDeImportacion = z.infer<typeof PasoDeImportacion>;

/** One servicio as the office has known it: see PRODUCT, "who has held its user and when". */
export const Escuela = z.strictObject({
  servicio: ServicioPadron.nullable(),
  delLocal: z.array(ServicioPadron),
  versiones: z.array(z.strictObject({ servicio: ServicioPadron, desde: Fecha, hasta: Fecha.nullable() })),
  expedientes: z.array(
    z.strictObject({ id: Id, numero: z.string(), estado: Estado, tipo: TipoPedido, recibidoFecha: Fecha, solicitante: z.string(), nombreIe: z.string() }),
  ),
  /** Newest first; `hasta` null: holds it now. */
  titulares: z.array(
    z.strictObject({ persona: z.string(), documento: z.string(), usuario: z.string(), desde: Fecha, hasta: Fecha.nullable(), expedienteId: Id, numero: z.string() }),
  ),
  documentos: z.array(z.strictObject({ id: Id, rotulo: z.string(), fecha: Fecha, anulado: z.boolean(), expedienteId: Id, numero: z.string() })),
});
export type Escuela = z.infer<typeof Escuela>;
