// The lock of the screen: the work of whoever was in waits behind the entry sheet, and what is secret in it is wiped.
import { useEffectEvent, useLayoutEffect } from 'react';
import { create } from 'zustand';
import type { EstadoDeSesion } from '../../shared/vistas.ts';

type Person = NonNullable<EstadoDeSesion['sesion']>;

type LockState = {
  /** Whose work waits behind the lock; null when the screen is not locked. */
  readonly owner: Person | null;
};

export const useLock = create<LockState>()(() => ({ owner: null }));

export const isLocked = (): boolean => useLock.getState().owner !== null;

const wipers = new Set<() => void>();
let waiting: ((back: boolean) => void)[] = [];

/** Forgets at once, whenever the screen is locked, what may not wait behind the lock: a password, a sheet that holds one. */
export function whenLocked(wipe: () => void): () => void {
  wipers.add(wipe);
  return () => void wipers.delete(wipe);
}

/** As `whenLocked`, while the component is shown. */
export function useWipeOnLock(wipe: () => void): void {
  const wipeNow = useEffectEvent(wipe);
  // As soon as it is shown: what has been typed may be locked in that instant.
  useLayoutEffect(() => whenLocked(() => wipeNow()), []);
}

export function cover(owner: Person): void {
  if (isLocked()) return;
  useLock.setState({ owner });
  for (const wipe of wipers) wipe();
}

/** @param back the same person is in again, and goes on; otherwise what waited is dropped. */
export function uncover(back: boolean): void {
  useLock.setState({ owner: null });
  const answered = waiting;
  waiting = [];
  for (const answer of answered) answer(back);
}

/** Waits until the screen is not locked; whether the same person is back. */
export function untilUncovered(): Promise<boolean> {
  if (!isLocked()) return Promise.resolve(true);
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}
