import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../../renderer/features/reading/sentences.ts';

it('parts words into sentences and leaves out what cannot be said', () => {
  const blocks = [
    { text: '4 Winter service' },
    { text: 'Roads were cold. Were they? …' },
    { text: '•' },
  ];
  expect(sentencesOf(blocks)).toEqual(['4 Winter service', 'Roads were cold.', 'Were they?']);
});

it('hands a voice no piece that is too long, and loses no word', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,400}$/), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(words, (list) => {
      const pieces = sentencesOf([{ text: list.join(' ') }]);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(280);
      expect(pieces.join('').replaceAll(' ', '')).toBe(list.join(''));
    }),
  );
});
