import { noun, optionalText, type RowOf, text } from './noun.ts';
import { localMoment } from './when.ts';

/** One seat filled by another for one meeting, always a pair (R11). Both are attendances. */
export const substitution = noun('substitution', 'everyone', {
  record: text(),
  absentee: text(),
  substitute: text(),
  notifiedAt: optionalText(localMoment),
});
export type Substitution = RowOf<typeof substitution>;
