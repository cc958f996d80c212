import { markLooks } from '../../../shared/domain/mark-look.ts';
import { type Appearance, uprightOn } from './appearance.ts';
import type { CopyMark } from './copy-mark.ts';
import { rgb } from './pdf-values.ts';

/** Edge of the icon, in points of user space. */
export const iconSize = 20;

/** A sticky note: a sheet with three lines, its middle at the point, upright however the page is turned. */
export function noteAppearance(
  { colour, opacity }: Pick<CopyMark, 'colour' | 'opacity'>,
  [x, y]: readonly [number, number],
  turn: number,
): Appearance {
  const half = iconSize / 2;
  const { fill, line } = markLooks[colour];
  const operators = [
    `${rgb(fill).join(' ')} rg ${rgb(line).join(' ')} RG 1 w 1 1 18 18 re B`,
    '4.5 14 m 15.5 14 l 4.5 10 m 15.5 10 l 4.5 6 m 11.5 6 l S',
  ].join(' ');
  return {
    rect: [x - half, y - half, x + half, y + half],
    box: [0, 0, iconSize, iconSize],
    matrix: uprightOn(turn),
    operators,
    opacity,
    multiply: false,
  };
}
