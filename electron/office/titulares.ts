// Keeps who holds the user of a servicio as what was done in SIAGIE tells it.
import { numeroComparable } from '../../shared/domain/documento-identidad.ts';
import { entregaCredencial, type ServicioPedido } from '../../shared/domain/pedido.ts';
import { titularesDe, type Titular } from '../../shared/domain/titulares.ts';
import type { Turno } from './handler.ts';

/** Reckons them anew for the servicios among these that say which they are. Inside the transaction that changed them. */
export function rehacerTitulares({ store }: Turno, servicios: readonly Pick<ServicioPedido, 'codigoModular' | 'anexo'>[]): void {
  const cuales = new Set(servicios.filter(({ codigoModular }) => codigoModular !== '').map(({ codigoModular, anexo }) => JSON.stringify([codigoModular, anexo || '0'])));
  for (const cual of cuales) {
    const [codigoModular, anexo]: [string, string] = JSON.parse(cual);
    store.titulares.rehacer({ codigoModular, anexo }, titularesDe(store.escuelas.hechos({ codigoModular, anexo })));
  }
}

/**
 * Who held the user of a servicio before that case gave it to another, or ended it: the last one that the register knows of.
 * Null when it knows none.
 */
export function titularAnterior({ store }: Turno, expedienteId: number, { codigoModular, anexo }: Pick<ServicioPedido, 'codigoModular' | 'anexo'>): Titular | null {
  if (codigoModular === '') return null;
  const hechos = store.escuelas.hechos({ codigoModular, anexo: anexo || '0' });
  const propio = hechos.findIndex((hecho) => hecho.expedienteId === expedienteId);
  const { tipo, solicitante } = store.pedidos.leer(expedienteId);
  const nuevo = entregaCredencial(tipo) ? `${solicitante.tipoDocumento} ${numeroComparable(solicitante.numeroDocumento)}` : null;
  return titularesDe(propio === -1 ? hechos : hechos.slice(0, propio)).find(({ documento }) => documento !== nuevo) ?? null;
}
