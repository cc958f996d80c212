import type { Rectangle } from '../../../shared/domain/annotation-target.ts';
import type { InkPoint } from '../../../shared/domain/ink-points.ts';

export interface At {
  x: number;
  y: number;
}

/** The least distance of a point from a straight piece of line. */
export function distanceToLine({ x, y }: At, from: At, to: At): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - part * dx, y - from.y - part * dy);
}

/** The least distance of two straight pieces of line: 0 where they cross. */
export function distanceOfLines(one: [At, At], other: [At, At]): number {
  if (cross(one, other)) return 0;
  return Math.min(
    distanceToLine(one[0], ...other),
    distanceToLine(one[1], ...other),
    distanceToLine(other[0], ...one),
    distanceToLine(other[1], ...one),
  );
}

function cross([a, b]: [At, At], [c, d]: [At, At]): boolean {
  const side = (from: At, to: At, at: At) =>
    (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** A point on the way from one to the next, `part` of 0 to 1; its time is counted from the first. */
export function between(from: InkPoint, to: InkPoint, part: number): InkPoint {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    pressure: mix(from.pressure, to.pressure),
    time: to.time * part,
  };
}

/** The rectangle around points, `margin` wider on every side. */
export function rectangleAround(points: readonly At[], margin: number): Rectangle {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    right = Math.max(right, x);
    top = Math.max(top, y);
  }
  return [left - margin, bottom - margin, right + margin, top + margin];
}

/** The rectangle around rectangles, to 1/100 pt and never smaller than they are. */
export function rectangleOver(all: readonly Rectangle[]): Rectangle {
  const least = (pick: 0 | 1) => Math.min(...all.map((rectangle) => rectangle[pick]));
  const most = (pick: 2 | 3) => Math.max(...all.map((rectangle) => rectangle[pick]));
  const [down, up] = [
    (value: number) => Math.floor(value * 100) / 100,
    (value: number) => Math.ceil(value * 100) / 100,
  ];
  return [down(least(0)), down(least(1)), up(most(2)), up(most(3))];
}

/** Whether two rectangles touch once one of them is `margin` wider on every side. */
export function areNear(one: Rectangle, other: Rectangle, margin: number): boolean {
  return (
    one[0] - margin <= other[2] &&
    other[0] <= one[2] + margin &&
    one[1] - margin <= other[3] &&
    other[1] <= one[3] + margin
  );
}
