// What the calls answer: the views of the register that the screens show.
import { z } from 'zod';
import { Estado } from './domain/expediente.ts';
import { DatosMiembro, Rol } from './domain/miembro.ts';
import { Pedido, ServicioPedido, TipoPedido } from './domain/pedido.ts';
import { Calificacion, ClaveRequisito } from './domain/requisitos.ts';
import { Decision, Resultado } from './domain/servicio.ts';
import { ClaseCarta } from './domain/textos.ts';
import { Fecha, Hora, Instante } from './domain/tiempo.ts';

export const Id = z.int().positive();

export const Miembro = z.strictObject({ id: Id, ...DatosMiembro.shape, activo: z.boolean() });
export type Miembro = z.infer<typeof Miembro>;

/** What may be known before anyone enters: only names to choose from. */
export const EstadoDeSesion = z.strictObject({
  configurada: z.boolean(),
  ugel: z.string(),
  miembros: z.array(z.strictObject({ id: Id, nombre: z.string() })),
  sesion: z.strictObject({ miembroId: Id, nombre: z.string(), rol: Rol, minutosDeBloqueo: z.int() }).nullable(),
  /** Sample data in a throw-away folder: the screens say so. */
  demostracion: z.boolean(),
  hoy: Fecha,
});
export type EstadoDeSesion = z.infer<typeof EstadoDeSesion>;

export const FilaExpediente = z.strictObject({
  id: Id,
  numero: z.string(),
  estado: Estado,
  tipo: TipoPedido,
  recibidoFecha: Fecha,
  recibidoHora: Hora,
  oficio: z.string(),
  ie: z.string(),
  servicios: z.int(),
  distrito: z.string(),
  solicitante: z.string(),
  documento: z.string(),
  vence: Fecha.nullable(),
});
export type FilaExpediente = z.infer<typeof FilaExpediente>;

const HallazgoVisto = z.strictObject({
  gravedad: z.enum(['falta', 'error', 'aviso']),
  campo: z.string(),
  requisito: ClaveRequisito.nullable(),
  mensaje: z.string(),
  propuestas: z.array(z.string()),
});

/** An open case that looks like the same one. */
export const Parecido = z.strictObject({
  expedienteId: Id,
  numero: z.string(),
  estado: Estado,
  razon: z.enum(['mismo_oficio', 'misma_persona_y_servicio']),
  mensaje: z.string(),
});
export type Parecido = z.infer<typeof Parecido>;

export const Adjunto = z.strictObject({
  id: Id,
  nombre: z.string(),
  tipo: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  clase: z.enum(['oficio', 'sustento', 'subsanacion', 'cargo_firmado', 'otro']),
  tamano: z.int(),
  agregadoEn: Instante,
});
export type Adjunto = z.infer<typeof Adjunto>;
export const ClaseAdjunto = Adjunto.shape.clase;
export type ClaseAdjunto = z.infer<typeof ClaseAdjunto>;

export const ServicioVisto = z.strictObject({
  id: Id,
  ...ServicioPedido.shape,
  decision: Decision.nullable(),
  motivo: z.string(),
  resultado: Resultado.nullable(),
  hecho: z.strictObject({ en: Instante, por: z.string(), usuario: z.string() }).nullable(),
});
export type ServicioVisto = z.infer<typeof ServicioVisto>;

export const RequisitoVisto = z.strictObject({
  clave: ClaveRequisito,
  texto: z.string(),
  falta: z.string(),
  calificacion: Calificacion.nullable(),
  sugerida: Calificacion.nullable(),
  nota: z.string(),
});
export type RequisitoVisto = z.infer<typeof RequisitoVisto>;

export const ClaseDocumento = z.enum(['cargo', ...ClaseCarta.options, 'hoja']);
export type ClaseDocumento = z.infer<typeof ClaseDocumento>;

export const DocumentoVisto = z.strictObject({
  id: Id,
  clase: ClaseDocumento,
  rotulo: z.string(),
  fecha: Fecha,
  emitidoEn: Instante,
  emitidoPor: z.string(),
  huella: z.string(),
  /** Only of a hoja: whether the sheet carried a password (which is nowhere kept). */
  conClave: z.boolean(),
  impreso: z.boolean(),
  anulado: z.boolean(),
  entrega: z
    .strictObject({ fecha: Fecha, hora: Hora, recibidoPor: z.string(), documento: z.string(), adjuntoId: Id.nullable() })
    .nullable(),
});
export type DocumentoVisto = z.infer<typeof DocumentoVisto>;

export const ObservacionVista = z.strictObject({
  puntos: z.array(z.string()),
  dias: z.int(),
  documentoId: Id,
  notificadaEl: Fecha.nullable(),
  vence: Fecha.nullable(),
  subsanada: z.boolean(),
});

export type ObservacionVista = z.infer<typeof ObservacionVista>;

export const ExpedienteVisto = z.strictObject({
  id: Id,
  uuid: z.string(),
  numero: z.string(),
  estado: Estado,
  registradoEn: Instante,
  registradoPor: z.string(),
  pedido: Pedido,
  servicios: z.array(ServicioVisto),
  adjuntos: z.array(Adjunto),
  requisitos: z.array(RequisitoVisto),
  hallazgos: z.array(HallazgoVisto),
  parecidos: z.array(Parecido),
  observaciones: z.array(ObservacionVista),
  documentos: z.array(DocumentoVisto),
  /** Whether the last act was a step of one's own that may still be undone. */
  deshacible: z.string().nullable(),
});
export type ExpedienteVisto = z.infer<typeof ExpedienteVisto>;

export const Actuacion = z.strictObject({
  id: Id,
  en: Instante,
  por: z.string(),
  acto: z.string(),
  estadoAntes: Estado.nullable(),
  estadoDespues: Estado.nullable(),
  detalle: z.record(z.string(), z.json()),
});
export type Actuacion = z.infer<typeof Actuacion>;
