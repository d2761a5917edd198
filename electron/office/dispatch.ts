// The only door: every call of every host comes through here, and leaves as a value.
import { contract, type CallName, type OfficeEvent } from '../../shared/contract.ts';
import type { Rol } from '../../shared/domain/miembro.ts';
import { Refusal, type Failure, type Result } from '../../shared/failure.ts';
import type { Accesos } from './accesos.ts';
import { fallaDeDisco } from './fallas-de-disco.ts';
import type { FaultLog } from './fault-log.ts';
import type { Handlers } from './handler.ts';
import { inputFailure } from './messages.ts';
import type { Sesiones } from './sesion.ts';

export type Dispatch = (caller: string, name: string, input: unknown) => Promise<Result<unknown>>;

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name);

/** Whether that call waits for the person, in the host's own dialog. */
export const asksThePerson = (name: string): boolean => isCall(name) && contract[name].mode === 'pregunta';

const allows = (who: readonly Rol[], rol: Rol): boolean => who.includes(rol);

const refused = (failure: Failure): Result<never> => ({ ok: false, failure });

const SIN_SESION: Failure = { code: 'sin_sesion', message: 'La sesión terminó. Elija su nombre y escriba su contraseña para continuar.' };

type AnyHandler = (first: unknown, input: unknown) => unknown;

/** What each call's event tells the windows: which case may look different now. */
function eventOf(name: CallName, value: unknown): OfficeEvent {
  if (name.startsWith('sesion.') || name.startsWith('seguridad.')) return { type: 'sesion' };
  if (name.startsWith('respaldos.') || name.startsWith('rescate.')) return { type: 'respaldos' };
  const named = typeof value === 'object' && value !== null && 'expediente' in value ? value.expediente : value;
  const id = typeof named === 'object' && named !== null && 'id' in named && 'estado' in named ? named.id : null;
  return { type: 'registro', expedienteId: typeof id === 'number' ? id : null };
}

/**
 * Looks the call up, checks session and role, parses the input, runs the handler, parses its answer and notes whose data it shows.
 * Never rejects: an expected failure is a value, a bug becomes the failure `interno` with an id that leads to the log.
 */
export function createDispatch(
  handlers: Handlers,
  sesiones: Pick<Sesiones, 'turno' | 'atendido'>,
  accesos: Accesos,
  log: FaultLog,
  tell: (event: OfficeEvent) => void,
): Dispatch {
  // The contract pairs each name with its handler's types; here only the name is known, so the pairing is by name alone.
  const byName: Readonly<Record<CallName, AnyHandler>> = handlers as Readonly<Record<CallName, AnyHandler>>;

  return async (caller, name, input) => {
    if (!isCall(name)) return refused({ code: 'llamada_desconocida', message: 'El programa no conoce esa llamada.' });
    const { who, mode, input: inputSchema, output: outputSchema } = contract[name];
    try {
      const turno = who === 'nadie' ? null : sesiones.turno(caller);
      if (who !== 'nadie' && !turno) return refused(SIN_SESION);
      if (who !== 'nadie' && turno && !allows(who, turno.miembro.rol)) {
        return refused({ code: 'sin_permiso', message: 'Su rol no permite hacer esto. Pídalo al jefe o al especialista.' });
      }
      const parsed = inputSchema.safeParse(input);
      if (!parsed.success) return refused(inputFailure(parsed.error));
      const value: unknown = outputSchema.parse(await byName[name](who === 'nadie' ? caller : turno, parsed.data));
      if (turno) accesos.anotar(caller, turno, name, parsed.data, value);
      if (mode === 'escribe') tell(eventOf(name, value));
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Refusal) return refused(error.failure);
      const disco = fallaDeDisco(error);
      if (disco) return refused(disco);
      const id = log.write(name, error);
      return refused({ code: 'interno', message: `Algo falló en el programa (${id}). Nada quedó a medias: inténtelo de nuevo y, si se repite, avise con ese número.`, id });
    } finally {
      // A long work is work: who waited for it has not been away.
      if (who !== 'nadie') sesiones.atendido(caller);
    }
  };
}
