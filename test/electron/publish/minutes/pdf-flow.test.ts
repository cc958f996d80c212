import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PdfBlock } from '../../../../electron/publish/minutes/pdf-blocks.ts';
import { onPages } from '../../../../electron/publish/minutes/pdf-flow.ts';

const room = { top: 50, bottom: 350 };
const leading = 10;

const aBlock = (lines: number, part: Partial<PdfBlock> = {}): PdfBlock => ({
  leaves: [{ tag: 'P' }],
  lines: Array.from({ length: lines }, () => []),
  size: 8,
  leading,
  before: 3,
  after: 5,
  isKept: false,
  within: null,
  bookmark: null,
  frame: null,
  ...part,
});

const someBlocks = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }).map((lines) => aBlock(lines)) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 1, max: 2 }).map((lines) => aBlock(lines, { isKept: true })),
    },
  ),
  { maxLength: 40 },
);
const runs = { numRuns: process.env['MOOTHALL_LONG'] ? 20_000 : 400 };

it('sets every line once, in order, within the page', () => {
  fc.assert(
    fc.property(someBlocks, (blocks) => {
      const portions = onPages(blocks, room);
      const lines = portions.flatMap(({ block, from, to }) =>
        Array.from({ length: to - from }, (_, index) => [blocks.indexOf(block), from + index]),
      );
      expect(lines).toEqual(
        blocks.flatMap((block, index) => block.lines.map((_, line) => [index, line])),
      );
      for (const { y, from, to } of portions) {
        expect(y).toBeGreaterThanOrEqual(room.top);
        expect(y + (to - from) * leading).toBeLessThanOrEqual(room.bottom);
      }
    }),
    runs,
  );
});

it('leaves no single line of a paragraph alone on a page, and no heading at the foot of one', () => {
  fc.assert(
    fc.property(someBlocks, (blocks) => {
      const portions = onPages(blocks, room);
      for (const [index, { block, from, to, page }] of portions.entries()) {
        const isAlone = to - from === 1 && block.lines.length > 1;
        expect(isAlone).toBe(false);
        const next = portions[index + 1];
        // headings one under the other, until a page is full of them, have nothing to stay with
        const chain = blocks.slice(blocks.indexOf(block)).findIndex(({ isKept }) => !isKept);
        if (block.isKept && next !== undefined && chain > 0 && chain < 8)
          expect(next.page).toBe(page);
      }
    }),
    runs,
  );
});

it('breaks no row of a table, and repeats none', () => {
  const row = aBlock(4, { within: { kind: 'table', starts: false } });
  const portions = onPages([aBlock(26), row, { ...row }], room);
  expect(portions.map(({ page, from, to }) => [page, from, to])).toEqual([
    [0, 0, 26],
    [1, 0, 4],
    [1, 0, 4],
  ]);
});
