import { describe, expect, it } from 'vitest';
import { pageStream, printedWords, spansBetween } from '../../../../shared/domain/page-stream.ts';
import { quadsBetween } from '../../../../shared/domain/passage-quads.ts';
import { streamText } from '../../../../shared/domain/text-stream.ts';
import { aPack } from '../../../builders/a-pack.ts';
import { readModels } from '../../../builders/read-models.ts';

describe('the text models of a pack', async () => {
  const { pdf, models, bodies } = await readModels((await aPack()).bytes);

  it('hold the words of each page, no more and no fewer, stamps and running heads left out', () => {
    const sorted = (words: string) => streamText(words).split('').sort().join('');
    for (const [index, model] of models.entries()) {
      const body = (bodies[index] ?? []).map((line) => line.text).join(' ');
      expect([index, sorted(pageStream(model).text)]).toEqual([index, sorted(body)]);
    }
    expect(models.every((model) => !/^Page\d+$/.test(pageStream(model).text))).toBe(true);
  });

  it('say their words as printed, and place each line inside its page', () => {
    for (const model of models) {
      const { text } = pageStream(model);
      const spans = spansBetween(model, 0, text.length);
      expect(streamText(printedWords(spans))).toBe(text);
      const [left, bottom, right, top] = model.box;
      for (const quad of quadsBetween(model, 0, text.length))
        for (const [index, value] of quad.entries()) {
          expect(value).toBeGreaterThan((index % 2 === 0 ? left : bottom) - 1);
          expect(value).toBeLessThan((index % 2 === 0 ? right : top) + 1);
        }
    }
    expect(pdf.pages).toHaveLength(models.length);
  });
});
