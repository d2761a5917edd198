// What can be done now, where one is and with one's role: each button, menu, tab and place offers what it does, as it is drawn,
// and the palette finds it here. There is no other list to keep in step with them.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { palabras } from '../../shared/domain/texto.ts';
import type { Shortcut } from './shortcuts.ts';

export type Act = {
  /** What it is called, as on its button. */
  readonly text: string;
  /** Where it leads or what it belongs to, when the text alone does not tell. */
  readonly where?: string;
  readonly shortcut?: Shortcut;
  readonly run: () => void;
};

type Offer = { readonly current: readonly Act[] };

const offered: Readonly<Record<'screen' | 'frame', Set<Offer>>> = { screen: new Set(), frame: new Set() };

/** Offers those acts while the component is shown. */
export function useActs(acts: readonly Act[], of: 'screen' | 'frame' = 'screen'): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    offered[of].add(latest);
    return () => void offered[of].delete(latest);
  }, [of]);
}

export const keyOf = ({ text, where = '' }: Act): string => `acto ${where} ${text}`;

/** Those of the screen first, and among them those that have a key of their own; of several with one name, the first. */
export function offeredActs(): Act[] {
  const ofScreen = [...offered.screen].flatMap(({ current }) => current).toSorted((one, other) => Number(other.shortcut !== undefined) - Number(one.shortcut !== undefined));
  const ofFrame = [...offered.frame].flatMap(({ current }) => current);
  const byKey = new Map<string, Act>();
  for (const act of [...ofScreen, ...ofFrame]) if (!byKey.has(keyOf(act))) byKey.set(keyOf(act), act);
  return [...byKey.values()];
}

/** Whether every word typed begins some word of the text: as the register's own search does. */
export function coincide(texto: string, escrito: string): boolean {
  const suyas = palabras(texto);
  return palabras(escrito).every((palabra) => suyas.some((suya) => suya.startsWith(palabra)));
}
