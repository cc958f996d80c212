import type { StandingNote } from '../../../shared/contract/adopting.ts';
import type { EmbeddedAnnotation } from '../../papers/embedded-annotations/embedded-annotation.ts';
import { type Known, markIdOf } from './compare-found.ts';

/** Which notes of the file are which marks, also of those that are not taken over yet. */
export function standingNotes(
  annotations: readonly EmbeddedAnnotation[],
  known: Pick<Known, 'hash' | 'idOfOrigin'>,
): StandingNote[] {
  return annotations
    .filter(({ objects }) => objects.length > 0)
    .map(({ name, objects }) => ({
      mark: known.idOfOrigin(name) ?? markIdOf(name, known.hash),
      objects,
    }));
}
