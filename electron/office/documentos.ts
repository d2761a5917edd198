// Letters and cargos: seen before they are issued, issued, opened, printed, kept outside.
import type { Output } from '../../shared/contract.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import type { PersonaNombrada } from '../../shared/domain/pedido.ts';
import { inactiva, inactivacionDe } from '../../shared/domain/servicio.ts';
import type { ClaseCarta } from '../../shared/domain/textos.ts';
import { assertNever, Refusal } from '../../shared/failure.ts';
import type { DocumentoVisto } from '../../shared/vistas.ts';
import { componerCargo } from '../letters/cargo-recepcion.ts';
import { markAsCopy } from '../letters/copy.ts';
import { componerConstancia } from '../letters/constancia-inactivacion.ts';
import { componerDevolucion } from '../letters/oficio-devolucion.ts';
import { componerImprocedencia } from '../letters/oficio-improcedencia.ts';
import { componerObservacion } from '../letters/oficio-observacion.ts';
import { componerRespuesta } from '../letters/oficio-respuesta.ts';
import type { Caso } from '../store/expedientes.ts';
import { asentar, denunciarAlteracion, denunciarAlteracionDeOficina, leerCaso, verCaso } from './caso.ts';
import { atenderSiCorresponde } from './decisiones.ts';
import { dibujar, entradaDe, exigirFirmante } from './dibujo.ts';
import { emitir, type Emision } from './emision.ts';
import type { Part, Turno } from './handler.ts';

/** What is asked for: a class of document, and what the case does not tell. */
type Peticion = { readonly expedienteId: number } & (
  | { readonly clase: Exclude<ClaseCarta, 'observacion' | 'constancia' | 'multiple'> | 'cargo' }
  | { readonly clase: 'constancia'; readonly titular: PersonaNombrada }
);

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
function componer(turno: Turno, peticion: Peticion, rotulo: string | null): Carta {
  const { expedienteId } = peticion;
  switch (peticion.clase) {
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
    case 'constancia':
      exigirInactivacion(turno, expedienteId);
      return componerConstancia({ ...entradaDe(turno, expedienteId, rotulo), titular: peticion.titular });
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

function emisionDe(turno: Turno, peticion: Peticion): Emision {
  const { store } = turno;
  const { expedienteId, clase } = peticion;
  const base = {
    expedienteId,
    clase,
    conClave: false,
    componer: (rotulo: string) => componer(turno, peticion, rotulo),
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
        alEmitir: () => ({ nombre: peticion.titular.nombre }),
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
        alEmitir: (documentoId) => store.expedientes.fijarRespuesta(expedienteId, documentoId),
        luego: () => atenderSiCorresponde(turno, expedienteId),
      };
    }
    default:
      return assertNever(peticion);
  }
}

async function emitirYVer(turno: Turno, peticion: Peticion): Promise<Output<'documentos.emitir'>> {
  const { expedienteId } = peticion;
  leerCaso(turno, expedienteId);
  const { documentoId } = await emitir(turno, emisionDe(turno, peticion));
  return { expediente: verCaso(turno, expedienteId), documentoId };
}

type Documento = DocumentoVisto & { readonly expedienteId: number | null };

export function leerDocumento({ store }: Turno, documentoId: number): Documento {
  const documento = store.documentos.leer(documentoId);
  if (!documento) throw new Refusal('no_existe', 'No existe ese documento.', 'documentoId');
  return documento;
}

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
    const { store, ahora, miembro } = turno;
    store.actuaciones.anotar({ expedienteId, en: ahora, miembroId: miembro.id, acto, estadoAntes: null, estadoDespues: null, detalle });
    return;
  }
  const caso = leerCaso(turno, expedienteId);
  denunciarAlteracion(turno, caso);
  cambio();
  asentar(turno, caso, acto, caso.estado, detalle);
}

const nombreDeArchivo = (rotulo: string): string => `${rotulo.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').replaceAll(/^-|-$/g, '')}.pdf`;

export const documentos: Part<'documentos'> = {
  'documentos.vistaPrevia': async (turno, peticion) => {
    const { expedienteId, clase } = peticion;
    const pedido = turno.store.pedidos.leer(leerCaso(turno, expedienteId).id);
    const carta = clase === 'observacion'
      ? componerObservacion({ ...entradaDe(turno, expedienteId, null), puntos: peticion.puntos, dias: peticion.dias })
      : componer(turno, peticion, null);
    return { bytes: await dibujar(turno, carta, { ...peticion, pedido }) };
  },

  'documentos.emitir': emitirYVer,

  'documentos.emitirCargo': (turno, { expedienteId }) => emitirYVer(turno, { expedienteId, clase: 'cargo' }),

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
    return documento.expedienteId === null ? null : verCaso(turno, documento.expedienteId);
  },
};
