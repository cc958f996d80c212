import type { ActionRow } from '../../../shared/contract/actions.ts';
import type { Minute } from '../../../shared/domain/minutes.ts';

export interface MinuteToReview {
  key: string;
  /** The minute's id; null where the rows name none. */
  minute: string | null;
  rows: ActionRow[];
}

export interface MeetingToReview {
  key: string;
  /** The meeting whose papers print the minutes; null where it is not here. */
  meeting: string | null;
  minutes: MinuteToReview[];
}

/** Rows of one meeting together, in it those of one minute, in the order in which they come. */
export function meetingsToReview(rows: readonly ActionRow[]): MeetingToReview[] {
  const meetings = new Map<string, MeetingToReview>();
  for (const row of rows) {
    const key = [row.committee, row.saidOn, row.meeting].join(' ');
    const meeting = meetings.get(key) ?? { key, meeting: row.meeting, minutes: [] };
    meetings.set(key, meeting);
    const name = row.minute ?? row.title;
    const minute = meeting.minutes.find((one) => one.key === name);
    if (minute) minute.rows.push(row);
    else meeting.minutes.push({ key: name, minute: row.minute, rows: [row] });
  }
  for (const { minutes } of meetings.values()) {
    minutes.sort((one, other) => numberOf(one) - numberOf(other));
    for (const { rows: inMinute } of minutes)
      inMinute.sort((one, other) => one.position - other.position);
  }
  return [...meetings.values()];
}

/** 60 of "60/24"; minutes without a number come last. */
const numberOf = ({ rows: [first] }: MinuteToReview): number =>
  Number.parseInt(first?.minuteName ?? '', 10) || Number.MAX_SAFE_INTEGER;

interface Cut {
  before: string;
  found: string;
  after: string;
}

type Lists = Pick<Minute, 'resolved' | 'resolvedStem' | 'requested' | 'requestedStem'>;

/** "RESOLVED that the Board:" and the words, where they stand in a list under such head-words; else null. */
export function underHeadWords(minute: Lists, words: string): Cut | null {
  const { resolved, resolvedStem, requested, requestedStem } = minute;
  const stem = resolved.includes(words)
    ? resolvedStem
    : requested.includes(words)
      ? requestedStem
      : null;
  return stem === null ? null : { before: `${stem} `, found: words, after: '' };
}

/** A text cut where the words of an ask stand in it, however its lines are broken; null where they do not. */
export function cutAround(text: string, words: string): Cut | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = pattern === '' ? null : new RegExp(pattern, 'i').exec(text);
  if (match === null) return null;
  const end = match.index + match[0].length;
  return { before: text.slice(0, match.index), found: match[0], after: text.slice(end) };
}
