import type { MarkPart, Place } from './annotation-target.ts';

/** Upper left corner of a part, points of user space. */
export function cornerOf(part: MarkPart): [left: number, top: number] {
  if ('point' in part) return part.point;
  if ('rect' in part) return [part.rect[0], part.rect[3]];
  const first = part.quads[0];
  return first === undefined ? [0, 0] : [first[0], first[1]];
}

/** Marks whose tops differ by less stand beside each other. Points. */
const sameLine = 2;

/**
 * From page to page, from top to bottom, from left to right; what has no place comes last. Told by geometry
 * alone, since a sticky note or a drawing lies on no words.
 */
export function byReadingOrder(one: { place: Place; id: string }, other: typeof one): number {
  const [first] = one.place.parts;
  const [second] = other.place.parts;
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined) || byId(one, other);
  if (first.pdfPage !== second.pdfPage) return first.pdfPage - second.pdfPage;
  const [left, top] = cornerOf(first);
  const [otherLeft, otherTop] = cornerOf(second);
  // in steps, or the order would not be one: a within reach of b, b of c, but a not of c
  const lines = Math.round(otherTop / sameLine) - Math.round(top / sameLine);
  return lines || left - otherLeft || byId(one, other);
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
