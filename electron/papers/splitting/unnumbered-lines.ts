import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { SheetLine } from './sheet-line.ts';
import { headingAccess, isAfterItems } from './sheet-words.ts';

export interface UnnumberedLine {
  text: string;
  pdfPage: number;
}

const longest = 120;
const mostLines = 2;
const edgeSlack = 6;
/** Lines further apart than this many font sizes stand apart. */
const apartGap = 1.5;

/** What stands between two items and has the look of an item, or of a heading of items, but no number. */
export function unnumberedLines(tail: SheetLine[], item: SheetLine): UnnumberedLine[] {
  return standingTogether(tail).flatMap((lines) => {
    const [line] = lines;
    const text = lines.map((one) => one.text).join(' ');
    if (line === undefined || lines.length > mostLines || text.length > longest) return [];
    const atEdge = [item.x, item.wordsX].some((x) => Math.abs(line.x - x) <= edgeSlack);
    const isTitle = /^\W*\p{Lu}.{3}/u.test(text) && !/[.;:,]$/.test(text);
    const isOther = headingAccess(text) !== null || isAfterItems(text);
    return atEdge && isTitle && !isOther ? [{ text, pdfPage: line.pdfPage }] : [];
  });
}

/** Lines without a gap or a change of font between them. */
function standingTogether(tail: SheetLine[]): SheetLine[][] {
  const groups: SheetLine[][] = [];
  for (const line of tail) {
    const open = groups.at(-1);
    const isApart = line.gap > apartGap * line.size || line.wordsFont !== open?.[0]?.wordsFont;
    if (open === undefined || isApart) groups.push([line]);
    else open.push(line);
  }
  return groups;
}

/** So many are told by their words. */
const mostTold = 8;

/** What a person is told of them; null where there are none. */
export function unnumberedEvidence(lines: readonly UnnumberedLine[]): Evidence | null {
  const [first] = lines;
  if (first === undefined) return null;
  const told = lines.slice(0, mostTold).map(({ text }) => `“${text}”`);
  const rest = lines.length > mostTold ? ` and ${lines.length - mostTold} more` : '';
  const stand =
    lines.length === 1
      ? 'stands between the items without a number and was not taken as one'
      : 'stand between the items without a number and were not taken as items';
  const sentence = `${told.join(', ')}${rest} ${stand}. Please check.`;
  return { level: 'check', sentence, pdfPage: first.pdfPage };
}
