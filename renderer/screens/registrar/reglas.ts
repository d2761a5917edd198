// What the office judges a request by, for what is said of it while it is being written.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import type { NoLaborables } from '../../../shared/domain/feriados.ts';
import { diasDe } from '../../../shared/domain/no-laborables.ts';
import { SUSTENTOS_INICIALES } from '../../../shared/domain/sustentos.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

type Reglas = Pick<Ajustes, 'requisitos' | 'sustentos'> & { readonly noLaborables: NoLaborables };

/** Ours, until those of the office are read: the national holidays are known without its days off. */
const INICIALES: Reglas = { noLaborables: new Set(), requisitos: [], sustentos: SUSTENTOS_INICIALES };

const useStore = create<Reglas>()(() => INICIALES);

async function read(): Promise<void> {
  const result = await call('ajustes.ver', {});
  if (!result.ok) return;
  const { noLaborables, requisitos, sustentos } = result.value;
  useStore.setState({ noLaborables: diasDe(noLaborables), requisitos, sustentos });
}

/** Those that hold now, read anew as a form opens. */
export function useReglas(): Reglas {
  useEffect(() => void read(), []);
  return useStore();
}

/** As they were last read. */
export const reglas = (): Reglas => useStore.getState();

whenSessionEnds(() => useStore.setState(INICIALES));
