// Letters and cargos: seen before they are issued, issued, opened, printed, kept outside.
import type { Output } from '../../shared/contract.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { impedimentoDeAnular } from '../../shared/domain/anulacion.ts';
import type { PersonaNombrada } from '../../shared/domain/pedido.ts';
import { inactiva, inactivacionDe } from '../../shared/domain/servicio.ts';
import type { ClaseOficio } from '../../shared/domain/textos.ts';
import { fechaEnLima } from '../../shared/domain/tiempo.ts';
import { assertNever, Refusal } from '../../shared/failure.ts';
import type { DocumentoVisto, ExpedienteVisto } from '../../shared/vistas.ts';
import type { ActoDeExpediente } from '../../shared/domain/expediente.ts';
import type { Detalle } from '../store/actuaciones.ts';
import { componerCargo } from '../letters/cargo-recepcion.ts';
import { mark } from '../letters/copy.ts';
import { componerConstancia } from '../letters/constancia-inactivacion.ts';
import { componerDevolucion } from '../letters/oficio-devolucion.ts';
import { componerImprocedencia } from '../letters/oficio-improcedencia.ts';
import { componerObservacion } from '../letters/oficio-observacion.ts';
import { componerRespuesta } from '../letters/oficio-respuesta.ts';
import type { Documento } from '../store/documentos.ts';
import type { Caso } from '../store/expedientes.ts';
import { actuar, asentar, denunciarAlteracion, denunciarAlteracionDeOficina, leerCaso, verCaso } from './caso.ts';
import { atenderSiCorresponde } from './decisiones.ts';
import { entradaDe, exigirFirmante, quienFirma, verCarta } from './dibujo.ts';
import { emitir, type Emision } from './emision.ts';
import { diasParaSubsanar } from './plazos.ts';
import type { Part, Turno } from './handler.ts';

/** What is asked for: a class of document, and what the case does not tell. */
type Peticion = { readonly expedienteId: number } & (
  | { readonly clase: Exclude<ClaseOficio, 'observacion'> | 'cargo' }
  | { readonly clase: 'constancia'; readonly titular: PersonaNombrada }
);

function componerDevuelto(turno: Turno, expedienteId: number, rotulo: string | null, firmante: string | null): Carta {
  const observacion = turno.store.documentos.observaciones(expedienteId).at(-1);
  const oficio = observacion && turno.store.documentos.leer(observacion.documentoId);
  if (!oficio) throw new Refusal('fuera_de_orden', 'El expediente no tiene un oficio de observación cuyo plazo haya vencido.');
  return componerDevolucion({
    ...entradaDe(turno, expedienteId, rotulo, firmante),
    observacion: { rotulo: oficio.rotulo, fecha: oficio.fecha, dias: observacion.dias, notificadaEl: observacion.notificadaEl },
  });
}

/** A document of a case as data. @param rotulo null for the proyecto. @param firmante of `quienFirma`. */
function componer(turno: Turno, peticion: Peticion, rotulo: string | null, firmante: string | null): Carta {
  const { expedienteId } = peticion;
  switch (peticion.clase) {
    case 'cargo':
      return componerCargo({
        ...entradaDe(turno, expedienteId, rotulo),
        adjuntos: turno.store.adjuntos.deExpediente(expedienteId),
        recibidoPor: leerCaso(turno, expedienteId).registradoPor,
      });
    case 'respuesta':
      return componerRespuesta(entradaDe(turno, expedienteId, rotulo, firmante));
    case 'improcedencia':
      return componerImprocedencia(entradaDe(turno, expedienteId, rotulo, firmante));
    case 'devolucion':
      return componerDevuelto(turno, expedienteId, rotulo, firmante);
    case 'constancia':
      exigirInactivacion(turno, expedienteId);
      return componerConstancia({ ...entradaDe(turno, expedienteId, rotulo, firmante), titular: peticion.titular });
    default:
      return assertNever(peticion);
  }
}

/** A constancia says what was done: until all that was granted is recorded as done, there is nothing to prove. */
function exigirInactivacion({ store }: Turno, expedienteId: number): void {
  const { tipo } = store.pedidos.leer(expedienteId);
  if (!inactiva(tipo)) throw new Refusal('fuera_de_orden', 'En este expediente no se pidió inactivar a nadie: no hay de qué dar constancia.', 'clase');
  const concedidos = store.servicios.deExpediente(expedienteId).filter(({ decision }) => decision === 'procedente');
  if (concedidos.length === 0) throw new Refusal('fuera_de_orden', 'Nada se ha declarado procedente: no hay de qué dar constancia.', 'clase');
  if (concedidos.some((servicio) => inactivacionDe(tipo, servicio) === null)) {
    throw new Refusal('fuera_de_orden', 'La inactivación todavía no consta como hecha en SIAGIE: regístrela primero y después emita la constancia.', 'clase');
  }
}

/** Which answer the decisions ask for, and that they have none yet. */
function exigirRespuesta({ store }: Turno, { id, respuestaId }: Caso, clase: 'respuesta' | 'improcedencia'): void {
  const concede = store.servicios.deExpediente(id).some(({ decision }) => decision === 'procedente');
  if (clase === 'respuesta' && !concede) throw new Refusal('fuera_de_orden', 'Nada se ha declarado procedente: emita el oficio de improcedencia.', 'clase');
  if (clase === 'improcedencia' && concede) {
    throw new Refusal('fuera_de_orden', 'Hay servicios procedentes: emita el oficio de respuesta, que también dice lo que no procede.', 'clase');
  }
  exigirQueNoHaya(respuestaId === null ? undefined : store.documentos.leer(respuestaId) ?? undefined);
}

function exigirQueNoHaya(documento: DocumentoVisto | undefined): void {
  if (documento) throw new Refusal('fuera_de_orden', `Ya se emitió ${documento.rotulo}: ábralo o imprímalo de nuevo.`, 'clase');
}

/** How that document of the case is issued. @param elegido who was asked to sign it. @param escrito the number that a person wrote. */
export function emisionDe(turno: Turno, peticion: Peticion, elegido: string | null, escrito = ''): Emision {
  const { store } = turno;
  const { expedienteId, clase } = peticion;
  const firmante = quienFirma(turno, elegido)?.nombre ?? null;
  const base = {
    expedienteId,
    clase,
    conClave: false,
    escrito,
    componer: (rotulo: string | null, enTurno: Turno) => componer(enTurno, peticion, rotulo, firmante),
    fuentes: { ...peticion, pedido: store.pedidos.leer(expedienteId), servicios: store.servicios.deExpediente(expedienteId) },
  };
  const vigente = (desde: number) => store.documentos.deExpediente(expedienteId).find((uno) => uno.clase === clase && !uno.anulado && uno.id > desde);
  switch (peticion.clase) {
    case 'cargo':
      return { ...base, tipo: 'cargo', acto: 'emitir_cargo', exigirPosible: () => exigirQueNoHaya(vigente(0)) };
    case 'constancia':
      return {
        ...base,
        tipo: 'constancia',
        acto: 'emitir_constancia',
        exigirPosible: () => {
          exigirFirmante(turno);
          exigirInactivacion(turno, expedienteId);
          exigirQueNoHaya(vigente(0));
        },
        alEmitir: () => ({ nombre: peticion.titular.nombre, firmante }),
      };
    case 'devolucion':
      return {
        ...base,
        tipo: 'oficio',
        acto: 'devolver',
        exigirPosible: () => {
          exigirFirmante(turno);
          exigirQueNoHaya(vigente(store.documentos.observaciones(expedienteId).at(-1)?.documentoId ?? 0));
        },
        alEmitir: () => ({ firmante }),
      };
    case 'respuesta':
    case 'improcedencia': {
      const { clase: cual } = peticion;
      return {
        ...base,
        tipo: 'oficio',
        acto: 'responder',
        exigirPosible: (caso) => {
          exigirFirmante(turno);
          exigirRespuesta(turno, caso, cual);
        },
        alEmitir: (documentoId) => {
          store.expedientes.fijarRespuesta(expedienteId, documentoId);
          return { firmante };
        },
        luego: () => atenderSiCorresponde(turno, expedienteId),
      };
    }
    default:
      return assertNever(peticion);
  }
}

async function emitirYVer(turno: Turno, peticion: Peticion, firmante: string | null, escrito: string): Promise<Output<'documentos.emitir'>> {
  const { expedienteId } = peticion;
  leerCaso(turno, expedienteId);
  const { documentoId } = await emitir(turno, emisionDe(turno, peticion, firmante, escrito));
  return { expediente: verCaso(turno, expedienteId), documentoId };
}

export function leerDocumento({ store }: Turno, documentoId: number): Documento {
  const documento = store.documentos.leer(documentoId);
  if (!documento) throw new Refusal('no_existe', 'No existe ese documento.', 'documentoId');
  return documento;
}

/** One act on a document: on its case or, when it is of none, on the office's own papers. All or nothing, as `actuar`. */
export function actuarEn(turno: Turno, expedienteId: number | null, acto: ActoDeExpediente, cambio: (caso: Caso | null) => Detalle): void {
  if (expedienteId !== null) return actuar(turno, expedienteId, acto, cambio);
  turno.store.write(() => {
    denunciarAlteracionDeOficina(turno);
    anotarDeNadie(turno, acto, cambio(null));
  });
}

const anotarDeNadie = ({ store, ahora, miembro }: Turno, acto: string, detalle: Detalle): void =>
  store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto, estadoAntes: null, estadoDespues: null, detalle });

/** The case as it is now shown; null of a document that is of none. */
export const verSiTiene = (turno: Turno, expedienteId: number | null): ExpedienteVisto | null => (expedienteId === null ? null : verCaso(turno, expedienteId));

/** Notes an act that moves no state: a printing, a copy kept outside. `cambio` is what it changes of the document. Inside a transaction. */
export function anotarSalida(
  turno: Turno,
  { expedienteId, rotulo }: Documento,
  acto: string,
  salida: Record<string, boolean>,
  cambio: () => void = () => {},
): void {
  const detalle = { rotulo, ...salida };
  if (expedienteId === null) {
    denunciarAlteracionDeOficina(turno);
    cambio();
    anotarDeNadie(turno, acto, detalle);
    return;
  }
  const caso = leerCaso(turno, expedienteId);
  denunciarAlteracion(turno, caso);
  cambio();
  asentar(turno, caso, acto, caso.estado, detalle);
}

/** The PDF as it is shown: one that was annulled says so on each page; the kept bytes stay as they are. */
function comoEsta({ store, fonts }: Turno, { huella, anuladoEn }: Documento): Uint8Array | Promise<Uint8Array> {
  const original = store.blobs.leer(huella);
  return anuladoEn === null ? original : mark(original, 'ANULADO', anuladoEn, fonts);
}

/** What leaves the archive is a copy once the original is on paper, when it holds no more, or when the archive never had the original. */
const esCopia = ({ impreso, anulado, clase }: DocumentoVisto): boolean => impreso || anulado || clase === 'hoja';

/** The bytes that go out: the original, or its copy marked as such. */
async function ejemplarDe(turno: Turno, documento: Documento): Promise<{ bytes: Uint8Array; copia: boolean }> {
  const original = await comoEsta(turno, documento);
  const copia = esCopia(documento);
  // One mark is enough: what is annulled passes for no original.
  return { bytes: copia && !documento.anulado ? await mark(original, 'COPIA', turno.ahora, turno.fonts) : original, copia };
}

/** The paper is good. Inside a transaction. */
function confirmar(turno: Turno, documentoId: number): void {
  anotarSalida(turno, leerDocumento(turno, documentoId), 'salio_bien', {}, () => turno.store.documentos.salioBien(documentoId, turno.ahora));
}

const nombreDeArchivo = (rotulo: string): string => `${rotulo.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').replaceAll(/^-|-$/g, '')}.pdf`;

export const documentos: Part<'documentos'> = {
  'documentos.vistaPrevia': async (turno, peticion) => {
    const { expedienteId, clase } = peticion;
    const pedido = turno.store.pedidos.leer(leerCaso(turno, expedienteId).id);
    const firmante = quienFirma(turno, peticion.firmante);
    const carta = clase === 'observacion'
      ? componerObservacion({ ...entradaDe(turno, expedienteId, null, firmante?.nombre), puntos: peticion.puntos, dias: diasParaSubsanar(turno, pedido, peticion.dias) })
      : componer(turno, peticion, null, firmante?.nombre ?? null);
    return verCarta(turno, carta, { ...peticion, pedido }, pedido, firmante);
  },

  'documentos.emitir': (turno, { numero, firmante, ...peticion }) => emitirYVer(turno, peticion, firmante, numero),

  'documentos.emitirCargo': (turno, { expedienteId, numero }) => emitirYVer(turno, { expedienteId, clase: 'cargo' }, null, numero),

  'documentos.abrir': async (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    return { rotulo: documento.rotulo, bytes: await comoEsta(turno, documento) };
  },

  'documentos.guardar': async (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    const { bytes, copia } = await ejemplarDe(turno, documento);
    turno.store.write(() => anotarSalida(turno, documento, 'guardar', { copia }));
    return { nombre: nombreDeArchivo(documento.rotulo), bytes, copia };
  },

  'documentos.paraImprimir': (turno, { documentoId }) => ejemplarDe(turno, leerDocumento(turno, documentoId)),

  'documentos.impresos': (turno, { documentoIds }) => {
    turno.store.write(() => {
      for (const id of documentoIds) {
        const documento = leerDocumento(turno, id);
        anotarSalida(turno, documento, 'imprimir', { copia: esCopia(documento) });
      }
    });
    return {};
  },

  'documentos.anular': (turno, { documentoId, motivo, comunicado }) => {
    const { store, ahora, hoy, miembro } = turno;
    const { expedienteId, clase } = leerDocumento(turno, documentoId);
    const estado = expedienteId === null ? null : leerCaso(turno, expedienteId).estado;
    const acto = clase === 'observacion' && estado === 'observado' ? 'anular_observacion' : 'anular_documento';
    actuarEn(turno, expedienteId, acto, (caso) => {
      const documento = leerDocumento(turno, documentoId);
      const porque = impedimentoDeAnular(documento, {
        estado, esJefe: miembro.rol === 'jefe', esSuyoYDeHoy: documento.emitidoPorId === miembro.id && fechaEnLima(documento.emitidoEn) === hoy,
      });
      if (porque !== null) throw new Refusal('fuera_de_orden', porque);
      if (documento.entrega && comunicado === '') {
        throw new Refusal('falta_dato', 'Ya fue entregado: escriba cómo se comunicó la anulación a quien lo tiene.', 'comunicado');
      }
      store.documentos.anular(documentoId, { en: ahora, por: miembro.id, motivo, comunicado });
      if (caso?.respuestaId === documentoId) store.expedientes.fijarRespuesta(caso.id, null);
      return { documentoId, rotulo: documento.rotulo, motivo, ...(comunicado !== '' && { comunicado }) };
    });
    return verSiTiene(turno, expedienteId);
  },

  'documentos.salioBien': (turno, { documentoId }) => {
    turno.store.write(() => confirmar(turno, documentoId));
    return verSiTiene(turno, leerDocumento(turno, documentoId).expedienteId);
  },

  'documentos.salieronBien': (turno, { documentoIds }) => {
    turno.store.write(() => {
      for (const id of documentoIds) confirmar(turno, id);
    });
    return {};
  },

  'documentos.deExpedientes': (turno, { expedienteIds }) => ({
    casos: expedienteIds.map((expedienteId) => {
      const { id, numero } = leerCaso(turno, expedienteId);
      const documentos = turno.store.documentos.deExpediente(id);
      return {
        id,
        numero,
        documentos: documentos.map(({ id, clase, rotulo, conClave, impreso, anulado }) => ({ id, clase, rotulo, conClave, impreso, anulado })),
      };
    }),
  }),
};
