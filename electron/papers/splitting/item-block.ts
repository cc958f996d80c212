import type { ItemReading } from '../../../shared/domain/pack-reading.ts';
import { type BlockPart, type SheetSetting, toBlockParts } from './block-part.ts';
import { subItemLabel } from './item-number.ts';
import type { PrintedRange } from './printed-range.ts';
import type { SheetLine } from './sheet-line.ts';
import {
  headingAccess,
  isAfterItems,
  isReportOf,
  paperStateOf,
  splitState,
} from './sheet-words.ts';

/** One item as the front sheet prints it. */
export interface ItemBlock {
  title: string;
  range: PrintedRange | null;
  reportOf: string | null;
  text: string | null;
  subItems: { label: string; title: string }[];
  state: ItemReading['paperState'] | null;
  /** Lines under the item that belong to no item: headings, notes, the foot of the sheet. */
  tail: SheetLine[];
}

/**
 * Reads one item: `lines` are its first line and all lines up to the next item. A title goes on over lines
 * until a range in the text, an author line, a clear gap or words that would have fitted above.
 */
export function readItemBlock(lines: SheetLine[], setting: SheetSetting): ItemBlock {
  const parts = toBlockParts(lines, setting);
  const end = parts.findIndex((_, index) => index > 0 && isOutside(parts, index, setting));
  const own = end < 0 ? parts : parts.slice(0, end);
  let titleCount = 1;
  while (titleCount < own.length && continuesTitle(own, titleCount, setting)) titleCount += 1;
  const title = splitState(joinWords(own.slice(0, titleCount)));
  const below = readBelow(own.slice(titleCount), setting);
  const firstOutside = parts[end]?.index;
  return {
    ...below,
    title: title.title,
    range: unionOf(own.flatMap((part) => part.range ?? [])),
    state: title.state ?? below.state,
    tail: firstOutside === undefined ? [] : lines.slice(firstOutside),
  };
}

/** Baselines further apart than this many font sizes part two paragraphs. */
const paragraphGap = 1.6;
/** A gap this many font sizes high parts the items from the signature. */
const footGap = 4.5;
/** Lines may stand so far left of the words above and still belong to them. Points. */
const indentSlack = 6;

/** Headings, notes and the foot of the sheet end an item: they stand at the edge of the numbers or left of it. */
function isOutside(parts: BlockPart[], index: number, setting: SheetSetting): boolean {
  const part = parts[index];
  if (part === undefined) return true;
  const { line } = part;
  if (headingAccess(line.text) !== null) return true;
  const first = parts[0]?.line;
  const hangs = first !== undefined && first.wordsX - first.x > 8;
  const isIndented = line.x > setting.edge + indentSlack;
  if (line.gap > footGap * line.size) return Number.isFinite(line.gap) || isAfterItems(line.text);
  if (isIndented && hangs) return false;
  return isAfterItems(line.text) || looksLikeHeading(line, first) || (hangs && standsAlone(line));
}

/** A short line after a gap that ends no sentence: a heading or a signature at the edge of the numbers. */
function standsAlone(line: SheetLine): boolean {
  return line.gap > 1.5 * line.size && line.text.length < 70 && !/[.;:]$/.test(line.text);
}

function looksLikeHeading(line: SheetLine, first: SheetLine | undefined): boolean {
  const isCapitals = line.text === line.text.toUpperCase() && /\p{Lu}{4}/u.test(line.text);
  const isLarger = first !== undefined && line.size > 1.05 * first.size;
  const standsOut = first !== undefined && line.wordsFont === first.wordsFont;
  return (isCapitals || isLarger || standsOut) && line.gap > 1.5 * line.size;
}

function continuesTitle(parts: BlockPart[], index: number, setting: SheetSetting): boolean {
  const [first, last, part] = [parts[0], parts[index - 1], parts[index]];
  if (first === undefined || last === undefined || part === undefined) return false;
  if (part.line.gap > paragraphGap * part.line.size || part.line.pdfPage !== last.line.pdfPage)
    return false;
  if (part.words === '' && part.range !== null) return last.range === null;
  if (last.range !== null && !last.isFlush) return false;
  if (isSpecial(part) || !isUnderTitle(first, part)) return false;
  const fitted = wouldHaveFitted(last, part, setting.right);
  if (/^\(/.test(part.words)) return true;
  if (part.font === first.font && (unfinished.test(last.words) || bothShout(first, part)))
    return true;
  return !fitted && (part.font === first.font || last.isFlush || /^\p{Ll}/u.test(part.words));
}

/** Straight below the title; where number and title are one run, somewhat right of the number. */
function isUnderTitle(first: BlockPart, part: BlockPart): boolean {
  const indent = part.x - first.x;
  const isPlaced = first.line.isHanging || first.line.number === null;
  return indent >= -indentSlack && indent <= (isPlaced ? indentSlack : 45);
}

/** Titles in capitals are wider than their words let guess, and descriptions are not set so. */
function bothShout(first: BlockPart, part: BlockPart): boolean {
  return [first.words, part.words].every(
    (words) => words === words.toUpperCase() && /\p{Lu}{3}/u.test(words),
  );
}

/** No title ends with such a word: it goes on below, however narrow its column is. */
const unfinished =
  /\b(?:a|an|and|at|by|for|from|in|of|on|or|other|the|their|to|with|its|&)$|\s[-–]$|,$/i;

function isSpecial(part: BlockPart): boolean {
  const { text } = part.line;
  return (
    isReportOf(text) ||
    paperStateOf(text) !== null ||
    subItemLabel(text) !== null ||
    /^[•●▪*–-]\s/.test(text)
  );
}

/** Whether the first word of a line had room at the end of the line above, so that the break was meant. */
function wouldHaveFitted(last: BlockPart, part: BlockPart, right: number): boolean {
  const { line } = part;
  const letter = line.text === '' ? 0 : (line.end - line.x) / line.text.length;
  const firstWord = part.words.split(' ', 1)[0] ?? '';
  return last.end + (firstWord.length + 1) * letter < right - letter;
}

/** The parts under the title: author, sub-items, state, and the rest as text. */
function readBelow(
  parts: BlockPart[],
  setting: SheetSetting,
): Omit<ItemBlock, 'title' | 'range' | 'tail'> {
  const author: BlockPart[] = [];
  const subItems: { label: string; parts: BlockPart[] }[] = [];
  const text: BlockPart[] = [];
  let state: ItemBlock['state'] = null;
  let open: BlockPart[] | null = null;
  for (const part of parts) {
    const label = subItemLabel(part.words);
    const last = open?.at(-1);
    if (open === author && last && goesOn(last, part, setting)) author.push(part);
    else if (author.length === 0 && isReportOf(part.words)) {
      author.push(part);
      open = author;
    } else if (label && text.length === 0 && isNextLabel(label.label, subItems)) {
      const words = part.words.slice(label.length);
      open = [{ ...part, words }];
      subItems.push({ label: label.label, parts: open });
    } else if (open && open !== author && open !== text && last && goesOn(last, part, setting))
      open.push(part);
    else if (paperStateOf(part.words) !== null) state = paperStateOf(part.words);
    else if (part.words !== '') {
      text.push(part);
      open = text;
    }
  }
  return {
    reportOf: author.length > 0 ? joinWords(author) : null,
    subItems: subItems.map((one) => ({ label: one.label, title: joinWords(one.parts) })),
    text: text.length > 0 ? joinParagraphs(text) : null,
    state,
  };
}

function goesOn(last: BlockPart, part: BlockPart, setting: SheetSetting): boolean {
  if (part.line.gap > paragraphGap * part.line.size || isReportOf(part.words)) return false;
  if (subItemLabel(part.words) !== null || paperStateOf(part.words) !== null) return false;
  return last.range === null && !wouldHaveFitted(last, part, setting.right);
}

function isNextLabel(label: string, before: { label: string }[]): boolean {
  const last = before.at(-1)?.label;
  if (last === undefined) return label === 'a' || label === 'i';
  if (/^[ivx]+$/.test(last) && before[0]?.label === 'i') return /^[ivx]+$/.test(label);
  return (label.codePointAt(0) ?? 0) === (last.codePointAt(0) ?? 0) + 1;
}

function joinWords(parts: BlockPart[]): string {
  return parts
    .map((part) => part.words)
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function joinParagraphs(parts: BlockPart[]): string {
  return parts.reduce((joined, { words, line }, index) => {
    if (index === 0) return words;
    return `${joined}${line.gap > paragraphGap * line.size ? '\n' : ' '}${words}`;
  }, '');
}

function unionOf(ranges: PrintedRange[]): PrintedRange | null {
  if (ranges.length === 0) return null;
  const ends = ranges.map((range) => range.to);
  const from = Math.min(...ranges.map((range) => range.from));
  return { from, to: ends.includes(null) ? null : Math.max(...ends.map(Number)) };
}
