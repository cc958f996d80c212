import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedPlaces, streamText } from '../../../shared/domain/text-stream.ts';

const letters = fc.string({
  unit: fc.constantFrom('a', 'Z', '7', '%', '–', '“', 'ﬁ', 'é', '\u{AD}', '•', 'ę', '½', 'ਪ', 'ੰ'),
});
const blank = fc.constantFrom(' ', '  ', '\n', '\t', '\u{A0}', '\u{200B}');

describe('the text that marks are held by', () => {
  it('is the same when it is made from itself', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(streamText(streamText(text))).toBe(streamText(text));
      }),
    );
  });

  it('has the same offsets wherever blanks are put in', () => {
    fc.assert(
      fc.property(fc.array(letters), fc.array(blank), (words, blanks) => {
        const spaced = words.map((word, index) => `${word}${blanks[index] ?? ' '}`).join('');
        expect(streamText(spaced)).toBe(words.map(streamText).join(''));
      }),
    );
  });

  it('knows of each character the printed one that it came from', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const printed = `${one} ${other}`;
        const places = printedPlaces(printed);
        expect(places).toHaveLength(streamText(printed).length + 1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.at(-1)).toBe(printed.length);
        for (const [index, place] of places.slice(0, -1).entries()) {
          const next = places.find((at) => at > place) ?? printed.length;
          expect(streamText(printed.slice(place, next))).toContain(streamText(printed)[index]);
        }
      }),
    );
  });
});
