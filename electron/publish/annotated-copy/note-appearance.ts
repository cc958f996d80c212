import { iconCorner, iconSize } from '../../../shared/domain/mark-in-pdf.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import type { Appearance } from './appearance.ts';
import type { CopyMark } from './copy-mark.ts';
import { rgb } from './pdf-values.ts';

/** A sticky note: a sheet with three lines, its middle at the point, however the page is turned. */
export function noteAppearance(
  { colour, opacity }: Pick<CopyMark, 'colour' | 'opacity'>,
  [x, y]: readonly [number, number],
  turn: number,
): Appearance {
  const [right, up] = iconCorner(turn);
  const [left, top] = [x + (right * iconSize) / 2, y + (up * iconSize) / 2];
  const { fill, line } = markLooks[colour];
  const operators = [
    `${rgb(fill).join(' ')} rg ${rgb(line).join(' ')} RG 1 w 1 1 18 18 re B`,
    '4.5 14 m 15.5 14 l 4.5 10 m 15.5 10 l 4.5 6 m 11.5 6 l S',
  ].join(' ');
  return {
    rect: [left, top - iconSize, left + iconSize, top],
    box: [0, 0, iconSize, iconSize],
    operators,
    opacity,
    multiply: false,
  };
}
