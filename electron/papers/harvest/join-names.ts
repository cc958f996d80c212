import type { TextLine } from '../../../shared/domain/page-text.ts';
import { joinLines } from './block.ts';

/** A line that reaches this near to the widest one's end went on because it was full. */
const fullTo = 0.9;
/** A step wider than this part of the font size begins a new paragraph, and with it a new name. */
const paragraphStep = 1.7;

/**
 * Lines of a list of names as one text. Where each line is a name of its own, a comma is put between them; a line
 * that is full, open or ends in the middle of a bracket goes on in the next.
 */
export function joinNames(rows: readonly { text: string; line: TextLine }[]): string {
  const left = Math.min(...rows.map(({ line }) => line.x));
  const right = Math.max(...rows.map(({ line }) => line.x + line.width));
  const edge = left + (right - left) * fullTo;
  const onePerLine = rows.every(({ text }) => !/[,;]/.test(text));
  let joined = '';
  let above: TextLine | null = null;
  for (const { text, line } of rows) {
    const full = above !== null && !onePerLine && above.x + above.width >= edge;
    const apart = above !== null && above.y - line.y > line.size * paragraphStep;
    const goesOn = above === null || (full && !apart) || isOpen(joined, text);
    joined = goesOn ? joinLines([joined, text]) : `${joined}, ${text}`;
    above = line;
  }
  return joined.replace(/\b(Councillors|Cllrs|Councillor|Members)\s*:\s*/g, '$1 ').trim();
}

function isOpen(before: string, after: string): boolean {
  const brackets = (before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0);
  return (
    brackets ||
    /(?:[,;&(-]|\b(?:and|of|for|the))$/.test(before) ||
    // an initial by itself is no name: its surname stands in the next line
    /(?:^|[\s,;])\p{Lu}\.?$/u.test(before) ||
    /^(?:and\b|[\p{Ll}(,;])/u.test(after)
  );
}
