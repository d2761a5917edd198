// The case that is on the screen, and its history.
import { create } from 'zustand';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { fraseDe } from '../../../shared/domain/actos.ts';
import { esDeSiagie } from '../../../shared/domain/deshacer.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { Actuacion, ExpedienteVisto, RequisitoVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { tell } from '../../state/notice.ts';
import { whenSessionEnds } from '../../state/session.ts';

type ExpedienteState = {
  readonly expediente: ExpedienteVisto | null;
  readonly historia: readonly Actuacion[] | null;
  /** Días hábiles that the office usually gives to mend. */
  readonly plazo: number;
  /** What each district adds to it. */
  readonly distancia: Ajustes['distancia'];
  /** Whether the letters need their V.° B.°. */
  readonly conVisto: boolean;
  readonly failure: Failure | null;
};

/** TUO Ley 27444 art. 136. */
const TERM_OF_THE_LAW = 2;

const EMPTY: ExpedienteState = { expediente: null, historia: null, plazo: TERM_OF_THE_LAW, distancia: [], conVisto: false, failure: null };

export const useExpediente = create<ExpedienteState>()(() => EMPTY);

let newest = 0;

export async function load(expedienteId: number): Promise<void> {
  newest += 1;
  const mine = newest;
  const [result, ajustes] = await Promise.all([call('expedientes.ver', { expedienteId }), call('ajustes.ver', {})]);
  if (mine !== newest) return;
  if (ajustes.ok) {
    const { plazos, distancia, vistoBueno } = ajustes.value;
    useExpediente.setState({ plazo: plazos.observacion, distancia, conVisto: vistoBueno.oficios });
  }
  useExpediente.setState(result.ok ? { expediente: result.value, failure: null } : { failure: result.failure });
}

export async function loadHistory(expedienteId: number): Promise<void> {
  const result = await call('expedientes.historia', { expedienteId });
  if (result.ok) useExpediente.setState({ historia: result.value.actuaciones });
  else useExpediente.setState({ failure: result.failure });
}

/** Shows the case as the office answered it after an act. */
export function take(expediente: ExpedienteVisto): void {
  newest += 1;
  useExpediente.setState({ expediente, historia: null, failure: null });
}

/** Whoever is in has opened what was passed on to them. */
export async function receive(expedienteId: number): Promise<void> {
  const result = await call('pases.recibir', { expedienteId });
  if (result.ok) takeIfShown(result.value);
}

/** As `take`, where that case is the one on the screen. */
export function takeIfShown(expediente: ExpedienteVisto): void {
  if (useExpediente.getState().expediente?.id === expediente.id) take(expediente);
}

type Marca = Pick<RequisitoVisto, 'clave' | 'calificacion' | 'nota'>;

/**
 * Marks a requisito. It shows at once, before the office answers, so that whoever goes on by keyboard finds the step that
 * follows from it; calls are carried in order. Of several on their way the last answer tells of all; a refusal shows
 * what stands.
 */
export async function mark(expedienteId: number, marca: Marca): Promise<Result<ExpedienteVisto>> {
  const { expediente } = useExpediente.getState();
  newest += 1;
  const mine = newest;
  if (expediente?.id === expedienteId) {
    const requisitos = expediente.requisitos.map((uno) => (uno.clave === marca.clave ? { ...uno, ...marca } : uno));
    useExpediente.setState({ expediente: { ...expediente, requisitos } });
  }
  const result = await call('verificacion.calificar', { expedienteId, calificaciones: [marca] });
  if (!result.ok) await load(expedienteId);
  else if (mine === newest) take(result.value);
  return result;
}

/** As `take`, and tells what was done, with the way to take it back where it may be. */
export function takeAndTell(expediente: ExpedienteVisto, text: string): void {
  take(expediente);
  tell({ text, ...(expediente.deshacible && { action: { label: 'Deshacer', run: () => void undo(expediente) } }) });
}

/** Takes back the last step of that case as it is shown, and tells it; or why it cannot be. */
export async function undo({ id: expedienteId, deshacible }: Pick<ExpedienteVisto, 'id' | 'deshacible'>): Promise<void> {
  if (!deshacible) return;
  const result = await call('expedientes.deshacer', { expedienteId, paso: deshacible.id });
  if (!result.ok) {
    tell({ text: result.failure.message });
    return;
  }
  takeIfShown(result.value);
  const enSiagie = esDeSiagie(deshacible.acto) ? ' Solo cambia este registro: si ya lo hizo en SIAGIE, corríjalo también allí.' : '';
  tell({ text: `Deshecho: «${fraseDe(deshacible.acto)}».${enSiagie}` });
}

export function forget(): void {
  newest += 1;
  useExpediente.setState(EMPTY);
}

whenSessionEnds(forget);
