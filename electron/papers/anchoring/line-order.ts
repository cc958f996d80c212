import type { ModelItem, PageModel } from '../../../shared/domain/page-model.ts';
import { findWords, joined, type Signs, type Stretch } from './find-words.ts';
import type { PageWindow } from './page-window.ts';

/** Baselines nearer than this part of the font size are one line: superscripts ("13th") stay on theirs. */
const sameLine = 0.45;

/** A run, and the offset of its first character in the window. */
interface Run {
  item: ModelItem;
  start: number;
}

/**
 * Words that stand in a line as they are read, but not in the order in which the file sets them, as the cells
 * of many tables: by stretches of the window's text. None where they do not stand in lines either.
 */
export function wordsInLines(
  window: PageWindow,
  words: string,
  signs: Pick<Signs, 'prefix' | 'suffix'>,
): Stretch[] {
  const runs = window.pages.flatMap(({ model, start }) => runsByLine(model, start));
  const text = runs.map(({ item }) => item.text).join('');
  if (!text.includes(words)) return [];
  const found = findWords(text, words, { ...signs, under: null });
  if (found === null) return [];
  const stretches: Stretch[] = [];
  let before = 0;
  for (const { item, start } of runs) {
    const from = Math.max(0, found.start - before);
    const to = Math.min(item.text.length, found.end - before);
    if (from < to) stretches.push({ start: start + from, end: start + to });
    before += item.text.length;
  }
  return joined(stretches);
}

/** Lines in the order of their first runs, the runs of each along the line: as the text-only view has them. */
function runsByLine({ items }: PageModel, pageStart: number): Run[] {
  const lines: Run[][] = [];
  let start = pageStart;
  for (const item of items) {
    if (item.furniture) continue;
    const line = lines.findLast(([first]) => first !== undefined && isOneLine(first.item, item));
    if (line === undefined) lines.push([{ item, start }]);
    else line.push({ item, start });
    start += item.text.length;
  }
  return lines.flatMap((line) =>
    line.toSorted((one, other) => along(one.item) - along(other.item)),
  );
}

const along = ({ x, y, dx, dy }: ModelItem): number => x * dx + y * dy;

function isOneLine(one: ModelItem, other: ModelItem): boolean {
  if (one.dx * other.dx + one.dy * other.dy < 0.99) return false;
  const across = (other.y - one.y) * one.dx - (other.x - one.x) * one.dy;
  return Math.abs(across) < sameLine * Math.max(one.height, other.height);
}
