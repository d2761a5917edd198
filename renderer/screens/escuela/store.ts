// The school that is shown.
import { create } from 'zustand';
import type { Failure } from '../../../shared/failure.ts';
import type { Escuela } from '../../../shared/vistas-padron.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

type EscuelaState = { readonly escuela: Escuela | null; readonly failure: Failure | null };

const EMPTY: EscuelaState = { escuela: null, failure: null };

export const useEscuela = create<EscuelaState>()(() => EMPTY);

/** Only the newest question is answered on the screen. */
let newest = 0;

export async function loadEscuela(codigoModular: string, anexo: string): Promise<void> {
  newest += 1;
  const mine = newest;
  const result = await call('padron.escuela', { codigoModular, anexo });
  if (mine !== newest) return;
  useEscuela.setState(result.ok ? { escuela: result.value, failure: null } : { failure: result.failure });
}

export function forgetEscuela(): void {
  newest += 1;
  useEscuela.setState(EMPTY);
}

whenSessionEnds(forgetEscuela);
