// What the calls on holders and persons answer.
import { z } from 'zod';
import { Estado } from './domain/expediente.ts';
import { Calidad, Solicitante, TipoPedido } from './domain/pedido.ts';
import { Resolucion, TipoSustento } from './domain/resolucion.ts';
import { Fecha } from './domain/tiempo.ts';
import { Id } from './vistas.ts';

const Sustento = z.strictObject({ tipo: TipoSustento, numero: z.string(), hasta: Fecha.nullable() });

/** That a person holds, or has held, the user of a servicio. */
export const Tenencia = z.strictObject({
  codigoModular: z.string(),
  anexo: z.string(),
  nombreIe: z.string(),
  nivel: z.string(),
  distrito: z.string(),
  /** '' when the padrón does not know it. */
  codigoLocal: z.string(),
  persona: z.string(),
  /** Type and number: `DNI 12345678`. */
  documento: z.string(),
  usuario: z.string(),
  calidad: Calidad,
  sustento: Sustento.nullable(),
  desde: Fecha,
  hasta: Fecha.nullable(),
  /** The last case by which it is held. */
  expedienteId: Id,
  numero: z.string(),
});
export type Tenencia = z.infer<typeof Tenencia>;

export const HojaSinEntregar = z.strictObject({
  documentoId: Id, rotulo: z.string(), fecha: Fecha, persona: z.string(), nombreIe: z.string(), expedienteId: Id, numero: z.string(),
});
export type HojaSinEntregar = z.infer<typeof HojaSinEntregar>;

/**
 * An inactivation that is to be done: asked for in a case of its own, or that of who held the post before a cambio de director.
 * Of the second the register may not know who it is: persona, documento and usuario are then ''.
 */
export const InactivacionAbierta = z.strictObject({
  expedienteId: Id,
  numero: z.string(),
  tipo: TipoPedido.extract(['inactivacion', 'cambio_director']),
  estado: Estado,
  codigoModular: z.string(),
  anexo: z.string(),
  nombreIe: z.string(),
  persona: z.string(),
  documento: z.string(),
  usuario: z.string(),
});
export type InactivacionAbierta = z.infer<typeof InactivacionAbierta>;

export const Vigencias = z.strictObject({
  tenencias: z.array(Tenencia),
  hojasSinEntregar: z.array(HojaSinEntregar),
  inactivaciones: z.array(InactivacionAbierta),
});
export type Vigencias = z.infer<typeof Vigencias>;

/** Everything the office knows of a person, by their document. */
export const PersonaVista = z.strictObject({
  /** As each case stated them, newest first; what only repeats the one before is left out. */
  datos: z.array(z.strictObject({ solicitante: Solicitante, expedienteId: Id, numero: z.string(), recibidoFecha: Fecha })),
  tenencias: z.array(Tenencia),
  expedientes: z.array(z.strictObject({ id: Id, numero: z.string(), tipo: TipoPedido, estado: Estado, recibidoFecha: Fecha, nombreIe: z.string() })),
  sustentos: z.array(z.strictObject({ sustento: Resolucion, expedienteId: Id, numero: z.string() })),
  hojas: z.array(
    z.strictObject({ documentoId: Id, rotulo: z.string(), fecha: Fecha, anulado: z.boolean(), entregadaEl: Fecha.nullable(), expedienteId: Id, numero: z.string() }),
  ),
});
export type PersonaVista = z.infer<typeof PersonaVista>;
