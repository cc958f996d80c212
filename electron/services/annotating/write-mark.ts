import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { AnnotationOrigin } from '../../../shared/domain/annotation.ts';
import type { Place, Quote } from '../../../shared/domain/annotation-target.ts';
import { derivedId } from '../derived-id.ts';
import type { PersonalTransaction } from './parts.ts';

type Added = InputOf<'annotations.add'>;

/** A mark ready to be written: what was asked for, where it stands, and what only the backend knows. */
export interface NewAnnotation extends Omit<Added, 'passage'> {
  paper: string | null;
  author: string;
  /** ISO 8601 */
  madeAt: string;
  replyTo: string | null;
  origin: AnnotationOrigin | null;
  held: { quote: Quote; place: Place };
}

/** Id of the place that a mark or question has in a file: one row, whichever device makes it. */
export const targetId = (mark: string, hash: string): string =>
  derivedId('annotationTarget', mark, hash);

/** Writes a mark with its place, tags and strokes; the same whether it was made here or taken over. */
export function writeMark(tx: PersonalTransaction, mark: NewAnnotation): void {
  const { id, hash, kind, colour, opacity, width, style, text, held } = mark;
  const { paper, author, madeAt, replyTo, origin } = mark;
  const look = { kind, colour, opacity, width, style, text };
  const about = { madeOn: hash, paper, author, replyTo, origin, madeAt, changedAt: madeAt };
  tx.set('annotation', id, { ...look, ...about });
  tx.set('annotationTarget', targetId(id, hash), { mark: id, hash, ...held });
  for (const tag of mark.tags) writeTag(tx, id, tag, true);
  mark.strokes.forEach((stroke, position) => {
    writeStroke(tx, id, stroke, position);
  });
}

/** @throws CallError('invalidInput') where the stroke is one of another drawing */
export function writeStroke(
  tx: PersonalTransaction,
  annotation: string,
  { id, ...stroke }: Added['strokes'][number],
  position: number,
): void {
  const there = tx.row('inkStroke', id);
  if (there !== null && there.annotation !== annotation)
    throw new CallError('invalidInput', 'a stroke of another drawing');
  tx.set('inkStroke', id, { annotation, position, ...stroke });
}

/** Two spellings of a tag that differ in capitals only are one tag, spelt as it was last. */
export function writeTag(
  tx: PersonalTransaction,
  annotation: string,
  tag: string,
  on: boolean,
): void {
  const id = derivedId('annotationTag', annotation, tag.toLocaleLowerCase('en-GB'));
  if (on) tx.set('annotationTag', id, { annotation, tag });
  else tx.delete('annotationTag', id);
}

/** Takes a mark away with everything of it: places, tags, strokes, and what was answered to it. */
export function removeMark(tx: PersonalTransaction, id: string): void {
  // the mark itself first: replies that go round in a ring come to an end then
  tx.delete('annotation', id);
  for (const reply of tx.rows('annotation', { replyTo: id })) removeMark(tx, reply.id);
  for (const target of tx.rows('annotationTarget', { mark: id }))
    tx.delete('annotationTarget', target.id);
  for (const tag of tx.rows('annotationTag', { annotation: id }))
    tx.delete('annotationTag', tag.id);
  for (const stroke of tx.rows('inkStroke', { annotation: id })) tx.delete('inkStroke', stroke.id);
}
