// Every call there is. A call is added here first; dispatch, the hosts and the screens follow from it.
import { z } from 'zod';
import { PasoDeAnioNuevo } from './domain/anio-nuevo.ts';
import { Ajustes, Huella, Membrete, Oficina, SECCIONES, VistoBueno } from './domain/ajustes.ts';
import { LIMITE_ARCHIVOS_POR_OFICIO } from './domain/archivo.ts';
import { FiltroDeActos, HashAnotado } from './domain/auditoria.ts';
import { Columna, Espera, FiltroDeBandeja, FiltroGuardado, Preferencias } from './domain/bandeja.ts';
import { Clave, Usuario } from './domain/credencial.ts';
import { LIMITE_HOJAS, LIMITE_TESTIGOS, Testigo } from './domain/destruccion.ts';
import { TipoDocumento } from './domain/documento-identidad.ts';
import { EntregaDeCargo } from './domain/entrega-de-cargo.ts';
import { Estado } from './domain/expediente.ts';
import { Lugar } from './domain/lugar.ts';
import { ClaveNueva, DatosMiembro, type Rol } from './domain/miembro.ts';
import { FiltroDeLibro } from './domain/libro.ts';
import { LIMITE_LOTE } from './domain/lote.ts';
import { Destinatario, Multiple } from './domain/multiple.ts';
import { TipoDocumental } from './domain/numeracion.ts';
import { LIMITE_PUNTO } from './domain/observacion.ts';
import { Costumbres, OficioRecibido, Pedido, PersonaNombrada, ServicioPedido, Solicitante } from './domain/pedido.ts';
import { CodigoUgel, EnPadron, LIMITE_PADRON, LIMITE_PARTE, ServicioPadron } from './domain/padron.ts';
import { DeQuien, LIMITE_PROVEIDO } from './domain/responsable.ts';
import { Calificacion, ClaveRequisito } from './domain/requisitos.ts';
import { Decision, Resultado } from './domain/servicio.ts';
import { ClaseDeTarea, LIMITE_TAREAS } from './domain/tareas-siagie.ts';
import { linea, lineaObligatoria, parrafo, parrafoObligatorio } from './domain/texto.ts';
import { ClaseCarta, ClaseDeTexto, ClaseOficio } from './domain/textos.ts';
import { Fecha, Hora, Instante } from './domain/tiempo.ts';
import { AvanceDeImportacion, CambioDePadron, CorteVisto, Escuela, PasoDeImportacion } from './vistas-padron.ts';
import { LugarDeTarea, TareaEnSiagie } from './vistas-siagie.ts';
import { PersonaVista, Vigencias } from './vistas-vigencias.ts';
import { AvanceDeLlave, CarpetasOfrecidas, EstadoDeRespaldos, Ficha, ListaDeRespaldos, RespaldoMirado } from './vistas-respaldos.ts';
import {
  ActoAuditado, Actuacion, Adjunto, Cabeza, ClaseAdjunto, Comparacion, CursorDeCadena, DocumentoVisto, EstadoDeSesion, ExpedienteVisto, FilaDeLibro, FilaExpediente,
  HallazgoEnCarta, Id, Miembro, MultipleEmitido, Parecido, PlazoMovido, ProyectoPorVisar, Rotura, Seguridad, VersionDeTexto,
} from './vistas.ts';

const TODOS: readonly Rol[] = ['mesa', 'especialista', 'jefe', 'consulta'];
const QUIEN_REGISTRA: readonly Rol[] = ['mesa', 'especialista', 'jefe'];
const QUIEN_RESUELVE: readonly Rol[] = ['especialista', 'jefe'];
const JEFE: readonly Rol[] = ['jefe'];

/**
 * `who`: roles that may call it; `nadie` needs no session. `mode`: whether it changes anything, the log of accesses apart;
 * `pregunta` waits for a person in the host's own dialog, and others are answered meanwhile.
 */
type Call<W extends readonly Rol[] | 'nadie', I extends z.ZodType, O extends z.ZodType> = {
  readonly who: W;
  readonly mode: 'lee' | 'escribe' | 'pregunta';
  readonly input: I;
  readonly output: O;
};
const call = <W extends readonly Rol[] | 'nadie', I extends z.ZodType, O extends z.ZodType>(
  mode: 'lee' | 'escribe' | 'pregunta',
  who: W,
  input: I,
  output: O,
): Call<W, I, O> => ({ who, mode, input, output });

const Bytes = z.custom<Uint8Array>((valor) => valor instanceof Uint8Array, { error: 'Falta el contenido del archivo.' });
const Nada = z.strictObject({});
const Pdf = z.strictObject({ bytes: Bytes });
/** An acta that has been made, under the name with which it is kept, and the act that it tells of. */
const ActaEnPapel = Pdf.extend({ nombre: z.string(), actoId: Id });
const DeExpediente = z.strictObject({ expedienteId: Id });
const DeDocumento = z.strictObject({ documentoId: Id });
const DeDocumentos = z.strictObject({ documentoIds: z.array(Id).min(1).max(LIMITE_LOTE * 10) });
/** A document seen before it is issued, with what is against it; no bytes when no page can hold it. */
const Revisada = z.strictObject({ bytes: Bytes.nullable(), hallazgos: z.array(HallazgoEnCarta) });
/** `firmante`: who signs what is seen. `firmantes`: who may, with what is against their signing today; none where nobody signs. */
const VistaDeCarta = Revisada.extend({
  firmante: z.string().nullable(),
  firmantes: z.array(z.strictObject({ nombre: z.string(), cargo: z.string(), reparo: z.string().nullable() })),
});
/** Who signs, by name; null: whom the office, the date and the last choice say. */
const Firma = z.strictObject({ firmante: linea(120).nullable().default(null) });
/** A password or key as it is typed to open: only its length is bounded. */
const ClaveEscrita = z.string().max(128, { error: 'Eso es más largo que cualquier clave: vuelva a escribirla.' });
const Motivo = parrafoObligatorio(500, 'Escriba el motivo.');

/** Letters of a case that need nothing but the case. */
const ClaseSimple = ClaseOficio.exclude(['observacion']);

const ArchivoEntrante = z.strictObject({ nombre: lineaObligatoria(255), clase: ClaseAdjunto, bytes: Bytes });

const Observacion = z.strictObject({
  puntos: z
    .array(lineaObligatoria(LIMITE_PUNTO))
    .min(1, { error: 'Agregue por lo menos un punto que subsanar.' })
    .max(30, { error: 'Caben hasta 30 puntos.' }),
  dias: z.int().min(1, { error: 'El plazo es de por lo menos 1 día hábil.' }).max(30, { error: 'El plazo es de hasta 30 días hábiles.' }),
});

/** A constancia says whose permission ended, which the request may not tell. */
const Constancia = DeExpediente.extend({ clase: z.literal('constancia'), titular: PersonaNombrada });

/** Who leaves, who comes, and with which words the cases pass. The jefe hands over anyone's; a specialist their own. */
const DeCargo = z.strictObject({ de: Id, para: Id, proveido: linea(LIMITE_PROVEIDO) });

/** A number that another system of the office gave, or the whole label; empty, the document takes the next one. */
const NumeroEscrito = linea(160).default('');

const DeProyecto = z.strictObject({ proyectoId: Id });
const DeFirmado = z.strictObject({ firmadoId: Id });

const AnioNuevo = z.strictObject({ anio: z.int(), avisar: z.boolean(), pasos: z.array(PasoDeAnioNuevo) });

/** A long report, by the name it was given when it was begun. */
const DeInforme = z.strictObject({ informe: z.uuid() });
const DeImportacion = z.strictObject({ importacion: z.uuid() });

/** What a hoja is made of. `clave` null: the sheet carries none (the person keeps the one they have). */
const HojaAEmitir = z.strictObject({ expedienteId: Id, usuario: Usuario, clave: Clave.nullable() });

/** `usuario`: '' where nobody is given one. `resultado`: when it ended otherwise than was decided. */
const HechoEnSiagie = z.strictObject({ servicioId: Id, usuario: z.union([Usuario, z.literal('')]), resultado: Resultado.nullable().default(null) });

const DeCarpeta = z.strictObject({ carpeta: Ficha.nullable() });
const DeApartado = z.strictObject({ apartado: z.string().max(60) });
const DeRespaldo = z.strictObject({ respaldo: Ficha });

/** Opened by a person of that backup with their password of then, or, with no person, by its recovery key. */
const Restauracion = DeRespaldo.extend({ persona: Id.nullable(), clave: ClaveEscrita });

export const contract = {
  // Set-up, entry and the persons of the office
  'sesion.estado': call('lee', 'nadie', Nada, EstadoDeSesion),
  'sesion.instalar': call(
    'escribe',
    'nadie',
    z.strictObject({
      oficina: Oficina,
      miembro: DatosMiembro.omit({ rol: true }),
      clave: ClaveNueva,
      lugar: Lugar.default('cuenta'),
    }),
    EstadoDeSesion,
  ),
  /** Where the data may live; none when there is nothing to choose. `impedimento`: why one cannot be chosen. */
  'sesion.lugares': call(
    'lee',
    'nadie',
    Nada,
    z.strictObject({ lugares: z.array(z.strictObject({ lugar: Lugar, carpeta: z.string(), impedimento: z.string().nullable() })) }),
  ),
  'sesion.entrar': call('escribe', 'nadie', z.strictObject({ miembroId: Id, clave: ClaveEscrita }), EstadoDeSesion),
  /** Whoever holds the recovery sheet: first who there is to enter as, then a new password for one of them. */
  'sesion.jefesConHoja': call(
    'escribe',
    'nadie',
    z.strictObject({ clave: ClaveEscrita }),
    z.strictObject({ jefes: z.array(z.strictObject({ id: Id, nombre: z.string() })) }),
  ),
  'sesion.entrarConHoja': call('escribe', 'nadie', z.strictObject({ clave: ClaveEscrita, miembroId: Id, nueva: ClaveNueva }), EstadoDeSesion),
  'sesion.salir': call('escribe', 'nadie', Nada, EstadoDeSesion),
  /** Ends the session as `salir` does; the window keeps what was being written until the same person enters. */
  'sesion.bloquear': call('escribe', 'nadie', z.strictObject({ porque: z.enum(['tecla', 'inactividad', 'equipo']) }), EstadoDeSesion),
  /** Whoever is in is at work without calling: writing in a long form. */
  'sesion.sigo': call('lee', TODOS, Nada, Nada),
  'sesion.cambiarClave': call('escribe', TODOS, z.strictObject({ actual: ClaveEscrita, nueva: ClaveNueva }), Nada),
  'seguridad.ver': call('lee', JEFE, Nada, Seguridad),
  /** A new recovery sheet; the former one is void. Its key is in these bytes and nowhere else. */
  'seguridad.hacerHoja': call('escribe', JEFE, Nada, Pdf),
  'seguridad.probarHoja': call('escribe', JEFE, z.strictObject({ clave: ClaveEscrita }), Seguridad),
  'seguridad.cambiarLlave': call('escribe', JEFE, Nada, Seguridad),
  'miembros.listar': call('lee', TODOS, Nada, z.strictObject({ miembros: z.array(Miembro) })),
  'miembros.agregar': call('escribe', JEFE, DatosMiembro.extend({ clave: ClaveNueva }), Miembro),
  'miembros.darClave': call('escribe', JEFE, z.strictObject({ id: Id, clave: ClaveNueva }), Miembro),
  'miembros.cambiar': call('escribe', JEFE, DatosMiembro.extend({ id: Id, activo: z.boolean() }), Miembro),

  // The register
  /** `abiertos`: whatever the filter, those of who asks, those of nobody, and those just passed on to who asks. */
  'expedientes.contar': call(
    'lee',
    TODOS,
    z.strictObject({ deQuien: DeQuien.nullable().default(null) }),
    z.strictObject({
      porEstado: z.record(Estado, z.int()),
      porEspera: z.record(Espera, z.int()),
      enSiagie: z.int(),
      abiertos: z.strictObject({ mios: z.int(), sinAsignar: z.int(), porRecibir: z.int() }),
    }),
  ),
  /** Newest first; those asked for by their term, what ends first before. */
  'expedientes.buscar': call(
    'lee',
    TODOS,
    FiltroDeBandeja.extend({
      /** The last row that was read, and its due date where they are asked for by their term; null for the first page. */
      despuesDe: Id.nullable(),
      venceDespuesDe: Fecha.nullable().default(null),
      limite: z.int().min(1).max(200),
    }),
    z.strictObject({ filas: z.array(FilaExpediente), hayMas: z.boolean() }),
  ),
  'expedientes.ver': call('lee', TODOS, DeExpediente, ExpedienteVisto),
  'expedientes.historia': call('lee', TODOS, DeExpediente, z.strictObject({ actuaciones: z.array(Actuacion) })),
  'expedientes.parecidos': call(
    'lee',
    TODOS,
    z.strictObject({
      oficio: OficioRecibido.shape.numero,
      tipoDocumento: TipoDocumento,
      numeroDocumento: linea(20),
      servicios: z.array(ServicioPedido.pick({ codigoModular: true, anexo: true, nombreIe: true })).max(20),
    }),
    z.strictObject({ parecidos: z.array(Parecido) }),
  ),
  'expedientes.registrar': call(
    'escribe',
    QUIEN_REGISTRA,
    z.strictObject({
      pedido: Pedido,
      archivos: z
        .array(ArchivoEntrante)
        .max(LIMITE_ARCHIVOS_POR_OFICIO, { error: `Caben hasta ${LIMITE_ARCHIVOS_POR_OFICIO} archivos por oficio.` }),
      /** The person has seen the notice of a duplicate and registers all the same. */
      aunqueSeParezca: z.boolean(),
    }),
    ExpedienteVisto,
  ),
  /** Those of the last oficio that this person registered; no district where a padrón says each school's. Null: none yet. */
  'expedientes.costumbres': call('lee', QUIEN_REGISTRA, Nada, z.strictObject({ costumbres: Costumbres.nullable() })),
  'expedientes.corregir': call(
    'escribe',
    QUIEN_REGISTRA,
    z.strictObject({ expedienteId: Id, pedido: Pedido, motivo: parrafo(500) }),
    ExpedienteVisto,
  ),
  'expedientes.archivar': call('escribe', QUIEN_RESUELVE, DeExpediente, ExpedienteVisto),
  'expedientes.reabrir': call('escribe', JEFE, DeExpediente.extend({ motivo: Motivo }), ExpedienteVisto),
  'expedientes.anular': call('escribe', QUIEN_RESUELVE, DeExpediente.extend({ motivo: Motivo }), ExpedienteVisto),
  /** Takes back the last step, which is one's own. `paso`: the act that it was when it was looked at; null: whichever it is. */
  'expedientes.deshacer': call('escribe', QUIEN_REGISTRA, DeExpediente.extend({ paso: Id.nullable().default(null) }), ExpedienteVisto),
  'personas.conocida': call(
    'lee',
    TODOS,
    z.strictObject({ tipoDocumento: TipoDocumento, numeroDocumento: linea(20) }),
    z.strictObject({ persona: Solicitante.nullable(), expediente: z.string() }),
  ),

  'personas.ver': call('lee', TODOS, z.strictObject({ tipoDocumento: TipoDocumento, numeroDocumento: lineaObligatoria(20) }), PersonaVista),

  // Who holds the users of the office's servicios
  'vigencias.ver': call('lee', TODOS, Nada, Vigencias),
  /** A case for each of them, opened by the office itself; one that is asked already is not opened again. */
  'vigencias.inactivar': call(
    'escribe',
    QUIEN_RESUELVE,
    z.strictObject({
      titulares: z
        .array(z.strictObject({ codigoModular: z.string().max(20), anexo: z.string().max(3), documento: z.string().max(40) }))
        .min(1, { error: 'Elija por lo menos a un titular.' })
        .max(500, { error: 'Caben hasta 500 a la vez.' }),
      motivo: Motivo,
    }),
    z.strictObject({ abiertos: z.array(z.strictObject({ expedienteId: Id, numero: z.string() })), yaAbiertos: z.int() }),
  ),

  // The turn of the year
  /** What the new year needs and where each thing stands. `avisar`: it is time to tell of it, and nobody put it off. */
  'anioNuevo.ver': call('lee', JEFE, Nada, AnioNuevo),
  /** Puts the notice off, until the year turns or, after that, for good. */
  'anioNuevo.posponer': call('escribe', JEFE, Nada, AnioNuevo),

  // Passing cases on to another person with a proveído
  /** `de`: who was in charge when it was seen, so that two who pass the same one on are told. */
  'pases.pasar': call(
    'escribe',
    QUIEN_REGISTRA,
    z.strictObject({
      casos: z
        .array(z.strictObject({ expedienteId: Id, de: Id.nullable() }))
        .min(1, { error: 'Elija por lo menos un expediente.' })
        .max(LIMITE_LOTE, { error: `Se pasan hasta ${LIMITE_LOTE} expedientes por vez.` }),
      para: Id,
      /** Empty only where one takes it oneself. */
      proveido: linea(LIMITE_PROVEIDO),
    }),
    z.strictObject({ pasados: z.int() }),
  ),
  /** Whoever it was passed on to has opened it. */
  'pases.recibir': call('escribe', QUIEN_RESUELVE, DeExpediente, ExpedienteVisto),
  /** Proveídos to choose from: those last used, and those that come with the program. */
  'pases.frases': call('lee', QUIEN_REGISTRA, Nada, z.strictObject({ frases: z.array(z.string()) })),

  // The handing over of a post: the acta, and the open cases of whoever leaves
  /** `huella`: what was seen, without which nothing is handed over. */
  'cargos.vistaPrevia': call('lee', QUIEN_RESUELVE, DeCargo, Pdf.extend({ casos: z.int(), huella: Huella })),
  'cargos.entregar': call('escribe', QUIEN_RESUELVE, DeCargo.extend({ huella: Huella }), ActaEnPapel.extend({ casos: z.int() })),
  /** The last ones, the newest first. */
  'cargos.listar': call('lee', QUIEN_RESUELVE, Nada, z.strictObject({ entregas: z.array(EntregaDeCargo) })),

  /** An acta again, as it was made; `para`: what it leaves the archive for, which is noted. */
  'actas.sacar': call('lee', QUIEN_RESUELVE, z.strictObject({ actoId: Id, para: z.enum(['ver', 'imprimir', 'guardar']) }), ActaEnPapel.omit({ actoId: true })),

  // What each person keeps of their own tray
  'bandeja.preferencias': call('lee', TODOS, Nada, Preferencias),
  /** `id` null: a new one. */
  'bandeja.guardarFiltro': call('escribe', TODOS, FiltroGuardado.extend({ id: Id.nullable() }), Preferencias),
  'bandeja.quitarFiltro': call('escribe', TODOS, z.strictObject({ id: Id }), Preferencias),
  'bandeja.elegirColumnas': call('escribe', TODOS, z.strictObject({ columnas: z.array(Columna).max(Columna.options.length) }), Preferencias),

  // Files received
  'adjuntos.agregar': call('escribe', QUIEN_REGISTRA, ArchivoEntrante.extend({ expedienteId: Id }), ExpedienteVisto),
  'adjuntos.abrir': call('lee', TODOS, z.strictObject({ adjuntoId: Id }), z.strictObject({ nombre: z.string(), tipo: Adjunto.shape.tipo, bytes: Bytes })),
  'adjuntos.retirar': call('escribe', QUIEN_REGISTRA, z.strictObject({ adjuntoId: Id, motivo: Motivo }), ExpedienteVisto),

  // Verification, observation, decision, SIAGIE
  'verificacion.iniciar': call('escribe', QUIEN_RESUELVE, DeExpediente, ExpedienteVisto),
  'verificacion.calificar': call(
    'escribe',
    QUIEN_RESUELVE,
    DeExpediente.extend({
      calificaciones: z
        .array(z.strictObject({ clave: ClaveRequisito, calificacion: Calificacion.nullable(), nota: parrafo(500) }))
        .min(1)
        .max(30),
    }),
    ExpedienteVisto,
  ),
  'verificacion.pedirOpinion': call('escribe', QUIEN_RESUELVE, DeExpediente.extend({ nota: parrafo(500) }), ExpedienteVisto),
  'verificacion.recibirOpinion': call(
    'escribe',
    QUIEN_RESUELVE,
    DeExpediente.extend({ favorable: z.boolean(), nota: parrafoObligatorio(500, 'Escriba quién dio la opinión y qué dice.') }),
    ExpedienteVisto,
  ),
  'observaciones.observar': call(
    'escribe',
    QUIEN_RESUELVE,
    DeExpediente.extend({
      ...Observacion.shape,
      ...Firma.shape,
      /** Needed only when the case was already observed once (TUO Ley 27444 art. 136): then it is the jefe who may. */
      motivo: parrafo(500),
      numero: NumeroEscrito,
    }),
    ExpedienteVisto,
  ),
  /** `puntos`: the places of those mended now; null: all that were wanting. While some are, the case waits for them. */
  'observaciones.subsanar': call(
    'escribe',
    QUIEN_REGISTRA,
    DeExpediente.extend({ puntos: z.array(z.int().min(0)).min(1, { error: 'Marque qué se subsanó.' }).max(30).nullable().default(null), nota: parrafo(500) }),
    ExpedienteVisto,
  ),
  'observaciones.vencer': call('escribe', QUIEN_RESUELVE, DeExpediente, ExpedienteVisto),
  'observaciones.retomar': call('escribe', QUIEN_RESUELVE, DeExpediente.extend({ motivo: Motivo }), ExpedienteVisto),
  'decisiones.decidir': call(
    'escribe',
    QUIEN_RESUELVE,
    DeExpediente.extend({
      servicios: z
        .array(z.strictObject({ servicioId: Id, decision: Decision, motivo: parrafo(600), resultado: Resultado.nullable() }))
        .min(1)
        .max(20),
    }),
    ExpedienteVisto,
  ),
  'siagie.hecho': call(
    'escribe',
    QUIEN_RESUELVE,
    DeExpediente.extend({ servicios: z.array(HechoEnSiagie).min(1).max(20) }),
    ExpedienteVisto,
  ),
  /** All that waits to be done in SIAGIE, the oldest case first; `cuantas`: with what is in other pages. */
  'siagie.porHacer': call(
    'lee',
    QUIEN_RESUELVE,
    z.strictObject({
      /** Tasks after this one; null for the first page. */
      despuesDe: LugarDeTarea.nullable(),
      limite: z.int().min(1).max(200),
    }),
    z.strictObject({ filas: z.array(TareaEnSiagie), hayMas: z.boolean(), cuantas: z.int() }),
  ),
  /** Many at once, of many cases: all of them, or none when one is refused, which is then named. */
  'siagie.hechos': call(
    'escribe',
    QUIEN_RESUELVE,
    z.strictObject({
      tareas: z
        .array(HechoEnSiagie.extend({ clase: ClaseDeTarea }))
        .min(1, { error: 'Elija por lo menos una fila.' })
        .max(LIMITE_TAREAS, { error: `Se marcan hasta ${LIMITE_TAREAS} a la vez.` }),
    }),
    z.strictObject({ hechas: z.int() }),
  ),
  /** On paper, to be taken where there is internet: those, or with null the first ones of all. No secret is in it. */
  'siagie.lista': call(
    'lee',
    QUIEN_RESUELVE,
    z.strictObject({ tareas: z.array(LugarDeTarea).min(1).max(LIMITE_TAREAS, { error: `Se imprimen hasta ${LIMITE_TAREAS} a la vez.` }).nullable() }),
    Pdf.extend({ cuantas: z.int() }),
  ),

  /** In a cambio de director, the permission of who held the post before has ended in SIAGIE. */
  'siagie.inactivado': call('escribe', QUIEN_RESUELVE, DeExpediente.extend({ servicios: z.array(Id).min(1, { error: 'Marque por lo menos un servicio.' }).max(20) }), ExpedienteVisto),
  /** It is not to be ended there, and why: the case may be archived without it. */
  'siagie.dispensar': call(
    'escribe',
    QUIEN_RESUELVE,
    DeExpediente.extend({ servicios: z.array(Id).min(1, { error: 'Marque por lo menos un servicio.' }).max(20), motivo: Motivo }),
    ExpedienteVisto,
  ),
  /** Who held the user before, as far as the register knows. */
  'siagie.titularAnterior': call('lee', QUIEN_RESUELVE, DeExpediente, z.strictObject({ titular: PersonaNombrada.nullable() })),

  // Documents. A preview has no number and is written nowhere; an issued one is frozen.
  'documentos.vistaPrevia': call(
    'lee',
    TODOS,
    z.discriminatedUnion('clase', [
      DeExpediente.extend({ clase: z.literal('observacion'), ...Observacion.shape, ...Firma.shape }),
      Constancia.extend(Firma.shape),
      DeExpediente.extend({ clase: ClaseSimple.or(z.literal('cargo')), ...Firma.shape }),
    ]),
    VistaDeCarta,
  ),
  'documentos.emitir': call(
    'escribe',
    QUIEN_RESUELVE,
    z.discriminatedUnion('clase', [
      Constancia.extend({ numero: NumeroEscrito, ...Firma.shape }),
      DeExpediente.extend({ clase: ClaseSimple, numero: NumeroEscrito, ...Firma.shape }),
    ]),
    z.strictObject({ expediente: ExpedienteVisto, documentoId: Id }),
  ),
  'documentos.emitirCargo': call('escribe', QUIEN_REGISTRA, DeExpediente.extend({ numero: NumeroEscrito }), z.strictObject({ expediente: ExpedienteVisto, documentoId: Id })),
  'documentos.abrir': call('lee', TODOS, z.strictObject({ documentoId: Id }), z.strictObject({ rotulo: z.string(), bytes: Bytes })),
  /** The bytes to keep outside; once it is printed well, marked as a copy. */
  'documentos.guardar': call('escribe', QUIEN_REGISTRA, DeDocumento, z.strictObject({ nombre: z.string(), bytes: Bytes, copia: z.boolean() })),
  /** The bytes as they go to the printer, marked alike; what was sent to it is told afterwards by `impresos`. */
  'documentos.paraImprimir': call('lee', QUIEN_REGISTRA, DeDocumento, z.strictObject({ bytes: Bytes, copia: z.boolean() })),
  'documentos.impresos': call('escribe', QUIEN_REGISTRA, DeDocumentos, Nada),
  /** Null: it is a document of no case. */
  'documentos.salioBien': call('escribe', QUIEN_REGISTRA, DeDocumento, ExpedienteVisto.nullable()),
  'documentos.salieronBien': call('escribe', QUIEN_REGISTRA, DeDocumentos, Nada),
  /** What there is to print of many cases, in the order in which they were asked for. */
  'documentos.deExpedientes': call(
    'lee',
    QUIEN_REGISTRA,
    z.strictObject({ expedienteIds: z.array(Id).min(1, { error: 'Elija por lo menos un expediente.' }).max(LIMITE_LOTE, { error: `Se imprimen hasta ${LIMITE_LOTE} expedientes por vez.` }) }),
    z.strictObject({
      casos: z.array(
        z.strictObject({
          id: Id,
          numero: z.string(),
          documentos: z.array(DocumentoVisto.pick({ id: true, clase: true, rotulo: true, conClave: true, impreso: true, anulado: true, deAntes: true })),
        }),
      ),
    }),
  ),
  // The oficio múltiple, of no case. Opened, printed and kept outside as any document.
  'multiples.listar': call(
    'lee',
    TODOS,
    z.strictObject({ despuesDe: Id.nullable(), limite: z.int().min(1).max(200) }),
    z.strictObject({ filas: z.array(MultipleEmitido), hayMas: z.boolean() }),
  ),
  /** Addressees: of a servicio of the padrón, of all of it that answer to a text, or whoever asked in a case. */
  'multiples.destinatarios': call(
    'lee',
    QUIEN_RESUELVE,
    z.discriminatedUnion('de', [
      z.strictObject({ de: z.literal('servicio'), codigoModular: z.string().regex(/^\d{7}$/), anexo: z.string().regex(/^\d$/) }),
      z.strictObject({ de: z.literal('padron'), texto: lineaObligatoria(120, 'Escriba qué buscar en el padrón.') }),
      DeExpediente.extend({ de: z.literal('expediente') }),
    ]),
    z.strictObject({ destinatarios: z.array(Destinatario), hayMas: z.boolean() }),
  ),
  'multiples.vistaPrevia': call('lee', QUIEN_RESUELVE, Multiple.extend(Firma.shape), VistaDeCarta),
  'multiples.emitir': call('escribe', QUIEN_RESUELVE, Multiple.extend({ numero: NumeroEscrito, ...Firma.shape }), MultipleEmitido),

  /** Its number stays used. `comunicado`: how whoever has it was told, needed when it was handed over. */
  'documentos.anular': call(
    'escribe',
    QUIEN_RESUELVE,
    z.strictObject({ documentoId: Id, motivo: Motivo, comunicado: linea(200) }),
    ExpedienteVisto.nullable(),
  ),

  // What the office signed outside comes back as it is, beside the document it is the signed version of
  /** `aviso`: what may mean that it is another document. */
  'firmados.adjuntar': call(
    'escribe',
    QUIEN_REGISTRA,
    z.strictObject({ documentoId: Id, nombre: lineaObligatoria(255), bytes: Bytes }),
    z.strictObject({ expediente: ExpedienteVisto.nullable(), aviso: z.string().nullable() }),
  ),
  'firmados.abrir': call('lee', TODOS, DeFirmado, z.strictObject({ nombre: z.string(), tipo: Adjunto.shape.tipo, bytes: Bytes })),
  'firmados.sacar': call(
    'escribe',
    QUIEN_REGISTRA,
    DeFirmado.extend({ para: z.enum(['imprimir', 'guardar']) }),
    z.strictObject({ nombre: z.string(), tipo: Adjunto.shape.tipo, bytes: Bytes }),
  ),

  // The V.° B.°: a proyecto goes to the jefe, who gives it or gives the proyecto back
  'proyectos.enviar': call(
    'escribe',
    QUIEN_RESUELVE,
    z.discriminatedUnion('clase', [
      DeExpediente.extend({ clase: z.literal('observacion'), ...Observacion.shape, motivo: parrafo(500), ...Firma.shape }),
      DeExpediente.extend({ clase: ClaseSimple, ...Firma.shape }),
    ]),
    ExpedienteVisto,
  ),
  'proyectos.porVisar': call('lee', QUIEN_RESUELVE, Nada, z.strictObject({ proyectos: z.array(ProyectoPorVisar) })),
  /**
   * As it would be issued now. `huella` tells what was seen: the V.° B.° is given to that and to nothing else.
   * `cambiado`: it says something else than when it was sent, or seen.
   */
  'proyectos.ver': call('lee', QUIEN_RESUELVE, DeProyecto, Pdf.extend({ huella: z.string(), cambiado: z.boolean() })),
  'proyectos.visar': call('escribe', JEFE, DeProyecto.extend({ huella: Huella }), ExpedienteVisto),
  'proyectos.devolver': call('escribe', JEFE, DeProyecto.extend({ nota: parrafoObligatorio(500, 'Escriba qué debe corregirse.') }), ExpedienteVisto),
  'proyectos.retirar': call('escribe', QUIEN_RESUELVE, DeProyecto, ExpedienteVisto),

  // The libro: every number of a type and year, in order
  'libro.ver': call(
    'lee',
    TODOS,
    z.strictObject({
      filtro: FiltroDeLibro,
      /** The document of the last row that was read; null for the first page. */
      despuesDe: Id.nullable(),
      limite: z.int().min(1).max(200),
    }),
    z.strictObject({ filas: z.array(FilaDeLibro), hayMas: z.boolean() }),
  ),
  /** Of each type in the year that it is: the last number of the correlative, and the label that comes next. */
  'libro.cuenta': call(
    'lee',
    TODOS,
    Nada,
    z.strictObject({
      anio: z.int(),
      cuentas: z.array(z.strictObject({ tipo: TipoDocumental, ultimo: z.int().nullable(), siguiente: z.string() })),
    }),
  ),
  /** As a sheet for the spreadsheet, to be kept outside the program. */
  'libro.exportar': call('escribe', QUIEN_RESUELVE, z.strictObject({ filtro: FiltroDeLibro }), z.strictObject({ nombre: z.string(), bytes: Bytes, cuantos: z.int() })),
  /** What the filter shows, as a PDF: it is drawn by itself, an event tells how far it is, and then it can be taken. One at a time. */
  'libro.empezarInforme': call('lee', QUIEN_RESUELVE, z.strictObject({ filtro: FiltroDeLibro }), DeInforme),
  /** Null while it is drawn. */
  'libro.verInforme': call('lee', QUIEN_RESUELVE, DeInforme, z.strictObject({ hecho: z.strictObject({ nombre: z.string(), bytes: Bytes, cuantos: z.int() }).nullable() })),
  'libro.dejarInforme': call('lee', QUIEN_RESUELVE, DeInforme, Nada),
  /** Noted before it leaves the program. */
  'libro.sacarInforme': call('escribe', QUIEN_RESUELVE, DeInforme.extend({ para: z.enum(['imprimir', 'guardar']) }), Nada),

  // The hoja de credenciales. The password comes in, is drawn, goes out, and is kept nowhere.
  'credenciales.proponerClave': call('lee', QUIEN_RESUELVE, DeExpediente, z.strictObject({ clave: Clave })),
  'credenciales.vistaPrevia': call('lee', QUIEN_RESUELVE, HojaAEmitir, Revisada),
  'credenciales.emitir': call(
    'escribe',
    QUIEN_RESUELVE,
    HojaAEmitir.extend({ motivo: parrafo(500) }),
    z.strictObject({ expediente: ExpedienteVisto, documentoId: Id, bytes: Bytes }),
  ),

  /** The sheet in memory was sent to the printer: counted, never a new sheet until "¿Salió bien?" is answered. */
  'credenciales.impresa': call('escribe', QUIEN_RESUELVE, z.strictObject({ documentoId: Id }), ExpedienteVisto),

  /** Hojas that nobody came for: all of them, or none. The acta is seen and signed on paper; what it says is kept with its act. */
  'destrucciones.destruir': call(
    'escribe',
    QUIEN_RESUELVE,
    z.strictObject({
      documentoIds: z.array(Id).min(1, { error: 'Elija por lo menos una hoja.' }).max(LIMITE_HOJAS, { error: `Caben hasta ${LIMITE_HOJAS} hojas por acta.` }),
      motivo: Motivo,
      testigos: z.array(Testigo).min(1, { error: 'Escriba por lo menos un testigo.' }).max(LIMITE_TESTIGOS, { error: `Caben hasta ${LIMITE_TESTIGOS} testigos.` }),
    }),
    ActaEnPapel.extend({ cuantas: z.int() }),
  ),
  /** The last actas, the newest first. */
  'destrucciones.listar': call(
    'lee',
    TODOS,
    Nada,
    z.strictObject({ actas: z.array(z.strictObject({ actoId: Id, en: Instante, por: z.string(), cuantas: z.int(), motivo: z.string() })) }),
  ),

  'entregas.registrar': call(
    'escribe',
    QUIEN_REGISTRA,
    /** All that one person received at once: letter and hoja together. */
    DeExpediente.extend({
      documentoIds: z.array(Id).min(1, { error: 'Elija qué se entregó.' }).max(10),
      recibidoPor: lineaObligatoria(160, 'Escriba quién recibió.'),
      documento: linea(20),
      fecha: Fecha,
      hora: Hora,
      cargoFirmado: ArchivoEntrante.omit({ clase: true }).nullable(),
    }),
    ExpedienteVisto,
  ),

  // The padrón. Its file comes in as bytes, in parts; nothing is replaced before it is accepted.
  'padron.ver': call('lee', TODOS, Nada, z.strictObject({ cortes: z.array(CorteVisto) })),
  'padron.empezar': call(
    'lee',
    QUIEN_RESUELVE,
    z.strictObject({
      nombre: lineaObligatoria(255),
      tamano: z.int().min(0).max(LIMITE_PADRON, { error: 'El archivo es demasiado grande para ser el padrón.' }),
      /** Whose servicios to keep, when the office's code is not set; '' lets the file's be listed. */
      ugel: z.union([CodigoUgel, z.literal('')]),
    }),
    DeImportacion,
  ),
  'padron.parte': call('lee', QUIEN_RESUELVE, DeImportacion.extend({ bytes: Bytes.refine((bytes) => bytes.length <= LIMITE_PARTE, { error: 'Cada parte del archivo es de hasta 4 MB.' }) }), Nada),
  'padron.revisar': call('lee', QUIEN_RESUELVE, DeImportacion, PasoDeImportacion),
  'padron.aceptar': call('escribe', QUIEN_RESUELVE, DeImportacion, CorteVisto),
  'padron.cancelar': call('lee', QUIEN_RESUELVE, DeImportacion, Nada),
  /** What one import changed among the office's own servicios. */
  'padron.cambios': call('lee', TODOS, z.strictObject({ corteId: Id }), z.strictObject({ cambios: z.array(CambioDePadron) })),
  /** As one types: código, name, centro poblado or district, in any order and without accents. */
  'padron.buscar': call('lee', TODOS, z.strictObject({ texto: linea(120) }), z.strictObject({ servicios: z.array(ServicioPadron) })),
  /** The servicio of a código modular, and the others of its building. */
  'padron.porCodigo': call(
    'lee',
    TODOS,
    z.strictObject({ codigoModular: linea(20), anexo: linea(3) }),
    z.strictObject({ servicio: ServicioPadron.nullable(), delLocal: z.array(ServicioPadron) }),
  ),
  /** What the padrón has against what is being written, servicio by servicio, as findings. */
  'padron.juzgar': call(
    'lee',
    TODOS,
    z.strictObject({ servicios: z.array(ServicioPedido).max(20) }),
    z.strictObject({ enPadron: z.array(EnPadron.nullable()) }),
  ),
  'padron.escuela': call('lee', TODOS, z.strictObject({ codigoModular: z.string().regex(/^\d{7}$/), anexo: z.string().regex(/^\d$/) }), Escuela),

  // Settings
  'ajustes.ver': call('lee', TODOS, Nada, Ajustes),
  'ajustes.guardar': call(
    'escribe',
    JEFE,
    z.discriminatedUnion('seccion', [
      z.strictObject({ seccion: z.literal('oficina'), valor: Oficina }),
      z.strictObject({ seccion: z.literal('membrete'), valor: Membrete }),
      z.strictObject({ seccion: z.literal('firmantes'), valor: SECCIONES.firmantes }),
      z.strictObject({ seccion: z.literal('numeracion'), valor: SECCIONES.numeracion }),
      z.strictObject({ seccion: z.literal('vistoBueno'), valor: VistoBueno }),
      z.strictObject({ seccion: z.literal('lineasDelAnio'), valor: SECCIONES.lineasDelAnio }),
      z.strictObject({ seccion: z.literal('requisitos'), valor: SECCIONES.requisitos }),
      z.strictObject({ seccion: z.literal('sustentos'), valor: SECCIONES.sustentos }),
      z.strictObject({ seccion: z.literal('textos'), valor: SECCIONES.textos }),
      z.strictObject({ seccion: z.literal('distancia'), valor: SECCIONES.distancia }),
      z.strictObject({ seccion: z.literal('seguridad'), valor: SECCIONES.seguridad }),
    ]),
    Ajustes,
  ),
  /** What every due date is reckoned by: they are all reckoned again, and those that are another are told. */
  'plazos.guardar': call(
    'escribe',
    JEFE,
    z.discriminatedUnion('seccion', [
      z.strictObject({ seccion: z.literal('plazos'), valor: SECCIONES.plazos }),
      z.strictObject({ seccion: z.literal('noLaborables'), valor: SECCIONES.noLaborables }),
    ]),
    z.strictObject({ ajustes: Ajustes, movidos: z.array(PlazoMovido) }),
  ),
  /** Those of the padrón, for who writes the term of the distance. */
  'plazos.distritos': call('lee', TODOS, Nada, z.strictObject({ distritos: z.array(z.string()) })),
  'ajustes.imagenDeMembrete': call('escribe', JEFE, z.strictObject({ bytes: Bytes }), Ajustes),
  'ajustes.verImagen': call('lee', TODOS, Nada, z.strictObject({ bytes: Bytes.nullable() })),
  /** A page to see that the printer does not scale. */
  'ajustes.hojaDeCalibracion': call('lee', TODOS, Nada, Pdf),
  /** A letter with the texts given instead of the kept ones: with the data of a case or, without one, with sample data. */
  'ajustes.muestra': call('lee', TODOS, z.strictObject({ clase: ClaseCarta, textos: SECCIONES.textos, expedienteId: Id.nullable().default(null) }), Revisada),
  /** What the words of a letter were: the newest changes first. */
  'ajustes.versiones': call(
    'lee',
    JEFE,
    z.strictObject({
      de: ClaseDeTexto,
      /** Changes older than this one; null for the first page. */
      despuesDe: Id.nullable(),
      limite: z.int().min(1).max(50),
    }),
    z.strictObject({ versiones: z.array(VersionDeTexto), hayMas: z.boolean() }),
  ),

  // The audit: what was done and seen, whether the register is as its acts left it, and how it stands to a head kept elsewhere
  /** `avisos`: acts of the last days that tell of an older file put back, or of data changed behind the program. */
  'auditoria.cabeza': call('lee', JEFE, Nada, z.strictObject({ cabeza: Cabeza, avisos: z.array(ActoAuditado) })),
  'auditoria.buscar': call(
    'lee',
    JEFE,
    z.strictObject({
      filtro: FiltroDeActos,
      /** Acts older than this one; null for the first page. */
      despuesDe: Id.nullable(),
      limite: z.int().min(1).max(200),
    }),
    z.strictObject({ actos: z.array(ActoAuditado), hayMas: z.boolean() }),
  ),
  /** One stretch of the verification: short, so that others need not wait. It is over when `sigue` is null. */
  'auditoria.comprobar': call(
    'lee',
    JEFE,
    z.strictObject({ desde: CursorDeCadena.nullable() }),
    z.strictObject({ sigue: CursorDeCadena.nullable(), rotura: Rotura.nullable(), hechos: z.int(), total: z.int() }),
  ),
  'auditoria.comparar': call(
    'lee',
    JEFE,
    z.strictObject({ id: Id, hash: HashAnotado }),
    z.strictObject({ resultado: Comparacion, acto: ActoAuditado.nullable(), ultimo: z.int() }),
  ),
  /** As a sheet for the spreadsheet, to be kept outside the program. */
  'auditoria.exportar': call('escribe', JEFE, z.strictObject({ filtro: FiltroDeActos }), z.strictObject({ nombre: z.string(), bytes: Bytes, cuantos: z.int() })),
  'auditoria.acta': call(
    'escribe',
    JEFE,
    z.strictObject({ anio: z.int().min(2000).max(2199), mes: z.int().min(1).max(12) }),
    z.strictObject({ nombre: z.string(), bytes: Bytes }),
  ),

  // Backups. Long works go on by themselves: their calls answer at once, and an event tells how far they are.
  'respaldos.estado': call('lee', TODOS, Nada, EstadoDeRespaldos),
  /** Those of the data's own folder and of the second one, or those of a chosen folder. */
  'respaldos.listar': call('lee', QUIEN_RESUELVE, DeCarpeta, ListaDeRespaldos),
  'respaldos.ver': call('lee', QUIEN_RESUELVE, DeRespaldo, RespaldoMirado),
  'respaldos.elegirCarpeta': call('pregunta', QUIEN_RESUELVE, Nada, CarpetasOfrecidas),
  /** Null: in the data's own folder, and in the second one where there is one. */
  'respaldos.hacer': call('escribe', QUIEN_RESUELVE, DeCarpeta, EstadoDeRespaldos),
  'respaldos.verificar': call('escribe', QUIEN_RESUELVE, DeRespaldo.extend({ persona: Id.nullable(), clave: ClaveEscrita }), EstadoDeRespaldos),
  /** Looks the data themselves through, to the last byte. */
  'respaldos.comprobar': call('escribe', QUIEN_RESUELVE, Nada, EstadoDeRespaldos),
  'respaldos.detener': call('escribe', QUIEN_RESUELVE, Nada, EstadoDeRespaldos),
  /** Null: none any more. */
  'respaldos.segundaCarpeta': call('escribe', JEFE, DeCarpeta, EstadoDeRespaldos),
  'respaldos.restaurar': call('escribe', JEFE, Restauracion, EstadoDeRespaldos),
  'respaldos.deshacerRestauracion': call('escribe', JEFE, DeApartado, Nada),
  /** For good: what a restore set aside is deleted. */
  'respaldos.quitarApartado': call('escribe', JEFE, DeApartado, ListaDeRespaldos),

  // The same without a session, only where none can be had: the office is not set up here, or its data cannot be opened.
  'rescate.estado': call('lee', 'nadie', Nada, EstadoDeRespaldos.pick({ trabajo: true, fin: true }).extend({ posible: z.boolean() })),
  'rescate.elegirCarpeta': call('pregunta', 'nadie', Nada, CarpetasOfrecidas),
  'rescate.listar': call('lee', 'nadie', DeCarpeta, ListaDeRespaldos),
  'rescate.ver': call('lee', 'nadie', DeRespaldo, RespaldoMirado),
  'rescate.restaurar': call('escribe', 'nadie', Restauracion, Nada),
  'rescate.detener': call('escribe', 'nadie', Nada, Nada),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.input<Contract[N]['input']>;
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

type OutputReaders = { readonly [N in CallName]: { readonly output: { parse(value: unknown): Output<N> } } };
const readers: OutputReaders = contract;

/** The answer to that call, from whatever carried it. Throws a ZodError when it is not one. */
export const readOutput = <N extends CallName>(name: N, value: unknown): Output<N> => readers[name].output.parse(value);

/** What the office tells without being asked: the register changed, a session ended, or there is news of the backups. */
export const OfficeEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('registro'), expedienteId: Id.nullable() }),
  z.strictObject({ type: z.literal('sesion') }),
  /** Another state of the data took the place of the one that was shown. */
  z.strictObject({ type: z.literal('restauracion') }),
  z.strictObject({ type: z.literal('respaldos') }),
  /** How far a change of key is: no call is answered meanwhile. */
  AvanceDeLlave.extend({ type: z.literal('llave') }),
  AvanceDeImportacion.extend({ type: z.literal('padron'), importacion: z.uuid() }),
  /** How far a report is, from 0 to 1; at 1 it can be taken. */
  DeInforme.extend({ type: z.literal('informe'), hecho: z.number() }),
]);
export type OfficeEvent = z.infer<typeof OfficeEvent>;
