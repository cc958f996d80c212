import type { ItemReading } from '../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { furtherRuns } from './further-runs.ts';
import { type ItemBlock, readItemBlock } from './item-block.ts';
import { findItemRun, type ItemHints } from './item-run.ts';
import { findNestedRun } from './nested-run.ts';
import { findReferenceRun, type ReferenceLine } from './reference-run.ts';
import { type SheetLine, sheetLines } from './sheet-line.ts';
import { sheetSetting } from './sheet-setting.ts';
import { headingAccess, isAgendaHeading } from './sheet-words.ts';
import { type UnnumberedLine, unnumberedLines } from './unnumbered-lines.ts';

/** An item of the front sheet, before anything else of the file speaks for or against it. */
export interface SheetItem extends Omit<ItemBlock, 'tail'> {
  printedNumber: string | null;
  reference: string | null;
  /** The part of the agenda it stands in, by the heading above it. */
  access: ItemReading['access'];
  /** The words of that heading, where it is a closed one. */
  heading: string | null;
  pdfPage: number;
}

export interface FrontSheet {
  lines: SheetLine[];
  items: SheetItem[];
  /** Lines before the first item: committee, date, place. */
  head: SheetLine[];
  /** Lines after the items and between them: notes, membership, contact. */
  foot: SheetLine[];
  /** Lines between items that look like items and bear no number. */
  unnumbered: UnnumberedLine[];
  /** The closed heading and the words under it; null where there is none. */
  privateHeading: { words: string; text: string } | null;
  hasAgendaHeading: boolean;
}

/** Reads the pages of a front sheet. Without a run of items, all lines are head and there are no items. */
export function readFrontSheet(pages: PageText[], hints: ItemHints): FrontSheet {
  const references = findReferenceRun(sheetLines(pages));
  const lines = withTitles(sheetLines(pages), references);
  const heading = lines.findIndex((line) => isAgendaHeading(line.text));
  const starts =
    references.length > 1 ? references.map((one) => one.index) : itemStarts(lines, heading, hints);
  const setting = sheetSetting(lines, starts);
  const first = starts[0] ?? lines.length;
  const sheet: FrontSheet = {
    lines,
    items: [],
    head: lines.slice(0, first),
    foot: [],
    unnumbered: [],
    privateHeading: null,
    hasAgendaHeading: heading >= 0,
  };
  const section = openSection(sheet.head);
  for (const [position, start] of starts.entries()) {
    const block = readItemBlock(lines.slice(start, starts[position + 1]), setting);
    const line = lines[start];
    if (line === undefined) continue;
    sheet.items.push(toItem(line, block, section, references.at(position)));
    if (position < starts.length - 1) sheet.unnumbered.push(...unnumberedLines(block.tail, line));
    readTail(block.tail, section, sheet);
  }
  return sheet;
}

/** The lines of a sheet with file numbers: what follows the file number are the words of the item. */
function withTitles(lines: SheetLine[], references: ReferenceLine[]): SheetLine[] {
  if (references.length < 2) return lines;
  const byIndex = new Map(references.map((one) => [one.index, one]));
  return lines.map((line, index) => {
    const reference = byIndex.get(index);
    if (reference === undefined) return line;
    const runs = line.runs.filter((run) => run.x >= reference.titleX - 1);
    const wordsFont = runs[0]?.font ?? line.wordsFont;
    return { ...line, runs, words: reference.title, wordsX: reference.titleX, wordsFont };
  });
}

/** Items stand below the heading where there is one; some sheets print a contents list above it. */
function itemStarts(lines: SheetLine[], heading: number, hints: ItemHints): number[] {
  const below = startsFrom(lines, heading + 1, hints);
  return below.length > 0 || heading < 0 ? below : startsFrom(lines, 0, hints);
}

function startsFrom(lines: SheetLine[], from: number, hints: ItemHints): number[] {
  const part = lines.slice(from);
  const first = findItemRun(part, hints);
  const top = [...first, ...furtherRuns(part, first)].sort((one, other) => one - other);
  return [...top, ...findNestedRun(part, top)]
    .sort((one, other) => one - other)
    .map((index) => index + from);
}

interface Section {
  access: ItemReading['access'];
  heading: string | null;
}

/** A closed heading speaks for the first item only if no more than so many lines stand between, itself included. */
const nearHeading = 4;

function openSection(head: SheetLine[]): Section {
  const heading = head.slice(-nearHeading).findLast((line) => headingAccess(line.text) !== null);
  const access = heading ? headingAccess(heading.text) : null;
  return access === null || access === 'public' || heading === undefined
    ? { access: 'public', heading: null }
    : { access, heading: heading.text };
}

function toItem(
  line: SheetLine,
  block: ItemBlock,
  section: Section,
  reference: ReferenceLine | undefined,
): SheetItem {
  const { tail: _tail, ...item } = block;
  return {
    ...item,
    ...section,
    title: item.title,
    printedNumber: reference ? reference.printedNumber : (line.number?.printed ?? null),
    reference: reference?.reference ?? null,
    pdfPage: line.pdfPage,
  };
}

/** Headings under an item open the next part of the agenda; the words under a closed one are kept. */
function readTail(tail: SheetLine[], section: Section, sheet: FrontSheet): void {
  const at = tail.findIndex((line) => headingAccess(line.text) !== null);
  const heading = tail[at];
  if (heading === undefined) {
    sheet.foot.push(...tail);
    return;
  }
  const access = headingAccess(heading.text) ?? 'public';
  section.access = access;
  section.heading = access === 'public' ? null : heading.text;
  const below = tail.slice(at + 1);
  const count = paragraphLength(below);
  if (access !== 'public')
    sheet.privateHeading = {
      words: heading.text,
      text: below
        .slice(0, count)
        .map((line) => line.text)
        .join(' '),
    };
  sheet.foot.push(...tail.slice(0, at), ...below.slice(access === 'public' ? 0 : count));
}

/** How many lines the paragraph under a heading has. */
function paragraphLength(lines: SheetLine[]): number {
  const page = lines[0]?.pdfPage;
  const end = lines.findIndex(
    (line, index) => index > 0 && (line.gap > 1.7 * line.size || line.pdfPage !== page),
  );
  return end < 0 ? lines.length : end;
}
