import { noun, optionalInteger, type RowOf, text } from './noun.ts';

/** The time that a chair means to give an item. Its id is the agenda item's; minutes that are started take it over. */
export const timePlan = noun('timePlan', 'everyone', {
  meeting: text(),
  item: text(),
  /** Minutes of time. */
  minutes: optionalInteger(),
});
export type TimePlan = RowOf<typeof timePlan>;
