import { easyWords } from './easy-words.ts';

const words = 6;
/** 2,048 words to choose from. */
const bitsAWord = 11;

/**
 * The first 66 bits of a SHA-256 as six words, which the person at the new laptop reads aloud and the clerk compares.
 * Finding another request with the same six words would take 2^66 tries for each laptop that asks.
 * @param hash hexadecimal
 * @throws RangeError where it is shorter than 66 bits
 */
export function sixWords(hash: string): string[] {
  const digits = Math.ceil((words * bitsAWord) / 4);
  if (!/^[0-9a-f]+$/.test(hash) || hash.length < digits) throw new RangeError('no SHA-256');
  const bits = Array.from(hash.slice(0, digits))
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('');
  return Array.from({ length: words }, (_, at) => {
    const index = Number.parseInt(bits.slice(at * bitsAWord, (at + 1) * bitsAWord), 2);
    return easyWords[index] ?? '';
  });
}
