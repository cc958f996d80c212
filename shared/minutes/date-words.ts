import { formatTime } from '../domain/format-date.ts';
import type { IsoDate, LocalMoment } from '../domain/when.ts';
import { fillWords } from './fill-words.ts';
import type { MinutesStyle } from './minutes-style.ts';

const ordinalEndings: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
};
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** A day in a pattern of the style: "the {ordinal} of {month}, {year}" gives "the 28th of November, 2024". */
export function dateWords(date: IsoDate, pattern: string, language: string): string {
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(instant);
  const day = instant.getUTCDate();
  const ending = language.startsWith('en') ? (ordinalEndings[ordinals.select(day)] ?? 'th') : '';
  return fillWords(pattern, {
    weekday: part({ weekday: 'long' }),
    day: String(day),
    ordinal: `${day}${ending}`,
    month: part({ month: 'long' }),
    year: String(instant.getUTCFullYear()),
  });
}

/** "11.45 am"; on another day than the meeting's, "10.00 am on 14 February 2025". */
export function momentWords(
  moment: LocalMoment,
  meetingDate: IsoDate | null,
  style: MinutesStyle,
): string {
  const [date = '', clock = ''] = moment.split('T');
  const time = formatTime(clock);
  if (meetingDate === null || date === meetingDate) return time;
  const { language, words } = style;
  return fillWords(words.momentOfAnotherDay, {
    time,
    date: dateWords(date, words.dateElsewhere, language),
  });
}
