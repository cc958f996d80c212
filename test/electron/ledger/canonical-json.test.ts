import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../electron/ledger/canonical-json.ts';

it('is JSON that reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('is the same text for equal values, whatever the order of their keys', () => {
  const one = { b: [{ y: 1, x: null }], a: 'é' };
  const other = { a: 'é', b: [{ x: null, y: 1 }], left: undefined };
  expect(canonicalJson(other)).toBe(canonicalJson(one));
  expect(canonicalJson(one)).toBe('{"a":"é","b":[{"x":null,"y":1}]}');
});
