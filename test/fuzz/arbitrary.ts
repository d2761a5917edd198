// Values that a schema of the contract accepts, made from the schema itself: a new call is covered the day it is written.
import fc from 'fast-check';
import { z } from 'zod';

type Schema = z.core.$ZodType;

/** Texts of every kind the contract asks for; each schema draws from those that it accepts. */
const TEXTS = [
  '', 'a', 'Ñandú', 'Chapoñán Ñique', 'N.° 90001 «Los Algarrobos»', 'línea uno\nlínea dos', 'San Roque', 'UGEL San Roque', 'Temporal*7KQ', 'rchaponan',
  '12345678', '41674581', '1234566', '0304014', '0', '2', '979412086', 'rosa@ejemplo.pe', '015-2026-D-IE-90001', '140101', '004821-2023', '2026-00001',
  '2026-03-11', '2026-03-09', '2024-02-29', '2027-12-31', '1999-01-01', '00:00', '10:42', '23:59', '2026-03-11T15:45:00.000Z',
  'a'.repeat(64), '0'.repeat(32), 'a'.repeat(24), '{fecha} {servicios}', 'oficio.pdf', '{motivos}', 'propio_1', 'una clave de 20 letras', '019ce9a4-7b1c-7000-8000-000000000001', 'OFICIO N.° {numero}-{anio}', 'e\u0301',
] as const;

const fits = (schema: Schema) => (value: unknown): boolean => z.safeParse(schema, value).success;

/** Of those values, the ones that fit; throws when none does, so that a kind of text nobody thought of is not left out in silence. */
function oneThatFits(schema: Schema, values: readonly unknown[], kind: string): fc.Arbitrary<unknown> {
  const fitting = values.filter(fits(schema));
  if (fitting.length === 0) throw new Error(`no value made for tests fits this ${kind}: add one to test/fuzz/arbitrary.ts`);
  return fc.constantFrom(...fitting);
}

/** Any text for a schema that takes most of them; otherwise only those made for it. */
function textOf(schema: Schema): fc.Arbitrary<unknown> {
  const known = oneThatFits(schema, TEXTS, 'text');
  const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  const taken = fc.sample(any, { numRuns: 20, seed: 1 }).filter(fits(schema)).length;
  return taken > 10 ? fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: any.filter(fits(schema)) }) : known;
}

/** Small ones most times: they are the ids of what is there. */
function numberOf(schema: z.ZodNumber): fc.Arbitrary<unknown> {
  const min = Math.max(schema.minValue ?? 0, -1_000_000);
  const max = Math.min(schema.maxValue ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  return fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min, max: Math.min(max, min + 9) }) },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
  ).filter(fits(schema));
}

const limits = z.object({ minimum: z.number().optional(), maximum: z.number().optional() });

function arrayOf(schema: z.ZodArray, files: readonly Uint8Array[]): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 4 } = limits.parse(schema._zod.bag);
  return fc.array(arbitraryOf(schema.element, files), { minLength: minimum, maxLength: Math.max(minimum, Math.min(maximum, 4)) });
}

/**
 * Values that `schema` accepts, but for what is asked of several data together.
 * @param files what is given where bytes are asked for. Throws on a kind of schema it does not know.
 */
export function arbitraryOf(schema: Schema, files: readonly Uint8Array[]): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    return fc.record(Object.fromEntries(Object.entries<Schema>(schema.shape).map(([key, one]) => [key, arbitraryOf(one, files)])));
  }
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
    const { keyType, valueType } = schema;
    return fc.record(Object.fromEntries(keyType.options.map((key) => [key, arbitraryOf(valueType, files)])));
  }
  if (schema instanceof z.ZodArray) return arrayOf(schema, files);
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((one) => arbitraryOf(one, files)));
  if (schema instanceof z.ZodNullable) return fc.option(arbitraryOf(schema.unwrap(), files), { freq: 3 });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fc.option(arbitraryOf(schema.unwrap(), files), { nil: undefined });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return numberOf(schema);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return textOf(schema);
  if (schema instanceof z.ZodCustom) return oneThatFits(schema, files, 'custom value');
  throw new Error(`a schema of kind «${schema._zod.def.type}» is new to test/fuzz/arbitrary.ts`);
}
