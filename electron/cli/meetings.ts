import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import { formatShortDate, formatTime } from '../../shared/domain/format-date.ts';
import { type BackendCommand, WrongUsage } from './command.ts';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const line = (meeting: MeetingSummary): string =>
  [
    meeting.date === null ? 'No date' : formatShortDate(meeting.date),
    meeting.time === null ? '' : formatTime(meeting.time),
    meeting.committee,
    `${plural(meeting.items, 'item')}, ${plural(meeting.papers, 'paper')}`,
    meeting.id,
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** `moothall meetings`: every meeting, the next one first. */
export const meetings: BackendCommand = async ({ words, options, say }, backend) => {
  if (words.length > 0) throw new WrongUsage('meetings takes no words.');
  const list = await backend.call('meetings.list', {});
  if (options.json) say(JSON.stringify(list));
  else say(list.length === 0 ? 'No meetings yet.' : list.map(line).join('\n'));
  return 0;
};
