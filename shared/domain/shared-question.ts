import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';
import { questionedKind } from './question.ts';

/** The words of a question that its member chose to share with the chair, as they were then. */
export const sharedQuestion = noun(
  'sharedQuestion',
  'everyone',
  {
    meeting: text(),
    item: optionalText(),
    /** Name of the member who shared it. */
    member: text(),
    text: text(),
    lineOfEnquiry: text(),
    toWhomKind: choice(questionedKind, 'officer'),
    toWhom: text(),
    /** The quoted words and where they stand, as shown in the preview; empty where nothing is quoted. */
    quote: text(),
    quotedFrom: text(),
    position: integer(),
    sharedAt: text(),
  },
  ['text', 'lineOfEnquiry'],
);
export type SharedQuestion = RowOf<typeof sharedQuestion>;
