// The libro of issued documents, page by page, and the proyectos that wait for their V.° B.°.
import { create } from 'zustand';
import type { FiltroDeLibro } from '../../../shared/domain/libro.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { FilaDeLibro, ProyectoPorVisar } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { useSession, whenSessionEnds } from '../../state/session.ts';

const PAGE = 100;

type DocumentosState = {
  /** Null until it is known which year it is. */
  readonly filtro: FiltroDeLibro | null;
  readonly filas: readonly FilaDeLibro[];
  readonly hayMas: boolean;
  /** False until the first answer comes. */
  readonly loaded: boolean;
  readonly loadingMore: boolean;
  readonly failure: Failure | null;
};

const EMPTY: DocumentosState = { filtro: null, filas: [], hayMas: false, loaded: false, loadingMore: false, failure: null };

export const useDocumentos = create<DocumentosState>()(() => EMPTY);

/** Each search has a number: only the answer of the newest is shown. */
let newest = 0;

const thisYear = (): number => Number((useSession.getState().estado?.hoy ?? '').slice(0, 4));

/** Oficios of the year that it is. */
const alEmpezar = (): FiltroDeLibro => ({ tipo: 'oficio', anio: thisYear(), mes: null, texto: '' });

/** Reads again what is shown. */
export async function refresh(): Promise<void> {
  const filtro = useDocumentos.getState().filtro ?? alEmpezar();
  newest += 1;
  const mine = newest;
  useDocumentos.setState({ filtro });
  const result = await call('libro.ver', { filtro, despuesDe: null, limite: PAGE });
  if (mine !== newest) return;
  if (result.ok) useDocumentos.setState({ ...result.value, loaded: true, loadingMore: false, failure: null });
  else useDocumentos.setState({ filas: [], hayMas: false, loaded: true, loadingMore: false, failure: result.failure });
}

export function filter(change: Partial<FiltroDeLibro>): void {
  const filtro = useDocumentos.getState().filtro ?? alEmpezar();
  useDocumentos.setState({ filtro: { ...filtro, ...change } });
  void refresh();
}

export async function loadMore(): Promise<void> {
  const { filtro, filas, hayMas, loadingMore } = useDocumentos.getState();
  const last = filas.at(-1);
  if (!filtro || !hayMas || loadingMore || !last) return;
  const mine = newest;
  useDocumentos.setState({ loadingMore: true });
  const result = await call('libro.ver', { filtro, despuesDe: last.documento.id, limite: PAGE });
  if (mine !== newest) return;
  if (result.ok) useDocumentos.setState((state) => ({ filas: [...state.filas, ...result.value.filas], hayMas: result.value.hayMas, loadingMore: false }));
  else useDocumentos.setState({ failure: result.failure, loadingMore: false });
}

type PorVisarState = { readonly proyectos: readonly ProyectoPorVisar[] };

/** Told also by the frame, on every screen. */
export const usePorVisar = create<PorVisarState>()(() => ({ proyectos: [] }));

export async function readPorVisar(): Promise<void> {
  const result = await call('proyectos.porVisar', {});
  if (result.ok) usePorVisar.setState(result.value);
}

whenSessionEnds(() => {
  newest += 1;
  useDocumentos.setState(EMPTY);
  usePorVisar.setState({ proyectos: [] });
});
