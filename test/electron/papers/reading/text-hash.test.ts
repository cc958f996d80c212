import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textHash } from '../../../../electron/papers/reading/text-hash.ts';

const words = fc.array(fc.stringMatching(/^[a-z‘’“”–0-9]{1,8}$/u), { minLength: 1, maxLength: 12 });

describe('two pages with the same words have the same hash', () => {
  it('however the words are spaced', () => {
    fc.assert(
      fc.property(words, words, (some, blanks) => {
        const spaced = some.map(
          (word, index) => word + ' \n\t\u{AD}'.slice(0, (blanks[index]?.length ?? 1) % 4),
        );
        expect(textHash(spaced.join(''))).toBe(textHash(some.join(' ')));
      }),
    );
  });

  it('whichever quotes, dashes, ligatures and bullets the maker took', () => {
    expect(textHash('• the Board’s ﬁnal “plan” – 2025')).toBe(
      textHash('the Board\'s final "plan" - 2025'),
    );
  });

  it('but one changed figure or capital changes it', () => {
    const hashes = ['63.3 % of pupils', '63.9 % of pupils', '63.3 % of Pupils'].map(textHash);
    expect(new Set(hashes).size).toBe(3);
  });
});
