import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentOf, havingOf, rangesOf } from '../../../../electron/sync/upkeep/ack-content.ts';
import type { Held, HeldSegment } from '../../../../electron/sync/upkeep/held.ts';
import {
  countOf,
  covers,
  joined,
  overlapping,
  type Range,
  without,
} from '../../../../shared/sync/ranges.ts';

const ranges = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 6 }))
    .map(([first, more]): Range => [first, first + more]),
  { maxLength: 8 },
);
const opsIn = (some: readonly Range[]) =>
  new Set(
    some.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );

it('ranges say the same as the ops they stand for', () => {
  fc.assert(
    fc.property(ranges, ranges, (one, other) => {
      const [a, b] = [joined(one), joined(other)];
      expect(opsIn(a)).toEqual(opsIn(one));
      expect(countOf(a)).toBe(opsIn(one).size);
      const left = [...opsIn(one)].filter((op) => !opsIn(other).has(op));
      expect(new Set(opsIn(without(a, b)))).toEqual(new Set(left));
      for (const range of one) expect(covers(a, range)).toBe(true);
    }),
  );
});

it('files of one run with ops that others hold, too, are all told apart from the rest', () => {
  fc.assert(
    fc.property(ranges, (some) => {
      const files = some.map(([first, last]) => ({ first, last }));
      const meets = (one: (typeof files)[0], other: (typeof files)[0]) =>
        one !== other && one.first <= other.last && other.first <= one.last;
      const twice = files.filter((one) => files.some((other) => meets(one, other)));
      expect(new Set(overlapping(files))).toEqual(new Set(twice));
    }),
  );
});

const held = (segments: readonly HeldSegment[], twice: readonly string[] = []): Held => ({
  read: async () => {},
  isFarBehind: () => false,
  ranges: () => rangesOf(segments),
  twice: () => new Set(twice),
  records: () => [],
  segments: () => segments,
  segment: (hash) => segments.find((segment) => segment.hash === hash) ?? null,
  parts: () => [],
  bytes: async () => null,
});

it('so many files with the same ops as an ack cannot name are not told of at all: none of them is missed then', () => {
  const hashes = (count: number) =>
    Array.from({ length: count }, (_, at) => `${at}`.padEnd(64, 'f'));
  const told = (count: number) =>
    havingOf({ ...contentOf(held([], hashes(count))), app: '' }, held([])).twice;
  expect(told(2000)?.size).toBe(2000);
  expect(told(2001)).toBeNull();
});

it('whole chains stand for old runs, and nothing that is not held is told of', () => {
  // 2,100 launches of one segment each, the last hundred of another device
  const all = Array.from({ length: 2100 }, (_, index): HeldSegment => {
    const device = index < 2000 ? 'a' : 'b';
    const prev = index === 0 || index === 2000 ? null : `h${index - 1}`;
    const facts = { number: index + 1, device, prev, run: `run${index}`, first: 1, last: 2 };
    return { ...facts, hash: `h${index}`, area: 'new', name: '', own: false, member: '', via: '' };
  });
  const whole = contentOf(held(all));
  expect(Object.keys(whole.have)).toHaveLength(2000);
  const having = (segments: readonly HeldSegment[], reader = all) =>
    havingOf({ ...contentOf(held(segments)), app: '' }, held(reader));
  expect([...having(all).ranges.keys()].toSorted()).toEqual(all.map(({ run }) => run).toSorted());
  // without its fifth segment the chain of the first device ends there
  const gappy = all.filter(({ hash }) => hash !== 'h5');
  const told = having(gappy).ranges;
  expect(told.has('run5')).toBe(false);
  expect(told.size).toBe(gappy.length);
  // who does not hold what the chain ends with says nothing of that device
  const short = having(all, all.slice(0, 1999));
  expect(short.beyond).toEqual(new Set(['a', 'b']));
});
