import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reAnchor } from '../../../../electron/papers/anchoring/re-anchor.ts';
import { modelsOf } from '../../../builders/a-page-model.ts';
import { judge } from '../../../builders/judge-marks.ts';
import { madeRevision, type RevisionOptions } from '../../../builders/made-revision.ts';
import { markOn, someMarks } from '../../../builders/some-marks.ts';

const from = 'a'.repeat(64);
const unchanged: RevisionOptions = {
  inserted: 0,
  removed: 0,
  isSwapped: false,
  width: 80,
  changedFigures: 0,
};
const revision = fc.record({
  seed: fc.nat(1_000_000),
  options: fc.record({
    inserted: fc.nat(2),
    removed: fc.nat(2),
    isSwapped: fc.boolean(),
    width: fc.constantFrom(50, 66, 80, 95),
    changedFigures: fc.constantFrom(0, 6, 30),
  }),
});

describe('a revised edition', () => {
  it('loses no mark, has none on other words, and nearly all that stayed at their place', async () => {
    const sum = { unchanged: 0, right: 0 };
    await fc.assert(
      fc.asyncProperty(revision, async ({ seed, options }) => {
        const { old, next, truth } = madeRevision(seed, options);
        const marks = someMarks(old, modelsOf(old), { count: 60, seed });
        const judged = judge(marks, await reAnchor({ from, old, next }, marks), next, truth);
        const { lost, wrong, falselySure } = judged;
        expect({ lost, wrong, falselySure }).toEqual({ lost: [], wrong: [], falselySure: [] });
        sum.unchanged += judged.unchanged;
        sum.right += judged.right;
      }),
      { numRuns: 40 },
    );
    expect(sum.unchanged).toBeGreaterThan(500);
    expect(sum.right / sum.unchanged).toBeGreaterThanOrEqual(0.98);
  });

  it('has every mark at its very place where nothing changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { old } = madeRevision(seed, unchanged);
        const marks = someMarks(old, modelsOf(old), { count: 60, seed });
        for (const [index, { place }] of (
          await reAnchor({ from, old, next: old }, marks)
        ).entries())
          expect(place).toMatchObject({
            state: 'sure',
            start: marks[index]?.start,
            end: marks[index]?.end,
            parts: marks[index]?.place.parts,
          });
      }),
      { numRuns: 10 },
    );
  });

  it('is never sure of a passage that was taken out with all that stood round it', async () => {
    await fc.assert(
      fc.asyncProperty(revision, async ({ seed, options }) => {
        const { old, next, removed } = madeRevision(seed, { ...options, removed: 2 });
        const file = modelsOf(old);
        const marks = removed.flatMap(({ start, end }) =>
          [2, 9, 40, 300].map((length, index) => {
            const begin = start + 60 + index * 137;
            const stretch = { start: begin, end: Math.min(end - 60, begin + length) };
            return markOn(old, file, { ...stretch, mark: `${start} ${length}` });
          }),
        );
        const placed = await reAnchor({ from, old, next }, marks);
        const drawn = placed.filter(({ place }) => ['sure', 'likely'].includes(place.state));
        expect(drawn.map(({ quote }) => quote.exact)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
