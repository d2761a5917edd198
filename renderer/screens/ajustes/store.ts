// The office's settings as they are kept, and the persons of the office.
import { create } from 'zustand';
import type { Input } from '../../../shared/contract.ts';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { Miembro, PlazoMovido, Seguridad } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { loadSession, whenSessionEnds } from '../../state/session.ts';

type AjustesState = {
  readonly ajustes: Ajustes | null;
  readonly miembros: readonly Miembro[] | null;
  readonly seguridad: Seguridad | null;
  /** The letterhead image; null: none, or not read yet. */
  readonly imagen: Uint8Array | null;
  /** The due dates that the last change of days or terms moved. */
  readonly movidos: readonly PlazoMovido[];
  /** The padrón's; none while it has not been brought in. */
  readonly distritos: readonly string[];
  readonly failure: Failure | null;
};

const EMPTY: AjustesState = { ajustes: null, miembros: null, seguridad: null, imagen: null, movidos: [], distritos: [], failure: null };

export const useAjustes = create<AjustesState>()(() => EMPTY);

export async function load(): Promise<void> {
  const result = await call('ajustes.ver', {});
  useAjustes.setState(result.ok ? { ajustes: result.value, failure: null } : { failure: result.failure });
}

export async function loadMiembros(): Promise<void> {
  const result = await call('miembros.listar', {});
  useAjustes.setState(result.ok ? { miembros: result.value.miembros, failure: null } : { failure: result.failure });
}

export async function loadSeguridad(): Promise<void> {
  const result = await call('seguridad.ver', {});
  if (result.ok) takeSeguridad(result.value);
  else useAjustes.setState({ failure: result.failure });
}

export async function loadDistritos(): Promise<void> {
  const result = await call('plazos.distritos', {});
  if (result.ok) useAjustes.setState(result.value);
}

/** What the office just answered of what opens the data; the frame's reminder follows from it. */
export function takeSeguridad(seguridad: Seguridad): void {
  useAjustes.setState({ seguridad, failure: null });
  void loadSession();
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

/** Keeps the terms, or the days on which nobody works; what that moved is then in `movidos`. */
export async function savePlazos(input: Input<'plazos.guardar'>): Promise<Result<Ajustes>> {
  const result = await call('plazos.guardar', input);
  if (!result.ok) return result;
  useAjustes.setState(result.value);
  return { ok: true, value: result.value.ajustes };
}

export function forgetMovidos(): void {
  useAjustes.setState({ movidos: [] });
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
