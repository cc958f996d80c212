import { CallError } from '../../../shared/contract/call-error.ts';
import type { SharingPreview } from '../../../shared/contract/questions.ts';
import type { personalNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { mayBeShared } from '../../../shared/domain/question-states.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import { derivedId } from '../derived-id.ts';
import { fingerprintOf, leavingQuestion, sharingMember } from './leaving-words.ts';

export interface SharingParts {
  council: Ledger<typeof sharedNouns>;
  personal: Ledger<typeof personalNouns>;
  clock: () => Date;
}

/** Sharing is taken back by its own button, which says what cannot be taken back; Undo would not say it. */
const deliberate = { undoable: false };

const questionOf = ({ personal }: SharingParts, id: string): Question => {
  const question = personal.row('question', id);
  if (question === null) throw new CallError('notFound', 'no such question');
  return question;
};

/** @throws CallError('notFound'), CallError('invalidInput') where one has no words or was asked already */
export function previewSharing(parts: SharingParts, ids: readonly string[]): SharingPreview {
  const chosen = [...new Set(ids)].map((id) => questionOf(parts, id));
  if (!chosen.every(mayBeShared)) throw new CallError('invalidInput', 'cannot be shared');
  const questions = chosen.map((question) => leavingQuestion(parts, question));
  return { questions, fingerprint: fingerprintOf(questions) };
}

/**
 * Copies the words into the committee's record, all in one change, if they are still those that were
 * shown; answers whether they were. The shared row's id is derived from the question's, so that a share
 * which was cut off half way is completed by the next one and never doubled.
 */
export function shareQuestions(
  parts: SharingParts,
  ids: readonly string[],
  shown: string,
): boolean {
  const { council, personal, clock } = parts;
  const { questions, fingerprint } = previewSharing(parts, ids);
  if (fingerprint !== shown) return false;
  const author = authorOf(personal);
  const sharedAt = clock().toISOString();
  const rows = questions.map((one) => ({ ...one, id: derivedId('sharedQuestion', one.question) }));
  const write = (tx: Parameters<Parameters<typeof council.change>[2]>[0]) => {
    for (const { id, words } of rows) tx.set('sharedQuestion', id, { ...words, sharedAt });
  };
  council.change(author, 'Questions shared with the chair', write, deliberate);
  const note = (tx: Parameters<Parameters<typeof personal.change>[2]>[0]) => {
    for (const { id, question } of rows)
      tx.set('question', question, { sharedAs: id, state: 'shared' });
  };
  personal.change(author, 'Shared with the chair', note, deliberate);
  return true;
}

/**
 * Takes shared words of mine off the chair's list; what is not there any more is passed over.
 * @throws CallError('invalidInput') for words of somebody else
 */
export function unshareQuestions(parts: SharingParts, shared: readonly string[]): void {
  const { council, personal } = parts;
  const me = sharingMember(parts);
  const mine = shared.flatMap((id) => personal.rows('question', { sharedAs: id }));
  const own = new Set(mine.map(({ sharedAs }) => sharedAs));
  for (const id of shared) {
    const row = council.row('sharedQuestion', id);
    if (row !== null && !own.has(id) && row.member !== me)
      throw new CallError('invalidInput', 'shared by somebody else');
  }
  const author = authorOf(personal);
  const takeOff = (tx: Parameters<Parameters<typeof council.change>[2]>[0]) => {
    for (const id of shared) tx.delete('sharedQuestion', id);
  };
  council.change(author, 'Questions taken off the chair’s list', takeOff, deliberate);
  const note = (tx: Parameters<Parameters<typeof personal.change>[2]>[0]) => {
    for (const { id, state } of mine)
      tx.set('question', id, { sharedAs: null, state: state === 'shared' ? 'draft' : state });
  };
  personal.change(author, 'Taken off the chair’s list', note, deliberate);
}
