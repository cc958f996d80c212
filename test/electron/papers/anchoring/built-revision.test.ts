import { describe, expect, it } from 'vitest';
import { reAnchor } from '../../../../electron/papers/anchoring/re-anchor.ts';
import { pageStream } from '../../../../shared/domain/page-stream.ts';
import { streamText } from '../../../../shared/domain/text-stream.ts';
import { modelsOf } from '../../../builders/a-page-model.ts';
import { aRevisedPack, corrections } from '../../../builders/a-revised-pack.ts';
import { judge } from '../../../builders/judge-marks.ts';
import { readModels } from '../../../builders/read-models.ts';
import { samplePack } from '../../../builders/sample-pack.ts';
import { markOn, someMarks } from '../../../builders/some-marks.ts';
import { truthBetween } from '../../../builders/text-truth.ts';

const from = 'a'.repeat(64);

describe('the sample pack as a PDF, and its revised edition', async () => {
  const { models: old } = await readModels((await samplePack()).bytes);
  const { models: next } = await readModels((await aRevisedPack()).bytes);
  const stream = (models: typeof old) => models.map((page) => pageStream(page).text).join('');
  const [before, after] = [stream(old), stream(next)];
  const truth = truthBetween(before, after);

  it('loses no mark and has none on other words', async () => {
    const marks = someMarks(old, modelsOf(old), { count: 400, seed: 21 });
    const judged = judge(marks, await reAnchor({ from, old, next }, marks), next, truth);
    const { lost, wrong, falselySure, unchanged, right } = judged;
    expect({ lost, wrong, falselySure }).toEqual({ lost: [], wrong: [], falselySure: [] });
    expect(unchanged).toBeGreaterThan(350);
    expect(right / unchanged).toBeGreaterThanOrEqual(0.98);
  });

  it('has the marks on the corrected words on their corrections, as likely', async () => {
    const marks = corrections.map(([was]) => {
      const start = before.indexOf(streamText(was));
      const end = start + streamText(was).length;
      return markOn(old, modelsOf(old), { start, end, mark: was });
    });
    const placed = await reAnchor({ from, old, next }, marks);
    const found = placed.map(({ quote, place }) => [streamText(quote.exact), place.state]);
    const [rate, misses, reworded] = corrections.map(([, is]) => streamText(is));
    expect(found.slice(0, 2)).toEqual([
      [rate, 'likely'],
      [misses, 'likely'],
    ]);
    // a sentence of which every second word is another one is for a person to look at
    expect(['likely', 'check']).toContain(found[2]?.[1]);
    expect(reworded).toContain(found[2]?.[0]?.slice(0, 10));
  });
});
