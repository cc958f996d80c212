import { getStroke } from 'perfect-freehand';
import { inkOutline } from '../../../shared/domain/ink-look.ts';
import type { InkPoint } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';

/** Where an outline is drawn to: a canvas, or the text of an SVG path. */
interface OutlineSink {
  moveTo(x: number, y: number): void;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void;
  closePath(): void;
}

/**
 * Draws the outline of a stroke, in points of user space, as one closed path to be filled by the nonzero rule:
 * curves through the middles of the polygon's sides.
 */
export function traceInk(
  points: readonly InkPoint[],
  look: Pick<InkStroke, 'tool' | 'baseWidth'>,
  sink: OutlineSink,
): void {
  const outline = inkOutline(points, look, getStroke);
  const last = outline.at(-1);
  const first = outline[0];
  if (!first || !last) return;
  sink.moveTo((last[0] + first[0]) / 2, (last[1] + first[1]) / 2);
  for (const [index, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[index + 1] ?? first;
    sink.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  sink.closePath();
}

/** The outline of a stroke as the `d` of an SVG path in user space, to 1/1000 pt. */
export function inkPath(
  points: readonly InkPoint[],
  look: Pick<InkStroke, 'tool' | 'baseWidth'>,
): string {
  const parts: string[] = [];
  const text = (value: number) => String(Math.round(value * 1000) / 1000);
  traceInk(points, look, {
    moveTo: (x, y) => parts.push(`M${text(x)} ${text(y)}`),
    quadraticCurveTo: (x1, y1, x, y) =>
      parts.push(`Q${text(x1)} ${text(y1)} ${text(x)} ${text(y)}`),
    closePath: () => parts.push('Z'),
  });
  return parts.join('');
}
