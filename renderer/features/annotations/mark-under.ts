import type { Mark } from '../../../shared/contract/annotations.ts';
import type { MarkPart, Quad } from '../../../shared/domain/annotation-target.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import type { Spot } from './places-on-page.ts';

/**
 * The mark that lies at a spot of a page; null where none does. Of several the last made, and when that one is
 * in hand already the one below it, and so on around: each can be reached by pressing again.
 */
export function markUnder(
  marks: readonly Mark[],
  { pdfPage, point }: Spot,
  inHand: string | null = null,
): Mark | null {
  const here = marks
    .filter(
      ({ place }) =>
        isDrawn(place) &&
        place.parts.some((part) => part.pdfPage === pdfPage && covers(part, point)),
    )
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const held = here.findIndex(({ id }) => id === inHand);
  return here[(held + 1) % here.length] ?? null;
}

function covers(part: MarkPart, [x, y]: readonly [number, number]): boolean {
  if ('rect' in part) {
    const [left, bottom, right, top] = part.rect;
    return x >= left && x <= right && y >= bottom && y <= top;
  }
  if ('quads' in part) return part.quads.some((quad) => isInside(quad, x, y));
  return false;
}

function isInside([x1, y1, x2, y2, x3, y3, x4, y4]: Quad, x: number, y: number): boolean {
  const xs = [x1, x2, x3, x4];
  const ys = [y1, y2, y3, y4];
  return (
    x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys)
  );
}
