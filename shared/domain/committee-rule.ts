import { noun, optionalInteger, optionalText, type RowOf, text } from './noun.ts';
import { isoDate } from './when.ts';

/** A committee's own rules, which hold from a day on (R9). */
export const committeeRule = noun('committeeRule', 'everyone', {
  committee: text(),
  from: optionalText(isoDate),
  quorum: optionalInteger(),
});
export type CommitteeRule = RowOf<typeof committeeRule>;
