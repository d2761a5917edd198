// What waits to be done in SIAGIE, read page by page, and which of it is chosen.
import { create } from 'zustand';
import { LIMITE_TAREAS } from '../../../shared/domain/tareas-siagie.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
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

type Leidas = Pick<SiagieState, 'filas' | 'hayMas' | 'cuantas'>;

/** The first ones, as many as are wanted, page by page. */
async function readFirst(wanted: number): Promise<Result<Leidas>> {
  const filas: TareaEnSiagie[] = [];
  for (;;) {
    const last = filas.at(-1);
    const result = await call('siagie.porHacer', { despuesDe: last ? lugarDe(last) : null, limite: Math.min(Math.max(wanted - filas.length, 1), LARGEST_PAGE) });
    if (!result.ok) return result;
    filas.push(...result.value.filas);
    if (!result.value.hayMas || filas.length >= wanted) return { ok: true, value: { ...result.value, filas } };
  }
}

async function readAnew(wanted: number, choose: (leidas: Leidas) => ReadonlySet<string>): Promise<void> {
  newest += 1;
  const mine = newest;
  const result = await readFirst(wanted);
  if (mine !== newest) return;
  if (result.ok) useSiagie.setState({ ...result.value, loaded: true, loadingMore: false, failure: null, elegidas: choose(result.value) });
  else useSiagie.setState({ failure: result.failure, loadingMore: false });
}

/** Reads anew as many as are shown. What is no longer there is no longer chosen. */
export const refreshSiagie = (): Promise<void> =>
  readAnew(Math.max(PAGE, useSiagie.getState().filas.length), ({ filas }) => {
    const claves = new Set(filas.map(claveDe));
    return new Set([...useSiagie.getState().elegidas].filter((una) => claves.has(una)));
  });

/** Chooses all of the list, also what has not been shown yet, as many as are marked at once. */
export const elegirTodas = (): Promise<void> => readAnew(LIMITE_TAREAS, ({ filas }) => new Set(filas.slice(0, LIMITE_TAREAS).map(claveDe)));

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
