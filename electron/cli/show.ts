import type { ItemInMeeting, MeetingDetail, PaperInItem } from '../../shared/contract/meetings.ts';
import { formatDate, formatTime } from '../../shared/domain/format-date.ts';
import { type BackendCommand, WrongUsage } from './command.ts';
import { findMeeting } from './find-meeting.ts';

const pages = (from: number | null, to: number | null): string => {
  if (from === null || to === null) return '';
  return from === to ? `page ${from}` : `pages ${from} to ${to}`;
};

function paperLine(paper: PaperInItem): string {
  const newest = paper.versions[0];
  const where = newest === undefined ? '' : pages(newest.printedFrom, newest.printedTo);
  return `      ${[paper.title, where].filter((part) => part !== '').join(' · ')}`;
}

function itemLines(item: ItemInMeeting): string[] {
  const number = (item.printedNumber ?? '').padStart(4);
  const where = pages(item.printedFrom, item.printedTo);
  const head = [`${number}  ${item.title}`, where].filter((part) => part !== '').join(' · ');
  return [head, ...item.papers.map(paperLine)];
}

/** A meeting as a page of plain text. */
function inWords({ meeting, committee, items, membership }: MeetingDetail): string {
  const when = [
    meeting.date === null ? 'No date' : formatDate(meeting.date),
    meeting.time === null ? '' : formatTime(meeting.time),
  ];
  const head = [
    [committee.name, committee.organisation].filter((part) => part !== '').join(', '),
    when.filter((part) => part !== '').join(', '),
    meeting.place ?? '',
    membership.length === 0 ? '' : `Members: ${membership.map((m) => m.person.name).join(', ')}`,
  ];
  return [...head.filter((part) => part !== ''), '', ...items.flatMap(itemLines)].join('\n');
}

/** `moothall show MEETING`: the whole structured meeting. */
export const show: BackendCommand = async ({ words, options, say }, backend) => {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0) throw new WrongUsage('show takes one meeting.');
  const id = await findMeeting(backend, word);
  const detail = await backend.call('meetings.get', { id });
  say(options.json ? JSON.stringify(detail) : inWords(detail));
  return 0;
};
