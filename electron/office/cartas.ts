// How each document of a case is composed, when it can be issued, and what follows from it.
import type { Carta } from '../../shared/domain/carta.ts';
import type { PersonaNombrada } from '../../shared/domain/pedido.ts';
import { conInactivacion, inactiva, inactivacionDe } from '../../shared/domain/servicio.ts';
import type { ClaseOficio } from '../../shared/domain/textos.ts';
import { registradoDespues } from '../../shared/domain/recepcion.ts';
import { assertNever, Refusal } from '../../shared/failure.ts';
import type { DocumentoVisto } from '../../shared/vistas.ts';
import { componerCargo } from '../letters/cargo-recepcion.ts';
import { componerConstancia } from '../letters/constancia-inactivacion.ts';
import { componerDevolucion } from '../letters/oficio-devolucion.ts';
import { componerImprocedencia } from '../letters/oficio-improcedencia.ts';
import { componerRespuesta } from '../letters/oficio-respuesta.ts';
import type { Caso } from '../store/expedientes.ts';
import { leerCaso } from './caso.ts';
import { atenderSiCorresponde } from './decisiones.ts';
import { entradaDe, exigirFirmante, quienFirma } from './dibujo.ts';
import type { Emision } from './emision.ts';
import type { Turno } from './handler.ts';

/** What is asked for: a class of document, and what the case does not tell. */
export type Peticion = { readonly expedienteId: number } & (
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
export function componer(turno: Turno, peticion: Peticion, rotulo: string | null, firmante: string | null): Carta {
  const { expedienteId } = peticion;
  switch (peticion.clase) {
    case 'cargo': {
      const { registradoPor, registradoEn } = leerCaso(turno, expedienteId);
      const entrada = entradaDe(turno, expedienteId, rotulo);
      return componerCargo({
        ...entrada,
        adjuntos: turno.store.adjuntos.deExpediente(expedienteId),
        recibidoPor: registradoPor,
        registradoEl: registradoDespues(entrada.expediente.pedido.recepcion, registradoEn),
      });
    }
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
  const inactivables = conInactivacion(concedidos);
  if (inactivables.length === 0) throw new Refusal('fuera_de_orden', 'La inactivación de quien ejercía antes se dispensó: no hay de qué dar constancia.', 'clase');
  if (inactivables.some((servicio) => inactivacionDe(tipo, servicio) === null)) {
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
