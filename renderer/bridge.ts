// The typed client of the contract: through the preload in the desktop window, over HTTP in a browser.
import { contract, OfficeEvent, readOutput, type CallName, type Input, type Output } from '../shared/contract.ts';
import { Failure, type Result } from '../shared/failure.ts';
import { decodeWire, encodeWire } from '../shared/wire.ts';
import { isLocked, untilUncovered } from './state/lock.ts';

/** What electron/preload.ts exposes; absent in a browser. */
type Desktop = {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Gives back the function that stops listening. */
  onEvent(listener: (event: unknown) => void): () => void;
};

declare global {
  interface Window {
    readonly altas?: Desktop;
  }
}

const NO_ANSWER: Failure = {
  code: 'interno',
  message: 'El programa no responde. Lo que escribió sigue aquí: espere un momento y vuelva a intentarlo.',
};

const LOCKED: Failure = {
  code: 'sin_sesion',
  message: 'La pantalla se bloqueó y esto no llegó a hacerse. Lo que escribió sigue aquí: vuelva a intentarlo.',
};

let sessionLost: () => Promise<void> = () => Promise.resolve();

/** What is done when a call is refused because nobody is in any more. */
export function whenSessionIsLost(act: () => Promise<void>): void {
  sessionLost = act;
}

/** What only shows something waits behind the lock until its person is back; never with a password in it. */
const mayWait = (name: CallName): boolean => contract[name].mode === 'lee' && !name.startsWith('credenciales.');

/**
 * Carries one call and answers what the office answered. Never rejects: what cannot be carried is a failure too.
 * While the screen is locked nothing goes to the office but what is about the session.
 */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  if (contract[name].who === 'nadie') return carry(name, input);
  if (isLocked() && !(mayWait(name) && (await untilUncovered()))) return { ok: false, failure: LOCKED };
  const result = await carry(name, input);
  if (result.ok || result.failure.code !== 'sin_sesion') return result;
  await sessionLost();
  if (!isLocked()) return result;
  return mayWait(name) && (await untilUncovered()) ? carry(name, input) : { ok: false, failure: LOCKED };
}

async function carry<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  try {
    const answer = window.altas ? await window.altas.call(name, input) : await post(name, input);
    if (answer.ok) return { ok: true, value: readOutput(name, answer.value) };
    return { ok: false, failure: Failure.parse(answer.failure) };
  } catch {
    return { ok: false, failure: NO_ANSWER };
  }
}

async function post(name: string, input: unknown): Promise<Result<unknown>> {
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: encodeWire({ name, input }),
  });
  return decodeWire(await response.text());
}

/** Hears what the office tells without being asked. Gives back the function that stops it. */
export function onOfficeEvent(listener: (event: OfficeEvent) => void): () => void {
  const hear = (event: unknown) => listener(OfficeEvent.parse(event));
  if (window.altas) return window.altas.onEvent(hear);
  const source = new EventSource('/events');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => hear(decodeWire(data)));
  return () => source.close();
}
