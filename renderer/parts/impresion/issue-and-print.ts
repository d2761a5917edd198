// Sends to the printer documents of the register: already issued, or issued right now.
import type { Result } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { printAll } from './print.ts';

/** As one job, in that order. What already came out well goes out as a copy; all are noted as sent once they are ready. */
export const printIssued = (documentoIds: readonly number[]): Promise<Result<null>> =>
  printAll({
    total: documentoIds.length,
    kept: true,
    read: async (index) => {
      const read = await call('documentos.paraImprimir', { documentoId: documentoIds[index] ?? 0 });
      return read.ok ? { ok: true, value: read.value.bytes } : read;
    },
    ready: () => call('documentos.impresos', { documentoIds: [...documentoIds] }),
  });

/** The cargo of an oficio that was just registered: issued the first time, the same one after that. */
export async function printCargo(expedienteId: number): Promise<Result<null>> {
  const seen = await call('expedientes.ver', { expedienteId });
  if (!seen.ok) return seen;
  const cargo = seen.value.documentos.find(({ clase, anulado }) => clase === 'cargo' && !anulado);
  if (cargo) return printIssued([cargo.id]);
  const issued = await call('documentos.emitirCargo', { expedienteId });
  return issued.ok ? printIssued([issued.value.documentoId]) : issued;
}
