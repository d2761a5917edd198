// The oficios múltiples issued, newest first, and the words the office begins a new one with.
import { create } from 'zustand';
import { sinRepetir, type Destinatario } from '../../../shared/domain/multiple.ts';
import type { TextoDeCarta } from '../../../shared/domain/textos.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { MultipleEmitido } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { goTo } from '../../state/route.ts';
import { whenSessionEnds } from '../../state/session.ts';

const PAGE = 20;

type MultiplesState = {
  readonly texto: TextoDeCarta | null;
  readonly emitidos: readonly MultipleEmitido[];
  readonly hayMas: boolean;
  readonly failure: Failure | null;
  /** To whom the next one begins to be written: chosen in another screen. */
  readonly elegidos: readonly Destinatario[];
};

const EMPTY: MultiplesState = { texto: null, emitidos: [], hayMas: false, failure: null, elegidos: [] };

export const useMultiples = create<MultiplesState>()(() => EMPTY);

export async function loadTexto(): Promise<void> {
  const result = await call('ajustes.ver', {});
  useMultiples.setState(result.ok ? { texto: result.value.textos.multiple, failure: null } : { failure: result.failure });
}

/** Reads again what is shown: one was issued or printed. */
export async function loadEmitidos(): Promise<void> {
  const limite = Math.min(200, Math.max(PAGE, useMultiples.getState().emitidos.length));
  const result = await call('multiples.listar', { despuesDe: null, limite });
  useMultiples.setState(result.ok ? { emitidos: result.value.filas, hayMas: result.value.hayMas } : { failure: result.failure });
}

export async function loadMas(): Promise<void> {
  const { emitidos } = useMultiples.getState();
  const result = await call('multiples.listar', { despuesDe: emitidos.at(-1)?.id ?? null, limite: PAGE });
  useMultiples.setState(result.ok ? { emitidos: [...emitidos, ...result.value.filas], hayMas: result.value.hayMas } : { failure: result.failure });
}

/** Begins one to whoever asked in those cases: each is looked up by itself, as its access is noted by itself. */
export async function escribirA(expedienteIds: readonly number[]): Promise<Result<null>> {
  const elegidos: Destinatario[] = [];
  for (const expedienteId of new Set(expedienteIds)) {
    const result = await call('multiples.destinatarios', { de: 'expediente', expedienteId });
    if (!result.ok) return result;
    elegidos.push(...sinRepetir(elegidos, result.value.destinatarios));
  }
  useMultiples.setState({ elegidos });
  goTo({ screen: 'multiple' });
  return { ok: true, value: null };
}

whenSessionEnds(() => useMultiples.setState(EMPTY));
