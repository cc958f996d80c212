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

/**
 * Upper and lower edge run the same way, and the upper one is on the left hand of the lower. Words that run up
 * or down the page are longer than they are high, or it is no such quad.
 */
function isOurs([ulx, uly, urx, ury, llx, lly, lrx, lry]: Quad): boolean {
  const along: Corner = [urx - ulx, ury - uly];
  const below: Corner = [lrx - llx, lry - lly];
  const up: Corner = [ulx - llx, uly - lly];
  const isLevel = Math.abs(along[0]) > Math.abs(along[1]);
  const isLong = Math.hypot(...along) >= Math.hypot(...up);
  const isLeft = along[0] * up[1] - along[1] * up[0] > 0;
  const apart = Math.hypot(along[0] - below[0], along[1] - below[1]);
  const isOneWay = apart <= 0.1 * Math.hypot(...along);
  return isOneWay && isLeft && (isLevel || isLong);
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
