import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockKinds, cleanText, isBlank } from '../../../shared/prose/prose-blocks.ts';
import { blocksOf, plainText } from '../../../shared/prose/prose-plain-text.ts';

/** Words that look like signs of lists come often, since those are the ones that go wrong. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .tuple(
        fc.constantFrom('- ', '1. ', '## ', '\\', '-', '12.', '2025. ', ' '),
        fc.string({ maxLength: 6 }),
      )
      .map(([sign, rest]) => sign + rest),
  )
  .map(cleanText);
const someBlocks: fc.Arbitrary<Block[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...blockKinds), text: words }),
  { maxLength: 8 },
);

describe('prose as plain text that a person can type', () => {
  it('lists stand together, all else has an empty line between', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'The Panel considered the report.' },
      { kind: 'subheading', text: 'Opening hours' },
      { kind: 'bullet', text: 'Mondays' },
      { kind: 'bullet', text: 'Fridays' },
      { kind: 'number', text: 'That the report be noted.' },
      { kind: 'number', text: 'That it come back in June.' },
      { kind: 'paragraph', text: '- not a list' },
    ];
    expect(plainText(blocks)).toBe(
      [
        'The Panel considered the report.',
        '## Opening hours',
        '- Mondays\n- Fridays',
        '1. That the report be noted.\n2. That it come back in June.',
        '\\- not a list',
      ].join('\n\n'),
    );
  });

  it('a year that begins a sentence is no number of a list', () => {
    expect(blocksOf('2025. A good year.\n3. Noted.')).toEqual([
      { kind: 'paragraph', text: '2025. A good year.' },
      { kind: 'number', text: 'Noted.' },
    ]);
  });

  it('A19: there and back says the same, whatever stands in the blocks', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        expect(blocksOf(plainText(blocks))).toEqual(blocks.filter((block) => !isBlank(block)));
      }),
    );
  });
});
