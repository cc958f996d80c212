import { parseDate } from '../../../shared/domain/parse-date.ts';
import { parseTime } from '../../../shared/domain/parse-time.ts';

/** What a name of a file says of its meeting. Null where it says nothing. */
export interface NamedMeeting {
  committee: string | null;
  date: string | null;
  time: string | null;
}

export interface PackTitle extends NamedMeeting {
  kind: 'agenda' | 'supplement' | 'minutes' | 'decisions' | 'other';
  /** What a supplement is called: "Item 5 - Appendix 1"; null for others. */
  name: string | null;
}

const opening = '^\\((?<access>public|restricted|private|exempt|confidential)[^)]*pack\\)\\s*';
const ending =
  '\\s+for\\s+(?<committee>.+?),?\\s+(?<date>\\d{1,2}\\/\\d{1,2}\\/\\d{4})(?:\\s+(?<time>\\d{1,2}[:.]\\d{2}))?\\s*$';
/** A supplement's name may hold "for" itself: the words before the committee's "for" are tried first. */
const packTitles = ['.*?\\b(?:agenda document|supplement|agenda|minutes|decisions?)', '.*?'].map(
  (what) => new RegExp(`${opening}(?<what>${what})${ending}`, 'i'),
);

/**
 * The Title that modern.gov gives its packs: "(Public Pack)Agenda Document for Cabinet, 13/03/2025 15:00".
 * Null for any other Title; front sheets and minutes are called "Agenda Template", which says nothing.
 */
export function readPackTitle(title: string): PackTitle | null {
  const plain = title.replace(/\s+/g, ' ').trim();
  const groups = packTitles.map((pattern) => pattern.exec(plain)?.groups).find(Boolean);
  if (groups === undefined) return null;
  const { what = '', committee = '', date = '', time = '' } = groups;
  const supplement = /^(?<name>.*?)\s*(?:agenda\s+)?supplement(?:ary(?:\s+agenda)?)?$/i.exec(what);
  return {
    kind: kindOf(what, supplement !== null),
    name: supplement?.groups?.['name'] || (supplement ? 'Supplement' : null),
    committee: committee.trim(),
    date: parseDate(date),
    time: parseTime(time),
  };
}

function kindOf(what: string, isSupplement: boolean): PackTitle['kind'] {
  if (isSupplement || /supplement/i.test(what)) return 'supplement';
  if (/^agenda/i.test(what) || /agenda document/i.test(what)) return 'agenda';
  if (/minutes/i.test(what)) return 'minutes';
  return /decision/i.test(what) ? 'decisions' : 'other';
}

const subject =
  /^(?<committee>.+),\s*(?<date>\d{1,2}\/\d{1,2}\/\d{4})\s+(?<time>\d{1,2}[:.]\d{2})$/;

/** The Subject of a pack: "Cabinet, 13/03/2025 15:00". */
export function readPackSubject(text: string): NamedMeeting | null {
  const groups = subject.exec(text.replace(/\s+/g, ' ').trim())?.groups;
  if (groups === undefined) return null;
  const { committee = '', date = '', time = '' } = groups;
  return { committee: committee.trim(), date: parseDate(date), time: parseTime(time) };
}

const fileWords =
  /^(?:public |private |restricted )?(?:reports pack|agenda frontsheet|agenda document|agenda|printed minutes|minutes|supplement\w*)\s+/i;
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+/i;
const fileDate =
  /^(?<date>\d{1,2}(?:st|nd|rd|th)?[- ][a-z]{3,9}[- ]\d{4}|\d{8})\s+(?<time>\d{1,2}[.:]\d{2}|\d{4})\s+(?<committee>.+)$/i;

/**
 * A file name by modern.gov: "Public reports pack 13th-Mar-2025 15.00 Cabinet.pdf", also with the weekday or
 * with the date as eight figures. Other names say nothing of a meeting.
 */
export function readFileName(fileName: string): NamedMeeting | null {
  const plain = fileName
    .replace(/\.pdf$/i, '')
    .replace(/_/g, ' ')
    .trim();
  const at = plain.search(
    /(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day )?\b\d{1,2}(?:st|nd|rd|th)?-|\b\d{8}\s/i,
  );
  const named = at > 0 ? plain.slice(at) : plain.replace(fileWords, '');
  const groups = fileDate.exec(named.replace(weekday, ''))?.groups;
  if (groups === undefined) return null;
  const { committee = '', time = '' } = groups;
  const date = dateOf(groups['date'] ?? '');
  const clock = /^\d{4}$/.test(time)
    ? `${time.slice(0, 2)}:${time.slice(2)}`
    : time.replace('.', ':');
  return date === null ? null : { committee: committee.trim(), date, time: parseTime(clock) };
}

function dateOf(text: string): string | null {
  const figures = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return parseDate(figures ? `${figures[1]}/${figures[2]}/${figures[3]}` : text.replace(/-/g, ' '));
}
