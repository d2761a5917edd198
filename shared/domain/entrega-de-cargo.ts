// The handing over of a post: what whoever leaves has in their charge, as the acta tells it. Never a secret.
import { z } from 'zod';
import { Estado } from './expediente.ts';
import { TipoDocumental } from './numeracion.ts';
import { TipoPedido } from './pedido.ts';
import { ClaseOficio } from './textos.ts';
import { Fecha, Instante } from './tiempo.ts';

const Quien = z.strictObject({ nombre: z.string(), cargo: z.string() });

export const CasoEntregado = z.strictObject({
  numero: z.string(), estado: Estado, tipo: TipoPedido, vence: Fecha.nullable(), solicitante: z.string(), ie: z.string(),
});
export type CasoEntregado = z.infer<typeof CasoEntregado>;

/** All that the acta is made of: kept with the act, so that the same one can be had again. */
export const ActaDeCargo = z.strictObject({
  entrega: Quien,
  recibe: Quien,
  /** Who gives the V.° B.°; null: nobody else can, and its room is left for a name by hand. */
  jefe: Quien.nullable(),
  proveido: z.string(),
  casos: z.array(CasoEntregado),
  hojas: z.array(z.strictObject({ rotulo: z.string(), fecha: Fecha, persona: z.string(), ie: z.string(), expediente: z.string() })),
  observaciones: z.array(z.strictObject({ expediente: z.string(), rotulo: z.string(), notificadaEl: Fecha.nullable(), vence: Fecha.nullable() })),
  inactivaciones: z.array(z.strictObject({ expediente: z.string(), ie: z.string(), servicio: z.string() })),
  proyectos: z.array(z.strictObject({ expediente: z.string(), clase: ClaseOficio, devuelto: z.boolean(), enviadoEn: Instante })),
  anio: z.int(),
  /** Of the office, in that year. */
  numeros: z.array(z.strictObject({ tipo: TipoDocumental, ultimo: z.int().nullable(), siguiente: z.string() })),
  anulados: z.array(z.strictObject({ rotulo: z.string(), anuladoEn: Instante, motivo: z.string() })),
  respaldos: z.strictObject({
    ultimo: Instante.nullable(),
    /** What was wrong with the newest one. */
    reparos: z.array(z.string()),
    segunda: z.strictObject({ etiqueta: z.string(), ultimo: Instante.nullable(), falla: z.string().nullable() }).nullable(),
  }),
  /** Who can enter, and the recovery sheet. */
  llaves: z.strictObject({ entran: z.array(z.string()), hoja: z.strictObject({ hechaEn: Instante, probadaEn: Instante.nullable() }).nullable() }),
});
export type ActaDeCargo = z.infer<typeof ActaDeCargo>;

/** A handing over among those that were done. */
export const EntregaDeCargo = z.strictObject({ actoId: z.int().positive(), en: Instante, entrega: z.string(), recibe: z.string(), casos: z.int() });
export type EntregaDeCargo = z.infer<typeof EntregaDeCargo>;
