import type { MarkingParts } from '../annotating/parts.ts';
import type { Known, KnownMark } from './compare-found.ts';

/** My marks, as the notes of a file are held against them. */
export function knownMarks(
  { personal, marks }: Pick<MarkingParts, 'personal' | 'marks'>,
  hash: string,
): Known {
  const byName = new Map(
    personal
      .rows('annotation')
      .flatMap(({ id, origin }) => (origin === null ? [] : [[origin, id] as const]))
      // a place in another file's list names nothing here
      .filter(([origin]) => origin.hash === hash || !/^page \d+, entry \d+/.test(origin.name))
      .map(([origin, id]) => [origin.name, id] as const),
  );
  const byId = (id: string): KnownMark | null => {
    const annotation = personal.row('annotation', id);
    if (annotation === null) return null;
    const targets = personal.rows('annotationTarget', { mark: id });
    const here = targets.find((target) => target.hash === hash);
    const target = here ?? targets.find((one) => one.hash === annotation.madeOn) ?? targets[0];
    if (target === undefined) return null;
    const strokes = personal.rows('inkStroke', { annotation: id });
    return { annotation, strokes, target, isHere: here !== undefined };
  };
  return {
    hash,
    byId,
    idOfOrigin: (name) => byName.get(name) ?? null,
    here: () => marks(hash),
  };
}
