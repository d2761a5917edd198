// Letters and cargos: seen before they are issued, issued, opened, printed, kept outside.
import type { Output } from '../../shared/contract.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { firmanteDe, reparoDeFunciones, type Firmantes } from '../../shared/domain/firmantes.ts';
import type { ClaseCarta } from '../../shared/domain/textos.ts';
import type { Fecha } from '../../shared/domain/tiempo.ts';
import { assertNever, Refusal } from '../../shared/failure.ts';
import type { DocumentoVisto } from '../../shared/vistas.ts';
import { componerCargo } from '../letters/cargo-recepcion.ts';
import { markAsCopy } from '../letters/copy.ts';
import { componerDevolucion } from '../letters/oficio-devolucion.ts';
import { componerImprocedencia } from '../letters/oficio-improcedencia.ts';
import { componerObservacion } from '../letters/oficio-observacion.ts';
import { componerRespuesta } from '../letters/oficio-respuesta.ts';
import type { Caso } from '../store/expedientes.ts';
import { asentar, denunciarAlteracion, leerCaso, verCaso } from './caso.ts';
import { atenderSiCorresponde } from './decisiones.ts';
import { entradaDe, exigirFirmante, quienFirma, revisarYDibujar } from './dibujo.ts';
import { emitir, type Emision } from './emision.ts';
import type { Part, Turno } from './handler.ts';

type ClaseSimple = Exclude<ClaseCarta, 'observacion'> | 'cargo';

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
function componer(turno: Turno, expedienteId: number, clase: ClaseSimple, rotulo: string | null, firmante: string | null): Carta {
  switch (clase) {
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

function emisionDe(turno: Turno, expedienteId: number, clase: ClaseSimple, elegido: string | null): Emision {
  const { store } = turno;
  const firmante = quienFirma(turno, elegido)?.nombre ?? null;
  const base = {
    expedienteId,
    clase,
    conClave: false,
    componer: (rotulo: string) => componer(turno, expedienteId, clase, rotulo, firmante),
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
        alEmitir: () => ({ firmante }),
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
        alEmitir: (documentoId) => {
          store.expedientes.fijarRespuesta(expedienteId, documentoId);
          return { firmante };
        },
        luego: () => atenderSiCorresponde(turno, expedienteId),
      };
    default:
      return assertNever(clase);
  }
}

async function emitirYVer(turno: Turno, expedienteId: number, clase: ClaseSimple, firmante: string | null): Promise<Output<'documentos.emitir'>> {
  leerCaso(turno, expedienteId);
  const { documentoId } = await emitir(turno, emisionDe(turno, expedienteId, clase, firmante));
  return { expediente: verCaso(turno, expedienteId), documentoId };
}

export function leerDocumento({ store }: Turno, documentoId: number): DocumentoVisto & { expedienteId: number } {
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

const nombreDeArchivo = (rotulo: string): string => `${rotulo.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').replaceAll(/^-|-$/g, '')}.pdf`;

/** Each person who may sign a letter of that day, once, with the post of that day. */
const firmantesEl = (lista: Firmantes, dia: Fecha): Output<'documentos.vistaPrevia'>['firmantes'] =>
  [...new Set(lista.map(({ nombre }) => nombre))].flatMap((nombre) => {
    const uno = firmanteDe(lista, dia, nombre);
    return uno ? [{ nombre, cargo: uno.postfirma[0] ?? '', reparo: reparoDeFunciones(uno, dia) }] : [];
  });

export const documentos: Part<'documentos'> = {
  'documentos.vistaPrevia': async (turno, peticion) => {
    const { expedienteId, clase } = peticion;
    const { ajustes, hoy } = turno;
    const pedido = turno.store.pedidos.leer(leerCaso(turno, expedienteId).id);
    const firmante = quienFirma(turno, peticion.firmante);
    const carta = clase === 'observacion'
      ? componerObservacion({ ...entradaDe(turno, expedienteId, null, firmante?.nombre), puntos: peticion.puntos, dias: peticion.dias })
      : componer(turno, expedienteId, clase, null, firmante?.nombre ?? null);
    const firmada = carta.bloques.some((bloque) => bloque.clase === 'firma');
    return {
      ...(await revisarYDibujar(turno, carta, { ...peticion, pedido }, { pedido, fecha: hoy, firmante })),
      firmante: firmada ? (firmante?.nombre ?? null) : null,
      firmantes: firmada ? firmantesEl(ajustes.firmantes, hoy) : [],
    };
  },

  'documentos.emitir': (turno, { expedienteId, clase, firmante }) => emitirYVer(turno, expedienteId, clase, firmante),

  'documentos.emitirCargo': (turno, { expedienteId }) => emitirYVer(turno, expedienteId, 'cargo', null),

  'documentos.abrir': (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    return { rotulo: documento.rotulo, bytes: turno.store.blobs.leer(documento.huella) };
  },

  'documentos.sacar': async (turno, { documentoId, para }) => {
    const documento = leerDocumento(turno, documentoId);
    const original = turno.store.blobs.leer(documento.huella);
    const copia = documento.impreso || documento.anulado || documento.clase === 'hoja';
    const bytes = copia ? await markAsCopy(original, turno.ahora, turno.fonts) : original;
    turno.store.write(() => anotarSalida(turno, documento, para, { copia }));
    return { nombre: nombreDeArchivo(documento.rotulo), bytes, copia };
  },

  'documentos.salioBien': (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    turno.store.write(() => anotarSalida(turno, documento, 'salio_bien', {}, () => turno.store.documentos.salioBien(documentoId, turno.ahora)));
    return verCaso(turno, documento.expedienteId);
  },
};
