// What this person was last at, newest first: kept while the session lasts, and nowhere else.
import { create } from 'zustand';
import { whenSessionEnds } from '../../state/session.ts';
import type { Destino } from './destinos.ts';

const MANY = 12;

type RecientesState = {
  readonly destinos: readonly Destino[];
  /** Acts chosen in the palette, by their keys. */
  readonly actos: readonly string[];
};

export const useRecientes = create<RecientesState>()(() => ({ destinos: [], actos: [] }));

export const recordarDestino = (destino: Destino): void =>
  useRecientes.setState(({ destinos }) => ({ destinos: [destino, ...destinos.filter(({ key }) => key !== destino.key)].slice(0, MANY) }));

export const recordarActo = (key: string): void =>
  useRecientes.setState(({ actos }) => ({ actos: [key, ...actos.filter((uno) => uno !== key)].slice(0, MANY) }));

whenSessionEnds(() => useRecientes.setState({ destinos: [], actos: [] }));
