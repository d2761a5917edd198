// Keeps who holds the user of a servicio as what was done in SIAGIE tells it.
import type { ServicioPedido } from '../../shared/domain/pedido.ts';
import { titularesDe } from '../../shared/domain/titulares.ts';
import type { Turno } from './handler.ts';

/** Reckons them anew for the servicios among these that say which they are. Inside the transaction that changed them. */
export function rehacerTitulares({ store }: Turno, servicios: readonly Pick<ServicioPedido, 'codigoModular' | 'anexo'>[]): void {
  const cuales = new Set(servicios.filter(({ codigoModular }) => codigoModular !== '').map(({ codigoModular, anexo }) => JSON.stringify([codigoModular, anexo || '0'])));
  for (const cual of cuales) {
    const [codigoModular, anexo]: [string, string] = JSON.parse(cual);
    store.titulares.rehacer({ codigoModular, anexo }, titularesDe(store.escuelas.hechos({ codigoModular, anexo })));
  }
}
