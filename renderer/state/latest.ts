// A question that follows what is being written: one at a time, and while one is out only the newest waits.
import { useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../shared/failure.ts';

export type Latest<T> = {
  /** The last good answer: it stays while what is written cannot be answered. */
  readonly value: T | null;
  readonly failure: Failure | null;
  /** What is answered is not of what is written now. */
  readonly pending: boolean;
};

/** Asks again whenever `question` is another object. Null asks nothing. */
export function useLatest<Q, T>(question: Q | null, ask: (question: Q) => Promise<Result<T>>): Latest<T> {
  const [state, setState] = useState<{ readonly answered: Q | null; readonly value: T | null; readonly failure: Failure | null }>({ answered: null, value: null, failure: null });
  const wanted = useRef<Q | null>(null);
  const busy = useRef(false);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  useEffect(() => {
    wanted.current = question;
    const follow = async () => {
      busy.current = true;
      while (here.current && wanted.current !== null) {
        const one = wanted.current;
        wanted.current = null;
        const result = await ask(one);
        if (here.current) setState((before) => ({ answered: one, value: result.ok ? result.value : before.value, failure: result.ok ? null : result.failure }));
      }
      busy.current = false;
    };
    if (question !== null && !busy.current) void follow();
  }, [question, ask]);
  return { value: state.value, failure: state.failure, pending: question !== null && state.answered !== question };
}
