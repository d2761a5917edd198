// The office's clock: the PC's, or one that scripts and tests set by hand.
import { fechaEnLima, instante, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';

export type Clock = {
  now(): Instante;
  today(): Fecha;
  /** Throws unless the clock is manual. @param at milliseconds since 1970, UTC. */
  set(at: number): void;
};

export function createClock(kind: 'system' | 'manual'): Clock {
  let standing: number | null = null;
  const now = () => instante(new Date(standing ?? Date.now()));
  return {
    now,
    today: () => fechaEnLima(now()),
    set: (at) => {
      if (kind !== 'manual') throw new Error('the clock is the PC\'s: it cannot be set');
      standing = at;
    },
  };
}
