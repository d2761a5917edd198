import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWire, encodeWire } from '../../shared/wire.ts';

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.uint8Array({ maxLength: 64 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('$bytes', '$$bytes', '$', '__proto__', 'constructor', 'toJSON')),
      tie('value'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
}));

describe('the wire between hosts and callers', () => {
  it('gives back exactly what was sent, bytes included, at any depth', () => {
    fc.assert(
      fc.property(value, (sent) => {
        // Not expect: it takes a datum called `constructor` for the class of the value.
        assert.deepEqual(decodeWire(encodeWire(sent)), sent);
      }),
      { numRuns: 1000 },
    );
  });

  it('is one line of text, whatever it carries', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(encodeWire(sent)).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('writes bytes as base64 under $bytes', () => {
    expect(encodeWire({ archivo: new Uint8Array([0, 255, 16]) })).toBe('{"archivo":{"$bytes":"AP8Q"}}');
  });

  it("takes Node's Buffer as the bytes it is", () => {
    expect(decodeWire(encodeWire({ archivo: Buffer.from([1, 2]) }))).toStrictEqual({ archivo: new Uint8Array([1, 2]) });
  });

  it('does not let a text pass for bytes', () => {
    expect(decodeWire(encodeWire({ nota: { $bytes: 'AAAA' } }))).toStrictEqual({ nota: { $bytes: 'AAAA' } });
  });

  it('carries files larger than the pieces it is made of', () => {
    const bytes = Uint8Array.from({ length: 0x6000 * 3 + 1 }, (_, at) => at % 251);
    expect(decodeWire(encodeWire(bytes))).toStrictEqual(bytes);
  });

  it.each(['', '{', '{"a":', '{"$bytes":"%"}'])('refuses %j', (text) => {
    expect(() => decodeWire(text)).toThrow(Error);
  });
});
