// What the office tells without being asked, handed to the screens.
import { useEffect, useRef } from 'react';
import type { OfficeEvent } from '../../shared/contract.ts';
import { onOfficeEvent } from '../bridge.ts';
import { loadSession } from './session.ts';

const listeners = new Set<(event: OfficeEvent) => void>();

/** One connection for the whole window; gives back the function that ends it. */
export function startEvents(): () => void {
  return onOfficeEvent((event) => {
    if (event.type === 'sesion') void loadSession();
    for (const listener of listeners) listener(event);
  });
}

/** Hears every event while the part that asks is on the screen. */
export function useOfficeEvent(listener: (event: OfficeEvent) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const hear = (event: OfficeEvent) => latest.current(event);
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, []);
}

/** Hears that the register changed: the case, or null when it may be any. */
export function useRegisterChange(listener: (expedienteId: number | null) => void): void {
  useOfficeEvent((event) => {
    if (event.type === 'registro') listener(event.expedienteId);
  });
}
