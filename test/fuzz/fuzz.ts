// Every call, in each role and without a session, with good inputs, spoiled ones and noise. Seeded: the same seed asks the same.
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { contract, type CallName } from '../../shared/contract.ts';
import { Failure, type Result } from '../../shared/failure.ts';
import { EXE, PNG, pdfDePrueba } from '../fixtures/archivos.ts';
import { CALLERS, openOfficeOfRoles, type Caller, type OfficeOfRoles } from '../support/roles.ts';
import { arbitraryOf } from './arbitrary.ts';
import { EXAMPLES } from './examples.ts';
import { junk, mutated } from './mutate.ts';

type Asked = { readonly caller: Caller; readonly name: string; readonly input: unknown };

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name);
const NAMES = Object.keys(contract).filter(isCall);

/** Of 12 good inputs, how many are asked of the calls that take long: those that derive a key from a password (0.3 s) and those that draw letters. */
const SELDOM: Partial<Readonly<Record<CallName, number>>> = {
  'sesion.jefesConHoja': 3, 'sesion.entrarConHoja': 3, 'seguridad.hacerHoja': 3, 'seguridad.probarHoja': 3, 'seguridad.cambiarLlave': 2,
  'respaldos.hacer': 2, 'respaldos.comprobar': 2,
  'sesion.entrar': 3, 'sesion.cambiarClave': 3, 'miembros.agregar': 3, 'miembros.darClave': 3, 'sesion.salir': 3, 'sesion.bloquear': 3,
  'documentos.vistaPrevia': 8, 'documentos.emitir': 8, 'documentos.emitirCargo': 8, 'documentos.guardar': 6, 'documentos.paraImprimir': 6, 'observaciones.observar': 8,
  'credenciales.vistaPrevia': 8, 'credenciales.emitir': 8, 'ajustes.muestra': 8, 'ajustes.hojaDeCalibracion': 3, 'multiples.vistaPrevia': 8, 'multiples.emitir': 8, 'libro.empezarInforme': 3, 'destrucciones.destruir': 6,
};
const OFTEN = 12;

/** The office is put back after so many inputs: its cases would all end archived or annulled, and nothing would get deep. */
const RENEW_EVERY = 500;

/** Whoever may is asked more, so that more gets deep. */
const callerOf = (may: readonly string[] | 'nadie'): fc.Arbitrary<Caller> =>
  fc.oneof(...CALLERS.map((one) => ({ weight: may.includes(one) ? 4 : 1, arbitrary: fc.constant(one) })));

function askedOf(files: readonly Uint8Array[]): fc.Arbitrary<Asked> {
  const known = NAMES.flatMap((name) => {
    const made = arbitraryOf(contract[name].input, files);
    const given: readonly unknown[] = EXAMPLES[name] ?? [];
    const good = given.length === 0 ? made : fc.oneof(made, { weight: 2, arbitrary: fc.constantFrom(...given) });
    const weight = SELDOM[name] ?? OFTEN;
    const caller = callerOf(contract[name].who);
    return [
      { weight, arbitrary: fc.record({ caller, name: fc.constant(name), input: good }) },
      { weight, arbitrary: fc.record({ caller, name: fc.constant(name), input: mutated(good) }) },
      { weight: 3, arbitrary: fc.record({ caller, name: fc.constant(name), input: junk }) },
    ];
  });
  const unknown = fc.record({ caller: callerOf('nadie'), name: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'sesion', 'SESION.ESTADO', 'ajustes.ver\u0000')), input: junk });
  return fc.oneof(...known, { weight: NAMES.length, arbitrary: unknown });
}

/** Why the answer may not be; null when it may. */
function wrongWith({ name }: Asked, result: Result<unknown>): string | null {
  if (result.ok) {
    const read = isCall(name) ? contract[name].output.safeParse(result.value) : null;
    return read?.success ? null : 'its value is not what the contract says';
  }
  const failure = Failure.safeParse(result.failure);
  if (!failure.success) return 'its failure is not one';
  if (failure.data.code === 'interno') return 'it is a bug of the program';
  if (failure.data.message === '' || failure.data.message.length > 2_000) return `its sentence has ${failure.data.message.length} characters`;
  return isCall(name) || failure.data.code === 'llamada_desconocida' ? null : 'a call that is not is taken for one';
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Megabytes that are in use once what is not has been given back, and those that the process has. */
function memory(): { readonly used: number; readonly resident: number } {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: (heapUsed + external) / 2 ** 20, resident: rss / 2 ** 20 };
}

export type FuzzReport = {
  /** Null when all went well; otherwise the seed, the input and what was wrong with its answer. */
  readonly failure: string | null;
  /** Calls that were answered well at least once, with how often; and those never. */
  readonly answered: ReadonlyMap<string, number>;
  readonly never: readonly string[];
  /** Megabytes gained since the warm-up, which is the first third. */
  readonly gained: { readonly used: number; readonly resident: number };
};

type Watch = { count: number; version: string; atWarm: ReturnType<typeof memory>; readonly answered: Map<string, number> };

async function ask(office: OfficeOfRoles, asked: Asked, watch: Watch): Promise<void> {
  const { caller, name, input } = asked;
  const result = await office.call(caller, name, input);
  const wrong = wrongWith(asked, result);
  if (wrong !== null) throw new Error(`${wrong}: ${inspect(result, { maxStringLength: 400 })}\n${office.faults().slice(-2_000)}`);
  const version = office.register().version();
  // A wrong password is itself written down; and the register is opened anew around a change of its key.
  if (!result.ok && version !== watch.version && result.failure.code !== 'clave_errada' && name !== 'seguridad.cambiarLlave') throw new Error(`it was refused (${result.failure.code}) and wrote`);
  watch.version = version;
  if (result.ok) watch.answered.set(name, (watch.answered.get(name) ?? 0) + 1);
  const moved = name.startsWith('sesion.') || (result.ok && name.startsWith('miembros.')) || (!result.ok && result.failure.code === 'sin_sesion' && caller !== 'nadie');
  if (moved && (await office.mend())) watch.version = office.register().version();
}

/** @param progress hears, from time to time, how many have been asked. */
export async function fuzz(runs: number, seed: number, progress: (done: number) => void = () => {}): Promise<FuzzReport> {
  const office = await openOfficeOfRoles();
  const watch: Watch = { count: 0, version: office.register().version(), atWarm: memory(), answered: new Map() };
  const files = [await pdfDePrueba(), PNG, EXE, new Uint8Array(0)];
  try {
    const property = fc.asyncProperty(askedOf(files), async (asked) => {
      await ask(office, asked, watch);
      watch.count += 1;
      if (watch.count % RENEW_EVERY === 0) {
        await office.renew();
        watch.version = office.register().version();
        progress(watch.count);
      }
      if (watch.count === Math.floor(runs / 3)) watch.atWarm = memory();
    });
    const { failed, counterexample, errorInstance } = await fc.check(property, { seed, numRuns: runs, endOnFailure: true });
    const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    const [input] = counterexample ?? [];
    const now = memory();
    return {
      failure: failed ? `seed ${seed}, input ${watch.count + 1}: ${inspect(input, { depth: 8, maxStringLength: 400, maxArrayLength: 40 })}\n${why}` : null,
      answered: watch.answered,
      never: NAMES.filter((name) => !watch.answered.has(name)),
      gained: { used: now.used - watch.atWarm.used, resident: now.resident - watch.atWarm.resident },
    };
  } finally {
    await office.close();
  }
}
