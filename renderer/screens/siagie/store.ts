// What waits to be done in SIAGIE, read page by page, and which of it is chosen.
import { create } from 'zustand';
import { LIMITE_TAREAS } from '../../../shared/domain/tareas-siagie.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { LugarDeTarea, TareaEnSiagie } from '../../../shared/vistas-siagie.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

const PAGE = 60;
/** The contract's own limit. */
const LARGEST_PAGE = 200;

type SiagieState = {
  readonly filas: readonly TareaEnSiagie[];
  readonly hayMas: boolean;
  readonly cuantas: number;
  /** False until the first answer comes. */
  readonly loaded: boolean;
  readonly loadingMore: boolean;
  readonly failure: Failure | null;
  readonly elegidas: ReadonlySet<string>;
};

const EMPTY: SiagieState = { filas: [], hayMas: false, cuantas: 0, loaded: false, loadingMore: false, failure: null, elegidas: new Set() };

export const useSiagie = create<SiagieState>()(() => EMPTY);

export const claveDe = ({ servicioId, clase }: Pick<LugarDeTarea, 'servicioId' | 'clase'>): string => `${servicioId} ${clase}`;

export const lugarDe = ({ expedienteId, servicioId, clase }: LugarDeTarea): LugarDeTarea => ({ expedienteId, servicioId, clase });

/** Those chosen, in the order of the list. */
export const elegidasDe = ({ filas, elegidas }: Pick<SiagieState, 'filas' | 'elegidas'>): TareaEnSiagie[] => filas.filter((una) => elegidas.has(claveDe(una)));

/** Each reading has a number: only the answer of the newest is shown. */
let newest = 0;

/** Reads anew as many as are shown. What is no longer there is no longer chosen. */
export async function refreshSiagie(): Promise<void> {
  newest += 1;
  const mine = newest;
  const limite = Math.min(Math.max(PAGE, useSiagie.getState().filas.length), LARGEST_PAGE);
  const result = await call('siagie.porHacer', { despuesDe: null, limite });
  if (mine !== newest) return;
  if (!result.ok) {
    useSiagie.setState({ failure: result.failure, loadingMore: false });
    return;
  }
  const claves = new Set(result.value.filas.map(claveDe));
  useSiagie.setState(({ elegidas }) => ({
    ...result.value, loaded: true, loadingMore: false, failure: null, elegidas: new Set([...elegidas].filter((una) => claves.has(una))),
  }));
}

export async function loadMoreSiagie(): Promise<void> {
  const { filas, hayMas, loadingMore } = useSiagie.getState();
  const last = filas.at(-1);
  if (!hayMas || loadingMore || !last) return;
  const mine = newest;
  useSiagie.setState({ loadingMore: true });
  const result = await call('siagie.porHacer', { despuesDe: lugarDe(last), limite: PAGE });
  if (mine !== newest) return;
  if (result.ok) useSiagie.setState({ ...result.value, filas: [...filas, ...result.value.filas], loadingMore: false });
  else useSiagie.setState({ failure: result.failure, loadingMore: false });
}

/** At most as many as are marked at once. */
export const elegir = (claves: readonly string[]): void => useSiagie.setState({ elegidas: new Set(claves.slice(0, LIMITE_TAREAS)) });

whenSessionEnds(() => {
  newest += 1;
  useSiagie.setState(EMPTY);
});
