import { integer, noun, type RowOf, text } from './noun.ts';

/** Words that a short key stands for while minutes are typed: ";res". */
export const stockPhrase = noun('stockPhrase', 'everyone', {
  committee: text(),
  key: text(),
  text: text(),
  position: integer(),
});
export type StockPhrase = RowOf<typeof stockPhrase>;
