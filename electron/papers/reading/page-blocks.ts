import type { TextLine } from '../../../shared/domain/page-text.ts';
import type { StoredPage } from '../stored-page.ts';
import { joinLines, readable } from './join-lines.ts';

type Block = StoredPage['blocks'][number];

/** What is usual on a page, to tell what stands out. Points. */
interface Setting {
  size: number;
  font: string;
  /** Distance between baselines of one paragraph. */
  leading: number;
  right: number;
}

/** A line this much larger than the page's usual size is a heading. */
const headingSize = 1.15;
/** No heading is longer, in characters. */
const longestHeading = 120;
/** Baselines further apart than this many usual distances part two paragraphs. */
const paragraphGap = 1.35;
/** "1.", "2.3", "(a)", "b)", "(iv)", a bullet: the line begins something of its own. */
const listMark =
  /^(?:[•●▪◦‣⁃*–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+)(?:\s|$)/i;

/**
 * Headings and paragraphs of a page from its lines in reading order, furniture left out by the caller.
 * A line ends its paragraph where the next line's first word would still have fitted beside it.
 */
export function pageBlocks(lines: TextLine[]): Block[] {
  const setting = usualSetting(lines);
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesOn(last, line, setting)) group.push(line);
    else groups.push([line]);
  }
  const words = new Set(lines.flatMap((line) => line.text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)));
  return groups
    .map((group) => toBlock(group, joinLines(group.map(textOf), words), setting))
    .filter((block) => block.text !== '');
}

/** Short, no end of a sentence, and every line stands out. */
function toBlock(group: TextLine[], text: string, setting: Setting): Block {
  const reads =
    text.length <= longestHeading &&
    /\p{L}{2}/u.test(text) &&
    /^[\p{Lu}\p{N}(]/u.test(text) &&
    !/[.,;]$/.test(text);
  const isHeading = reads && group.every((line) => standsOut(line, setting));
  return { kind: isHeading ? 'heading' : 'paragraph', text };
}

function textOf(line: TextLine): string {
  return readable(line.text);
}

function usualSetting(lines: TextLine[]): Setting {
  const size = commonest(lines, (line) => Math.round(line.size * 2) / 2, 0);
  const leadings = lines.flatMap((line, index) => {
    const gap = (lines[index - 1]?.y ?? 0) - line.y;
    return gap > 0.5 * size && gap < 2.5 * size ? [gap] : [];
  });
  leadings.sort((one, other) => one - other);
  return {
    size,
    font: commonest(lines, (line) => line.font, ''),
    // the lower quarter: on a page of short paragraphs the median is the gap between them
    leading: leadings[Math.floor(leadings.length / 4)] ?? 1.2 * size,
    right: Math.max(0, ...lines.map((line) => line.x + line.width)),
  };
}

/** The value that stands for most characters of the page. */
function commonest<Value>(
  lines: TextLine[],
  choose: (line: TextLine) => Value,
  none: Value,
): Value {
  const weights = new Map<Value, number>();
  for (const line of lines) {
    const value = choose(line);
    weights.set(value, (weights.get(value) ?? 0) + line.text.length);
  }
  let best = none;
  let most = 0;
  for (const [value, weight] of weights) {
    if (weight <= most) continue;
    best = value;
    most = weight;
  }
  return best;
}

/** Larger than the rest, or all its words in another font. */
function standsOut(line: TextLine, setting: Setting): boolean {
  if (line.size >= headingSize * setting.size) return true;
  const words = line.runs.filter((run) => /\p{L}/u.test(run.text));
  return line.size >= 0.95 * setting.size && words.every((run) => run.font !== setting.font);
}

function goesOn(last: TextLine, line: TextLine, setting: Setting): boolean {
  if (last.turned !== line.turned || Math.abs(last.size - line.size) > 0.2 * last.size)
    return false;
  const gap = last.y - line.y;
  const leading = Math.max(setting.leading, 1.1 * line.size);
  if (gap <= 0 || gap > paragraphGap * leading || listMark.test(textOf(line))) return false;
  return !wouldHaveFitted(last, line, setting.right);
}

/** Whether the first word of a line had room at the end of the line before, so that the break was meant. */
function wouldHaveFitted(last: TextLine, line: TextLine, right: number): boolean {
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  const letter = line.text === '' ? 0 : line.width / line.text.length;
  return last.x + last.width + (firstWord.length + 1.5) * letter < right;
}
