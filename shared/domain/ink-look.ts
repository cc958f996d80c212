import type { MarkColour } from './annotation.ts';
import type { InkPoint } from './ink-points.ts';
import type { InkStroke } from './ink-stroke.ts';
import { markLooks } from './mark-look.ts';

/** Options of perfect-freehand. */
export interface InkLook {
  /** Width at middle pressure. */
  size: number;
  /** How much pressure tells in the width: 0 not at all. */
  thinning: number;
  smoothing: number;
  streamline: number;
  simulatePressure: false;
  /** The stroke is over: its last point is its end. */
  last: true;
}

export type GetStroke = (points: [number, number, number][], look: InkLook) => [number, number][];

/** perfect-freehand leaves out what lies within 3 of its units before the end: 3 pt would be whole letters. */
const unitsPerPoint = 8;

/**
 * The outline of a stroke as a closed polygon in points of user space, on screen and in copies of the PDF
 * alike; empty where there are no points. `getStroke` is perfect-freehand's. Pressure is always that of the
 * points: where the device has none it was made up while drawing. A highlighter keeps its width.
 */
export function inkOutline(
  points: readonly InkPoint[],
  { tool, baseWidth }: Pick<InkStroke, 'tool' | 'baseWidth'>,
  getStroke: GetStroke,
): [x: number, y: number][] {
  const scaled = points.map(({ x, y, pressure }): [number, number, number] => [
    x * unitsPerPoint,
    y * unitsPerPoint,
    pressure,
  ]);
  const outline = getStroke(scaled, {
    size: (baseWidth / 100) * unitsPerPoint,
    thinning: tool === 'highlighter' ? 0 : 0.6,
    smoothing: 0.5,
    // more would draw handwriting rounder, and behind the pen
    streamline: 0.3,
    simulatePressure: false,
    last: true,
  });
  return outline.map(([x, y]) => [x / unitsPerPoint, y / unitsPerPoint]);
}

/** What fills the outline: pens cover the paper, highlighters are multiplied with it. */
export function inkPaint(
  tool: InkStroke['tool'],
  colour: MarkColour,
): { fill: string; multiply: boolean } {
  const { fill, line } = markLooks[colour];
  return tool === 'highlighter' ? { fill, multiply: true } : { fill: line, multiply: false };
}
