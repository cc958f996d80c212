import { describe, expect, it } from 'vitest';
import { pageBlocks } from '../../../../electron/papers/reading/page-blocks.ts';
import type { TextLine } from '../../../../shared/domain/page-text.ts';

/** A line in the frame of an A4 page; letters are 6 points wide. */
function line(
  text: string,
  y: number,
  more: { size?: number; font?: string; x?: number } = {},
): TextLine {
  const { size = 12, font = 'plain', x = 72 } = more;
  const width = text.length * 6;
  const runs = [{ text, x, width, font }];
  return { text, x, y, width, size, font, runs, turned: false, frameWidth: 595, frameHeight: 842 };
}

const full = 'The Committee considered a report on the harbour wall and asked for the';

describe('the text view of a page', () => {
  it('parts headings from paragraphs and joins the lines of one paragraph', () => {
    const blocks = pageBlocks([
      line('Harbour wall', 780, { size: 16 }),
      line(full, 750),
      line('costs of the second stage to be brought back in the spring of next year,', 736),
      line('with drawings.', 722),
      line('Next steps', 695, { font: 'bold' }),
      line(full, 681),
      line('costs again.', 667),
    ]);
    expect(blocks).toEqual([
      { kind: 'heading', text: 'Harbour wall' },
      {
        kind: 'paragraph',
        text: `${full} costs of the second stage to be brought back in the spring of next year, with drawings.`,
      },
      { kind: 'heading', text: 'Next steps' },
      { kind: 'paragraph', text: `${full} costs again.` },
    ]);
  });

  it('keeps list points apart and shows Word’s bullets', () => {
    const blocks = pageBlocks([
      line(full, 700),
      line('\u{F0B7} drawings', 686),
      line('a) the costs', 672),
      line('2.1 the time', 658),
    ]);
    expect(blocks.slice(1).map((block) => block.text)).toEqual([
      '• drawings',
      'a) the costs',
      '2.1 the time',
    ]);
  });

  it('joins a word broken at a line’s end if the page has it whole, and keeps the writer’s own hyphen', () => {
    const long = 'The education of all the members of the working party and of the educa-';
    const blocks = pageBlocks([
      line(long, 700),
      line('tion service was the concern of the clerk and of each of the new co-', 686),
      line('opted members, and the regis\u{AD}ter of 2024-', 672),
    ]);
    expect(blocks[0]?.text).toBe(
      'The education of all the members of the working party and of the education service was the concern of the clerk and of each of the new co-opted members, and the register of 2024-',
    );
  });

  it('a bold sentence over two lines is a paragraph and no heading', () => {
    const bold = { font: 'bold' };
    const blocks = pageBlocks([
      line('RESOLVED that the Committee agrees to receive the report on the sea wall', 700, bold),
      line('and asks for another in June.', 686, bold),
      line(full, 650),
      line(full, 636),
    ]);
    expect(blocks[0]?.kind).toBe('paragraph');
  });

  it('a page without lines has no blocks', () => {
    expect(pageBlocks([])).toEqual([]);
  });
});
