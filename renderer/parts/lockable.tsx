// The program while somebody is in; while the screen is locked it stays as it was, where nobody can see or reach it.
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { classes } from './classes.ts';
import styles from './lockable.module.css';

type LockableProps = { readonly locked: boolean; readonly children: ReactNode };

/** Dialogs, lists and notices open inside of it too, so that the lock covers them with the rest. */
export function Lockable({ locked, children }: LockableProps) {
  const [layers, setLayers] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!locked) return undefined;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [locked]);
  return (
    <div className={classes(styles.lockable, locked && styles.locked)} inert={locked}>
      {layers && <PortalProvider getContainer={() => layers}>{children}</PortalProvider>}
      <div ref={setLayers} />
    </div>
  );
}
