// Which sentence of a failure belongs beside which field.
import type { Failure, FieldFailure, Result } from '../../shared/failure.ts';

const NONE: readonly FieldFailure[] = [];
const known = new WeakMap<Failure, Map<string, readonly FieldFailure[]>>();

/**
 * The data at fault, in the order told. `prefix` (`pedido.`) is what the call's input adds before the form's own paths.
 * Of the same failure it is always the same list: by it the fields tell a new refusal from one that was corrected since.
 */
export function fieldFailures(failure: Failure | null, prefix = ''): readonly FieldFailure[] {
  if (!failure) return NONE;
  const byPrefix = known.get(failure) ?? new Map<string, readonly FieldFailure[]>();
  known.set(failure, byPrefix);
  const list = byPrefix.get(prefix) ?? read(failure, prefix);
  byPrefix.set(prefix, list);
  return list;
}

function read({ field, fields, message }: Failure, prefix: string): readonly FieldFailure[] {
  const told: readonly FieldFailure[] = fields && fields.length > 0 ? fields : field === undefined ? NONE : [{ field, message }];
  return told.map((one) => ({ ...one, field: one.field.startsWith(prefix) ? one.field.slice(prefix.length) : one.field }));
}

/** The sentence for the person; a bug is always told with the number that leads to the log. */
export function sentenceOf({ message, id }: Failure): string {
  return id === undefined || message.includes(id) ? message : `${message} (${id})`;
}

/** What a form refuses by itself, before any call. */
export const refusal = ({ field, message }: FieldFailure): Result<never> => ({ ok: false, failure: { code: 'entrada_invalida', field, message } });

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What zod says of a form before it is sent, in the shape in which the office would have said it; the first sentence of each field. */
export function failureOfIssues(issues: readonly Issue[]): Failure {
  const byField = new Map<string, string>();
  for (const { path, message } of issues) {
    const field = path.map(String).join('.');
    if (!byField.has(field)) byField.set(field, message);
  }
  const fields = [...byField].map(([field, message]) => ({ field, message }));
  const [first] = fields;
  if (!first) return { code: 'entrada_invalida', message: 'Revise lo escrito.' };
  const message = fields.length === 1 ? first.message : `Hay ${fields.length} datos por corregir.`;
  return { code: 'entrada_invalida', message, field: first.field, fields };
}
