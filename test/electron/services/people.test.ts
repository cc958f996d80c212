import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPeople } from '../../../electron/services/people.ts';
import { type ACouncil, aCouncil, withMeeting } from '../../builders/a-council.ts';

let council: ACouncil;
beforeEach(() => {
  council = withMeeting(aCouncil());
});
afterEach(() => council.remove());

it('lists people by surname with the meetings they sat in, newest first', async () => {
  council.council.change({ name: 'Import' }, 'Import', (tx) => {
    tx.set('meeting', 'later', { committee: 'c', date: '2025-03-13' });
    tx.set('membership', 'mb2', { meeting: 'later', person: 'a', role: 'member' });
  });
  const people = await createPeople(council.council)['people.list']({});
  expect(
    people.map(({ name, meetings }) => [name, meetings.map((m) => `${m.label} ${m.role}`)]),
  ).toEqual([
    ['Z Ames', []],
    [
      'B Zeal',
      [
        'Harbour Scrutiny Board, 13 March 2025 member',
        'Harbour Scrutiny Board, 13 February 2025 chair',
      ],
    ],
  ]);
});
