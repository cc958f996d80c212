import { expect, it } from 'vitest';
import type { MeetingFacts } from '../../../electron/database/meetings.ts';
import { meetingList } from '../../../electron/services/meeting-list.ts';

const on = (id: string, date: string | null) => ({ id, date }) as MeetingFacts;
const personal = { row: () => null, rows: () => [] };

it('puts the next meeting first, then those to come, then the past backwards, undated ones last', () => {
  const meetings = [
    on('march', '2025-03-13'),
    on('today', '2025-02-13'),
    on('january', '2025-01-16'),
    on('2018', '2018-02-14'),
    on('undated', null),
  ];
  const list = meetingList({
    reads: { meetings: () => meetings, newestPapers: () => [] },
    council: personal,
    personal,
    today: '2025-02-13',
  });
  expect(list.map((meeting) => meeting.id)).toEqual([
    'today',
    'march',
    'january',
    '2018',
    'undated',
  ]);
});
