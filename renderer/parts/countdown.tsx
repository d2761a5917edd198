// The wait after wrong passwords: told once by the failure itself, shown second by second, and its end told again.
import { useEffect, useEffectEvent, useState } from 'react';
import { esperaEnPalabras } from '../../shared/domain/espera.ts';
import type { Failure } from '../../shared/failure.ts';
import { classes } from './classes.ts';
import styles from './countdown.module.css';

/** Seconds left of the wait that the failure asks for; `done` is called when it ends. */
export function useCountdown(failure: Failure | null, done: () => void): number {
  const espera = failure?.espera ?? 0;
  const [passed, setPassed] = useState<{ readonly of: Failure | null; readonly seconds: number }>({ of: null, seconds: 0 });
  const whenDone = useEffectEvent(done);
  useEffect(() => {
    if (espera === 0) return undefined;
    const start = performance.now();
    const timer = setInterval(() => {
      const seconds = Math.floor((performance.now() - start) / 1000);
      setPassed({ of: failure, seconds });
      if (seconds >= espera) {
        clearInterval(timer);
        whenDone();
      }
    }, 250);
    return () => clearInterval(timer);
  }, [failure, espera]);
  return Math.max(0, espera - (passed.of === failure ? passed.seconds : 0));
}

/** A timer is not read out at each second; that it is over is. */
export function Countdown({ seconds }: { readonly seconds: number }) {
  const [waited, setWaited] = useState(false);
  if (seconds > 0 && !waited) setWaited(true);
  return (
    <>
      {seconds > 0 && (
        <span role="timer" className={classes(styles.left)}>
          Puede volver a intentarlo en {esperaEnPalabras(seconds)}.
        </span>
      )}
      <output className={classes(styles.over)}>{waited && seconds === 0 && 'Ya puede volver a intentarlo.'}</output>
    </>
  );
}
