import { CallError } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Place, Quote } from '../../../shared/domain/annotation-target.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { Question, QuestionState } from '../../../shared/domain/question.ts';
import { mayBecome, stateWithAnswer } from '../../../shared/domain/question-states.ts';
import type { Transaction } from '../../ledger/ledger.ts';
import { targetId } from '../annotating/write-mark.ts';
import { authorOf } from '../author-of.ts';

import type { Ledgers } from './quoted-passage.ts';
import { type SharingParts, unshareQuestions } from './share-questions.ts';

type Tx = Transaction<typeof personalNouns>;

/** Where quoted words stand in one file. */
export interface Anchored {
  hash: string;
  quote: Quote;
  place: Place;
}

const deeds: Record<QuestionState, string> = {
  draft: 'Question put back',
  shared: 'Question put back',
  asked: 'Question asked',
  answered: 'Question answered',
  writtenAnswerPromised: 'Written answer promised',
  withdrawn: 'Question withdrawn',
};

function questionOf({ personal }: Pick<Ledgers, 'personal'>, id: string): Question {
  const question = personal.row('question', id);
  if (question === null) throw new CallError('notFound', 'no such question');
  return question;
}

function checkItem({ council }: Ledgers, meeting: string, item: string | null): void {
  if (council.row('meeting', meeting) === null) throw new CallError('notFound', 'no such meeting');
  if (item !== null && council.row('agendaItem', item)?.meeting !== meeting)
    throw new CallError('notFound', 'no such item');
}

const atEnd = ({ personal }: Pick<Ledgers, 'personal'>, meeting: string, item: string | null) =>
  personal
    .rows('question', { meeting, item })
    .reduce((end, { position }) => Math.max(end, position + 1), 0);

/** Every edition's place of the mark that a question comes from: the question then stands on its own. */
function placesOfMark({ personal }: SharingParts, mark: string): Anchored[] {
  return personal
    .rows('annotationTarget', { mark })
    .map(({ hash, quote, place }) => ({ hash, quote, place }));
}

/** Keeps a new question; one that is here already is left as it is. */
export function addQuestion(
  parts: SharingParts,
  input: InputOf<'questions.add'>,
  anchored: Anchored | null,
): void {
  const { id, hash: _hash, passage: _passage, ...fields } = input;
  if (parts.personal.row('question', id) !== null) return;
  checkItem(parts, input.meeting, input.item);
  const at = parts.clock().toISOString();
  const position = atEnd(parts, input.meeting, input.item);
  const { annotation } = input;
  const places = anchored ? [anchored] : annotation === null ? [] : placesOfMark(parts, annotation);
  const write = (tx: Tx) => {
    tx.set('question', id, { ...fields, position, madeAt: at, changedAt: at });
    for (const place of places)
      tx.set('annotationTarget', targetId(id, place.hash), {
        mark: id,
        ...place,
      });
  };
  parts.personal.change(authorOf(parts.personal), 'Question added', write, { joins: `${id} add` });
}

/** @throws CallError('notFound') */
export function changeQuestion(
  parts: SharingParts,
  { id, fields }: InputOf<'questions.change'>,
): void {
  const question = questionOf(parts, id);
  const isMoved = fields.item !== undefined && fields.item !== question.item;
  if (isMoved) checkItem(parts, question.meeting, fields.item ?? null);
  const moved = isMoved ? { position: atEnd(parts, question.meeting, fields.item ?? null) } : {};
  const changedAt = parts.clock().toISOString();
  const known = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  parts.personal.change(
    authorOf(parts.personal),
    isMoved ? 'Question moved' : 'Question changed',
    (tx) => tx.set('question', id, { ...known, ...moved, changedAt }),
    { joins: `${id} ${Object.keys(known).sort().join(' ')}` },
  );
}

/** @throws CallError('invalidInput') where they are not of one item, or one is named twice */
export function reorderQuestions(parts: SharingParts, ids: readonly string[]): void {
  const named = ids.map((id) => questionOf(parts, id));
  const [first] = named;
  if (first === undefined) return;
  const { meeting, item } = first;
  const isOneItem = named.every((one) => one.meeting === meeting && one.item === item);
  if (!isOneItem || new Set(ids).size !== ids.length)
    throw new CallError('invalidInput', 'questions of several items');
  const others = parts.personal
    .rows('question', { meeting, item })
    .filter(({ id }) => !ids.includes(id));
  parts.personal.change(authorOf(parts.personal), 'Questions put in order', (tx) => {
    for (const [position, { id }] of [...named, ...others].entries())
      tx.set('question', id, { position });
  });
}

/** @throws CallError('invalidInput') where that state cannot follow */
export function setQuestionState(
  parts: SharingParts,
  { id, state }: InputOf<'questions.setState'>,
): void {
  const question = questionOf(parts, id);
  if (!mayBecome(question, state)) throw new CallError('invalidInput', 'cannot become that');
  const changedAt = parts.clock().toISOString();
  parts.personal.change(authorOf(parts.personal), deeds[state], (tx) => {
    if (state !== question.state) tx.set('question', id, { state, changedAt });
  });
}

/** Notes the answer in short and what it makes of the question. */
export function answerQuestion(
  parts: SharingParts,
  { id, answer }: InputOf<'questions.answer'>,
): void {
  const state = stateWithAnswer(questionOf(parts, id).state, answer);
  const changedAt = parts.clock().toISOString();
  parts.personal.change(
    authorOf(parts.personal),
    'Answer noted',
    (tx) => tx.set('question', id, { answer, state, changedAt }),
    { joins: `${id} answer` },
  );
}

/** Takes questions away with their places, first off the chair's list; Undo brings them back as drafts. */
export function removeQuestions(parts: SharingParts, ids: readonly string[]): void {
  const { personal } = parts;
  const known = ids.flatMap((id) => personal.row('question', id) ?? []);
  const shared = known.flatMap(({ sharedAs }) => sharedAs ?? []);
  if (shared.length > 0) unshareQuestions(parts, shared);
  personal.change(
    authorOf(personal),
    known.length === 1 ? 'Question removed' : 'Questions removed',
    (tx) => {
      for (const { id } of known) {
        for (const target of tx.rows('annotationTarget', { mark: id }))
          tx.delete('annotationTarget', target.id);
        tx.delete('question', id);
      }
    },
  );
}
