// What the oficio states of a requisito, in a line, to compare it with the paper.
import { numeroConAnexo } from './servicio-en-palabras.ts';
import { nombreCompleto, type Pedido, type ServicioPedido } from '../../../shared/domain/pedido.ts';
import type { ClaveRequisito } from '../../../shared/domain/requisitos.ts';
import { NOMBRE_SUSTENTO } from '../../../shared/domain/resolucion.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';

/** Each value once, in order. */
const juntos = (valores: readonly string[]): string => [...new Set(valores.filter((valor) => valor !== ''))].join(' · ');

/** Whoever compares with the paper must know what the paper did not say by itself. */
const conFuente = (servicio: ServicioPedido, dato: 'nombreIe' | 'centroPoblado' | 'distrito'): string =>
  servicio[dato] !== '' && servicio.delPadron.includes(dato) ? `${servicio[dato]} (del padrón)` : servicio[dato];

function sustentoEnPalabras({ sustento }: Pedido): string {
  if (!sustento) return '';
  const { tipo, numero, desde, hasta } = sustento;
  const vigencia = [desde && `del ${fechaCorta(desde)}`, hasta && `al ${fechaCorta(hasta)}`].filter((parte) => parte !== null).join(' ');
  return juntos([`${NOMBRE_SUSTENTO[tipo]} ${numero}`.trim(), vigencia]);
}

/** '' of one that speaks of no datum of the form. */
export function datoDe(clave: ClaveRequisito, pedido: Pedido): string {
  const { servicios, solicitante } = pedido;
  switch (clave) {
    case 'ie_nombre':
      return juntos(servicios.map((servicio) => conFuente(servicio, 'nombreIe')));
    case 'ie_codigo':
      return juntos(servicios.map(numeroConAnexo));
    case 'ie_centro_poblado':
      return juntos(servicios.map((servicio) => conFuente(servicio, 'centroPoblado')));
    case 'ie_distrito':
      return juntos(servicios.map((servicio) => conFuente(servicio, 'distrito')));
    case 'director_nombres':
      return nombreCompleto(solicitante);
    case 'director_documento':
      return solicitante.numeroDocumento === '' ? '' : `${solicitante.tipoDocumento} ${solicitante.numeroDocumento}`;
    case 'director_celular':
      return juntos(solicitante.celulares);
    case 'director_correo':
      return juntos(solicitante.correos);
    case 'sustento':
      return sustentoEnPalabras(pedido);
    default:
      return '';
  }
}
