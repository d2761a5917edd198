// What the hosts and the office's worker thread say to each other.
import type { OfficeEvent } from '../../shared/contract.ts';
import type { Lugar } from '../../shared/domain/lugar.ts';
import type { Result } from '../../shared/failure.ts';

/** A place where the data may be put. `impedimento`: why not this one, as a sentence; null when it may. */
export type LugarPosible = { readonly dir: string; readonly impedimento: string | null };

export type OfficeOptions = {
  /** Folder of the data (`datos/`); made if it is not there. */
  readonly dir: string;
  /** What the set-up chooses from; `dir` is then the account's. Absent: `dir`, and nothing to choose. */
  readonly lugares?: Readonly<Record<Lugar, LugarPosible>>;
  /** Sample data in a throw-away folder: the screens say so. */
  readonly demostracion: boolean;
  /** `manual`: time stands where the host sets it. Only for scripts and tests. */
  readonly clock: 'system' | 'manual';
};

export type ToOffice =
  | { readonly kind: 'call'; readonly id: number; readonly caller: string; readonly name: string; readonly input: unknown }
  /** The window or connection is gone: its session ends. */
  | { readonly kind: 'leave'; readonly caller: string }
  /** Milliseconds since 1970, UTC; refused unless the clock is manual. */
  | { readonly kind: 'clock'; readonly at: number }
  | { readonly kind: 'stop' };

export type FromOffice =
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: OfficeEvent };
