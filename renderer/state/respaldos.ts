// How the backups stand: the age of the last one, what is under way, what to warn of. Shown in the frame and in the settings.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { EstadoDeRespaldos, ListaDeRespaldos } from '../../shared/vistas-respaldos.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { call } from '../bridge.ts';
import { useBackupNews } from './events.ts';
import { whenSessionEnds } from './session.ts';

type RespaldosState = {
  readonly estado: EstadoDeRespaldos | null;
  readonly lista: ListaDeRespaldos | null;
  /** Why the list could not be read. */
  readonly failure: Failure | null;
};

const EMPTY: RespaldosState = { estado: null, lista: null, failure: null };

export const useRespaldos = create<RespaldosState>()(() => EMPTY);

export async function loadEstado(): Promise<void> {
  const result = await call('respaldos.estado', {});
  if (result.ok) useRespaldos.setState({ estado: result.value });
}

/** The backups of the data's own folder and of the second one. */
export async function loadLista(): Promise<void> {
  const result = await call('respaldos.listar', { carpeta: null });
  useRespaldos.setState(result.ok ? { lista: result.value, failure: null } : { failure: result.failure });
}

/** Keeps what a call about the backups answered. */
export async function keepEstado(work: Promise<Result<EstadoDeRespaldos>>): Promise<Result<EstadoDeRespaldos>> {
  const result = await work;
  if (result.ok) useRespaldos.setState({ estado: result.value });
  return result;
}

const reload = (): void => void loadEstado();

/** Reads how they stand, and again at every news and when one comes back to the window: the day may have changed. */
export function useEstadoDeRespaldos(): EstadoDeRespaldos | null {
  useBackupNews(reload);
  useEffect(() => {
    reload();
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, []);
  return useRespaldos(({ estado }) => estado);
}

whenSessionEnds(() => useRespaldos.setState(EMPTY));
