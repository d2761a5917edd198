// Who is in, and whether the office has been set up.
import { create } from 'zustand';
import { contract, type CallName } from '../../shared/contract.ts';
import type { Rol } from '../../shared/domain/miembro.ts';
import type { Failure } from '../../shared/failure.ts';
import type { EstadoDeSesion } from '../../shared/vistas.ts';
import { call } from '../bridge.ts';
import { clearNotice } from './notice.ts';

type SessionState = {
  readonly estado: EstadoDeSesion | null;
  /** Why the state could not be read. */
  readonly failure: Failure | null;
};

export const useSession = create<SessionState>()(() => ({ estado: null, failure: null }));

export async function loadSession(): Promise<void> {
  const result = await call('sesion.estado', {});
  if (result.ok) takeSession(result.value);
  else useSession.setState({ failure: result.failure });
}

const forgetters: (() => void)[] = [];

/** What a store must drop when whoever was in leaves: nothing of the register stays on a shared PC's screen. */
export const whenSessionEnds = (forget: () => void): void => void forgetters.push(forget);

export function takeSession(estado: EstadoDeSesion): void {
  const before = useSession.getState().estado?.sesion?.miembroId;
  useSession.setState({ estado, failure: null });
  if (before !== undefined && before !== estado.sesion?.miembroId) {
    for (const forget of forgetters) forget();
  }
}

whenSessionEnds(clearNotice);

export async function leaveSession(): Promise<void> {
  const result = await call('sesion.salir', {});
  if (result.ok) takeSession(result.value);
  else await loadSession();
}

export function roleMay(rol: Rol, name: CallName): boolean {
  const { who } = contract[name];
  return who === 'nadie' || who.includes(rol);
}

/** Whether who is in may make that call. */
export function useMay(): (name: CallName) => boolean {
  const rol = useSession((state) => state.estado?.sesion?.rol);
  return (name) => rol !== undefined && roleMay(rol, name);
}

/** The day it is at the office. */
export const useToday = (): string => useSession((state) => state.estado?.hoy ?? '');
