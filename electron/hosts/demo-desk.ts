// How a specialist carries a case, call by call: for demonstrations and the `demo` command. The machine advises and is followed.
import { readOutput, type CallName, type Input, type Output } from '../../shared/contract.ts';
import { puntosDe } from '../../shared/domain/observacion.ts';
import { fechaEnLima, horaEnLima, type Instante } from '../../shared/domain/tiempo.ts';
import type { Result } from '../../shared/failure.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';

/** Makes a call that is expected to go well; a failure is thrown with its sentence. */
export type Ask = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>;

export const askThrough = (send: (name: string, input: unknown) => Promise<Result<unknown>>): Ask => async (name, input) => {
  const result = await send(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.failure.message} (${result.failure.code} ${result.failure.field ?? ''})`);
  return readOutput(name, result.value);
};

/** Starts the verification and marks each requisito as the findings suggest; what only eyes can tell cumple. */
export async function verificar(ask: Ask, expedienteId: number): Promise<ExpedienteVisto> {
  const caso = await ask('verificacion.iniciar', { expedienteId });
  return calificar(ask, caso);
}

/** Marks the checklist anew, as after a subsanación. */
export async function calificar(ask: Ask, { id: expedienteId, requisitos }: ExpedienteVisto): Promise<ExpedienteVisto> {
  if (requisitos.length === 0) return ask('expedientes.ver', { expedienteId });
  const calificaciones = requisitos.map(({ clave, sugerida }) => ({ clave, calificacion: sugerida ?? ('cumple' as const), nota: '' }));
  return ask('verificacion.calificar', { expedienteId, calificaciones });
}

/** @param ademas points that a person sees in the scan and the machine cannot. */
export async function observar(ask: Ask, { id: expedienteId, requisitos, hallazgos }: ExpedienteVisto, ademas: readonly string[] = []): Promise<ExpedienteVisto> {
  const { plazos } = await ask('ajustes.ver', {});
  return ask('observaciones.observar', { expedienteId, puntos: [...puntosDe(requisitos, hallazgos), ...ademas], dias: plazos.observacion, motivo: '' });
}

export async function decidir(ask: Ask, { id: expedienteId, servicios }: ExpedienteVisto, motivoParaNegar: string | null): Promise<ExpedienteVisto> {
  return ask('decisiones.decidir', {
    expedienteId,
    servicios: servicios.map(({ id }) => ({
      servicioId: id, decision: motivoParaNegar === null ? 'procedente' as const : 'improcedente' as const, motivo: motivoParaNegar ?? '', resultado: null,
    })),
  });
}

/** What was granted is done in SIAGIE, under the document number as user name. */
export const hacerEnSiagie = (ask: Ask, { id: expedienteId, servicios, pedido }: ExpedienteVisto): Promise<ExpedienteVisto> =>
  ask('siagie.hecho', {
    expedienteId,
    servicios: servicios.filter(({ decision }) => decision === 'procedente').map(({ id }) => ({ servicioId: id, usuario: pedido.solicitante.numeroDocumento })),
  });

/** Hands over, now, the documents of those kinds that are in force and not yet handed over. */
export async function entregar(ask: Ask, { id: expedienteId, documentos, pedido }: ExpedienteVisto, clases: readonly ExpedienteVisto['documentos'][number]['clase'][], ahora: Instante): Promise<ExpedienteVisto> {
  const documentoIds = documentos.filter(({ clase, anulado, entrega }) => clases.includes(clase) && !anulado && !entrega).map(({ id }) => id);
  const { apellidos, nombres, numeroDocumento } = pedido.solicitante;
  return ask('entregas.registrar', {
    expedienteId, documentoIds, recibidoPor: `${nombres} ${apellidos}`, documento: numeroDocumento,
    fecha: fechaEnLima(ahora), hora: horaEnLima(ahora), cargoFirmado: null,
  });
}
