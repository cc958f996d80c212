import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsNews } from '../../../shared/domain/words-news.ts';

describe('what became of the words of a mark', () => {
  it.each([
    ['63.3 %', '63.9 %', '63.3 %', '63.9 %'],
    [
      'the rate of 58 in 100',
      'the rate of 61 in 100',
      'the rate of 58 in 100',
      'the rate of 61 in 100',
    ],
    [
      'Of all the wards in the borough North had 112 misses in the year, the most of any ward.',
      'Of all the wards in the borough North had 121 misses in the year, the most of any ward.',
      '… borough North had 112 misses in the …',
      '… borough North had 121 misses in the …',
    ],
    ['it fell', 'it fell again', 'it fell', 'it fell again'],
  ])('"%s" and "%s"', (before, now, was, is) => {
    expect(wordsNews(before, now)).toEqual({ was, is });
  });

  it('is no news where only blanks, quotes or dashes differ', () => {
    expect(wordsNews('“co-opted”  members', '"co‑opted" members')).toBeNull();
  });

  it('is told of any two texts that differ, and of no text beside itself', () => {
    const words = fc.array(fc.constantFrom('a', 'b', '1', '2 %', 'of'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, now] = [one.join(' '), other.join(' ')];
        expect(wordsNews(before, before)).toBeNull();
        const news = wordsNews(before, now);
        if (news !== null) expect(news.was).not.toBe(news.is);
      }),
    );
  });
});
