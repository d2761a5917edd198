// What the program has just done, told in one line at the foot of the window and to screen readers.
import { create } from 'zustand';

export type Notice = {
  readonly text: string;
  /** What may be done about it: «Deshacer», «Imprimir cargo». */
  readonly action?: { readonly label: string; readonly run: () => void };
};

type NoticeState = { readonly notice: (Notice & { readonly id: number }) | null };

export const useNotice = create<NoticeState>()(() => ({ notice: null }));

let lastId = 0;

export function tell(notice: Notice): void {
  lastId += 1;
  useNotice.setState({ notice: { ...notice, id: lastId } });
}

export const clearNotice = (): void => useNotice.setState({ notice: null });
