import { expect, it } from 'vitest';
import { groupMeetings } from '../../../../renderer/features/meetings/meeting-groups.ts';
import { aMeetingDetail } from '../../../builders/a-meeting-detail.ts';
import { summaryOf } from '../../../builders/fake-state.ts';

const on = (date: string | null, time: string | null = null) => ({
  ...summaryOf(aMeetingDetail()),
  id: `${date} ${time}`,
  date,
  time,
});

it('the next meeting stands on top, later ones follow, past ones go by municipal year', () => {
  const meetings = [
    on('2025-01-16'),
    on('2025-03-27'),
    on(null),
    on('2024-06-20'),
    on('2025-02-13'),
    on('2024-04-11'),
  ];
  const groups = groupMeetings(meetings, '2025-02-01');
  expect(groups.next?.date).toBe('2025-02-13');
  expect(groups.later.map(({ date }) => date)).toEqual(['2025-03-27']);
  expect(groups.undated).toHaveLength(1);
  expect(groups.past.map(({ year, meetings: of }) => [year, of.map(({ date }) => date)])).toEqual([
    ['2024/25', ['2025-01-16', '2024-06-20']],
    ['2023/24', ['2024-04-11']],
  ]);
});

it('today’s meeting is still the next one, the earlier of two on a day first', () => {
  const groups = groupMeetings(
    [on('2025-02-13', '14:00'), on('2025-02-13', '10:00')],
    '2025-02-13',
  );
  expect(groups.next?.time).toBe('10:00');
});
