import { findDates, parseDate } from './parse-date.ts';
import { matterWords } from './suggested-lineage.ts';
import type { IsoDate } from './when.ts';

/** What stands before the day of an earlier meeting: "Following the meeting on", "as resolved on", "requested on". */
const cue =
  /\b(?:following|further to|requested|added|agreed|resolved|asked|raised|recommended|referred|meeting|item)\b[^.;]*\b(?:on|of)\s*$/i;
const dayAndMonth =
  /\b(?<day>\d{1,2})\s?(?:st|nd|rd|th)?\s+(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b/gi;
/** Letters before a day in which the cue must stand. */
const reach = 90;

/** The year before a day, in which "11th January" is looked for. */
function lastBefore(dayOfMonth: string, before: IsoDate): IsoDate | null {
  const year = Number(before.slice(0, 4));
  const days = [year, year - 1].flatMap((one) => parseDate(`${dayOfMonth} ${one}`) ?? []);
  return days.find((date) => date < before) ?? null;
}

/**
 * The days of earlier meetings at which an item says that it was asked for. A day without a year is the last such
 * `before` the day that the item is planned for.
 */
export function originDays(detail: string, before: IsoDate): IsoDate[] {
  const isOrigin = (index: number) => cue.test(detail.slice(Math.max(0, index - reach), index));
  const whole = findDates(detail);
  const isInWhole = (index: number) =>
    whole.some((date) => index >= date.index && index < date.index + date.text.length);
  const days = [
    ...whole.filter(({ index }) => isOrigin(index)).map(({ iso }) => iso),
    ...[...detail.matchAll(dayAndMonth)]
      .filter(({ index }) => isOrigin(index) && !isInWhole(index))
      .flatMap(({ groups }) => lastBefore(`${groups?.['day']} ${groups?.['month']}`, before) ?? []),
  ];
  return [...new Set(days)].filter((day) => day < before);
}

/** An ask, as far as an item may have come from it. */
export interface AskOfOrigin {
  id: string;
  title: string;
  text: string;
  saidOn: IsoDate | null;
}

/**
 * Asks of the days that an item names, which share a word with its title, or where none does with its detail, that names
 * their matter. Suggested, never linked unasked.
 */
export function suggestedOrigins<A extends AskOfOrigin>(
  item: { title: string; detail: string },
  before: IsoDate,
  asks: readonly A[],
): A[] {
  const days = originDays(item.detail, before);
  if (days.length === 0) return [];
  const ofThoseDays = asks.filter(({ saidOn }) => saidOn !== null && days.includes(saidOn));
  const sharing = (words: ReadonlySet<string>) =>
    ofThoseDays.filter(({ title, text }) =>
      [...matterWords(`${title} ${text}`)].some((word) => words.has(word)),
    );
  const byTitle = sharing(matterWords(item.title));
  return byTitle.length > 0 ? byTitle : sharing(matterWords(item.detail));
}
