// The oficios múltiples issued, newest first, and the words the office begins a new one with.
import { create } from 'zustand';
import type { TextoDeCarta } from '../../../shared/domain/textos.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { MultipleEmitido } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

const PAGE = 20;

type MultiplesState = {
  readonly texto: TextoDeCarta | null;
  readonly emitidos: readonly MultipleEmitido[];
  readonly hayMas: boolean;
  readonly failure: Failure | null;
};

const EMPTY: MultiplesState = { texto: null, emitidos: [], hayMas: false, failure: null };

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

whenSessionEnds(() => useMultiples.setState(EMPTY));
