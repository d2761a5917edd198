// A servicio educativo as it is named on the screen.
import type { ServicioPedido } from '../../../shared/domain/pedido.ts';

/** `0346098`, or `0346098-1` when it is not the main one. */
export const numeroConAnexo = ({ codigoModular, anexo }: Pick<ServicioPedido, 'codigoModular' | 'anexo'>): string =>
  codigoModular === '' || anexo === '' || anexo === '0' ? codigoModular : `${codigoModular}-${anexo}`;

/** `0346098 · N° 10132 · Primaria`, without what the oficio does not say. */
export const servicioEnPalabras = (servicio: ServicioPedido): string =>
  [numeroConAnexo(servicio), servicio.nombreIe, servicio.nivel].filter((parte) => parte !== '').join(' · ') || 'Servicio sin datos';
