// What may come instead of a good input: the same with something wrong in it, or anything at all.
import fc from 'fast-check';

function deep(levels: number): unknown {
  let value: unknown = 'fondo';
  for (let i = 0; i < levels; i += 1) value = i % 2 === 0 ? [value] : { dentro: value };
  return value;
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { nombre: 'vuelta' };
  value['otra'] = value;
  return value;
}

const withOwnProto = (): unknown => JSON.parse('{"__proto__":{"rol":"jefe"},"constructor":{"prototype":{"rol":"jefe"}}}');

/** Values that no call expects, each of which a window that is attacked could send. */
const JUNK: readonly unknown[] = [
  undefined, null, true, 0, -0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 2 ** 53, Number.MIN_VALUE, 10n, '', ' ', '\u0000', 'a\u0000b', '\ud800', 'a\udfffb',
  '\u202Ealt', "'; DROP TABLE expediente; --", '../../etc/passwd', '{{constructor}}', 'x'.repeat(100_000), '🙂'.repeat(5_000), [], {}, [[]], [null], new Date(0), new Map([[1, 2]]),
  new Uint8Array(0), Uint8Array.from([37, 80, 68, 70, 45]), new Uint8Array(200_000), new Uint16Array([1]), deep(2_000), cyclic(), withOwnProto(), { toString: 'no' }, { length: 1e9 },
  Array.from({ length: 2_000 }, () => 'y'),
];

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'id', 'otro', '', '0', '\u0000', '\ud800', 'z'.repeat(10_000)] as const;

export const junk: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...JUNK), fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }));

type Mutation = { readonly at: number; readonly kind: 'drop' | 'rename' | 'replace' | 'grow' | 'spoil' | 'extra' | 'duplicate'; readonly key: string; readonly value: unknown };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('drop', 'rename', 'replace', 'replace', 'grow', 'spoil', 'extra', 'duplicate'),
  key: fc.constantFrom(...KEYS),
  value: junk,
});

type Holder = Record<string, unknown>;
type Place = { readonly holder: Holder | unknown[]; readonly key: string };

const isPlain = (value: unknown): value is Holder => typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** A copy of what the generator made, which holds only plain objects, arrays, bytes and what does not change. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (value instanceof Uint8Array) return value.slice();
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)])) : value;
}

function placesOf(value: unknown): Place[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => [{ holder: value, key: String(i) }, ...placesOf(one)]);
  return isPlain(value) ? Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesOf(value[key])]) : [];
}

/** An own property, whatever its name: `__proto__` too. */
const set = (holder: object, key: string, value: unknown): void =>
  void Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });

function grown(value: unknown): unknown {
  if (typeof value === 'string') return `${value === '' ? 'ñ' : value.slice(0, 1_000)} `.repeat(3_000);
  if (typeof value === 'number') return value * 1e15 + 0.5;
  if (Array.isArray(value)) return Array.from({ length: 500 }, () => value[0]);
  return value instanceof Uint8Array ? new Uint8Array(60_000) : [value];
}

function spoiled(value: unknown, at: number): unknown {
  if (typeof value === 'string') {
    const cut = at % (value.length + 1);
    return value.slice(0, cut) + (['\u0000', '\ud800', '\u200e', '\n', '"', '%'][at % 6] ?? '') + value.slice(cut);
  }
  if (value instanceof Uint8Array) {
    const bytes = value.slice(0, at % 3 === 0 ? at % (value.length + 1) : value.length);
    if (bytes.length > 0) bytes[at % bytes.length] = at & 255;
    return bytes;
  }
  return typeof value === 'number' ? -value : [value];
}

function apply({ holder, key: own }: Place, { at, kind, key, value }: Mutation): void {
  const former: unknown = Reflect.get(holder, own);
  switch (kind) {
    case 'drop':
      if (Array.isArray(holder)) holder.splice(Number(own), 1);
      else delete holder[own];
      break;
    case 'rename':
      Reflect.deleteProperty(holder, own);
      set(holder, key, former);
      break;
    case 'replace':
      set(holder, own, value);
      break;
    case 'grow':
      set(holder, own, grown(former));
      break;
    case 'spoil':
      set(holder, own, spoiled(former, at));
      break;
    case 'extra':
      set(holder, key, value);
      break;
    case 'duplicate':
      if (Array.isArray(holder)) holder.push(former);
      else set(holder, own, [former, former]);
      break;
  }
}

/** The places are those of the good value: nothing is looked for inside of what takes its place. */
function mutate(good: unknown, mutations: readonly Mutation[]): unknown {
  const root = copy(good);
  const places = placesOf(root);
  for (const one of mutations) {
    const place = places[one.at % Math.max(1, places.length)];
    if (!place) return one.value;
    apply(place, one);
  }
  return root;
}

/** A good input with one to three things wrong in it. */
export const mutated = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(good, fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([value, mutations]) => mutate(value, mutations));
