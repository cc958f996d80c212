import type { annotationCalls } from '../../../shared/contract/annotations.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import type { MarkingParts, PersonalTransaction } from './parts.ts';
import { removeMark, targetId, writeStroke } from './write-mark.ts';

interface Tools {
  known(id: string): Annotation;
  label(mark: Annotation): string;
  change(words: string, work: (tx: PersonalTransaction) => void): null;
}

type DrawingCalls = Pick<typeof annotationCalls, 'annotations.addStroke' | 'annotations.rub'>;

/** Strokes that join a drawing, and the rubber. Each is one step of Undo. */
export function drawing(
  { personal, clock }: Pick<MarkingParts, 'personal' | 'clock'>,
  { known, label, change }: Tools,
): HandlersOf<DrawingCalls> {
  const strokesOf = (annotation: string) => personal.rows('inkStroke', { annotation });
  const nextPosition = (annotation: string) =>
    1 + Math.max(-1, ...strokesOf(annotation).map(({ position }) => position));

  /** The rectangle grows or shrinks with its strokes; what it is held by stays. */
  const resize = (tx: PersonalTransaction, id: string, hash: string, parts: MarkPart[]) => {
    const target = tx.row('annotationTarget', targetId(id, hash));
    if (target === null || parts.length === 0) return;
    tx.set('annotationTarget', target.id, { place: { ...target.place, parts } });
    tx.set('annotation', id, { changedAt: clock().toISOString() });
  };

  return {
    'annotations.addStroke'({ id, hash, stroke, parts }) {
      const mark = known(id);
      if (personal.row('inkStroke', stroke.id)?.annotation === id) return null;
      const position = nextPosition(id);
      return change(`Stroke of ${label(mark)}`, (tx) => {
        writeStroke(tx, id, stroke, position);
        resize(tx, id, hash, parts);
      });
    },
    'annotations.rub'({ id, hash, gone, left, parts }) {
      const mark = known(id);
      const rubbed = new Set(gone);
      const stays = strokesOf(id).some((stroke) => !rubbed.has(stroke.id));
      const position = nextPosition(id);
      return change(`Rubbed out in ${label(mark)}`, (tx) => {
        if (!stays && left.length === 0) {
          removeMark(tx, id);
          return;
        }
        for (const stroke of strokesOf(id))
          if (rubbed.has(stroke.id)) tx.delete('inkStroke', stroke.id);
        left.forEach((stroke, index) => {
          writeStroke(tx, id, stroke, position + index);
        });
        resize(tx, id, hash, parts);
      });
    },
  };
}
