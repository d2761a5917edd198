// What the register knows of the oficio that is being written: cases like it, and the person if known from before.
import { create } from 'zustand';
import type { Input, Output } from '../../../shared/contract.ts';
import type { Costumbres, Pedido } from '../../../shared/domain/pedido.ts';
import type { Parecido } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

type Conocida = { readonly persona: NonNullable<Output<'personas.conocida'>['persona']>; readonly expediente: string };

type RegistrarState = { readonly parecidos: readonly Parecido[]; readonly conocida: Conocida | null };

const EMPTY: RegistrarState = { parecidos: [], conocida: null };

export const useRegistrar = create<RegistrarState>()(() => EMPTY);

/** Only the newest question of each kind is answered on the screen. */
const newest = { parecidos: 0, conocida: 0 };

export async function askParecidos(input: Input<'expedientes.parecidos'>): Promise<void> {
  newest.parecidos += 1;
  const mine = newest.parecidos;
  const result = await call('expedientes.parecidos', input);
  if (mine === newest.parecidos) useRegistrar.setState({ parecidos: result.ok ? result.value.parecidos : [] });
}

/** Null: no document that could be anyone's. */
export async function askConocida(input: Input<'personas.conocida'> | null): Promise<void> {
  newest.conocida += 1;
  const mine = newest.conocida;
  const result = input && (await call('personas.conocida', input));
  if (mine !== newest.conocida) return;
  const known = result?.ok ? result.value : null;
  useRegistrar.setState({ conocida: known?.persona ? { persona: known.persona, expediente: known.expediente } : null });
}

type Inicio = { readonly costumbres: Costumbres | null; readonly pedido: Pedido | null };

/** What a new form starts with: the habits of who registers, and the case it repeats. Without an answer it starts empty. */
export async function askInicio(de: number | null): Promise<Inicio> {
  const [habits, repeated] = await Promise.all([call('expedientes.costumbres', {}), de === null ? null : call('expedientes.ver', { expedienteId: de })]);
  return { costumbres: habits.ok ? habits.value.costumbres : null, pedido: repeated?.ok ? repeated.value.pedido : null };
}

export function forgetAnswers(): void {
  newest.parecidos += 1;
  newest.conocida += 1;
  useRegistrar.setState(EMPTY);
}

whenSessionEnds(forgetAnswers);
