// The office's settings as they are kept, and the persons of the office.
import { create } from 'zustand';
import type { Input } from '../../../shared/contract.ts';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { Miembro } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { loadSession, whenSessionEnds } from '../../state/session.ts';

type AjustesState = {
  readonly ajustes: Ajustes | null;
  readonly miembros: readonly Miembro[] | null;
  /** The letterhead image; null: none, or not read yet. */
  readonly imagen: Uint8Array | null;
  readonly failure: Failure | null;
};

const EMPTY: AjustesState = { ajustes: null, miembros: null, imagen: null, failure: null };

export const useAjustes = create<AjustesState>()(() => EMPTY);

export async function load(): Promise<void> {
  const result = await call('ajustes.ver', {});
  useAjustes.setState(result.ok ? { ajustes: result.value, failure: null } : { failure: result.failure });
}

export async function loadMiembros(): Promise<void> {
  const result = await call('miembros.listar', {});
  useAjustes.setState(result.ok ? { miembros: result.value.miembros, failure: null } : { failure: result.failure });
}

export async function loadImagen(): Promise<void> {
  const result = await call('ajustes.verImagen', {});
  useAjustes.setState(result.ok ? { imagen: result.value.bytes } : { failure: result.failure });
}

/** Keeps one section whole. */
export async function save(input: Input<'ajustes.guardar'>): Promise<Result<Ajustes>> {
  const result = await call('ajustes.guardar', input);
  if (result.ok) {
    useAjustes.setState({ ajustes: result.value });
    if (input.seccion === 'oficina' || input.seccion === 'seguridad') await loadSession();
    if (input.seccion === 'membrete') await loadImagen();
  }
  return result;
}

export async function saveImagen(bytes: Uint8Array): Promise<Result<Ajustes>> {
  const result = await call('ajustes.imagenDeMembrete', { bytes });
  if (result.ok) {
    useAjustes.setState({ ajustes: result.value });
    await loadImagen();
  }
  return result;
}

whenSessionEnds(() => useAjustes.setState(EMPTY));
