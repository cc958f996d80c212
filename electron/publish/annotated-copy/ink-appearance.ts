import { getStroke } from 'perfect-freehand';
import { inkOutline, inkPaint } from '../../../shared/domain/ink-look.ts';
import { type InkPoint, unpackPoints } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import { type Appearance, around } from './appearance.ts';
import type { CopyMark } from './copy-mark.ts';
import { operand, rgb } from './pdf-values.ts';

/** A stroke where it stands in this file. */
export interface PlacedStroke extends Pick<InkStroke, 'tool' | 'baseWidth' | 'device'> {
  points: InkPoint[];
}

/** The strokes of a drawing in their order, shifted to their place; those without points are left out. */
export function placedStrokes({
  strokes,
  place,
}: Pick<CopyMark, 'strokes' | 'place'>): PlacedStroke[] {
  const [right, up] = place.shift;
  return strokes
    .toSorted((one, other) => one.position - other.position)
    .map(({ tool, baseWidth, device, points }) => ({
      tool,
      baseWidth,
      device,
      points: unpackPoints(points).map((point) => ({
        ...point,
        x: point.x + right,
        y: point.y + up,
      })),
    }))
    .filter(({ points }) => points.length > 0);
}

/** A drawing as filled outlines, since no reader draws pressure. Null where nothing was drawn. */
export function inkAppearance(
  { colour, opacity }: Pick<CopyMark, 'colour' | 'opacity'>,
  strokes: readonly PlacedStroke[],
): Appearance | null {
  const drawn = strokes.map((stroke) => ({
    stroke,
    outline: inkOutline(stroke.points, stroke, getStroke),
  }));
  const all = drawn.flatMap(({ outline }) => outline);
  if (all.length === 0) return null;
  const operators = drawn
    .filter(({ outline }) => outline.length > 2)
    .map(
      ({ stroke, outline }) =>
        `${rgb(inkPaint(stroke.tool, colour).fill).join(' ')} rg ${path(outline)} f`,
    );
  // a drawing is of one tool: it is the pen in hand that begins a new one
  const multiply = strokes.every(({ tool }) => inkPaint(tool, colour).multiply);
  return { rect: around(all, 1), operators: operators.join(' '), opacity, multiply };
}

type Corner = [x: number, y: number];

function path([first = [0, 0], ...rest]: Corner[]): string {
  const lines = rest.map(([x, y]) => `${operand(x)} ${operand(y)} l`);
  return `${operand(first[0])} ${operand(first[1])} m ${lines.join(' ')} h`;
}
