import type { Question, QuestionState } from './question.ts';

/**
 * What may come after each state by one act. "shared" is in none of the rows that a person chooses from:
 * only sharing itself, with its preview, leads there from a draft.
 */
const following: Record<QuestionState, readonly QuestionState[]> = {
  draft: ['asked', 'withdrawn'],
  shared: ['asked', 'withdrawn'],
  asked: ['answered', 'writtenAnswerPromised', 'draft', 'shared', 'withdrawn'],
  answered: ['asked', 'writtenAnswerPromised'],
  writtenAnswerPromised: ['answered', 'asked'],
  withdrawn: ['draft', 'shared'],
};

type Known = Pick<Question, 'state' | 'sharedAs'>;

/** The state before it was asked: one whose words the chair has is shared, any other is a draft. */
export const unaskedState = ({ sharedAs }: Pick<Question, 'sharedAs'>): QuestionState =>
  sharedAs === null ? 'draft' : 'shared';

/** Whether a person may put the question into this state. To the state it has, always: nothing changes. */
export function mayBecome(question: Known, next: QuestionState): boolean {
  if (next === question.state) return true;
  if (!following[question.state].includes(next)) return false;
  const isUnasked = next === 'draft' || next === 'shared';
  return !isUnasked || next === unaskedState(question);
}

/** Words can be shared before the question is put; afterwards the meeting has heard it. */
export const mayBeShared = ({ state, text }: Pick<Question, 'state' | 'text'>): boolean =>
  (state === 'draft' || state === 'shared') && text.trim() !== '';

/** Still to be put in the meeting. */
export const isOpen = ({ state }: Pick<Question, 'state'>): boolean =>
  state === 'draft' || state === 'shared';

/**
 * The state once this answer is noted. Words make an asked question an answered one, and taking all of them
 * away makes it an asked one again; a written answer stays promised until somebody says that it came.
 */
export function stateWithAnswer(state: QuestionState, answer: string): QuestionState {
  const hasWords = answer.trim() !== '';
  if (state === 'asked' && hasWords) return 'answered';
  return state === 'answered' && !hasWords ? 'asked' : state;
}
