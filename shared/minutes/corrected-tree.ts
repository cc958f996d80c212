import { changedMinute, minuteTexts } from './minute-texts.ts';
import type { MinuteBlock, MinutesTree } from './minutes-tree.ts';

/** One agreed change of an issued text: words of one minute and what they are to read. */
export interface AgreedChange {
  /** Row of the minute. */
  minute: string;
  before: string;
  after: string;
}

const minuteOf = (tree: MinutesTree, id: string): MinuteBlock | undefined =>
  tree.blocks.find((block): block is MinuteBlock => block.kind === 'minute' && block.id === id);

const timesIn = (text: string, words: string): number => text.split(words).length - 1;

/** How often words stand in one minute of a document. A correction must name words that stand there once. */
export function timesInMinute(tree: MinutesTree, minute: string, words: string): number {
  const block = minuteOf(tree, minute);
  if (block === undefined || words === '') return 0;
  return minuteTexts(block).reduce((times, text) => times + timesIn(text, words), 0);
}

/**
 * The document with a change made in it; the given one stays as it is. Null where the words do not stand in that
 * minute exactly once: nobody may guess what a meeting agreed to.
 */
export function correctedTree(tree: MinutesTree, change: AgreedChange): MinutesTree | null {
  const { minute, before, after } = change;
  if (timesInMinute(tree, minute, before) !== 1) return null;
  // a function, since "$" in the new words is a letter like any other
  const blocks = tree.blocks.map((block) =>
    block.kind === 'minute' && block.id === minute
      ? changedMinute(block, (text) => text.replace(before, () => after))
      : block,
  );
  return { ...tree, blocks };
}
