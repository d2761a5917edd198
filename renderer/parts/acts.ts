// What can be done now, where one is and with one's role. Each part of the screen offers its own acts, from the same table
// that draws its buttons and menus; the palette finds them here.
import { useEffect, useRef } from 'react';
import { palabras } from '../../shared/domain/texto.ts';
import type { Shortcut } from './shortcuts.ts';

export type Act = {
  /** What it is called, as on its button. Two acts offered at once have different texts. */
  readonly text: string;
  /** Where it leads or what it belongs to, when the text alone does not tell. */
  readonly where?: string;
  readonly shortcut?: Shortcut;
  readonly run: () => void;
};

const offered = new Set<{ readonly current: readonly Act[] }>();

/** Offers those acts while the component is shown. */
export function useActs(acts: readonly Act[]): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    offered.add(latest);
    return () => void offered.delete(latest);
  }, []);
}

/** Those of the screen first, since they came last, and then those of the frame. */
export const offeredActs = (): Act[] => [...offered].reverse().flatMap(({ current }) => current);

/** Whether every word typed begins some word of the text: as the register's own search does. */
export function coincide(texto: string, escrito: string): boolean {
  const suyas = palabras(texto);
  return palabras(escrito).every((palabra) => suyas.some((suya) => suya.startsWith(palabra)));
}
