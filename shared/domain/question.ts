import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

export const questionState = z.enum([
  'draft',
  'shared',
  'asked',
  'answered',
  'writtenAnswerPromised',
  'withdrawn',
]);
export type QuestionState = z.infer<typeof questionState>;

/** To whom: a kind, so that questions can be grouped; the name stands in words beside it. */
export const questionedKind = z.enum(['cabinetMember', 'officer', 'chair', 'witness', 'other']);

/**
 * A question that I mean to put. Private: sharing it copies its words into a committee row (shared-question),
 * it sets no flag here. The passage it quotes is an annotationTarget whose mark is this question.
 */
export const question = noun(
  'question',
  'mine',
  {
    meeting: text(),
    /** Agenda item; null for a question about the meeting as a whole. */
    item: optionalText(),
    /** The mark it came from; null where it came from none. */
    annotation: optionalText(),
    text: text(),
    lineOfEnquiry: text(),
    toWhomKind: choice(questionedKind, 'officer'),
    toWhom: text(),
    /** Order among the questions of its item. */
    position: integer(),
    state: choice(questionState, 'draft'),
    answer: text(),
    /** The shared row that its words were copied into; null while it is private. */
    sharedAs: optionalText(),
    madeAt: text(),
    changedAt: text(),
  },
  ['text', 'lineOfEnquiry', 'answer'],
);
export type Question = RowOf<typeof question>;
