import { setImmediate } from 'node:timers/promises';
import type { FoundState } from '../../../shared/contract/adopting.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationTarget } from '../../../shared/domain/annotation-target.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import type { StoredMark } from '../../database/marks.ts';
import type {
  EmbeddedAnnotation,
  EmbeddedReading,
} from '../../papers/embedded-annotations/embedded-annotation.ts';
import { derivedId } from '../derived-id.ts';
import { contentHash, sameContent } from './same-content.ts';

/** My mark, and where it stands in the file that is looked at, or else in the one it was made on. */
export interface KnownMark {
  annotation: Annotation;
  strokes: InkStroke[];
  target: AnnotationTarget;
  isHere: boolean;
}

/** What there is to take over from a file. */
export type Found =
  | { state: 'new'; found: EmbeddedAnnotation; id: string }
  | { state: 'changed' | 'unplaced'; found: EmbeddedAnnotation; mark: KnownMark }
  | { state: 'missing'; mark: StoredMark };

export interface Known {
  hash: string;
  /** A mark by its id. */
  byId: (id: string) => KnownMark | null;
  /** The mark (id) that was taken over from an annotation of this name, of this file or an edition of it. */
  idOfOrigin: (name: string) => string | null;
  /** All marks with a place in this file. */
  here: () => readonly StoredMark[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** So many are held against mine before others are answered again: a few milliseconds. */
const atOnce = 25;

/** Holds the notes of a file against mine. */
export async function compareFound(
  { annotations, listed }: Pick<EmbeddedReading, 'annotations' | 'listed'>,
  known: Known,
): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const [at, annotation] of annotations.entries()) {
    if (at % atOnce === atOnce - 1) await setImmediate();
    const id = markIdOf(annotation.name, known.hash);
    const mark = known.byId(id) ?? markOfOrigin(annotation.name, known);
    if (mark !== null) seen.add(mark.annotation.id);
    const state = mark === null ? null : stateOf(annotation, mark);
    if (mark === null) found.push({ state: 'new', found: annotation, id });
    else if (state !== null) found.push({ state, found: annotation, mark });
  }
  return [...found, ...missing(listed, known, seen)];
}

export function markOfOrigin(
  name: string,
  { byId, idOfOrigin }: Pick<Known, 'byId' | 'idOfOrigin'>,
): KnownMark | null {
  const id = idOfOrigin(name);
  return id === null ? null : byId(id);
}

/** A copy of ours names the mark itself; others' names are theirs, and make one mark however often it is met. */
export const markIdOf = (name: string, hash: string): string =>
  uuid.test(name) ? name : derivedId('adopted', hash, name);

function stateOf(
  found: EmbeddedAnnotation,
  { annotation, strokes, target, isHere }: KnownMark,
): Extract<FoundState, 'changed' | 'unplaced'> | null {
  // taken over as it is in the file, and worked on here since: that is no news from the file
  if (annotation.origin?.contentHash === contentHash(found)) return isHere ? null : 'unplaced';
  if (!sameContent(found, { ...annotation, strokes, place: target.place })) return 'changed';
  return isHere ? null : 'unplaced';
}

/** Marks that a copy of ours had when it was made, as it says itself, and has not any more. */
function missing(listed: readonly string[], { here }: Known, seen: ReadonlySet<string>): Found[] {
  const was = new Set(listed);
  return here()
    .filter(({ id, place }) => was.has(id) && !seen.has(id) && isDrawn(place))
    .map((mark) => ({ state: 'missing', mark }));
}

export const isOurCopy = (annotations: readonly EmbeddedAnnotation[]): boolean =>
  annotations.some(({ own }) => own !== null);
