// What the calls answer: the views of the register that the screens show.
import { z } from 'zod';
import { Estado } from './domain/expediente.ts';
import { ListaUsada } from './domain/gestion.ts';
import { DatosMiembro, Rol } from './domain/miembro.ts';
import { Propuesta } from './domain/padron.ts';
import { ClaseDePlazo } from './domain/plazos.ts';
import { Canal, Pedido, ServicioPedido, TipoPedido } from './domain/pedido.ts';
import { Calificacion, ClaveConocida, ClaveRequisito } from './domain/requisitos.ts';
import { HallazgoDeCarta } from './domain/revision-de-carta.ts';
import { Decision, Resultado } from './domain/servicio.ts';
import { ClaseCarta, ClaseOficio } from './domain/textos.ts';
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
  /** There is a recovery sheet to enter with. */
  conHoja: z.boolean(),
  /** Told to the jefe: if whoever knows the only password forgets it, the data are lost. */
  enRiesgo: z.boolean(),
  /** Sample data in a throw-away folder: the screens say so. */
  demostracion: z.boolean(),
  hoy: Fecha,
});
export type EstadoDeSesion = z.infer<typeof EstadoDeSesion>;

/** Who and what opens the data. */
export const Seguridad = z.strictObject({
  /** Persons with a password. */
  entran: z.int(),
  /** The recovery sheet in force; `probadaEn`: when it was last shown to open. */
  hoja: z.strictObject({ hechaEn: Instante, probadaEn: Instante.nullable() }).nullable(),
  enRiesgo: z.boolean(),
  /** Persons removed since the data were last given a key. */
  retiradas: z.int(),
});
export type Seguridad = z.infer<typeof Seguridad>;

/** The term that a case has running. `quedan`: working days from today to its last day; below zero when it is past. */
export const PlazoVisto = z.strictObject({ clase: ClaseDePlazo, vence: Fecha, quedan: z.int() });
export type PlazoVisto = z.infer<typeof PlazoVisto>;

/** A person of the office, by name. */
export const Persona = z.strictObject({ id: Id, nombre: z.string() });
export type Persona = z.infer<typeof Persona>;

export const FilaExpediente = z.strictObject({
  id: Id,
  numero: z.string(),
  estado: Estado,
  tipo: TipoPedido,
  recibidoFecha: Fecha,
  recibidoHora: Hora,
  canal: Canal,
  oficio: z.string(),
  ie: z.string(),
  servicios: z.int(),
  distrito: z.string(),
  solicitante: z.string(),
  documento: z.string(),
  plazo: PlazoVisto.nullable(),
  responsable: Persona.nullable(),
  /** It was passed on to them, and they have not opened it. */
  porRecibir: z.boolean(),
});
export type FilaExpediente = z.infer<typeof FilaExpediente>;

const HallazgoVisto = z.strictObject({
  gravedad: z.enum(['falta', 'error', 'aviso']),
  campo: z.string(),
  requisito: ClaveConocida.nullable(),
  mensaje: z.string(),
  propuestas: z.array(Propuesta),
});

/** A finding of a letter that is seen; `lugar`: the page from 0, and the share of its height from the top at which the place begins and ends. */
export const HallazgoEnCarta = HallazgoDeCarta.omit({ bloque: true }).extend({
  lugar: z.strictObject({ pagina: z.int(), arriba: z.number(), abajo: z.number() }).nullable(),
});
export type HallazgoEnCarta = z.infer<typeof HallazgoEnCarta>;

/** What was written of the words of a letter, and by whom: each of its parts by its name, before and after. */
export const VersionDeTexto = z.strictObject({
  id: Id,
  en: Instante,
  por: z.string(),
  antes: z.record(z.string(), z.string()),
  despues: z.record(z.string(), z.string()),
});
export type VersionDeTexto = z.infer<typeof VersionDeTexto>;

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
  /** Of a cambio de director: the permission of who held the post before, ended in SIAGIE. */
  inactivado: z.strictObject({ en: Instante, por: z.string() }).nullable(),
  /** That it is not to be ended there, and why. */
  dispensado: z.strictObject({ en: Instante, por: z.string(), motivo: z.string() }).nullable(),
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

/** A file that the office signed outside, kept as it came. */
export const FirmadoVisto = z.strictObject({
  id: Id,
  nombre: z.string(),
  tipo: Adjunto.shape.tipo,
  tamano: z.int(),
  huella: z.string(),
  agregadoEn: Instante,
  agregadoPor: z.string(),
});
export type FirmadoVisto = z.infer<typeof FirmadoVisto>;

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
  motivoDeAnulacion: z.string(),
  /** Its case was reopened after it: it is not about what is decided now. */
  deAntes: z.boolean(),
  /** The signed versions, the newest first. */
  firmados: z.array(FirmadoVisto),
  entrega: z
    .strictObject({ fecha: Fecha, hora: Hora, recibidoPor: z.string(), documento: z.string(), adjuntoId: Id.nullable() })
    .nullable(),
});
export type DocumentoVisto = z.infer<typeof DocumentoVisto>;

/** An oficio múltiple in the list of those issued. */
export const MultipleEmitido = z.strictObject({
  ...DocumentoVisto.pick({ id: true, rotulo: true, fecha: true, emitidoEn: true, emitidoPor: true, impreso: true, anulado: true }).shape,
  asunto: z.string(),
  destinatarios: z.int(),
});
export type MultipleEmitido = z.infer<typeof MultipleEmitido>;

/** A row of the libro: a document with its place among the numbers of its type and year. */
export const FilaDeLibro = z.strictObject({
  documento: DocumentoVisto,
  numero: z.int(),
  /** Written by hand: none of the correlative's. */
  tecleado: z.boolean(),
  destinatario: z.string(),
  expediente: z.strictObject({ id: Id, numero: z.string() }).nullable(),
  /** The numbers just below it that no document has, and why. */
  huecos: z.array(z.strictObject({ desde: z.int(), hasta: z.int(), razon: z.enum(['primero', 'tecleado']) })),
});
export type FilaDeLibro = z.infer<typeof FilaDeLibro>;

/** A letter on its way to its V.° B.°. */
export const ProyectoVisto = z.strictObject({
  id: Id,
  clase: ClaseOficio,
  estado: z.enum(['por_visar', 'visado', 'devuelto']),
  /** What the letter of observation says. */
  observacion: z.strictObject({ puntos: z.array(z.string()), dias: z.int(), motivo: z.string() }).nullable(),
  enviadoEn: Instante,
  enviadoPor: z.string(),
  vistoEn: Instante.nullable(),
  vistoPor: z.string(),
  /** Why it was given back. */
  nota: z.string(),
});
export type ProyectoVisto = z.infer<typeof ProyectoVisto>;

export const ProyectoPorVisar = z.strictObject({
  id: Id,
  clase: ClaseOficio,
  expediente: z.strictObject({ id: Id, numero: z.string() }),
  destinatario: z.string(),
  enviadoEn: Instante,
  enviadoPor: z.string(),
});
export type ProyectoPorVisar = z.infer<typeof ProyectoPorVisar>;

export const ObservacionVista = z.strictObject({
  puntos: z.array(z.string()),
  dias: z.int(),
  documentoId: Id,
  notificadaEl: Fecha.nullable(),
  vence: Fecha.nullable(),
  /** Places of the points that were mended while others were still wanting. */
  subsanados: z.array(z.int()),
  subsanada: z.boolean(),
});
export type ObservacionVista = z.infer<typeof ObservacionVista>;

/** Who held the user of a servicio before a cambio de director, as the register knows it. */
export const TitularAnterior = z.strictObject({
  servicioId: Id,
  persona: z.string(),
  /** Type and number: `DNI 12345678`; '' when their oficio did not say it. */
  documento: z.string(),
  usuario: z.string(),
  /** When another case ended their permission. */
  hasta: Fecha.nullable(),
});
export type TitularAnterior = z.infer<typeof TitularAnterior>;

export const ExpedienteVisto = z.strictObject({
  id: Id,
  uuid: z.string(),
  numero: z.string(),
  estado: Estado,
  registradoEn: Instante,
  registradoPor: z.string(),
  /** Who is in charge. */
  responsable: Persona.nullable(),
  /** It was passed on to them, and they have not opened it. */
  porRecibir: z.boolean(),
  /** With which words it was last passed on. */
  proveido: z.strictObject({ en: Instante, por: z.string(), para: z.string(), texto: z.string() }).nullable(),
  pedido: Pedido,
  servicios: z.array(ServicioVisto),
  /** Only of a cambio de director: of each granted servicio, whom the register knows of. */
  anteriores: z.array(TitularAnterior),
  adjuntos: z.array(Adjunto),
  requisitos: z.array(RequisitoVisto),
  /** By which list it is judged; null until its verification starts. */
  lista: ListaUsada.nullable(),
  hallazgos: z.array(HallazgoVisto),
  parecidos: z.array(Parecido),
  observaciones: z.array(ObservacionVista),
  plazo: PlazoVisto.nullable(),
  documentos: z.array(DocumentoVisto),
  proyectos: z.array(ProyectoVisto),
  /** The last step, when it is one's own and may be taken back. */
  deshacible: z.strictObject({ id: Id, acto: z.string() }).nullable(),
});
export type ExpedienteVisto = z.infer<typeof ExpedienteVisto>;

/** A due date that is another one since the days or the terms of the office changed. */
export const PlazoMovido = z.strictObject({ expedienteId: Id, numero: z.string(), de: Fecha, a: Fecha });
export type PlazoMovido = z.infer<typeof PlazoMovido>;

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

/** The last act of a register at some moment: its number and the SHA-256 that chains it to all before it, in hexadecimal. */
export const Cabeza = z.strictObject({ id: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type Cabeza = z.infer<typeof Cabeza>;

/**
 * How a register stands to a head noted elsewhere. `igual`: it is its last act. `anterior`: it holds it and went on, as is
 * usual, also after a power cut. `ausente`: it ends before it, so it is an older copy. `distinta`: another act has its number,
 * so it is another register, or it was rewritten.
 */
export const Comparacion = z.enum(['igual', 'anterior', 'ausente', 'distinta']);
export type Comparacion = z.infer<typeof Comparacion>;

/** Where the verification of the register goes on. */
export const CursorDeCadena = z.strictObject({ parte: z.enum(['actos', 'oficina', 'expedientes']), id: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{0,64}$/) });
export type CursorDeCadena = z.infer<typeof CursorDeCadena>;

const ExpedienteNombrado = z.strictObject({ id: Id, numero: z.string() });

/**
 * The first thing that is not as the acts say. `falta`: an act is gone. `cambiado`: it is not as it was written.
 * `sin_expediente`: its case is gone. `estado`, `expediente`, `oficina`: the act is the last one that tells of a case, or of
 * the persons, the settings and the documents of no case, and these are otherwise now.
 */
export const Rotura = z.strictObject({
  clase: z.enum(['falta', 'cambiado', 'sin_expediente', 'estado', 'expediente', 'oficina']),
  actoId: z.int().nullable(),
  en: z.string().nullable(),
  por: z.string().nullable(),
  acto: z.string().nullable(),
  expediente: ExpedienteNombrado.nullable(),
});
export type Rotura = z.infer<typeof Rotura>;

/** An act as the audit shows it: whatever its row says, also when somebody has tampered with it. */
export const ActoAuditado = z.strictObject({
  id: z.int(),
  en: z.string(),
  por: z.string(),
  acto: z.string(),
  expediente: ExpedienteNombrado.nullable(),
  estadoAntes: z.string().nullable(),
  estadoDespues: z.string().nullable(),
  detalle: z.record(z.string(), z.json()),
  hash: z.string(),
});
export type ActoAuditado = z.infer<typeof ActoAuditado>;
