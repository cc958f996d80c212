import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Changed } from '../../../../electron/ledger/ledger.ts';
import { createHistory } from '../../../../electron/services/history.ts';
import { actionOfRow } from '../../../../electron/services/minuting/keep-actions.ts';
import { minutesTouched } from '../../../../electron/services/minuting/minutes-touched.ts';
import { settlePrivateMinutes } from '../../../../electron/services/minuting/move-minute.ts';
import { CallError } from '../../../../shared/contract/call-error.ts';
import { type ARecordRoom, aRecord, aRecordRoom } from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { failing } from '../../../builders/failing-ledger.ts';
import { howMany } from '../../../builders/long-run.ts';

const item = 'Winter service';
const closed = 'Sale of the ice house';

it('what a move that was cut off left behind does not come back with the next one', async () => {
  const room = withAgenda(aRecordRoom());
  const disk = { left: 999 };
  const stores = {
    ...room,
    council: failing(room.council, disk),
    privateBusiness: failing(room.privateBusiness, disk),
  };
  const desk = await aRecord(stores).start();
  const clause = await desk.add('clause', closed, { text: 'x' });
  const minute = await desk.minute(closed);
  disk.left = 1;
  await expect(desk.set('recordedMinute', minute, { access: 'public' })).rejects.toThrow(
    'diskFull',
  );
  disk.left = 999;
  const texts = async () => {
    const { public: open, private: shut } = await desk.desk();
    return [...open.clauses, ...shut.clauses].filter(({ id }) => id === clause).length;
  };
  expect(await texts()).toBe(1);
  await desk.remove('clause', clause);
  await desk.set('recordedMinute', minute, { access: 'exempt' });
  expect(await texts()).toBe(0);
});

/** Undo and Redo as the app has them: only minutes that the step touched are settled. */
function historyOf(room: ARecordRoom) {
  let last: Changed = new Map();
  room.council.on((changed) => {
    last = changed;
  });
  const stepped = () => settlePrivateMinutes(room, minutesTouched(room, last));
  return createHistory({ ...room, stepped });
}

it('what Undo brings back of a minute that is private since goes where it belongs', async () => {
  const room = withAgenda(aRecordRoom());
  const desk = await aRecord(room).start();
  const history = historyOf(room);
  const nouns = ['clause', 'motion', 'amendment', 'vote', 'voteEntry', 'matterArising'] as const;
  const more = ['action', 'actionUpdate', 'lineage'] as const;
  const open = () => [...nouns, ...more].flatMap((noun) => room.council.rows(noun));
  const minute = await desk.minute(item);
  const at = { meeting: 'm', minute: await desk.minute('Harbour dredging') };
  const ask = actionOfRow('clause', await desk.add('clause', item, { text: 'Name the price' }));
  await desk.calls['record.bring']({ ...at, actions: [ask] });
  const [row] = (await desk.desk()).public.mattersArising;
  await desk.set('matterArising', row?.id ?? '', { answer: 'Told', outcome: 'underWay' });
  room.council.change({ name: 'Me' }, 'x', (tx) =>
    tx.set('lineage', 'link', { from: ask, to: 'other' }),
  );
  const motion = await desk.add('motion', item, { text: 'Sell' });
  const amendment = await desk.add('amendment', null, { motion, after: 'Keep' });
  const vote = await desk.add('vote', item, { subject: motion });
  await desk.remove('amendment', amendment);
  await desk.remove('vote', vote);
  await desk.remove('motion', motion);
  room.council.change({ name: 'Me' }, 'x', (tx) => tx.delete('lineage', 'link'));
  await desk.remove('matterArising', row?.id ?? '');
  await desk.set('recordedMinute', minute, { access: 'exempt' });
  expect(open()).toEqual([]);
  for (let step = 0; step < 5; step += 1) {
    await history['history.undo']({});
    expect(open()).toEqual([]);
  }
  expect(room.privateBusiness.rows('motion')).toMatchObject([{ text: 'Sell' }]);
  expect(room.privateBusiness.rows('lineage')).toMatchObject([{ id: 'link' }]);
});

it('an ask that becomes private leaves no word in the plan of work, nor comes back there by Redo', async () => {
  const room = withAgenda(aRecordRoom());
  const desk = await aRecord(room).start();
  const ask = await desk.add('ask', item, { text: 'Tell Zephyrine the price' });
  const action = actionOfRow('ask', ask);
  const planned = { committee: 'c', slot: 's', detail: 'Tell Zephyrine the price', action };
  room.council.change({ name: 'Me' }, 'Planned', (tx) => {
    tx.set('plannedItem', 'one', { ...planned, title: item, leadOfficers: ['Zephyrine'] });
    tx.set('plannedItem', 'two', { ...planned, title: 'Tell Zephyrine' });
    tx.set('plannedItem', 'other', { committee: 'c', slot: 's', title: 'Ferries', detail: 'All' });
  });
  const history = historyOf(room);
  const rows = () => room.council.rows('plannedItem');
  const minute = await desk.minute(item);
  await desk.set('recordedMinute', minute, { access: 'exempt' });
  expect(
    rows()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Ferries', 'Private business', item]);
  expect(JSON.stringify(rows())).not.toContain('Zephyrine');
  expect(room.council.row('plannedItem', 'other')?.detail).toBe('All');
  await desk.set('recordedMinute', minute, { access: 'public' });
  room.council.change({ name: 'Me' }, 'Planned', (tx) =>
    tx.set('plannedItem', 'three', { ...planned, title: 'Tell Zephyrine' }),
  );
  await history['history.undo']({});
  await desk.set('recordedMinute', minute, { access: 'exempt' });
  await history['history.redo']({});
  expect(room.council.row('plannedItem', 'three')).not.toBeNull();
  expect(JSON.stringify(rows())).not.toContain('Zephyrine');
});

it('cut off at any moment, a move between the stores loses no row and shows none twice or to the wrong people', async () => {
  const step = fc.record({
    title: fc.constantFrom(item, closed, 'Harbour dredging'),
    deed: fc.constantFrom('close', 'open', 'clause', 'prose', 'remove', 'settle'),
    room: fc.constantFrom(0, 1, 99, 99),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const disk = { left: 999 };
      const plain = withAgenda(aRecordRoom());
      const stores = {
        ...plain,
        council: failing(plain.council, disk),
        privateBusiness: failing(plain.privateBusiness, disk),
      };
      const desk = await aRecord(stores).start();
      const model = new Map<string, Set<string>>();
      const of = (title: string) => model.get(title) ?? new Set<string>();
      for (const { id, minute } of [
        ...plain.council.rows('clause'),
        ...plain.privateBusiness.rows('clause'),
      ]) {
        const title = plain.council.row('recordedMinute', minute)?.title ?? '';
        model.set(title, of(title).add(id));
      }
      for (const [index, { title, deed, room: left }] of steps.entries()) {
        disk.left = left;
        const minute = await desk.minute(title);
        const id = `c${index}`;
        const [victim] = of(title);
        const access = deed === 'open' ? 'public' : 'exempt';
        const deeds = {
          close: () => desk.set('recordedMinute', minute, { access }),
          open: () => desk.set('recordedMinute', minute, { access }),
          clause: async () => {
            await desk.set('clause', id, { minute, text: id });
            model.set(title, of(title).add(id));
          },
          prose: () => desk.type(title, `words ${index} `),
          remove: async () => {
            if (victim === undefined) return;
            await desk.remove('clause', victim);
            of(title).delete(victim);
          },
          settle: async () => settlePrivateMinutes(stores),
        };
        await deeds[deed]().catch((error: unknown) => {
          if (!(error instanceof CallError) || error.code !== 'diskFull') throw error;
        });
        disk.left = 999;
        const { public: open, private: shut } = await desk.desk();
        for (const { id: at, title: named, access: now } of open.minutes) {
          const name = shut.minutes.find((one) => one.id === at)?.title ?? named;
          const here = now === 'public' ? open : shut;
          const there = now === 'public' ? shut : open;
          const ids = here.clauses.filter((one) => one.minute === at).map((one) => one.id);
          expect(ids.sort()).toEqual([...of(name)].sort());
          expect(there.clauses.filter((one) => one.minute === at)).toEqual([]);
          if (now !== 'public')
            expect(plain.council.rows('clause').filter((one) => one.minute === at)).toEqual([]);
        }
      }
    }),
    { numRuns: howMany(8, 300) },
  );
});
