import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reAnchor } from '../../../../electron/papers/anchoring/re-anchor.ts';
import { pageStream } from '../../../../shared/domain/page-stream.ts';
import { modelsOf } from '../../../builders/a-page-model.ts';
import { judge } from '../../../builders/judge-marks.ts';
import { readModels } from '../../../builders/read-models.ts';
import { someMarks } from '../../../builders/some-marks.ts';
import { truthBetween } from '../../../builders/text-truth.ts';

/** Published packs kept beside the project; what they say stays there. */
const packs = resolve('../shared/packs/coventry');
const read = (name: string) => readModels(readFileSync(`${packs}/${name}`));

describe.skipIf(!existsSync(packs))('a published pack and its revised edition', async () => {
  if (!existsSync(packs)) return;
  const { models: old } = await read('coventry-2025-02-13-pack.pdf');
  const { models: next } = await read('coventry-2025-02-13-pack-revised.pdf');
  const changes = JSON.parse(
    readFileSync(`${packs}/coventry-2025-02-13-pack-revised.changes.json`, 'utf8'),
  );
  const stream = (models: typeof old) => models.map((page) => pageStream(page).text).join('');
  const truth = truthBetween(stream(old), stream(next));

  it('is told apart by the test as the notes on the revision tell it', () => {
    const [one, other] = [modelsOf(old), modelsOf(next)];
    const otherText: number[] = changes.oldPagesWithOtherText;
    for (const [from, to] of changes.pageMap.pairs as [number, number][]) {
      if (otherText.includes(from)) continue;
      const begin = one.startOf(from);
      const moved = truth.subarray(begin, one.startOf(from + 1));
      const expected = [...moved].map((_, index) => other.startOf(to) + index);
      expect([from, [...moved]]).toEqual([from, expected]);
    }
  });

  it.each([
    [200, 11],
    [2000, 12],
  ])('keeps all of %i marks, puts them on their words and none on others', async (count, seed) => {
    const marks = someMarks(old, modelsOf(old), { count, seed });
    const placed = await reAnchor({ from: 'a'.repeat(64), old, next }, marks);
    const { lost, wrong, falselySure, unchanged, right, states } = judge(
      marks,
      placed,
      next,
      truth,
    );
    expect({ lost, wrong, falselySure }).toEqual({ lost: [], wrong: [], falselySure: [] });
    expect(unchanged).toBeGreaterThan(count * 0.9);
    expect(right / unchanged).toBeGreaterThanOrEqual(0.98);
    const listed = (states['check'] ?? 0) + (states['gone'] ?? 0);
    const drawn = (states['sure'] ?? 0) + (states['likely'] ?? 0);
    expect(listed + drawn).toBe(count);
  });
});
