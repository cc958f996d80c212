import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import { formatDate, formatShortDate, formatTime } from '../../shared/domain/format-date.ts';

/** "Scrutiny Board, 13 February 2025" */
export function meetingName(meeting: Pick<MeetingSummary, 'committee' | 'date'>): string {
  const committee = meeting.committee || 'Committee not known';
  return meeting.date === null ? committee : `${committee}, ${formatShortDate(meeting.date)}`;
}

/** "Thursday 13 February 2025, 10.00 am", or what of it is known. */
export function whenWords(date: string | null, time: string | null): string {
  if (date === null)
    return time === null ? 'Date not known' : `Date not known, ${formatTime(time)}`;
  return time === null ? formatDate(date) : `${formatDate(date)}, ${formatTime(time)}`;
}

/** "1 paper", "3 papers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "Page 9", "Pages 9 to 32": printed numbers, as the chair calls them out. */
export function pagesWords(from: number, to: number): string {
  return from === to ? `Page ${from}` : `Pages ${from} to ${to}`;
}
