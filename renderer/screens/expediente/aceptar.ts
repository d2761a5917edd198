// Accepting at once what the machine suggests of the requisitos not yet marked.
import type { Result } from '../../../shared/failure.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { aceptables } from './pasos.ts';

export function aceptarLoSugerido(expediente: ExpedienteVisto): Promise<Result<ExpedienteVisto>> {
  return call('verificacion.calificar', {
    expedienteId: expediente.id,
    calificaciones: aceptables(expediente).map(({ clave, nota }) => ({ clave, calificacion: 'cumple', nota })),
  });
}
