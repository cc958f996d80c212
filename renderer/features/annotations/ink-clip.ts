import type { Rectangle } from '../../../shared/domain/annotation-target.ts';
import type { InkPoint } from '../../../shared/domain/ink-points.ts';
import { between } from './ink-geometry.ts';

/**
 * What of a stroke lies on the page: cut where it crosses the edge, so that one that leaves the page and comes
 * back is two. In drawing order; none where nothing lies on it.
 */
export function clipToPage(points: readonly InkPoint[], page: Rectangle): InkPoint[][] {
  const pieces: InkPoint[][] = [];
  let piece: InkPoint[] = [];
  const close = () => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  };
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const inside = isOn(point, page);
    const crossing = before ? crossed(before, point, page) : null;
    if (before && crossing) {
      const [enters, leaves] = crossing;
      if (!isOn(before, page)) piece.push(between(before, point, enters));
      if (!inside) piece.push(between(before, point, leaves));
    }
    if (inside) piece.push(point);
    else close();
  }
  close();
  return pieces;
}

const isOn = ({ x, y }: InkPoint, [left, bottom, right, top]: Rectangle): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;

/** Between which parts of the way a line lies on the page (Liang and Barsky); null where it does not. */
function crossed(
  from: InkPoint,
  to: InkPoint,
  [left, bottom, right, top]: Rectangle,
): [enters: number, leaves: number] | null {
  let [enters, leaves] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges: [step: number, room: number][] = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - bottom],
    [dy, top - from.y],
  ];
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters <= leaves ? [enters, leaves] : null;
}
