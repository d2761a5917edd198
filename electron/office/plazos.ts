// The term that a case has running: reckoned after each of its acts, kept with it, and shown with what is left of it.
import { diasHabilesEntre } from '../../shared/domain/feriados.ts';
import { diasDe } from '../../shared/domain/no-laborables.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import { distanciaDe, plazoEnCurso, vencimiento, type EnTramite } from '../../shared/domain/plazos.ts';
import { fechaEnLima } from '../../shared/domain/tiempo.ts';
import type { DocumentoVisto, PlazoVisto } from '../../shared/vistas.ts';
import type { Caso } from '../store/expedientes.ts';
import type { Turno } from './handler.ts';

/** The letter by which the case is answered or returned in its present state. */
function respuestaDe({ store }: Turno, { id, respuestaId, estado }: Caso, observadoCon: number): DocumentoVisto | undefined {
  if (estado === 'atendido') return (respuestaId === null ? null : store.documentos.leer(respuestaId)) ?? undefined;
  return store.documentos.deExpediente(id).find(({ clase, anulado, id: suyo }) => clase === 'devolucion' && !anulado && suyo > observadoCon);
}

function enTramite(turno: Turno, caso: Caso, pedido: Pedido, actual: string | null): EnTramite {
  const { store, hoy } = turno;
  const observacion = store.documentos.observaciones(caso.id).at(-1);
  const oficio = observacion && store.documentos.leer(observacion.documentoId);
  const respuesta = respuestaDe(turno, caso, observacion?.documentoId ?? 0);
  return {
    estado: caso.estado,
    recibido: pedido.recepcion.fecha,
    observacion: observacion && oficio ? { dias: observacion.dias, emitida: oficio.fecha, notificadaEl: observacion.notificadaEl } : null,
    respuesta: respuesta ? { emitida: respuesta.fecha, notificada: respuesta.entrega !== null } : null,
    diaDe: (actos) => {
      if (actos.some((acto) => acto === actual)) return hoy;
      const en = store.actuaciones.ultimaDe(caso.id, actos);
      return en && fechaEnLima(en);
    },
  };
}

export type PlazoFijado = Pick<PlazoVisto, 'clase' | 'vence'>;

/**
 * The term that runs and its last day; null when none does.
 * @param caso in the state that the act leaves. @param acto the one being written; null: none.
 */
export function plazoDe(turno: Turno, caso: Caso, acto: string | null): PlazoFijado | null {
  const { store, ajustes } = turno;
  const corre = plazoEnCurso(enTramite(turno, caso, store.pedidos.leer(caso.id), acto), ajustes.plazos);
  return corre && { clase: corre.clase, vence: vencimiento(corre.desde, corre.dias, diasDe(ajustes.noLaborables)) };
}

/** Keeps it with the case. Inside the transaction of what changed it, before its act is written. */
export function fijarPlazo({ store }: Turno, expedienteId: number, plazo: PlazoFijado | null): void {
  store.expedientes.fijarPlazo(expedienteId, plazo);
  const observacion = plazo?.clase === 'subsanar' ? store.documentos.observaciones(expedienteId).at(-1) : undefined;
  if (plazo && observacion) store.documentos.fijarVenceDeObservacion(observacion.documentoId, plazo.vence);
}

/** Tells of terms what is left of each today. */
export function verPlazos({ hoy, ajustes }: Turno): (plazo: PlazoFijado) => PlazoVisto {
  const noLaborables = diasDe(ajustes.noLaborables);
  return (plazo) => ({ ...plazo, quedan: diasHabilesEntre(hoy, plazo.vence, noLaborables) });
}

/** What the applicant is given to mend: the term and that of the distance, which its letter then says as one. */
export const diasParaSubsanar = ({ ajustes }: Turno, { servicios }: Pedido, dias: number): number =>
  dias + distanciaDe(servicios.map(({ distrito }) => distrito), ajustes.distancia);
