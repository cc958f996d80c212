import { createHash } from 'node:crypto';
import type { MarkPart, Place } from '../../../shared/domain/annotation-target.ts';
import { unpackPoints } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import type { StoredMark } from '../../database/marks.ts';
import type { EmbeddedAnnotation } from '../../papers/embedded-annotations/embedded-annotation.ts';

/** Points by which a place may differ and be the same: files keep two decimals, drawings their own. */
const tolerance = 0.05;

/** Whether a note in a file says and shows what my mark does. */
export function sameContent(
  found: EmbeddedAnnotation,
  mark: Pick<StoredMark, 'kind' | 'colour' | 'text' | 'strokes'> & { place: Place },
): boolean {
  const isSame =
    found.kind === mark.kind &&
    found.colour === mark.colour &&
    found.text.trim() === mark.text.replace(/\r\n?/g, '\n').trim();
  return isSame && samePlace(found, mark);
}

/** A drawing's rectangle depends on who draws it, a bookmark is a page: neither is compared to the point. */
function samePlace(
  found: EmbeddedAnnotation,
  { kind, strokes, place }: Pick<StoredMark, 'kind' | 'strokes'> & { place: Place },
): boolean {
  const pages = (parts: readonly MarkPart[]) => parts.map(({ pdfPage }) => pdfPage).join();
  if (pages(found.parts) !== pages(place.parts)) return false;
  if (kind === 'bookmark') return true;
  if (kind === 'pen') return sameStrokes(found, strokes, place.shift);
  return near(numbersOf(found.parts), numbersOf(place.parts));
}

export function sameStrokes(
  found: EmbeddedAnnotation,
  strokes: readonly InkStroke[],
  [right, up]: readonly [number, number],
): boolean {
  const drawn = strokes.map(({ points }) =>
    unpackPoints(points).flatMap(({ x, y }) => [x + right, y + up]),
  );
  const there = found.strokes.map(({ points }) => points.flatMap(({ x, y }) => [x, y]));
  const filled = drawn.filter((points) => points.length > 0);
  return (
    filled.length === there.length && filled.every((points, at) => near(points, there[at] ?? []))
  );
}

const numbersOf = (parts: readonly MarkPart[]): number[] =>
  parts.flatMap((part) => {
    if ('quads' in part) return part.quads.flat();
    return 'rect' in part ? part.rect : part.point;
  });

const near = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length &&
  one.every((value, at) => Math.abs(value - (other[at] ?? 0)) <= tolerance);

/** SHA-256 over kind, place, words and colour. */
export function contentHash({ kind, parts, text, colour, strokes }: EmbeddedAnnotation): string {
  const drawn = strokes.map(({ points }) => points.map(({ x, y }) => [x, y]));
  const content = JSON.stringify([kind, parts, text, colour, drawn]);
  return createHash('sha256').update(content).digest('hex');
}
