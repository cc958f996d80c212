import { expect, it } from 'vitest';
import { reviewParts } from '../../../../renderer/features/review/review-groups.ts';
import { aMeetingDetail, because } from '../../../builders/a-meeting-detail.ts';

it('what is unsure stands on top, what has a claim against it before what was not found', () => {
  const detail = aMeetingDetail();
  detail.meeting.evidence = { time: because('unknown', 'No time was found.', null) };
  const { unsure } = reviewParts(detail);
  expect(unsure.map(({ of, label }) => `${of}: ${label}`)).toEqual([
    'Item 2: Starts on',
    'Meeting: Time',
  ]);
});

it('a doubt about something that has no line of its own is not passed over', () => {
  const detail = aMeetingDetail();
  const [item] = detail.items;
  if (item) item.evidence = { subItems: because('check', 'One letter is missing.', 1) };
  const [doubt] = reviewParts(detail).unsure;
  expect(doubt).toMatchObject({ label: 'Sub items', of: 'Item 1', edit: { kind: 'none' } });
});

it('every value of the pack can be mended: meeting, items, papers, people, minutes, plan of work', () => {
  const parts = reviewParts(aMeetingDetail());
  const groups = [
    parts.meeting,
    ...parts.items.flatMap((item) => [item, ...item.papers]),
    ...parts.people,
    ...parts.minutes,
    ...parts.notes,
    ...parts.programme,
  ];
  const nouns = new Set(groups.flatMap(({ lines }) => lines.map(({ target }) => target.noun)));
  expect([...nouns].sort()).toEqual([
    'agendaItem',
    'briefingNote',
    'committee',
    'meeting',
    'membership',
    'minute',
    'minutes',
    'paper',
    'paperVersion',
    'person',
    'workProgramme',
    'workProgrammeItem',
  ]);
});
