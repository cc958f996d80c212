import type { FoundState } from '../../../shared/contract/adopting.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationTarget } from '../../../shared/domain/annotation-target.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import type { StoredMark } from '../../database/marks.ts';
import type { EmbeddedAnnotation } from '../../papers/embedded-annotations/embedded-annotation.ts';
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
  /** The mark that was taken over from an annotation of this name, of this file or an edition of it. */
  byOrigin: (name: string) => KnownMark | null;
  /** All marks with a place in this file. */
  here: readonly StoredMark[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Holds the notes of a file against mine. */
export function compareFound(annotations: readonly EmbeddedAnnotation[], known: Known): Found[] {
  const seen = new Set<string>();
  const found = annotations.flatMap((annotation): Found[] => {
    const id = idOf(annotation.name, known.hash);
    const mark = known.byId(id) ?? known.byOrigin(annotation.name);
    if (mark === null) return [{ state: 'new', found: annotation, id }];
    seen.add(mark.annotation.id);
    const state = stateOf(annotation, mark);
    return state === null ? [] : [{ state, found: annotation, mark }];
  });
  return [...found, ...missing(annotations, known, seen)];
}

/** A copy of ours names the mark itself; others' names are theirs, and make one mark however often it is met. */
const idOf = (name: string, hash: string): string =>
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

/** In a copy of ours: marks that were there when it was made, and are not any more. */
function missing(
  annotations: readonly EmbeddedAnnotation[],
  { here }: Known,
  seen: ReadonlySet<string>,
): Found[] {
  if (!isOurCopy(annotations)) return [];
  const times = annotations.flatMap(({ own, changedAt }) =>
    own === null || changedAt === null ? [] : [Date.parse(changedAt)],
  );
  const made = Math.max(0, ...times);
  // what was made on this very file never was in it
  const gone = here.filter(
    (mark) =>
      !seen.has(mark.id) &&
      isDrawn(mark.place) &&
      mark.place.from !== null &&
      Date.parse(mark.changedAt) <= made,
  );
  return gone.map((mark) => ({ state: 'missing', mark }));
}

export const isOurCopy = (annotations: readonly EmbeddedAnnotation[]): boolean =>
  annotations.some(({ own }) => own !== null);
