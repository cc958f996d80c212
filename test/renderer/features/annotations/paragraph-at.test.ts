import { describe, expect, it } from 'vitest';
import {
  paragraphAt,
  type ShownLine,
} from '../../../../renderer/features/annotations/paragraph-at.ts';

interface Line {
  words: string;
  top: number;
  left?: number;
  width?: number;
  height?: number;
}

/** Lines as they stand on a page; answers the words of the paragraph that the line with these words is in. */
function paragraphOf(lines: Line[], at: number): string | null {
  let text = '';
  const shown = lines.map(({ words, top, left = 72, width = 400, height = 12 }): ShownLine => {
    const from = text.length;
    text += `${words} `;
    return { from, to: text.length, left, top, right: left + width, bottom: top + height };
  });
  const paragraph = paragraphAt(text, shown, at);
  return paragraph && text.slice(paragraph.from, paragraph.to).trim();
}

describe('the paragraph of a line', () => {
  const lines: Line[] = [
    { words: 'Performance', top: 60, height: 18 },
    { words: 'The depot holds four', top: 84 },
    { words: 'hundred tons.', top: 98, width: 120 },
    { words: 'It may hold more', top: 112 },
    { words: 'in May.', top: 126, width: 60 },
    { words: 'Another begins here.', top: 160 },
  ];

  it('goes from its first line to its last, without the heading above', () => {
    expect(paragraphOf(lines, 2)).toBe('The depot holds four hundred tons.');
    expect(paragraphOf(lines, 1)).toBe('The depot holds four hundred tons.');
  });

  it('ends where a sentence ends well before the line does, and at a wider gap', () => {
    expect(paragraphOf(lines, 3)).toBe('It may hold more in May.');
    expect(paragraphOf(lines, 5)).toBe('Another begins here.');
  });

  it('does not take in the other cells of a table', () => {
    const cells: Line[] = [
      { words: 'Tons', top: 60, width: 60 },
      { words: '63.3', top: 60, left: 200, width: 60 },
      { words: 'Salt', top: 74, width: 60 },
      { words: '58.1', top: 74, left: 200, width: 60 },
    ];
    expect(paragraphOf(cells, 1)).toBe('63.3');
  });

  it('of no line is none', () => {
    expect(paragraphOf(lines, -1)).toBeNull();
  });
});
