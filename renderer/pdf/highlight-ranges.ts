import type { WordRange } from './find-words.ts';

/** Names under which the style sheets paint them. */
const allFound = 'found-words';
const currentlyFound = 'found-word';

/** Paints words that were found, without touching the document that holds them. */
export function highlightRanges(ranges: Range[], current: Range | null): void {
  CSS.highlights.set(allFound, new Highlight(...ranges));
  if (current) CSS.highlights.set(currentlyFound, new Highlight(current));
  else CSS.highlights.delete(currentlyFound);
}

/** A range of the document from places in elements that hold one text each; null where one is gone. */
export function rangeIn(elements: Element[], { from, to }: WordRange): Range | null {
  const start = elements[from.run]?.firstChild;
  const end = elements[to.run]?.firstChild;
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start, from.offset);
  range.setEnd(end, Math.min(to.offset, end.textContent?.length ?? 0));
  return range;
}
