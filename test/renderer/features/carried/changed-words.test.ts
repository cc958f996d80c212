import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedWords } from '../../../../renderer/features/carried/changed-words.ts';

it('tells a changed figure without the words around it', () => {
  expect(changedWords('rose to 63.3 % in 2024', 'rose to 63.9 % in 2024')).toEqual({
    before: '63.3',
    now: '63.9',
  });
});

it('tells what came in and what went out', () => {
  expect(changedWords('by March', 'by the end of March')).toEqual({
    before: '',
    now: 'the end of',
  });
  expect(changedWords('the old hall', 'the hall')).toEqual({ before: 'old', now: '' });
});

it('is no news where only blanks differ', () => {
  expect(changedWords('63.3 %  of\npupils', '63.3% of pupils')).toBeNull();
});

it('the same words are never news; other words always are, and repeated words are told once', () => {
  const words = fc.array(fc.constantFrom('a', 'b', '1.0'), { maxLength: 8 });
  fc.assert(
    fc.property(words, words, (before, now) => {
      const news = changedWords(before.join(' '), now.join(' '));
      if (before.join('') === now.join('')) expect(news).toBeNull();
      else {
        const common = before.join(' ').length - (news?.before.length ?? 0);
        expect(common).toBeGreaterThanOrEqual(0);
        expect(news).not.toBeNull();
        expect(news?.before).not.toBe(news?.now);
      }
    }),
  );
});
