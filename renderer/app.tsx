// The whole window: set-up or entry until somebody is in, and then the frame with its screen.
import { useEffect } from 'react';
import styles from './app.module.css';
import { whenSessionIsLost } from './bridge.ts';
import { Frame } from './frame.tsx';
import { startDropGuard } from './parts/files/use-file-drop.ts';
import { Ayuda } from './parts/ayuda/ayuda.tsx';
import { Lockable } from './parts/lockable.tsx';
import { classes } from './parts/classes.ts';
import { startShortcuts } from './parts/shortcuts.ts';
import { Entrar } from './screens/entrada/entrar.tsx';
import { useGuiding } from './screens/entrada/guia.ts';
import { Instalar } from './screens/entrada/instalar.tsx';
import { SinPoderAbrir } from './screens/entrada/rescatar.tsx';
import { startEvents } from './state/events.ts';
import { startIdleWatch } from './state/idle.ts';
import { useLock } from './state/lock.ts';
import { startRoutes } from './state/route.ts';
import { loadSession, useSession } from './state/session.ts';

export function App() {
  const { estado, failure } = useSession();
  const { owner } = useLock();
  const guiding = useGuiding();
  useEffect(() => {
    const stops = [startRoutes(), startShortcuts(), startEvents(), startDropGuard(), startIdleWatch()];
    const reload = () => void loadSession();
    whenSessionIsLost(loadSession);
    // The day may have changed while nobody looked.
    window.addEventListener('focus', reload);
    reload();
    return () => {
      window.removeEventListener('focus', reload);
      for (const stop of stops) stop();
    };
  }, []);

  if (!estado) {
    if (failure)
      return (
        <>
          <SinPoderAbrir failure={failure} />
          <Ayuda libre />
        </>
      );
    return (
      <main className={classes(styles.waiting)}>
        <output>Abriendo…</output>
      </main>
    );
  }
  if (!estado.configurada || guiding)
    return (
      <>
        <Instalar />
        <Ayuda libre />
      </>
    );
  const inside = estado.sesion ?? owner;
  return (
    <>
      {inside && (
        <Lockable key={inside.miembroId} locked={owner !== null}>
          <Frame sesion={inside} />
        </Lockable>
      )}
      {!estado.sesion && (
        <div data-react-aria-top-layer="true" className={classes(styles.entry)}>
          <Entrar estado={estado} />
        </div>
      )}
      <Ayuda libre={!estado.sesion} />
    </>
  );
}
