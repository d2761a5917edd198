// Which requirement list a case is judged by: of its kind, and of the gestión that the padrón says.
import { listaDeCaso, type ListaUsada } from '../../shared/domain/gestion.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import { requisitosDe, type Requisito } from '../../shared/domain/requisitos.ts';
import { enPadron } from './en-padron.ts';
import type { Turno } from './handler.ts';

/** The list that holds today for a request of those servicios. */
export const listaVigente = (turno: Turno, { servicios }: Pick<Pedido, 'servicios'>): ListaUsada =>
  listaDeCaso(servicios.map((servicio) => enPadron(turno, servicio)?.servicio ?? null));

/** What it asks for. */
export const requisitosVigentes = (turno: Turno, pedido: Pedido, { gestion }: ListaUsada = listaVigente(turno, pedido)): Requisito[] =>
  requisitosDe(pedido.tipo, gestion, turno.ajustes.requisitos);

/** Copies it to the case, with nothing marked: from now on the case is judged by it, whatever the office changes. Inside a transaction. */
export function fijarRequisitos(turno: Turno, expedienteId: number, pedido: Pedido): void {
  const lista = listaVigente(turno, pedido);
  turno.store.expedientes.fijarLista(expedienteId, lista);
  turno.store.requisitos.fijar(expedienteId, requisitosVigentes(turno, pedido, lista));
}
