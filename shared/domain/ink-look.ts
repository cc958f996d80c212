import type { MarkColour } from './annotation.ts';
import type { InkStroke } from './ink-stroke.ts';
import { markLooks } from './mark-look.ts';

/** How the outline of a stroke is made: options of perfect-freehand, lengths in points of user space. */
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
  start: { cap: boolean };
  end: { cap: boolean };
}

/**
 * The look of a stroke, on screen and in copies of the PDF alike. Pressure is always that of the points: where
 * the device has none it was made up while drawing. A highlighter keeps its width.
 */
export function inkLook({ tool, baseWidth }: Pick<InkStroke, 'tool' | 'baseWidth'>): InkLook {
  return {
    size: baseWidth / 100,
    thinning: tool === 'highlighter' ? 0 : 0.6,
    smoothing: 0.5,
    // more would draw handwriting rounder, and behind the pen
    streamline: 0.3,
    simulatePressure: false,
    last: true,
    start: { cap: true },
    end: { cap: true },
  };
}

/** What fills the outline: pens cover the paper, highlighters are multiplied with it. */
export function inkPaint(
  tool: InkStroke['tool'],
  colour: MarkColour,
): { fill: string; multiply: boolean } {
  const { fill, line } = markLooks[colour];
  return tool === 'highlighter' ? { fill, multiply: true } : { fill: line, multiply: false };
}
