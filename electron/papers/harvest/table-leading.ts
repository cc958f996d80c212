import type { TextLine } from '../../../shared/domain/page-text.ts';

/** A step wider than this part of the table's own leading begins the next row. */
export const rowStep = 1.22;
/** Cells set a little higher or lower than their row make steps that are no leading. */
const smallestStep = 0.6;
/** Lines of one cell stand nearer than this part of the font size. */
const widestLeading = 1.55;

/** The step between lines of one cell; null where the rows are set as tight as their lines. */
export function leadingOf(lines: readonly Pick<TextLine, 'y' | 'size'>[]): number | null {
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((step, index) => step > (lines[index]?.size ?? 0) * smallestStep)
    .sort((one, other) => one - other);
  const small = steps[Math.floor(steps.length * 0.1)];
  const large = steps.at(-1);
  if (small === undefined || large === undefined) return null;
  if (large > small * rowStep) return small;
  const size = lines[0]?.size ?? small;
  return small > size * widestLeading ? size * 1.2 : null;
}
