import { z } from 'zod';
import { choice, integer, noun, type RowOf, text } from './noun.ts';

export const inkTool = z.enum(['pen', 'highlighter']);
export const inkDevice = z.enum(['pen', 'touch', 'mouse']);

/**
 * One stroke of a drawing. `points` are in user space as they were drawn; a drawing that was moved, or
 * carried to another edition, is shifted by its place's `shift`.
 */
export const inkStroke = noun('inkStroke', 'mine', {
  annotation: text(),
  /** Order within the drawing, from 0. */
  position: integer(),
  tool: choice(inkTool, 'pen'),
  /** Packed points, base64: see ink-points.ts. */
  points: text(),
  /** Width at middle pressure, in hundredths of a point. */
  baseWidth: integer(200),
  device: choice(inkDevice, 'mouse'),
});
export type InkStroke = RowOf<typeof inkStroke>;
