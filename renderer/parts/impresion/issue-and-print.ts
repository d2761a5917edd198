// Sends to the printer a document of the register: one already issued, or one issued right now.
import type { Result } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { printPdf } from './print.ts';

/** From the second time on, the office marks it as a copy. */
export async function printIssued(documentoId: number): Promise<Result<null>> {
  const taken = await call('documentos.sacar', { documentoId, para: 'imprimir' });
  return taken.ok ? printPdf(taken.value.bytes) : taken;
}

/** The cargo of an oficio that was just registered: issued the first time, the same one after that. */
export async function printCargo(expedienteId: number): Promise<Result<null>> {
  const seen = await call('expedientes.ver', { expedienteId });
  if (!seen.ok) return seen;
  const cargo = seen.value.documentos.find(({ clase, anulado }) => clase === 'cargo' && !anulado);
  if (cargo) return printIssued(cargo.id);
  const issued = await call('documentos.emitirCargo', { expedienteId });
  return issued.ok ? printIssued(issued.value.documentoId) : issued;
}
