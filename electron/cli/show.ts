import type { Backend } from '../../shared/contract/contract.ts';
import type { ItemInMeeting, MeetingDetail, PaperInItem } from '../../shared/contract/meetings.ts';
import { formatDate, formatTime } from '../../shared/domain/format-date.ts';
import { type BackendCommand, CommandFailure, WrongUsage } from './command.ts';

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

/** The meeting of that id, or of an id that begins so and no other does. */
async function findMeeting(backend: Backend, word: string): Promise<string> {
  const list = await backend.call('meetings.list', {});
  const [only, second] = list.filter((one) => one.id === word || one.id.startsWith(word));
  if (only === undefined)
    throw new CommandFailure('There is no such meeting. "moothall meetings" lists them.');
  if (second !== undefined && only.id !== word)
    throw new CommandFailure('More than one meeting begins like this. Give more of its id.');
  return only.id;
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
