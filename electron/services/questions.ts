import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { questionCalls } from '../../shared/contract/questions.ts';
import type { PapersStore } from '../database/papers.ts';
import type { Anchor } from './annotating/parts.ts';
import { linesOfEnquiry, myQuestions, sharedQuestions } from './questions/question-lists.ts';
import {
  previewSharing,
  type SharingParts,
  shareQuestions,
  unshareQuestions,
} from './questions/share-questions.ts';
import {
  addQuestion,
  answerQuestion,
  changeQuestion,
  removeQuestions,
  reorderQuestions,
  setQuestionState,
} from './questions/write-questions.ts';

export interface QuestionsParts extends SharingParts {
  papers: Pick<PapersStore, 'has'>;
  anchor: Anchor;
}

/** My questions, private until I share their words, and what members have shared. */
export function createQuestions(parts: QuestionsParts): HandlersOf<typeof questionCalls> {
  return {
    'questions.list': ({ meeting }) => myQuestions(parts, meeting),
    'questions.shared': ({ meeting }) => sharedQuestions(parts, meeting),
    'questions.lines': () => linesOfEnquiry(parts),
    'questions.add': done((input) => {
      const { hash, passage } = input;
      if (hash !== null && !parts.papers.has(hash)) throw new CallError('notFound', 'no such file');
      const isQuoting = hash !== null && passage !== null;
      addQuestion(parts, input, isQuoting ? { hash, ...parts.anchor(hash, passage) } : null);
    }),
    'questions.change': done((input) => changeQuestion(parts, input)),
    'questions.reorder': done(({ ids }) => reorderQuestions(parts, ids)),
    'questions.setState': done((input) => setQuestionState(parts, input)),
    'questions.answer': done((input) => answerQuestion(parts, input)),
    'questions.remove': done(({ ids }) => removeQuestions(parts, ids)),
    'questions.preview': ({ ids }) => previewSharing(parts, ids),
    'questions.share': ({ ids, fingerprint }) => ({
      shared: shareQuestions(parts, ids, fingerprint),
    }),
    'questions.unshare': done(({ shared }) => unshareQuestions(parts, shared)),
  };
}

/** A deed that answers nothing, as the contract has it: null. */
const done =
  <Input>(deed: (input: Input) => void) =>
  (input: Input): null => {
    deed(input);
    return null;
  };
