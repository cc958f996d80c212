import type { PlacedLine } from './block.ts';
import { itemNumberIn, type MinuteHeading } from './minute-headings.ts';

const longest = 80;

/**
 * Headings of minutes without numbers: short lines in another font than the prose, at its edge. Used only where no
 * numbered run was found; nothing is numbered that the paper does not number.
 */
export function plainHeadings(
  lines: readonly PlacedLine[],
  start: number,
  bodyFont: string,
): MinuteHeading[] {
  const edge = Math.min(...lines.map((line) => line.x));
  return lines.flatMap((line, index) => {
    const isHeading =
      index >= start &&
      line.font !== bodyFont &&
      line.runs.every((run) => run.font !== bodyFont || run.text.trim() === '') &&
      line.text.length <= longest &&
      itemNumberIn(line.text) === null &&
      line.x - edge < 12 &&
      !line.turned &&
      /^\p{Lu}/u.test(line.text) &&
      !/[.;,]$/.test(line.text) &&
      !/_{4}|\.{4}/.test(line.text);
    if (!isHeading) return [];
    const title = line.text.replace(/\s*[:–-]+$/, '');
    const itemNumber = itemNumberIn(lines[index + 1]?.text ?? '');
    const to = itemNumber === null ? index + 1 : index + 2;
    return [{ number: null, title, itemNumber, runOn: '', from: index, to }];
  });
}
