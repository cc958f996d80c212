import type { ModelItem, PageModel } from './page-model.ts';
import { printedPlaces } from './text-stream.ts';

/** The words of one page as marks count them: items in their order, furniture left out, no blanks. */
export interface PageStream {
  text: string;
  /** By item: the offset of its first character. Furniture has the offset where the next words begin. */
  starts: number[];
}

export function pageStream({ items }: PageModel): PageStream {
  const starts: number[] = [];
  const words: string[] = [];
  let length = 0;
  for (const item of items) {
    starts.push(length);
    if (item.furniture) continue;
    words.push(item.text);
    length += item.text.length;
  }
  return { text: words.join(''), starts };
}

export const streamLength = ({ items }: PageModel): number =>
  items.reduce((sum, item) => sum + (item.furniture ? 0 : item.text.length), 0);

/** A stretch of one item, in characters of its stream text. */
export interface ItemSpan {
  item: ModelItem;
  from: number;
  to: number;
}

/** The items that the stream's characters `start` up to and without `end` stand in, cut to them. */
export function spansBetween(page: PageModel, start: number, end: number): ItemSpan[] {
  const spans: ItemSpan[] = [];
  let before = 0;
  for (const item of page.items) {
    if (item.furniture) continue;
    const from = Math.max(0, start - before);
    const to = Math.min(item.text.length, end - before);
    if (from < to) spans.push({ item, from, to });
    before += item.text.length;
    if (before >= end) break;
  }
  return spans;
}

/** A gap wider than this part of the font size is a blank. */
const blankGap = 0.14;

/** Words as a person reads them: with the blanks inside runs, and one where the file shows a gap. */
export function printedWords(spans: readonly ItemSpan[]): string {
  let words = '';
  let last: ModelItem | null = null;
  for (const { item, from, to } of spans) {
    const places = printedPlaces(item.printed);
    const piece = item.printed.slice(places[from], places[to] ?? item.printed.length);
    if (last !== null && isParted(last, item)) words += ' ';
    words += piece;
    last = item;
  }
  return words.replace(/\s+/gu, ' ').trim();
}

function isParted(one: ModelItem, next: ModelItem): boolean {
  const [along, across] = [next.x - one.x, next.y - one.y];
  const gap = along * one.dx + across * one.dy - one.width;
  const rise = Math.abs(across * one.dx - along * one.dy);
  return rise > one.height / 2 || gap > blankGap * one.height || gap < -one.height;
}
