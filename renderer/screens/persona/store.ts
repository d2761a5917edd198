// The person that is shown.
import { create } from 'zustand';
import type { TipoDocumento } from '../../../shared/domain/documento-identidad.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { PersonaVista } from '../../../shared/vistas-vigencias.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

type PersonaState = { readonly persona: PersonaVista | null; readonly failure: Failure | null };

const EMPTY: PersonaState = { persona: null, failure: null };

export const usePersona = create<PersonaState>()(() => EMPTY);

/** Only the newest question is answered on the screen. */
let newest = 0;

export async function loadPersona(tipoDocumento: TipoDocumento, numeroDocumento: string): Promise<void> {
  newest += 1;
  const mine = newest;
  const result = await call('personas.ver', { tipoDocumento, numeroDocumento });
  if (mine !== newest) return;
  usePersona.setState(result.ok ? { persona: result.value, failure: null } : { failure: result.failure });
}

export function forgetPersona(): void {
  newest += 1;
  usePersona.setState(EMPTY);
}

whenSessionEnds(forgetPersona);
