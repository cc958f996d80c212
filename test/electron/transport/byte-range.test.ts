import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteRange } from '../../../electron/transport/byte-range.ts';

it('reads one range, an open end and the last bytes (RFC 9110 §14.1.2)', () => {
  expect(
    ['bytes=0-9', 'bytes=5-', 'bytes=-3', 'bytes=90-200', 'bytes=-500'].map((header) =>
      byteRange(header, 100),
    ),
  ).toEqual([
    { from: 0, to: 9 },
    { from: 5, to: 99 },
    { from: 97, to: 99 },
    { from: 90, to: 99 },
    { from: 0, to: 99 },
  ]);
});

it('sends the whole file where no range is asked for, or one that it does not serve', () => {
  const headers = [
    undefined,
    null,
    '',
    'bytes=-',
    'bytes=9-5',
    'bytes=0-1,5-6',
    'items=0-1',
    'bytes=a-b',
  ];
  expect(headers.map((header) => byteRange(header, 100))).toEqual(headers.map(() => 'whole'));
});

it('cannot satisfy what lies behind the end, or nothing', () => {
  expect([
    byteRange('bytes=100-', 100),
    byteRange('bytes=-0', 100),
    byteRange('bytes=0-', 0),
  ]).toEqual(['unsatisfiable', 'unsatisfiable', 'unsatisfiable']);
});

it('never leaves the file, whatever is asked', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat({ max: 10_000 }), (junk, a, b, size) => {
      for (const header of [junk, `bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
        const range = byteRange(header, size);
        if (typeof range === 'string') continue;
        expect(range.from >= 0 && range.from <= range.to && range.to < size).toBe(true);
      }
    }),
  );
});
