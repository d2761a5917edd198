// Which screen is shown: the hash of the address, so that back and forward work; and what stops one from leaving it.
import { useEffect } from 'react';
import { create } from 'zustand';
import { hashOf, parseRoute, type Route } from './address.ts';
import { isLocked } from './lock.ts';
import { whenSessionEnds } from './session.ts';

type Loss = { readonly text: string };

type RouteState = {
  readonly route: Route;
  /** What would be lost by leaving, one entry for each part of the screen that holds something unsaved. */
  readonly unsaved: readonly Loss[];
  /** Where the person wanted to go when something unsaved stopped them; null when nothing is asked. */
  readonly wanted: string | null;
};

export const useRoute = create<RouteState>()(() => ({ route: parseRoute(location.hash), unsaved: [], wanted: null }));

/** The place we wrote into an entry of the history; null in one that we have not seen yet. */
const placeOf = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'place' in state && typeof state.place === 'number' ? state.place : null;

/** Hash of the screen that is shown, and its place in the history, to come back to it when leaving is refused. */
let shown = { hash: location.hash, place: placeOf(history.state) ?? 0 };

function show(hash: string, place: number): void {
  shown = { hash, place };
  useRoute.setState({ route: parseRoute(hash), wanted: null });
}

/** Where the program itself goes, as after saving. */
let going: string | null = null;

function onHashChange(): void {
  if (location.hash === shown.hash) return;
  const asked = location.hash !== going;
  going = null;
  const known = placeOf(history.state);
  const place = known ?? shown.place + 1;
  if (known === null) history.replaceState({ place }, '');
  const locked = asked && isLocked();
  if (!locked && useRoute.getState().unsaved.length === 0) {
    show(location.hash, place);
    return;
  }
  const wanted = location.hash;
  // Back to where one was (that entry has our hash, so its own event is ignored above), and ask; from behind the lock nobody goes.
  history.go(shown.place - place);
  if (!locked) useRoute.setState({ wanted });
}

/** The window asks before it closes over something unsaved. */
function onBeforeUnload(event: BeforeUnloadEvent): void {
  if (useRoute.getState().unsaved.length > 0) event.preventDefault();
}

/** Listens to the address; gives back the function that stops. */
export function startRoutes(): () => void {
  if (placeOf(history.state) === null) history.replaceState({ place: 0 }, '');
  window.addEventListener('hashchange', onHashChange);
  window.addEventListener('beforeunload', onBeforeUnload);
  return () => {
    window.removeEventListener('hashchange', onHashChange);
    window.removeEventListener('beforeunload', onBeforeUnload);
  };
}

export function goTo(route: Route): void {
  const hash = hashOf(route);
  if (hash === location.hash) return;
  going = hash;
  location.hash = hash;
}

/** Leaves for the screen that was wanted, dropping what was not saved; or stays. */
export function answerLeaving(leave: boolean): void {
  const { wanted } = useRoute.getState();
  useRoute.setState(leave ? { wanted: null, unsaved: [] } : { wanted: null });
  if (leave && wanted !== null) location.hash = wanted;
}

/** Goes without asking: what was typed has just been saved. */
export function goAfterSaving(route: Route): void {
  useRoute.setState({ unsaved: [] });
  goTo(route);
}

const TYPED = 'Si sale de esta pantalla, lo que escribió y no ha guardado se pierde.';

/** Whoever enters next begins where everybody may be, not on what the one before was looking at. */
function beginAgain(): void {
  useRoute.setState({ unsaved: [] });
  const hash = hashOf({ screen: 'bandeja' });
  if (hash === shown.hash) return;
  const place = shown.place + 1;
  location.hash = hash;
  history.replaceState({ place }, '');
  // At once: the screen of before would ask the office in the name of whoever has just entered.
  show(hash, place);
}

whenSessionEnds(beginAgain);

/** While `unsaved`, leaving the screen asks first, and says what would be lost. */
export function useUnsaved(unsaved: boolean, text: string = TYPED): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const loss: Loss = { text };
    useRoute.setState((state) => ({ unsaved: [...state.unsaved, loss] }));
    return () => useRoute.setState((state) => ({ unsaved: state.unsaved.filter((one) => one !== loss) }));
  }, [unsaved, text]);
}
