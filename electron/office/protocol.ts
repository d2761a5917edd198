// What the hosts and the office's worker thread say to each other.
import type { OfficeEvent } from '../../shared/contract.ts';
import type { Lugar } from '../../shared/domain/lugar.ts';
import type { Result } from '../../shared/failure.ts';

/** A place where the data, or their backups, may be put. `impedimento`: why not this one, as a sentence; null when it may. */
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
  /** Milliseconds from entry to the first look at the data and the day's backup; without it neither is made by itself. */
  readonly espera?: number;
};

export type ToOffice =
  | { readonly kind: 'call'; readonly id: number; readonly caller: string; readonly name: string; readonly input: unknown }
  /** The window or connection is gone: its session ends. */
  | { readonly kind: 'leave'; readonly caller: string }
  /** Milliseconds since 1970, UTC; refused unless the clock is manual. */
  | { readonly kind: 'clock'; readonly at: number }
  /** The folders that were asked for. `elegida`: the person has chosen, one or none; otherwise those that may be chosen. */
  | { readonly kind: 'folders'; readonly id: number; readonly elegida: boolean; readonly folders: readonly LugarPosible[] }
  | { readonly kind: 'stop' };

export type FromOffice =
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: OfficeEvent }
  /** Asks the host for a folder: by its own dialog, or out of those that it was started with. */
  | { readonly kind: 'chooseFolder'; readonly id: number };
