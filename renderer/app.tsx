// The whole window: set-up or entry until somebody is in, and then the frame with its screen.
import { useEffect } from 'react';
import styles from './app.module.css';
import { whenSessionIsLost } from './bridge.ts';
import { Frame } from './frame.tsx';
import { startDropGuard } from './parts/files/use-file-drop.ts';
import { classes } from './parts/classes.ts';
import { startShortcuts } from './parts/shortcuts.ts';
import { Entrar } from './screens/entrada/entrar.tsx';
import { Instalar } from './screens/entrada/instalar.tsx';
import { SinPoderAbrir } from './screens/entrada/rescatar.tsx';
import { startEvents } from './state/events.ts';
import { startRoutes } from './state/route.ts';
import { loadSession, useSession } from './state/session.ts';

export function App() {
  const { estado, failure } = useSession();
  useEffect(() => {
    const stops = [startRoutes(), startShortcuts(), startEvents(), startDropGuard()];
    const reload = () => void loadSession();
    whenSessionIsLost(reload);
    // The day may have changed while nobody looked.
    window.addEventListener('focus', reload);
    reload();
    return () => {
      window.removeEventListener('focus', reload);
      for (const stop of stops) stop();
    };
  }, []);

  if (!estado) {
    return (
      <main className={classes(styles.waiting)}>
        {failure ? <SinPoderAbrir failure={failure} /> : <output>Abriendo…</output>}
      </main>
    );
  }
  if (!estado.configurada) return <Instalar />;
  if (!estado.sesion) return <Entrar estado={estado} />;
  return <Frame sesion={estado.sesion} />;
}
