// What the new year needs: asked while its season lasts, and told by the frame on every screen.
import { create } from 'zustand';
import type { Output } from '../../../shared/contract.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

type AnioNuevoState = { readonly visto: Output<'anioNuevo.ver'> | null; readonly failure: Failure | null };

const EMPTY: AnioNuevoState = { visto: null, failure: null };

export const useAnioNuevo = create<AnioNuevoState>()(() => EMPTY);

/** Only the newest question is answered on the screen. */
let newest = 0;

async function ask(question: Promise<Result<Output<'anioNuevo.ver'>>>): Promise<void> {
  newest += 1;
  const mine = newest;
  const result = await question;
  if (mine !== newest) return;
  if (result.ok) useAnioNuevo.setState({ visto: result.value, failure: null });
  else useAnioNuevo.setState({ failure: result.failure });
}

export const loadAnioNuevo = (): Promise<void> => ask(call('anioNuevo.ver', {}));
export const posponer = (): Promise<void> => ask(call('anioNuevo.posponer', {}));

whenSessionEnds(() => {
  newest += 1;
  useAnioNuevo.setState(EMPTY);
});
