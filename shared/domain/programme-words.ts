import { formatShortDate, formatTime } from './format-date.ts';
import { findDates } from './parse-date.ts';
import { parseTime } from './parse-time.ts';
import type { ProgrammeSlot, SlotKind } from './programme-slot.ts';
import type { IsoDate, IsoTime } from './when.ts';
import type { WorkProgramme } from './work-programme.ts';

export type PrintedSlot = WorkProgramme['slots'][number];

const cancelling = /\W*\bcancell?ed\b\W*/i;
const moving =
  /[\s–(-]*\b(?:moved|postponed|deferred|rearranged|rescheduled|brought forward)\b.*$/i;
const kinds: [RegExp, SlotKind][] = [
  [/\bstanding\b/i, 'standing'],
  [/\binformation\b/i, 'information'],
  [/\bnext (?:municipal )?year\b|\b20\d\d ?[-–/] ?(?:20)?\d\d\b|\bfuture years?\b/i, 'year'],
];

/** What kind of place the words of a slot without a day name: "Standing Items", "Items for 2025-26", "Next year". */
export const namedKind = (words: string): SlotKind =>
  kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'undetermined';

/** What stands beside the day: "PM" of "13th March 25 PM (moved from ...)", nothing of "- cancelled". */
function besideTheDay({ when }: PrintedSlot): string {
  const [day] = findDates(when);
  const rest = day === undefined ? when : when.slice(day.index + day.text.length);
  return rest
    .replace(moving, '')
    .replace(cancelling, '')
    .replace(/^[\s,–-]+|[\s,–-]+$/g, '');
}

/** A slot as a pack prints it, as far as ours has the same. A time that is all that stands beside the day is its time. */
export function readPrintedSlot(slot: PrintedSlot): {
  kind: SlotKind;
  label: string;
  date: IsoDate | null;
  time: IsoTime | null;
} {
  if (slot.date === null)
    return { kind: namedKind(slot.when), label: slot.when, date: null, time: null };
  const beside = besideTheDay(slot);
  const time = /^\d[\d.: ]*(?:am|pm)$/i.test(beside) ? parseTime(beside) : null;
  return { kind: 'meeting', label: time === null ? beside : '', date: slot.date, time };
}

/** How a committee writes its days: "13th March 25" has an ordinal and two figures, "13 March 2025" neither. */
export interface DayStyle {
  ordinal: boolean;
  shortYear: boolean;
}

/** The way most of the printed slots write theirs. */
export function dayStyleOf(printed: readonly string[]): DayStyle {
  const dated = printed.flatMap((words) => findDates(words)[0]?.text ?? []);
  const most = (pattern: RegExp) =>
    dated.filter((words) => pattern.test(words)).length * 2 > dated.length;
  return { ordinal: most(/^\d{1,2}\s?(?:st|nd|rd|th)\b/i), shortYear: most(/\D\d{2}$/) };
}

function ordinalOf(day: number): string {
  const teen = day % 100 > 10 && day % 100 < 14;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

/** "2025-03-13" in that style. */
export function dayInStyle(date: IsoDate, { ordinal, shortYear }: DayStyle): string {
  const [day = '', month = '', year = ''] = formatShortDate(date).split(' ');
  return [ordinal ? ordinalOf(Number(day)) : day, month, shortYear ? year.slice(2) : year].join(
    ' ',
  );
}

type InWords = Pick<
  ProgrammeSlot,
  'asPrinted' | 'date' | 'time' | 'label' | 'movedFrom' | 'cancelled'
>;

/** A slot in words: as the pack printed it, or put together of what it is now: moved and cancelled are said. */
export function slotWords(slot: InWords, style: DayStyle): string {
  if (slot.asPrinted !== '') return slot.asPrinted;
  if (slot.date === null) return slot.label;
  const { date, time, label, movedFrom } = slot;
  // "1 January 10 PM" would be read as an hour: beside other words the year is whole
  const isAlone = time === null && label === '';
  const parts = [
    dayInStyle(date, isAlone ? style : { ...style, shortYear: false }),
    ...(time === null ? [] : [formatTime(time)]),
    ...(label === '' ? [] : [label]),
    ...(movedFrom === null ? [] : [`(moved from ${dayInStyle(movedFrom, style)})`]),
    ...(slot.cancelled === 1 ? ['- cancelled'] : []),
  ];
  return parts.join(' ');
}
