import { noun, optionalText, type RowOf, text } from './noun.ts';

/** A human being, as printed in the papers of one authority: "CE Thomas" of "Coventry City Council". */
export const person = noun(
  'person',
  'everyone',
  { organisation: text(), name: text(), title: optionalText() },
  ['name'],
);
export type Person = RowOf<typeof person>;
