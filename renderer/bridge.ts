// The typed client of the contract: through the preload in the desktop window, over HTTP in a browser.
import { OfficeEvent, readOutput, type CallName, type Input, type Output } from '../shared/contract.ts';
import { Failure, type Result } from '../shared/failure.ts';
import { decodeWire, encodeWire } from '../shared/wire.ts';

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

let sessionLost: () => void = () => {};

/** What is done when a call is refused because nobody is in any more. */
export function whenSessionIsLost(act: () => void): void {
  sessionLost = act;
}

/** Carries one call and answers what the office answered. Never rejects: what cannot be carried is a failure too. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  try {
    const answer = window.altas ? await window.altas.call(name, input) : await post(name, input);
    if (answer.ok) return { ok: true, value: readOutput(name, answer.value) };
    const failure = Failure.parse(answer.failure);
    if (failure.code === 'sin_sesion') sessionLost();
    return { ok: false, failure };
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
