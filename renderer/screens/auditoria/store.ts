// The audit: the acts that fit what is asked, newest first, page by page.
import { create } from 'zustand';
import type { Input, Output } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ActoAuditado, Miembro } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

const PAGE = 100;

export type Filtro = Input<'auditoria.buscar'>['filtro'];

const SIN_FILTRO: Filtro = { desde: null, hasta: null, miembroId: null, grupo: null, expediente: '', texto: '' };

type AuditoriaState = {
  readonly filtro: Filtro;
  readonly actos: readonly ActoAuditado[];
  readonly hayMas: boolean;
  /** False until the first answer comes. */
  readonly loaded: boolean;
  readonly loadingMore: boolean;
  readonly failure: Failure | null;
  readonly miembros: readonly Miembro[];
  readonly cabeza: Output<'auditoria.cabeza'> | null;
};

const EMPTY: AuditoriaState = {
  filtro: SIN_FILTRO, actos: [], hayMas: false, loaded: false, loadingMore: false, failure: null, miembros: [], cabeza: null,
};

export const useAuditoria = create<AuditoriaState>()(() => EMPTY);

/** Each search has a number: only the answer of the newest is shown. */
let newest = 0;

/** A date that is half written is none yet. */
export const filtroEscrito = ({ desde, hasta, ...filtro }: Filtro): Filtro => ({ ...filtro, desde: desde === '' ? null : desde, hasta: hasta === '' ? null : hasta });

async function search(): Promise<void> {
  newest += 1;
  const mine = newest;
  const result = await call('auditoria.buscar', { filtro: filtroEscrito(useAuditoria.getState().filtro), despuesDe: null, limite: PAGE });
  if (mine !== newest) return;
  if (result.ok) useAuditoria.setState({ ...result.value, loaded: true, loadingMore: false, failure: null });
  else useAuditoria.setState({ actos: [], hayMas: false, loaded: true, loadingMore: false, failure: result.failure });
}

export function filter(change: Partial<Filtro>): void {
  useAuditoria.setState(({ filtro }) => ({ filtro: { ...filtro, ...change } }));
  void search();
}

export const clearFilter = (): void => filter(SIN_FILTRO);

/** Reads again what is shown. */
export async function refresh(): Promise<void> {
  const [members, head] = await Promise.all([call('miembros.listar', {}), call('auditoria.cabeza', {}), search()]);
  if (members.ok) useAuditoria.setState({ miembros: members.value.miembros });
  if (head.ok) useAuditoria.setState({ cabeza: head.value });
}

export async function loadMore(): Promise<void> {
  const { filtro, actos, hayMas, loadingMore } = useAuditoria.getState();
  const last = actos.at(-1);
  if (!hayMas || loadingMore || !last) return;
  const mine = newest;
  useAuditoria.setState({ loadingMore: true });
  const result = await call('auditoria.buscar', { filtro: filtroEscrito(filtro), despuesDe: last.id, limite: PAGE });
  if (mine !== newest) return;
  if (result.ok) useAuditoria.setState((state) => ({ actos: [...state.actos, ...result.value.actos], hayMas: result.value.hayMas, loadingMore: false }));
  else useAuditoria.setState({ failure: result.failure, loadingMore: false });
}

whenSessionEnds(() => {
  newest += 1;
  useAuditoria.setState(EMPTY);
});
