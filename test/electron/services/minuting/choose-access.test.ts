import { expect, it } from 'vitest';
import { createConflicts } from '../../../../electron/services/exchange/conflicts.ts';
import { aRecord, aRecordRoom } from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { aCutter, deliver } from '../../../builders/cut-by-circle.ts';

const item = 'Winter service';

/**
 * A minute with two clauses that the first laptop makes private and the second, not knowing, public again and writes
 * in. Whose word is shown is chance: `later` is the laptop whose clock of changes is ahead.
 */
async function disagreed(later: 'first' | 'second') {
  const first = withAgenda(aRecordRoom());
  const second = aRecordRoom();
  const desk = await aRecord(first).start();
  await desk.add('clause', item, { text: 'Pay Zephyrine' });
  const minute = await desk.minute(item);
  const cuts = { first: aCutter(first), second: aCutter(second) };
  deliver(cuts.first(), second);
  const ahead = later === 'first' ? first : second;
  for (let step = 0; step < 60; step += 1)
    ahead.council.change({ name: 'x' }, 'x', (tx) => tx.set('meeting', 'm', { place: `${step}` }));
  await desk.set('recordedMinute', minute, { access: 'exempt' });
  await desk.add('clause', item, { text: 'Pay in May' });
  const other = aRecord(second, 'm');
  for (const access of ['confidential', 'public'])
    await other.set('recordedMinute', minute, { access });
  await other.set('clause', 'theirs', { minute, text: 'Pay by cheque' });
  const [ours, theirs] = [cuts.first(), cuts.second()];
  deliver(theirs, first);
  deliver(ours, second);
  const conflicts = createConflicts({
    ...first,
    unsettled: (name) => (name === 'council' ? first.council : first.privateBusiness).unsettled(),
    returned: () => [],
  });
  const choose = (text: string) => {
    const about = conflicts.list().find(({ field }) => field === 'access') ?? expect.fail();
    const op = about.values.find((one) => one.text === text)?.op ?? expect.fail();
    conflicts.settle({ ...about, op });
    expect(conflicts.list().filter(({ field }) => field === 'access')).toEqual([]);
  };
  const clauses = (store: 'council' | 'privateBusiness') =>
    (store === 'council' ? first.council : first.privateBusiness)
      .rows('clause')
      .map(({ text }) => text)
      .toSorted();
  return { first, minute, choose, clauses };
}

const all = ['Pay Zephyrine', 'Pay by cheque', 'Pay in May'];

it.each(['first', 'second'] as const)(
  'S27: whoever is shown (%s), to choose that a minute is private takes all of it out of the open',
  async (later) => {
    const { first, minute, choose, clauses } = await disagreed(later);
    choose('Exempt');
    expect(first.council.row('recordedMinute', minute)?.access).toBe('exempt');
    expect([clauses('council'), clauses('privateBusiness')]).toEqual([[], all]);
  },
);

it.each(['first', 'second'] as const)(
  'whoever is shown (%s), to choose that a minute is public has all of it stand in the open',
  async (later) => {
    const { first, minute, choose, clauses } = await disagreed(later);
    choose('Public');
    expect(first.council.row('recordedMinute', minute)).toMatchObject({
      access: 'public',
      title: item,
    });
    expect([clauses('council'), clauses('privateBusiness')]).toEqual([all, []]);
  },
);
