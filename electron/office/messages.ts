// zod's issues as sentences in Spanish, next to their field.
import { z } from 'zod';
import type { Failure, FieldFailure } from '../../shared/failure.ts';

/** Sentences for what the schemas say nothing of themselves: calls that no screen of ours makes. */
function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Sobran datos que el programa no conoce: ${issue.keys.slice(0, 5).join(', ').slice(0, 80)}.`;
    case 'invalid_type':
      return issue.input === undefined ? 'Falta este dato.' : 'Este dato no tiene la forma debida.';
    case 'too_small':
      return issue.origin === 'array' ? 'Faltan elementos en esta lista.' : `El valor es muy pequeño: el mínimo es ${String(issue.minimum)}.`;
    case 'too_big':
      return issue.origin === 'array' ? `Hay demasiados elementos: caben ${String(issue.maximum)}.` : `El valor es muy grande: el máximo es ${String(issue.maximum)}.`;
    case 'invalid_value':
    case 'invalid_union':
      return 'Ese valor no está entre los permitidos.';
    default:
      return 'Este dato no tiene la forma debida.';
  }
}

z.config({ localeError: sentence });

/** The failure of an input that does not fit: every datum at fault with its sentence, the first one as `field`. */
export function inputFailure(error: z.ZodError): Failure {
  const fields = error.issues.map(({ path, message }): FieldFailure => ({ field: path.join('.'), message }));
  const [first] = fields;
  if (!first) return { code: 'entrada_invalida', message: 'Los datos no tienen la forma debida.' };
  const message = fields.length === 1 ? first.message : `Hay ${fields.length} datos por corregir. El primero: ${first.message}`;
  return { code: 'entrada_invalida', message, field: first.field, fields };
}
