import type { OutlineEntry } from '../../../shared/domain/page-text.ts';
import { itemNumber } from './item-number.ts';

/** A top bookmark that names an item, and the bookmarks below it. */
export interface OutlineItem {
  printedNumber: string | null;
  title: string;
  pdfPage: number;
  destination: OutlineEntry['destination'];
  children: OutlineEntry[];
}

/** The bookmarks of items: the top level, or the level below a single root that holds everything. */
export function outlineItems(outline: OutlineEntry[]): OutlineItem[] {
  const depth = itemDepth(outline);
  const items: OutlineItem[] = [];
  for (const entry of outline) {
    if (entry.depth > depth) items.at(-1)?.children.push(entry);
    if (entry.depth !== depth || entry.pdfPage === null) continue;
    const { printedNumber, title } = splitNumber(entry.title);
    const { pdfPage, destination } = entry;
    items.push({ printedNumber, title, pdfPage, destination, children: [] });
  }
  return items;
}

/** "9 24/00096 - Title", "9. Title", "Item 9 - Title", "3a Title" in their parts. */
function splitNumber(words: string): { printedNumber: string | null; title: string } {
  const text = words.replace(/\s+/g, ' ').trim();
  const number = itemNumber(text);
  const title = number ? text.slice(number.length).replace(/^\s*[-–:.]?\s*/, '') : text;
  if (number === null || title === '' || number.style === 'letter')
    return { printedNumber: null, title: text };
  return { printedNumber: number.printed, title };
}

function itemDepth(outline: OutlineEntry[]): number {
  const top = outline.filter((entry) => entry.depth === 0);
  const below = outline.filter((entry) => entry.depth === 1);
  return top.length === 1 && below.length > 1 ? 1 : 0;
}

/** Whether a bookmark opens the front sheet: "Agenda", "Agenda Frontsheet", "Rhaglen". */
export function isAgendaBookmark(title: string): boolean {
  return /^(?:agenda(?: front ?sheet)?|front ?sheet|rhaglen|agenda document|letter)$/i.test(
    title.trim(),
  );
}
