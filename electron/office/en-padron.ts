// What the padrón knows of a servicio as an oficio states it.
import { codigosVecinos } from '../../shared/domain/codigo-modular.ts';
import type { EnPadron } from '../../shared/domain/padron.ts';
import type { ServicioPedido } from '../../shared/domain/pedido.ts';
import type { Turno } from './handler.ts';

/** Null when no padrón has been imported, or the code has not seven digits: then there is nothing to look up. */
export function enPadron({ store: { padron } }: Turno, { codigoModular, anexo }: Pick<ServicioPedido, 'codigoModular' | 'anexo'>): EnPadron | null {
  const corte = padron.corte();
  if (!corte || !/^\d{7}$/.test(codigoModular)) return null;
  const servicio = padron.leer(codigoModular, anexo || '0');
  const anexos = servicio ? [] : padron.anexosDe(codigoModular).map((uno) => uno.anexo);
  const otra = servicio || anexos.length > 0 ? undefined : padron.enPais(codigoModular)[0];
  const estaBien = servicio?.activo === true || anexos.length > 0;
  return {
    corte: corte.fecha,
    servicio,
    anexos,
    otraUgel: otra ? { codigo: otra.ugel, nombre: otra.nombreUgel } : null,
    vecinos: estaBien
      ? []
      : codigosVecinos(codigoModular)
          .filter((vecino) => padron.enPais(vecino).length > 0)
          .map((vecino) => ({ codigoModular: vecino, propio: padron.anexosDe(vecino)[0] ?? null })),
  };
}
