// Who is in, and whether the office has been set up.
import { create } from 'zustand';
import { contract, type CallName, type Input } from '../../shared/contract.ts';
import type { Rol } from '../../shared/domain/miembro.ts';
import type { Failure } from '../../shared/failure.ts';
import type { EstadoDeSesion } from '../../shared/vistas.ts';
import { call } from '../bridge.ts';
import { cover, uncover, useLock } from './lock.ts';
import { clearNotice } from './notice.ts';

type SessionState = {
  readonly estado: EstadoDeSesion | null;
  /** Why the state could not be read. */
  readonly failure: Failure | null;
  /** The data were replaced by a restore, and nobody has entered since. */
  readonly restored: boolean;
};

export const useSession = create<SessionState>()(() => ({ estado: null, failure: null, restored: false }));

/** Each question has a number: an answer older than the last entry or lock says nothing any more. */
let newest = 0;
/** Why the screen was locked, until the office says that the session is over; and the question, while it is under way. */
let locking: Porque | null = null;
let asking: Promise<void> | null = null;

export async function loadSession(): Promise<void> {
  if (locking) {
    await (asking ?? lockInOffice(locking));
    return;
  }
  newest += 1;
  const mine = newest;
  const result = await call('sesion.estado', {});
  if (mine !== newest) return;
  if (result.ok) show(result.value);
  else useSession.setState({ failure: result.failure });
}

const forgetters: (() => void)[] = [];

/** What a store must drop when whoever was in leaves: nothing of the register stays on a shared PC's screen. */
export const whenSessionEnds = (forget: () => void): void => void forgetters.push(forget);

whenSessionEnds(clearNotice);

const forgetWork = (): void => {
  for (const forget of forgetters) forget();
};

/**
 * A session that ends in any way but by leaving is a lock: the work waits behind the entry sheet for the same person,
 * and is dropped when another enters.
 */
function show(estado: EstadoDeSesion): void {
  const owner = useLock.getState().owner ?? useSession.getState().estado?.sesion ?? null;
  const { sesion } = estado;
  const back = owner !== null && sesion?.miembroId === owner.miembroId;
  if (owner && sesion && !back) forgetWork();
  useSession.setState({ estado, failure: null });
  if (sesion) uncover(back);
  else if (owner) cover(owner);
}

/** Somebody has just entered. */
export function takeSession(estado: EstadoDeSesion): void {
  newest += 1;
  locking = null;
  useSession.setState({ restored: false });
  show(estado);
}

export async function leaveSession(): Promise<void> {
  const result = await call('sesion.salir', {});
  if (!result.ok) {
    await loadSession();
    return;
  }
  newest += 1;
  forgetWork();
  useSession.setState({ estado: result.value, failure: null });
}

/** The data are others now: nothing that is shown, or waits behind the lock, is of them. */
export async function dropSession(): Promise<void> {
  newest += 1;
  locking = null;
  forgetWork();
  uncover(false);
  useSession.setState(({ estado }) => ({ estado: estado && { ...estado, sesion: null }, failure: null, restored: true }));
  await loadSession();
}

type Porque = Input<'sesion.bloquear'>['porque'];

function lockInOffice(porque: Porque): Promise<void> {
  locking = porque;
  newest += 1;
  asking = askToLock(porque, newest);
  return asking;
}

async function askToLock(porque: Porque, mine: number): Promise<void> {
  const result = await call('sesion.bloquear', { porque });
  asking = null;
  if (mine !== newest || !result.ok) return;
  locking = null;
  show(result.value);
}

/** Locks the screen at once, whatever the office answers; it is asked again until it has ended the session. */
export async function lockSession(porque: Porque): Promise<void> {
  const { estado } = useSession.getState();
  if (!estado?.sesion) return;
  show({ ...estado, sesion: null });
  await lockInOffice(porque);
}

export function roleMay(rol: Rol, name: CallName): boolean {
  const { who } = contract[name];
  return who === 'nadie' || who.includes(rol);
}

/** Whether who is in may make that call. */
export function useMay(): (name: CallName) => boolean {
  const inside = useSession((state) => state.estado?.sesion?.rol);
  // What waits behind the lock stays as it was.
  const behind = useLock((state) => state.owner?.rol);
  const rol = inside ?? behind;
  return (name) => rol !== undefined && roleMay(rol, name);
}

/** The day it is at the office. */
export const useToday = (): string => useSession((state) => state.estado?.hoy ?? '');
