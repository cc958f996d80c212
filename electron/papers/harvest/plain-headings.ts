import type { PlacedLine } from './block.ts';
import type { MinuteHeading } from './minute-headings.ts';

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
      line.x - edge < 12 &&
      !line.turned &&
      /^\p{Lu}/u.test(line.text) &&
      !/[.;,]$/.test(line.text) &&
      !/_{4}|\.{4}/.test(line.text);
    if (!isHeading) return [];
    const title = line.text.replace(/\s*[:–-]+$/, '');
    return [{ number: null, title, itemNumber: null, runOn: '', from: index, to: index + 1 }];
  });
}
