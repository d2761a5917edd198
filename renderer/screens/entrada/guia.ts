// Whether the set-up is still being shown although somebody is in already: its last step prints the recovery sheet.
import { create } from 'zustand';
import { whenLocked } from '../../state/lock.ts';
import { whenSessionEnds } from '../../state/session.ts';

const useGuia = create<{ readonly guiding: boolean }>()(() => ({ guiding: false }));

export const useGuiding = (): boolean => useGuia((state) => state.guiding);

export const setGuiding = (guiding: boolean): void => useGuia.setState({ guiding });

whenSessionEnds(() => setGuiding(false));
// The sheet is wiped by the lock: who comes back makes another one in Ajustes.
whenLocked(() => setGuiding(false));
