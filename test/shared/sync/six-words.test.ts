import { describe, expect, it } from 'vitest';
import { easyWords } from '../../../shared/sync/easy-words.ts';
import { sixWords } from '../../../shared/sync/six-words.ts';

describe('the six words of a request', () => {
  it('are of 2,048 different short words in plain letters', () => {
    expect(new Set(easyWords).size).toBe(2048);
    expect(easyWords.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
    expect(easyWords).toEqual([...easyWords].sort());
  });

  it('hold 66 bits of its hash, and nothing of the rest', () => {
    const words = sixWords(`${'0'.repeat(16)}4${'0'.repeat(47)}`);
    expect(words).toEqual([...Array(5).fill(easyWords[0]), easyWords[1]]);
    expect(sixWords('f'.repeat(64))).toEqual(Array(6).fill(easyWords[2047]));
    const bits = '0123456789abcdef0'.padEnd(64, '7');
    expect(sixWords(bits)).toEqual(sixWords(bits.slice(0, 17).padEnd(64, '9')));
    for (let bit = 0; bit < 66; bit += 1) {
      const digits = Array.from(bits);
      const at = Math.floor(bit / 4);
      const digit = Number.parseInt(digits[at] ?? '', 16) ^ (8 >> (bit % 4));
      digits[at] = digit.toString(16);
      expect(sixWords(digits.join(''))).not.toEqual(sixWords(bits));
    }
  });

  it('are not made of anything but a hash', () => {
    expect(() => sixWords('')).toThrow(RangeError);
    expect(() => sixWords('council'.repeat(9))).toThrow(RangeError);
  });
});
