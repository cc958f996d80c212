import type { Block } from './block.ts';
import { isNextMarker, type ListMarker } from './list-marker.ts';

export interface TakenList {
  /** Each entry verbatim, without its marker. Entries nested in one follow on lines of their own, marked. */
  entries: string[];
  /** Headings between the entries, which are no entries: "Revenue budget" between (b) and (c). */
  headings: string[];
  next: number;
}

const nested = 4;
const longestHeading = 110;

/** Whether a list begins here: a bullet, 1, a or i. */
export function beginsList(block: Block | undefined): boolean {
  if (block?.marker == null) return false;
  return block.marker.kind === 'bullet' || Math.floor(block.marker.value) === 1;
}

/** Takes the entries of the list that begins at `index`, over pages and headings, to its last. */
export function takeList(blocks: readonly Block[], index: number): TakenList {
  const first = blocks[index];
  const list: TakenList = { entries: [], headings: [], next: index };
  if (first?.marker == null) return list;
  let last: ListMarker = first.marker;
  for (let block = blocks[list.next]; block !== undefined; block = blocks[list.next]) {
    const isFirst = list.next === index;
    const sameEdge = Math.abs(block.x - first.x) <= nested * 2 || block.pdfPage !== first.pdfPage;
    if (block.marker && (isFirst || (sameEdge && isNextMarker(last, block.marker)))) {
      list.entries.push(block.text);
      last = block.marker;
    } else if (isNestedIn(first, block)) {
      const marker = block.marker ? `${block.marker.printed} ` : '';
      list.entries.push(`${list.entries.pop() ?? ''}\n${marker}${block.text}`);
    } else if (isHeadingBetween(block, blocks[list.next + 1], last)) list.headings.push(block.text);
    else break;
    list.next++;
  }
  return list;
}

function isNestedIn(first: Block, block: Block): boolean {
  if (block.x <= first.x + nested) return false;
  return block.marker !== null || (first.marker?.kind !== 'bullet' && block.x < first.x + 60);
}

function isHeadingBetween(block: Block, after: Block | undefined, last: ListMarker): boolean {
  const short = block.text.length <= longestHeading && !/\.$/.test(block.text);
  return (
    block.marker === null &&
    short &&
    last.kind !== 'bullet' &&
    after?.marker != null &&
    isNextMarker(last, after.marker)
  );
}
