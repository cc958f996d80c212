import type { TextBlock } from '../../shared/contract/papers.ts';

const letters = { heading: 'h', paragraph: 'p' } as const;

/**
 * The blocks of a page beside its text, which is their texts with a line feed between: then only their
 * kinds are kept, a letter each, and the words stand in the file once. Otherwise the blocks as JSON.
 */
export function blocksColumn(text: string, blocks: readonly TextBlock[]): string {
  const isJoined = blocks.map((block) => block.text).join('\n') === text;
  const parted = blocks.every((block) => !block.text.includes('\n'));
  if (!isJoined || !parted) return JSON.stringify(blocks);
  return blocks.map(({ kind }) => letters[kind]).join('');
}

/** What `blocksColumn` was made from. */
export function blocksOf(text: string, column: string): TextBlock[] {
  if (column.startsWith('[')) return JSON.parse(column);
  if (column === '') return [];
  return text
    .split('\n')
    .map((line, index) => ({ kind: column[index] === 'h' ? 'heading' : 'paragraph', text: line }));
}
