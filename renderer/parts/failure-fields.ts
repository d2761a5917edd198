// Which sentence of a failure belongs beside which field.
import type { Failure, FieldFailure, Result } from '../../shared/failure.ts';

/** The data at fault, in the order told. `prefix` (`pedido.`) is what the call's input adds before the form's own paths. */
export function fieldFailures(failure: Failure | null, prefix = ''): FieldFailure[] {
  if (!failure) return [];
  const own = ({ field, message }: FieldFailure): FieldFailure => ({
    field: prefix !== '' && field.startsWith(prefix) ? field.slice(prefix.length) : field,
    message,
  });
  if (failure.fields && failure.fields.length > 0) return failure.fields.map(own);
  return failure.field === undefined ? [] : [own({ field: failure.field, message: failure.message })];
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
