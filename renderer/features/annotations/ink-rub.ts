import type { InkPoint } from '../../../shared/domain/ink-points.ts';
import { type At, between, distanceOfLines, distanceToLine } from './ink-geometry.ts';

/** A move of the rubber: all that lies within `radius` of the way from one place to the next. */
export interface RubberMove {
  from: At;
  to: At;
  /** Points of user space. */
  radius: number;
}

/** Whether the rubber touches a stroke. */
export function isRubbed(points: readonly InkPoint[], { from, to, radius }: RubberMove): boolean {
  const [first] = points;
  if (first && points.length === 1) return distanceToLine(first, from, to) <= radius;
  return points.some((point, index) => {
    const before = points[index - 1];
    return before !== undefined && distanceOfLines([before, point], [from, to]) <= radius;
  });
}

/**
 * What a move of the rubber leaves of a stroke, as pieces in drawing order, and what it takes. Long steps under
 * the rubber are given points between first, or a fast stroke would be cut wider than the rubber is.
 */
export function splitByRubber(
  points: readonly InkPoint[],
  move: RubberMove,
): { left: InkPoint[][]; rubbed: InkPoint[] } {
  const left: InkPoint[][] = [];
  const rubbed: InkPoint[] = [];
  let piece: InkPoint[] = [];
  for (const point of withPointsBetween(points, move)) {
    if (distanceToLine(point, move.from, move.to) > move.radius) {
      piece.push(point);
      continue;
    }
    rubbed.push(point);
    if (piece.length > 0) left.push(piece);
    piece = [];
  }
  if (piece.length > 0) left.push(piece);
  return { left, rubbed };
}

/** Two points this part of the rubber's radius apart cannot lie on both sides of it. */
const stepPart = 0.5;

function withPointsBetween(points: readonly InkPoint[], move: RubberMove): InkPoint[] {
  const dense: InkPoint[] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before && distanceOfLines([before, point], [move.from, move.to]) <= move.radius) {
      const length = Math.hypot(point.x - before.x, point.y - before.y);
      const steps = Math.ceil(length / (move.radius * stepPart));
      for (let step = 1; step < steps; step += 1) {
        const time = point.time / steps;
        dense.push({ ...between(before, point, step / steps), time });
      }
      dense.push(steps > 1 ? { ...point, time: point.time / steps } : point);
    } else {
      dense.push(point);
    }
  }
  return dense;
}

/** A piece shorter than this part of its width is a crumb: nobody meant to leave it. */
export function isCrumb(points: readonly InkPoint[], width: number): boolean {
  let length = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before) length += Math.hypot(point.x - before.x, point.y - before.y);
  }
  return length < width / 2;
}
