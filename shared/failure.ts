// The failures a person can meet: a code for programs, a sentence in Spanish that says what to do for people.
import { z } from 'zod';

export const FailureCode = z.enum([
  'entrada_invalida', // the input does not fit the contract
  'llamada_desconocida', // no such call
  'sin_sesion', // nobody has entered
  'sin_permiso', // the role may not
  'sin_configurar', // the office has not been set up
  'ya_configurado', // it already has
  'clave_errada', // wrong password, or wrong key of the recovery sheet
  'espere', // too many wrong ones: `espera` says how long
  'en_uso', // another program has the store open
  'no_existe', // no such expediente, servicio, document…
  'fuera_de_orden', // the state does not allow the act
  'duplicado', // the same oficio, or the same person and servicio, is already open
  'falta_dato', // something must be filled in first
  'valor_imposible', // it fits the contract, but cannot be: a delivery in the future
  'archivo_grande',
  'archivo_desconocido', // neither PDF, JPG nor PNG, whatever its name says
  'archivo_danado',
  'archivo_protegido',
  'padron_ilegible', // no padrón, or a damaged one
  'caracter_sin_letra', // no font has it
  'no_cabe', // the document cannot be laid out
  'datos_ilegibles', // the store cannot be opened
  'carpeta_no_apta', // the data cannot live there
  'disco_lleno', // no room for what was to be written
  'disco_protegido', // the folder cannot be written to
  'disco', // the disc does not answer, or was taken away
  'respaldo_inservible', // a backup that is cut, damaged, of another office or of a newer program
  'ocupado', // another long work on the data is under way
  'cancelado', // the person stopped it
  'interno', // a bug; `id` leads to the log
]);
export type FailureCode = z.infer<typeof FailureCode>;

export const FieldFailure = z.strictObject({ field: z.string(), message: z.string() });
export type FieldFailure = z.infer<typeof FieldFailure>;

/**
 * `field` is the path of the datum into the call's input (`servicios.0.codigoModular`); `fields` lists
 * every datum at fault when there are several, the first being `field`; `id` names a bug in the log.
 */
export const Failure = z.strictObject({
  code: FailureCode,
  message: z.string(),
  field: z.string().optional(),
  fields: z.array(FieldFailure).optional(),
  id: z.string().optional(),
  /** Seconds until it may be tried again. */
  espera: z.int().positive().optional(),
});
export type Failure = z.infer<typeof Failure>;

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Thrown inside the office to leave a transaction with an expected failure; dispatch turns it into a value. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly failure: Failure;

  /** @param espera seconds until it may be tried again; 0: at once. */
  constructor(code: FailureCode, message: string, field?: string, espera = 0) {
    super(message);
    this.failure = { code, message, ...(field !== undefined && { field }), ...(espera > 0 && { espera }) };
  }
}

/** For the `default` of a switch that names every case. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
