import { expect, it } from 'vitest';
import { prepareMeetings } from '../../../electron/database/meetings.ts';
import { meetingList } from '../../../electron/services/meeting-list.ts';
import { aCouncilLedger, clerk } from '../../builders/a-ledger.ts';

const mine = { row: () => null, rows: () => [] };

it('tells how many open asks come back to each meeting to come, and none of a cancelled one', () => {
  const { ledger: council, database } = aCouncilLedger();
  council.change(clerk, 'A winter', (tx) => {
    tx.set('committee', 'parks', { name: 'Parks Board' });
    for (const [id, date] of [
      ['january', '2025-01-16'],
      ['february', '2025-02-13'],
      ['march', '2025-03-13'],
    ] as const)
      tx.set('meeting', id, { committee: 'parks', date });
    tx.set('meeting', 'off', { committee: 'parks', date: '2025-02-27', status: 'cancelled' });
    const asked = { committee: 'parks', saidOn: '2025-01-16' };
    tx.set('action', 'a', asked);
    tx.set('action', 'b', { ...asked, dueKind: 'day', dueOn: '2025-03-13' });
    tx.set('action', 'done', { ...asked, state: 'done' });
    tx.set('action', 'elsewhere', { ...asked, committee: 'other' });
  });
  const list = meetingList({
    reads: { meetings: prepareMeetings(database), newestPapers: () => [] },
    council,
    personal: mine,
    today: '2025-02-01',
  });
  expect(list.map(({ id, asks }) => [id, asks])).toEqual([
    ['february', 1],
    ['off', 0],
    ['march', 2],
    ['january', 0],
  ]);
});
