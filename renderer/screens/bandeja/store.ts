// The tray: what waits, counted, and the rows of the filter in force, page by page.
import { create } from 'zustand';
import { SIN_FILTRO, type Espera, type FiltroDeBandeja } from '../../../shared/domain/bandeja.ts';
import type { Estado } from '../../../shared/domain/expediente.ts';
import type { Output } from '../../../shared/contract.ts';
import { LIMITE_LOTE } from '../../../shared/domain/lote.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { FilaExpediente, Miembro } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

const PAGE = 60;
/** The contract's own limit. */
const LARGEST_PAGE = 200;

type BandejaState = {
  readonly filtro: FiltroDeBandeja;
  readonly filas: readonly FilaExpediente[];
  readonly hayMas: boolean;
  /** False until the first answer comes. */
  readonly loaded: boolean;
  readonly loadingMore: boolean;
  readonly failure: Failure | null;
  readonly porEstado: Readonly<Partial<Record<Estado, number>>>;
  readonly porEspera: Readonly<Partial<Record<Espera, number>>>;
  /** What waits to be done in SIAGIE. */
  readonly enSiagie: number;
  /** Open ones, whatever the filter: of who looks, of nobody, and newly passed on to who looks. */
  readonly abiertos: Output<'expedientes.contar'>['abiertos'];
  readonly miembros: readonly Miembro[];
  /** Those chosen to be printed or passed on together. */
  readonly elegidos: ReadonlyMap<number, FilaExpediente>;
  /** Where the list stood when the screen was left. */
  readonly scrollTop: number;
};

const EMPTY: BandejaState = {
  filtro: SIN_FILTRO,
  filas: [],
  hayMas: false,
  loaded: false,
  loadingMore: false,
  failure: null,
  porEstado: {},
  porEspera: {},
  enSiagie: 0,
  abiertos: { mios: 0, sinAsignar: 0, porRecibir: 0 },
  miembros: [],
  elegidos: new Map(),
  scrollTop: 0,
};

export const useBandeja = create<BandejaState>()(() => EMPTY);

/** Each search has a number: only the answer of the newest is shown. */
let newest = 0;

async function readCounts(): Promise<void> {
  const { deQuien } = useBandeja.getState().filtro;
  const result = await call('expedientes.contar', { deQuien });
  // Another person's were asked for meanwhile.
  if (result.ok && useBandeja.getState().filtro.deQuien === deQuien) useBandeja.setState(result.value);
}

async function readMembers(): Promise<void> {
  const result = await call('miembros.listar', {});
  if (result.ok) useBandeja.setState(result.value);
}

/** The rows that follow that one; null: the first ones. */
function readRows(last: FilaExpediente | null, limite: number) {
  const { filtro } = useBandeja.getState();
  return call('expedientes.buscar', { ...filtro, despuesDe: last?.id ?? null, venceDespuesDe: last?.plazo?.vence ?? null, limite });
}

async function search(wanted: number): Promise<void> {
  newest += 1;
  const mine = newest;
  const result = await readRows(null, Math.min(wanted, LARGEST_PAGE));
  if (mine !== newest) return;
  if (result.ok) {
    const { filas } = result.value;
    // Those chosen are told as they are now.
    const elegidos = new Map(useBandeja.getState().elegidos);
    for (const fila of filas) if (elegidos.has(fila.id)) elegidos.set(fila.id, fila);
    useBandeja.setState({ ...result.value, elegidos, loaded: true, loadingMore: false, failure: null });
  } else useBandeja.setState({ failure: result.failure, loadingMore: false });
}

/** Changes what is asked. */
export function filter(change: Partial<FiltroDeBandeja>): void {
  const { deQuien } = useBandeja.getState().filtro;
  useBandeja.setState(({ filtro }) => ({ filtro: { ...filtro, ...change }, scrollTop: 0, elegidos: new Map() }));
  void search(PAGE);
  // Counts are of whom is asked for.
  if (useBandeja.getState().filtro.deQuien !== deQuien) void readCounts();
}

/** Reads again what is shown: the register changed, or the screen has come back. */
export async function refresh(): Promise<void> {
  await Promise.all([readCounts(), readMembers(), search(Math.max(PAGE, useBandeja.getState().filas.length))]);
}

export async function loadMore(): Promise<void> {
  const { filas, hayMas, loadingMore } = useBandeja.getState();
  const last = filas.at(-1);
  if (!hayMas || loadingMore || !last) return;
  const mine = newest;
  useBandeja.setState({ loadingMore: true });
  const result = await readRows(last, PAGE);
  if (mine !== newest) return;
  if (result.ok) {
    useBandeja.setState((state) => ({ filas: [...state.filas, ...result.value.filas], hayMas: result.value.hayMas, loadingMore: false }));
  } else useBandeja.setState({ failure: result.failure, loadingMore: false });
}

/** Keeps those chosen; one that has left the list meanwhile stays chosen. */
export function choose(ids: ReadonlySet<number>): void {
  const { filas, elegidos } = useBandeja.getState();
  const known = new Map([...elegidos.values(), ...filas].map((fila) => [fila.id, fila]));
  useBandeja.setState({ elegidos: new Map([...known].filter(([id]) => ids.has(id))) });
}

/** Chooses all that the filter finds, also what has not been shown yet, in its order and as many as are printed at once. */
export async function chooseAll(): Promise<Result<{ readonly sobran: boolean }>> {
  const mine = newest;
  const elegidos = new Map<number, FilaExpediente>();
  let hayMas = true;
  while (hayMas && elegidos.size < LIMITE_LOTE) {
    const result = await readRows([...elegidos.values()].at(-1) ?? null, Math.min(LARGEST_PAGE, LIMITE_LOTE - elegidos.size));
    if (!result.ok) return result;
    for (const fila of result.value.filas) elegidos.set(fila.id, fila);
    ({ hayMas } = result.value);
  }
  // Another filter is on: what it finds has not been chosen.
  if (mine === newest) useBandeja.setState({ elegidos });
  return { ok: true, value: { sobran: hayMas } };
}

whenSessionEnds(() => {
  newest += 1;
  useBandeja.setState(EMPTY);
});
