// The manual: whether it is open and at which page, and what is on the screen now, which is what F1 asks about.
import { useEffect } from 'react';
import { create } from 'zustand';
import { whenLocked } from './lock.ts';

/** A page of the manual, and one of its sections; null: from its beginning. */
export type LugarDelManual = { readonly pagina: string; readonly seccion: string | null };

type AyudaState = {
  /** What is read; null when the manual is closed. */
  readonly abierto: LugarDelManual | null;
  /** What was read before, to go back to it. */
  readonly antes: readonly LugarDelManual[];
  /** What had the keyboard when it was opened, and has it again when it is closed. */
  readonly from: HTMLElement | null;
};

export const useAyuda = create<AyudaState>()(() => ({ abierto: null, antes: [], from: null }));

export function openManual(lugar: LugarDelManual): void {
  const at = document.activeElement;
  useAyuda.setState({ abierto: lugar, antes: [], from: at instanceof HTMLElement && at !== document.body ? at : null });
}

export const closeManual = (): void => useAyuda.setState({ abierto: null, antes: [] });

/** Goes on to another page of the open manual. */
export function turnTo(lugar: LugarDelManual): void {
  useAyuda.setState(({ abierto, antes }) => ({ abierto: lugar, antes: abierto ? [...antes, abierto] : [] }));
}

export function turnBack(): void {
  useAyuda.setState(({ antes }) => ({ abierto: antes.at(-1) ?? null, antes: antes.slice(0, -1) }));
}

// It would lie over the entry sheet.
whenLocked(closeManual);

type Topic = { readonly name: string };
let topics: readonly Topic[] = [];

/** Says, while the component is shown, that this is what one has in front: the title of a dialog, the state of a case. */
export function useTopic(name: string): void {
  useEffect(() => {
    const topic: Topic = { name };
    topics = [...topics, topic];
    return () => {
      topics = topics.filter((one) => one !== topic);
    };
  }, [name]);
}

/** What is in front, the nearest first. */
export const topicsInFront = (): string[] => topics.map(({ name }) => name).toReversed();
