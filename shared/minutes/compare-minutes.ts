import { type WordDifference, wordDifferences } from '../domain/word-differences.ts';
import { minuteTexts } from './minute-texts.ts';
import type { MinuteBlock, MinutesTree } from './minutes-tree.ts';

/** One minute of two versions: what became of it, with its words where they differ. */
export interface MinuteComparison {
  /** Row of the minute. */
  id: string;
  /** As the newer version has it, else the older. */
  number: string;
  title: string;
  change: 'same' | 'changed' | 'added' | 'gone';
  /** Words of the older and newer text in reading order; empty where nothing changed. */
  differences: WordDifference[];
}

const minutesOf = (tree: MinutesTree): MinuteBlock[] =>
  tree.blocks.filter((block): block is MinuteBlock => block.kind === 'minute');

const textOf = (minute: MinuteBlock | undefined): string =>
  minute === undefined ? '' : minuteTexts(minute).join('\n');

function changeOf(
  before: MinuteBlock | undefined,
  after: MinuteBlock | undefined,
): MinuteComparison['change'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'gone';
  return textOf(before) === textOf(after) ? 'same' : 'changed';
}

/** Two versions of one meeting's minutes, minute by minute in the newer one's order; what is gone comes last. */
export function compareMinutes(older: MinutesTree, newer: MinutesTree): MinuteComparison[] {
  const before = new Map(minutesOf(older).map((minute) => [minute.id, minute]));
  const after = new Map(minutesOf(newer).map((minute) => [minute.id, minute]));
  return [...new Set([...after.keys(), ...before.keys()])].map((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const change = changeOf(old, now);
    const { number = '', title = '' } = now ?? old ?? {};
    const differences = change === 'same' ? [] : wordDifferences(textOf(old), textOf(now));
    return { id, number, title, change, differences };
  });
}

/** What stands around the minutes: head, those present, headings of the parts, the close. */
function frameOf({ authority, title, blocks }: MinutesTree): string {
  const around = blocks.flatMap((block): string[] => {
    if (block.kind === 'minute') return [];
    if (block.kind === 'closing') return [block.text];
    if (block.kind === 'section') return [block.title];
    const groups = block.groups.flatMap(({ label, areas }) => [
      label,
      ...areas.flatMap((area) => [area.label, ...area.lines].filter((words) => words !== '')),
    ]);
    return [block.title, ...groups];
  });
  return [authority, title, ...around].join('\n');
}

/** Words around the minutes that two versions do not share; empty where they are the same. */
export function frameDifferences(older: MinutesTree, newer: MinutesTree): WordDifference[] {
  const [before, after] = [frameOf(older), frameOf(newer)];
  return before === after ? [] : wordDifferences(before, after);
}
