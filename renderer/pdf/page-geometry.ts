import type { PageGeometry } from './page-layer.ts';

/** What a file says of a page: the box that is shown, in user space, and how it is turned. */
export interface PageFrame {
  /** Left, bottom, right, top (ISO 32000-1 §14.11.2, the CropBox). */
  view: readonly number[];
  /** The file's own turn, degrees clockwise. */
  rotate: number;
  /** Points a unit of user space (ISO 32000-1 §14.11). */
  userUnit: number;
}

/** How large a page is shown. CSS pixels; `scale` is CSS pixels a point. */
export interface ShownSize {
  width: number;
  height: number;
  scale: number;
}

type Matrix = PageGeometry['matrix'];

/**
 * How a page's user space lies in its element. Uses the exact scale, not the size rounded to device pixels,
 * so that a place taken at one zoom is the same place at every other.
 */
export function geometryOf(
  pdfPage: number,
  frame: PageFrame,
  size: ShownSize,
  quarterTurns: number,
): PageGeometry {
  const scale = size.scale * frame.userUnit;
  const matrix = matrixOf(frame, scale, quarterTurns);
  const [a, b, c, d, e, f] = matrix;
  const determinant = a * d - b * c;
  return {
    pdfPage,
    width: size.width,
    height: size.height,
    scale,
    matrix,
    toPage: (x, y) => [a * x + c * y + e, b * x + d * y + f],
    toUser: (left, top) => [
      (d * (left - e) - c * (top - f)) / determinant,
      (a * (top - f) - b * (left - e)) / determinant,
    ],
  };
}

/** The four turns, clockwise; user space has its origin below, the element above. */
function matrixOf({ view, rotate }: PageFrame, s: number, quarterTurns: number): Matrix {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view;
  switch ((((rotate / 90 + quarterTurns) % 4) + 4) % 4) {
    case 1:
      return [0, s, s, 0, -y0 * s, -x0 * s];
    case 2:
      return [-s, 0, 0, s, x1 * s, -y0 * s];
    case 3:
      return [0, -s, -s, 0, y1 * s, x1 * s];
    default:
      return [s, 0, 0, -s, -x0 * s, y1 * s];
  }
}

/** Quarter turns clockwise that the shown page stands away from its user space. */
export function turnsOf({ matrix: [a, b] }: PageGeometry): 0 | 1 | 2 | 3 {
  if (a > 0) return 0;
  if (a < 0) return 2;
  return b > 0 ? 1 : 3;
}
