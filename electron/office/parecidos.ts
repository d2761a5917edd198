// Cases that look like the same one: the same oficio of the same IE, or the same person and servicio still open.
import { numeroComparable, type TipoDocumento } from '../../shared/domain/documento-identidad.ts';
import { NOMBRE_ESTADO, type Estado } from '../../shared/domain/expediente.ts';
import { claveDeOficio, type ServicioPedido } from '../../shared/domain/pedido.ts';
import { palabras } from '../../shared/domain/texto.ts';
import type { Parecido } from '../../shared/vistas.ts';
import type { Turno } from './handler.ts';

type Buscado = {
  readonly oficio: { readonly numero: string };
  readonly solicitante: { readonly tipoDocumento: TipoDocumento; readonly numeroDocumento: string };
  readonly servicios: readonly Pick<ServicioPedido, 'codigoModular' | 'anexo' | 'nombreIe'>[];
};

const CERRADOS: ReadonlySet<Estado> = new Set(['entregado', 'archivado', 'anulado']);

const mismoServicio = (uno: Buscado['servicios'][number], otro: Buscado['servicios'][number]): boolean =>
  uno.codigoModular !== '' && uno.codigoModular === otro.codigoModular && (uno.anexo || '0') === (otro.anexo || '0');

const mismaIe = (uno: Buscado['servicios'][number], otro: Buscado['servicios'][number]): boolean => {
  const nombre = palabras(uno.nombreIe).join(' ');
  return mismoServicio(uno, otro) || (nombre !== '' && nombre === palabras(otro.nombreIe).join(' '));
};

/** @param salvo the case itself, when it is already registered. */
export function parecidosA({ store }: Turno, buscado: Buscado, salvo?: number): Parecido[] {
  const { tipoDocumento, numeroDocumento } = buscado.solicitante;
  const coincide = (id: number, comparar: typeof mismaIe) => {
    const suyos = store.servicios.deExpediente(id);
    return buscado.servicios.some((uno) => suyos.some((otro) => comparar(uno, otro)));
  };
  const ver = (id: number, razon: Parecido['razon']): Parecido | null => {
    const caso = id === salvo ? null : store.expedientes.leer(id);
    if (!caso || caso.estado === 'anulado') return null;
    const que = razon === 'mismo_oficio' ? 'El mismo oficio de la misma IE' : 'La misma persona y el mismo servicio';
    return { expedienteId: id, numero: caso.numero, estado: caso.estado, razon, mensaje: `${que} ya está en el expediente ${caso.numero} (${NOMBRE_ESTADO[caso.estado]}).` };
  };
  const porOficio = store.expedientes
    .conOficio(claveDeOficio(buscado.oficio.numero))
    .filter((id) => coincide(id, mismaIe))
    .map((id) => ver(id, 'mismo_oficio'));
  const porPersona = store.expedientes
    .dePersona(numeroComparable(numeroDocumento), tipoDocumento)
    .filter((id) => coincide(id, mismoServicio))
    .map((id) => ver(id, 'misma_persona_y_servicio'))
    .filter((uno) => uno !== null && !CERRADOS.has(uno.estado));
  const hallados = [...porOficio, ...porPersona].filter((uno) => uno !== null);
  return hallados.filter((uno, i) => hallados.findIndex((otro) => otro.expedienteId === uno.expedienteId) === i);
}
