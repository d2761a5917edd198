// Letters and cargos: seen before they are issued, issued, opened, printed, kept outside.
import type { Output } from '../../shared/contract.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { impedimentoDeAnular } from '../../shared/domain/anulacion.ts';
import type { ClaseCarta } from '../../shared/domain/textos.ts';
import { fechaEnLima } from '../../shared/domain/tiempo.ts';
import { assertNever, Refusal } from '../../shared/failure.ts';
import type { DocumentoVisto } from '../../shared/vistas.ts';
import { componerCargo } from '../letters/cargo-recepcion.ts';
import { mark } from '../letters/copy.ts';
import { componerDevolucion } from '../letters/oficio-devolucion.ts';
import { componerImprocedencia } from '../letters/oficio-improcedencia.ts';
import { componerObservacion } from '../letters/oficio-observacion.ts';
import { componerRespuesta } from '../letters/oficio-respuesta.ts';
import type { Documento } from '../store/documentos.ts';
import type { Caso } from '../store/expedientes.ts';
import { actuar, asentar, denunciarAlteracion, leerCaso, verCaso } from './caso.ts';
import { atenderSiCorresponde } from './decisiones.ts';
import { dibujar, entradaDe, exigirFirmante } from './dibujo.ts';
import { emitir, type Emision } from './emision.ts';
import type { Part, Turno } from './handler.ts';

type ClaseSimple = Exclude<ClaseCarta, 'observacion'> | 'cargo';

function componerDevuelto(turno: Turno, expedienteId: number, rotulo: string | null): Carta {
  const observacion = turno.store.documentos.observaciones(expedienteId).at(-1);
  const oficio = observacion && turno.store.documentos.leer(observacion.documentoId);
  if (!oficio) throw new Refusal('fuera_de_orden', 'El expediente no tiene un oficio de observación cuyo plazo haya vencido.');
  return componerDevolucion({
    ...entradaDe(turno, expedienteId, rotulo),
    observacion: { rotulo: oficio.rotulo, fecha: oficio.fecha, dias: observacion.dias, notificadaEl: observacion.notificadaEl },
  });
}

/** A document of a case as data. @param rotulo null for the proyecto. */
function componer(turno: Turno, expedienteId: number, clase: ClaseSimple, rotulo: string | null): Carta {
  switch (clase) {
    case 'cargo':
      return componerCargo({
        ...entradaDe(turno, expedienteId, rotulo),
        adjuntos: turno.store.adjuntos.deExpediente(expedienteId),
        recibidoPor: leerCaso(turno, expedienteId).registradoPor,
      });
    case 'respuesta':
      return componerRespuesta(entradaDe(turno, expedienteId, rotulo));
    case 'improcedencia':
      return componerImprocedencia(entradaDe(turno, expedienteId, rotulo));
    case 'devolucion':
      return componerDevuelto(turno, expedienteId, rotulo);
    default:
      return assertNever(clase);
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

/** How that document of the case is issued. @param escrito the number that a person wrote. */
export function emisionDe(turno: Turno, expedienteId: number, clase: ClaseSimple, escrito = ''): Emision {
  const { store } = turno;
  const base = {
    expedienteId,
    clase,
    conClave: false,
    escrito,
    componer: (rotulo: string | null, enTurno: Turno) => componer(enTurno, expedienteId, clase, rotulo),
    fuentes: { pedido: store.pedidos.leer(expedienteId), servicios: store.servicios.deExpediente(expedienteId) },
  };
  const vigente = (desde: number) => store.documentos.deExpediente(expedienteId).find((uno) => uno.clase === clase && !uno.anulado && uno.id > desde);
  switch (clase) {
    case 'cargo':
      return { ...base, tipo: 'cargo', acto: 'emitir_cargo', exigirPosible: () => exigirQueNoHaya(vigente(0)) };
    case 'devolucion':
      return {
        ...base,
        tipo: 'oficio',
        acto: 'devolver',
        exigirPosible: () => {
          exigirFirmante(turno);
          exigirQueNoHaya(vigente(store.documentos.observaciones(expedienteId).at(-1)?.documentoId ?? 0));
        },
      };
    case 'respuesta':
    case 'improcedencia':
      return {
        ...base,
        tipo: 'oficio',
        acto: 'responder',
        exigirPosible: (caso) => {
          exigirFirmante(turno);
          exigirRespuesta(turno, caso, clase);
        },
        alEmitir: (documentoId) => store.expedientes.fijarRespuesta(expedienteId, documentoId),
        luego: () => atenderSiCorresponde(turno, expedienteId),
      };
    default:
      return assertNever(clase);
  }
}

async function emitirYVer(turno: Turno, expedienteId: number, clase: ClaseSimple, escrito: string): Promise<Output<'documentos.emitir'>> {
  leerCaso(turno, expedienteId);
  const { documentoId } = await emitir(turno, emisionDe(turno, expedienteId, clase, escrito));
  return { expediente: verCaso(turno, expedienteId), documentoId };
}

export function leerDocumento({ store }: Turno, documentoId: number): Documento {
  const documento = store.documentos.leer(documentoId);
  if (!documento) throw new Refusal('no_existe', 'No existe ese documento.', 'documentoId');
  return documento;
}

/** Notes an act that moves no state: a printing, a copy kept outside. `cambio` is what it changes of the document. Inside a transaction. */
export function anotarSalida(
  turno: Turno,
  documento: DocumentoVisto & { expedienteId: number },
  acto: string,
  detalle: Record<string, boolean>,
  cambio: () => void = () => {},
): void {
  const caso = leerCaso(turno, documento.expedienteId);
  denunciarAlteracion(turno, caso);
  cambio();
  asentar(turno, caso, acto, caso.estado, { rotulo: documento.rotulo, ...detalle });
}

/** The PDF as it is shown: one that was annulled says so on each page; the kept bytes stay as they are. */
function comoEsta({ store, fonts }: Turno, { huella, anuladoEn }: Documento): Uint8Array | Promise<Uint8Array> {
  const original = store.blobs.leer(huella);
  return anuladoEn === null ? original : mark(original, 'ANULADO', anuladoEn, fonts);
}

const nombreDeArchivo = (rotulo: string): string => `${rotulo.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').replaceAll(/^-|-$/g, '')}.pdf`;

export const documentos: Part<'documentos'> = {
  'documentos.vistaPrevia': async (turno, peticion) => {
    const { expedienteId, clase } = peticion;
    const pedido = turno.store.pedidos.leer(leerCaso(turno, expedienteId).id);
    const carta = clase === 'observacion'
      ? componerObservacion({ ...entradaDe(turno, expedienteId, null), puntos: peticion.puntos, dias: peticion.dias })
      : componer(turno, expedienteId, clase, null);
    return { bytes: await dibujar(turno, carta, { ...peticion, pedido }) };
  },

  'documentos.emitir': (turno, { expedienteId, clase, numero }) => emitirYVer(turno, expedienteId, clase, numero),

  'documentos.emitirCargo': (turno, { expedienteId, numero }) => emitirYVer(turno, expedienteId, 'cargo', numero),

  'documentos.abrir': async (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    return { rotulo: documento.rotulo, bytes: await comoEsta(turno, documento) };
  },

  'documentos.sacar': async (turno, { documentoId, para }) => {
    const documento = leerDocumento(turno, documentoId);
    const copia = documento.impreso || documento.anulado || documento.clase === 'hoja';
    const original = await comoEsta(turno, documento);
    // One mark is enough: what is annulled passes for no original.
    const bytes = copia && !documento.anulado ? await mark(original, 'COPIA', turno.ahora, turno.fonts) : original;
    turno.store.write(() => anotarSalida(turno, documento, para, { copia }));
    return { nombre: nombreDeArchivo(documento.rotulo), bytes, copia };
  },

  'documentos.salioBien': (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    turno.store.write(() => anotarSalida(turno, documento, 'salio_bien', {}, () => turno.store.documentos.salioBien(documentoId, turno.ahora)));
    return verCaso(turno, documento.expedienteId);
  },

  'documentos.anular': (turno, { documentoId, motivo, comunicado }) => {
    const { store, ahora, hoy, miembro } = turno;
    const { expedienteId } = leerDocumento(turno, documentoId);
    const { estado } = leerCaso(turno, expedienteId);
    const esObservacion = leerDocumento(turno, documentoId).clase === 'observacion';
    actuar(turno, expedienteId, esObservacion && estado === 'observado' ? 'anular_observacion' : 'anular_documento', ({ respuestaId }) => {
      const documento = leerDocumento(turno, documentoId);
      const porque = impedimentoDeAnular(documento, {
        estado, esJefe: miembro.rol === 'jefe', esSuyoYDeHoy: documento.emitidoPorId === miembro.id && fechaEnLima(documento.emitidoEn) === hoy,
      });
      if (porque !== null) throw new Refusal('fuera_de_orden', porque);
      if (documento.entrega && comunicado === '') {
        throw new Refusal('falta_dato', 'Ya fue entregado: escriba cómo se comunicó la anulación a quien lo tiene.', 'comunicado');
      }
      store.documentos.anular(documentoId, { en: ahora, por: miembro.id, motivo, comunicado });
      if (respuestaId === documentoId) store.expedientes.fijarRespuesta(expedienteId, null);
      if (esObservacion && estado === 'observado') store.expedientes.fijarVence(expedienteId, null);
      return { documentoId, rotulo: documento.rotulo, motivo, ...(comunicado !== '' && { comunicado }) };
    });
    return verCaso(turno, expedienteId);
  },
};
