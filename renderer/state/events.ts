// What the office tells without being asked, handed to the screens.
import { useEffect, useEffectEvent } from 'react';
import type { OfficeEvent } from '../../shared/contract.ts';
import { onOfficeEvent } from '../bridge.ts';
import { isLocked, useLock } from './lock.ts';
import { dropSession, loadSession } from './session.ts';

const listeners = new Set<(event: OfficeEvent) => void>();

function hear(event: OfficeEvent): void {
  for (const listener of listeners) listener(event);
}

/** One connection for the whole window; gives back the function that ends it. */
export function startEvents(): () => void {
  const stopOffice = onOfficeEvent((event) => {
    if (event.type === 'sesion') void loadSession();
    if (event.type === 'restauracion') void dropSession();
    if (!isLocked()) hear(event);
  });
  // What changed meanwhile is seen by whoever is back.
  const stopLock = useLock.subscribe(({ owner }) => {
    if (owner === null) hear({ type: 'registro', expedienteId: null });
  });
  return () => {
    stopOffice();
    stopLock();
  };
}

/** Hears every event while the part that asks is on the screen. */
export function useOfficeEvent(listener: (event: OfficeEvent) => void): void {
  const tell = useEffectEvent(listener);
  useEffect(() => {
    const hear = (event: OfficeEvent) => tell(event);
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, []);
}

/** Hears that there is news of the backups. */
export function useBackupNews(listener: () => void): void {
  useOfficeEvent((event) => {
    if (event.type === 'respaldos') listener();
  });
}

/** Hears that the register changed: the case, or null when it may be any. */
export function useRegisterChange(listener: (expedienteId: number | null) => void): void {
  useOfficeEvent((event) => {
    if (event.type === 'registro') listener(event.expedienteId);
  });
}
