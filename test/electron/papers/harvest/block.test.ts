import { describe, expect, it } from 'vitest';
import { blocksOf, placedLines } from '../../../../electron/papers/harvest/block.ts';
import { aPageOfLines, type Setting } from '../../../builders/text-lines.ts';

/** Three paragraphs of four lines each, the lines `gap` apart. */
function paragraphs(gap: number): Setting[] {
  return ['One', 'Two', 'Three'].flatMap((name) => [
    { text: `${name} opens here and goes on`, gap: gap * 1.6 },
    { text: 'over the second line of it and', gap },
    { text: 'over the third line of it and', gap },
    { text: 'ends in the fourth.', gap },
  ]);
}
const textsOf = (settings: Setting[]) =>
  blocksOf(placedLines([aPageOfLines(settings)])).map(({ text }) => text.slice(-19));

describe('paragraphs', () => {
  it.each([14, 16, 19])(
    'are told by the paper’s own leading, be it %i points of a 12 point font',
    (gap) => {
      expect(textsOf(paragraphs(gap))).toEqual(Array(3).fill('ends in the fourth.'));
    },
  );

  it('stand apart where nothing tells how the paper is set', () => {
    expect(textsOf([{ text: 'A title' }, { text: 'A first line', gap: 21 }])).toHaveLength(2);
  });
});
