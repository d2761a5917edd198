// One call that a person started: it is under way, it failed, or it is done. Never two at once from one place.
import { useRef, useState } from 'react';
import type { Failure, Result } from '../../shared/failure.ts';

export type Task = {
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** Runs it and hands over what came of it; a failure is kept to be shown. */
  run<T>(work: () => Promise<Result<T>>, done?: (value: T) => void): Promise<void>;
  forget(): void;
};

const IDLE = { pending: false, failure: null } as const;

export function useTask(): Task {
  const [state, setState] = useState<{ readonly pending: boolean; readonly failure: Failure | null }>(IDLE);
  const busy = useRef(false);
  return {
    ...state,
    async run(work, done) {
      if (busy.current) return;
      busy.current = true;
      setState({ pending: true, failure: null });
      try {
        const result = await work();
        setState({ pending: false, failure: result.ok ? null : result.failure });
        if (result.ok) done?.(result.value);
      } catch (error) {
        setState(IDLE);
        throw error;
      } finally {
        busy.current = false;
      }
    },
    forget: () => setState(IDLE),
  };
}
