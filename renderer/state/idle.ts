// Notices that nobody uses the program, and locks it; while somebody does, the office is told, even if nothing is asked of it.
import { call } from '../bridge.ts';
import { lockSession, useSession } from './session.ts';

const LOOK_EVERY_MS = 5_000;
/** The office allows more than this beside its minutes. */
const SAY_EVERY_MS = 60_000;
/** Other tabs of the same browser share the session: whoever works in one is not away in the others. */
const SHARE_EVERY_MS = 2_000;

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

type Moment = { readonly steady: number; readonly wall: number };

const now = (): Moment => ({ steady: performance.now(), wall: Date.now() });

/** The longer of the two clocks: one stands still while the PC sleeps, the other can be set back. */
const since = ({ steady, wall }: Moment): number => Math.max(performance.now() - steady, Date.now() - wall);

/** Chromium sends these also when what lies under a resting pointer changes. */
const isResting = (event: Event): boolean => event instanceof PointerEvent && event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0;

/** For the whole window; gives back the function that stops. */
export function startIdleWatch(): () => void {
  const tabs = new BroadcastChannel('altas-siagie.actividad');
  let used = now();
  let said = now();
  let shared = now();

  const onSign = (event: Event) => {
    if (isResting(event) || !useSession.getState().estado?.sesion) return;
    // Whoever comes back after the time is up finds it locked, however late the timer is.
    if (lockIfQuiet()) return;
    used = now();
    if (since(shared) > SHARE_EVERY_MS) {
      shared = used;
      tabs.postMessage(null);
    }
    if (since(said) > SAY_EVERY_MS) {
      said = used;
      void call('sesion.sigo', {});
    }
  };
  tabs.addEventListener('message', () => {
    used = now();
  });

  function lockIfQuiet(): boolean {
    const sesion = useSession.getState().estado?.sesion;
    if (!sesion || since(used) < sesion.minutosDeBloqueo * 60_000) return false;
    void lockSession('inactividad');
    return true;
  }

  // Entering is using it: the minutes count from then.
  const stopHearing = useSession.subscribe(({ estado }, { estado: before }) => {
    if (estado?.sesion && !before?.sesion) used = now();
  });
  const timer = setInterval(lockIfQuiet, LOOK_EVERY_MS);
  for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    stopHearing();
    tabs.close();
    for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
  };
}
