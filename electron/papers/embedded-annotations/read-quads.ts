import type { Quad, Rectangle } from '../../../shared/domain/annotation-target.ts';

type Corner = [x: number, y: number];

/**
 * Quads in the order of ours: upper left, upper right, lower left, lower right as the words run. Programs
 * write them in every order; those that are no such quad as they stand are sorted by their geometry.
 */
export function readQuads(numbers: readonly number[]): Quad[] {
  const quads: Quad[] = [];
  for (let at = 0; at + 8 <= numbers.length; at += 8) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = numbers.slice(at, at + 8);
    const quad: Quad = [a, b, c, d, e, f, g, h];
    quads.push(isOurs(quad) ? quad : sorted(quad));
  }
  return quads;
}

export const quadOfRect = ([left, bottom, right, top]: Rectangle): Quad => [
  left,
  top,
  right,
  top,
  left,
  bottom,
  right,
  bottom,
];

/** Upper and lower edge run the same way, and the upper one is on the left hand of the lower. */
function isOurs([ulx, uly, urx, ury, llx, lly, lrx, lry]: Quad): boolean {
  const along: Corner = [urx - ulx, ury - uly];
  const below: Corner = [lrx - llx, lry - lly];
  const up: Corner = [ulx - llx, uly - lly];
  return dot(along, below) > 0 && along[0] * up[1] - along[1] * up[0] > 0;
}

function sorted([a, b, c, d, e, f, g, h]: Quad): Quad {
  const corners: Corner[] = [
    [a, b],
    [c, d],
    [e, f],
    [g, h],
  ];
  corners.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const [first, second, third, fourth] = corners;
  const [upperLeft, upperRight] = fromLeft(first, second);
  const [lowerLeft, lowerRight] = fromLeft(third, fourth);
  return [...upperLeft, ...upperRight, ...lowerLeft, ...lowerRight];
}

const fromLeft = (one: Corner = [0, 0], other: Corner = [0, 0]): [Corner, Corner] =>
  one[0] <= other[0] ? [one, other] : [other, one];

const dot = (one: Corner, other: Corner): number => one[0] * other[0] + one[1] * other[1];
