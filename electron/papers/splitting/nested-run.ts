import { letterValue } from './item-number.ts';
import type { SheetLine } from './sheet-line.ts';

/** A nested number may stand so far right of the top level, in points. */
const deepestIndent = 70;

/**
 * Indexes of lines numbered below another item: "5.1", "5.2" under 5, "3a", "3b", "1.A". Each must follow the
 * one before it; paragraph numbers out of step are text. `top` are the indexes of the top level.
 */
export function findNestedRun(lines: SheetLine[], top: number[]): number[] {
  const topIndexes = new Set(top);
  const edges = top.map((index) => lines[index]?.x ?? 0);
  const edge = edges.length > 0 ? Math.min(...edges) : null;
  const found: number[] = [];
  let parent = 0;
  let child = 0;
  for (const [index, line] of lines.entries()) {
    if (topIndexes.has(index)) {
      parent = parentOf(line) ?? parent;
      child = 0;
      continue;
    }
    const parts = line.number?.parts ?? [];
    const [first, second] = parts;
    if (parts.length !== 2 || first === undefined || second === undefined) continue;
    if (!isTitleLike(line) || (edge !== null && line.x - edge > deepestIndent)) continue;
    const continues = first === parent && second === child + 1;
    const opens = second === 1 && (first === parent + 1 || (top.length === 0 && first > parent));
    if (!continues && !opens) continue;
    parent = first;
    child = second;
    found.push(index);
  }
  return top.length > 0 || found.length > 1 ? found : [];
}

function isTitleLike(line: SheetLine): boolean {
  return /^[\p{Lu}\d('"“‘]/u.test(line.words) && /\p{L}{2}/u.test(line.words);
}

/** A lone "I." on the top level may stand for the ninth letter: what is nested below shows which. */
function parentOf(line: SheetLine): number | undefined {
  const { number } = line;
  return number?.style === 'roman' && number.printed.length === 1
    ? letterValue(number.printed)
    : number?.parts[0];
}
