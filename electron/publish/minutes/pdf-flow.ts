import type { PdfBlock } from './pdf-blocks.ts';

/** Lines of a block that stand together on one page. `y` is the top of the first, in points from the page's top. */
export interface Portion {
  block: PdfBlock;
  from: number;
  to: number;
  page: number;
  y: number;
}

interface Room {
  top: number;
  bottom: number;
}

/** Fewer lines of a block do not stand alone at the foot or the head of a page. */
const fewest = 2;
/** Below a table, in points, besides what its last row keeps within its frame. */
const belowTable = 8;

/** What must stand on a page for a block to begin there: all of it where it is short, its first lines else. */
function leastOf(blocks: readonly PdfBlock[], index: number, most: number): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  const { lines, leading, isKept, before, after } = block;
  if (isKept) {
    const own = before + lines.length * leading + after;
    const least = own + leastOf(blocks, index + 1, most - own);
    // a chain that fits on no page is not kept together
    return least > most ? own : least;
  }
  const isWhole = lines.length < 2 * fewest || block.within?.kind === 'table';
  return before + (isWhole ? lines.length : fewest) * leading;
}

const isBelowTable = (blocks: readonly PdfBlock[], index: number): boolean =>
  blocks[index - 1]?.within?.kind === 'table' && blocks[index]?.within?.kind !== 'table';

/** Sets blocks on pages: headings stay with what they head, and no single line stands on a page of its own. */
export function onPages(blocks: readonly PdfBlock[], room: Room): Portion[] {
  const portions: Portion[] = [];
  const height = room.bottom - room.top;
  let [page, y] = [0, room.top];
  const turn = () => {
    page += 1;
    y = room.top;
  };
  blocks.forEach((block, index) => {
    const { leading, lines } = block;
    if (y > room.top && y + leastOf(blocks, index, height) > room.bottom) turn();
    if (isBelowTable(blocks, index)) y += belowTable;
    if (y > room.top) y += block.before;
    // a row keeps its own space at the head of a page too: its frame is drawn into it
    else if (block.frame?.kind === 'cells') y += block.before;
    let from = 0;
    while (from < lines.length) {
      const fit = Math.max(1, Math.floor((room.bottom - y) / leading));
      const rest = lines.length - from;
      let count = Math.min(rest, fit);
      if (count < rest && rest - count < fewest && count > fewest) count = rest - fewest;
      portions.push({ block, from, to: from + count, page, y });
      from += count;
      y += count * leading;
      if (from < lines.length) turn();
    }
    y += block.after;
  });
  return portions;
}
