import { z } from 'zod';
import { json, noun, type RowOf, text } from './noun.ts';

/** A paragraph that two windows changed without knowing of each other; stays until a person has looked. */
export const paragraphToCheck = noun('paragraphToCheck', 'everyone', {
  record: text(),
  minute: text(),
  /** Id of the paragraph: see shared/prose/prose-paragraphs.ts. */
  paragraph: text(),
  /** Its words when it was noticed, for the list. */
  words: text(),
  editors: json(z.array(z.string()), []),
});
export type ParagraphToCheck = RowOf<typeof paragraphToCheck>;
