import type { IsoDate } from './when.ts';

const englishMonths =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const welshMonths =
  'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(
    ' ',
  );
/** Soft mutations after "o": "5 o Fawrth". Months that do not change are empty. */
const mutatedMonths = ' , ,fawrth, ,fai,fehefin,orffennaf, ,fedi, ,dachwedd,ragfyr'.split(',');

const monthNumbers = new Map<string, number>();
for (let index = 0; index < 12; index++) {
  const english = englishMonths[index] ?? '';
  const names = [english, english.slice(0, 3), welshMonths[index], mutatedMonths[index]?.trim()];
  for (const name of names) if (name) monthNumbers.set(name, index + 1);
}
monthNumbers.set('sept', 9);

const monthName = [...monthNumbers.keys()]
  .sort((one, other) => other.length - one.length)
  .join('|');
const ordinal = '(?:\\s?(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)\\b)?';
const between = '[\\s,.\\-]*';
const year = "['’]?(?<year>\\d{4}|\\d{2})(?!\\d)";

const dayFirst = `\\b(?<day>\\d{1,2})${ordinal}${between}(?:(?:day )?of |o )?(?<month>${monthName})\\b${between}${year}`;
const monthFirst = `\\b(?<month>${monthName})\\b\\.?\\s+(?<day>\\d{1,2})(?!\\d)${ordinal}[\\s,]+(?<year>\\d{4})\\b`;
const ruled = '\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)';
const numeric =
  '(?<![\\d/.])(?<one>\\d{1,2})(?<mark>[/.\\-])(?<two>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})(?![\\d/])';

/** Two figures after a month are a year unless they begin a time or count something ("3 March 12 people"). */
const notAYear =
  /^(?:[.:]\d|\s*(?:a\.?m\b|noon)|\s+(?!(?:at|and|to|from|in|or|until|on|was|were|pm|formal|informal|meeting|moved|cancelled|postponed|by|with)\b)[a-z])/;

export interface FoundDate {
  iso: IsoDate;
  /** The words of the date, without its weekday, and where they stand in the text. */
  text: string;
  index: number;
}

export interface DateOptions {
  /** "2/13/2025" is 13 February, as in the United States. Names of months need no such hint. */
  monthFirst?: boolean;
}

/**
 * The first date in a text as ISO 8601, or null. Reads English and Welsh month names, short or whole, with
 * ordinals also where a superscript was split off ("23 rd November"), and figures (day first unless told).
 * A date needs its year; two figures mean 1970 to 2069. A day that does not exist is no date.
 */
export function parseDate(text: string, options: DateOptions = {}): IsoDate | null {
  return findDates(text, options)[0]?.iso ?? null;
}

/** All dates of a text in their order, by the same rules as {@link parseDate}. */
export function findDates(text: string, options: DateOptions = {}): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of [ruled, dayFirst, monthFirst, numeric]) {
    for (const match of text.matchAll(new RegExp(pattern, 'gi'))) {
      const iso = toIso(match, text, options);
      const overlaps = found.some(
        (other) =>
          match.index < other.index + other.text.length &&
          other.index < match.index + match[0].length,
      );
      if (iso !== null && !overlaps) found.push({ iso, text: match[0], index: match.index });
    }
  }
  return found.sort((one, other) => one.index - other.index);
}

function toIso(match: RegExpMatchArray, text: string, options: DateOptions): IsoDate | null {
  const { day, month, year: printedYear = '', one, two } = match.groups ?? {};
  const after = text.slice((match.index ?? 0) + match[0].length);
  const fullYear = wholeYear(printedYear, after);
  if (fullYear === null) return null;
  if (one !== undefined && two !== undefined) {
    return options.monthFirst
      ? calendarDay(fullYear, Number(one), Number(two))
      : calendarDay(fullYear, Number(two), Number(one));
  }
  const monthNumber = monthNumbers.get((month ?? '').toLowerCase()) ?? Number(month);
  return calendarDay(fullYear, monthNumber, Number(day));
}

function wholeYear(printed: string, after: string): number | null {
  if (printed.length === 4) return Number(printed);
  if (notAYear.test(after)) return null;
  const short = Number(printed);
  // "3 March 2 pm" has one figure and never comes here; "3 March 12 pm" is a time
  if (short <= 12 && /^\s*p\.?m\b/i.test(after)) return null;
  return short < 70 ? 2000 + short : 1900 + short;
}

function calendarDay(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return exists ? date.toISOString().slice(0, 10) : null;
}
