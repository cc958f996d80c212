import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksColumn, blocksOf } from '../../../electron/database/stored-blocks.ts';

const block = fc.record({
  kind: fc.constantFrom('heading' as const, 'paragraph' as const),
  text: fc.string({ unit: fc.constantFrom('a', ' ', '\n', '[', 'é') }),
});

it('gives back the blocks of a page, whether or not its text is made of them', () => {
  fc.assert(
    fc.property(fc.array(block), fc.boolean(), (blocks, isOwnText) => {
      const text = isOwnText ? blocks.map((one) => one.text).join('\n') : 'other words';
      expect(blocksOf(text, blocksColumn(text, blocks))).toEqual(blocks);
    }),
  );
});

it('keeps the words of an ordinary page once', () => {
  const blocks = [
    { kind: 'heading' as const, text: 'Trees' },
    { kind: 'paragraph' as const, text: 'Oaks and elms.' },
  ];
  expect(blocksColumn('Trees\nOaks and elms.', blocks)).toBe('hp');
});
