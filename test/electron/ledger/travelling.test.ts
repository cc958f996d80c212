import { describe, expect, it } from 'vitest';
import type { ChangeOfOps, Op } from '../../../shared/sync/op.ts';
import { aCouncilLedger, clerk, derived } from '../../builders/a-ledger.ts';
import { laptopsWithMeeting, logOf, meet } from '../../builders/laptops.ts';

function two() {
  const [one, other] = laptopsWithMeeting(2);
  if (one === undefined || other === undefined) throw new Error('two laptops');
  return { one: one.ledger, other: other.ledger };
}

describe('a ledger that travels', () => {
  it('names its runs with their last op, and which of them were written here', () => {
    const { one, other } = two();
    other.change(clerk, 'Moved', (tx) => tx.set('meeting', 'm1', { place: 'Room 2' }));
    meet(one, other);
    expect(other.runs().find(({ run }) => run === other.currentRun())?.last).toBe(1);
    expect(one.runs()).toEqual(other.runs());
    expect([...one.ownRuns(), ...other.ownRuns()]).toEqual([one.currentRun(), other.currentRun()]);
    expect([one, other].map((ledger) => ledger.isFromHere('meeting', 'm1'))).toEqual([true, false]);
  });

  it('hands out a run in pieces of any size, in order, a change that was joined around another too', () => {
    const { one } = two();
    const type = (words: string) =>
      one.change(clerk, 'Typed', (tx) => tx.set('meeting', 'm1', { place: words }), { joins: 'k' });
    type('R');
    one.change(clerk, 'Read', (tx) => tx.set('meeting', 'm1', { time: '11:00' }), {
      undoable: false,
    });
    type('Ro');
    const whole = logOf(one).flatMap(({ ops }) => ops);
    expect(whole.map(({ seq }) => seq)).toEqual(whole.map((_, index) => index + 1));
    for (const limit of [1, 2, 3]) {
      const pieces = logOf(one, limit);
      expect(pieces.flatMap(({ ops }) => ops)).toEqual(whole);
      const elsewhere = aCouncilLedger();
      for (const piece of pieces.toReversed()) elsewhere.ledger.ingest([piece]);
      const again = aCouncilLedger();
      again.ledger.ingest(logOf(one));
      expect(derived(elsewhere.database)).toEqual(derived(again.database));
    }
  });

  it('remembers a parcel with what was in it, and not without', () => {
    const { one } = two();
    const [change] = logOf(one) as [ChangeOfOps];
    const { ledger } = aCouncilLedger();
    const broken = { ...change, ops: [{ ...change.ops[0], field: 7 } as unknown as Op] };
    expect(() => ledger.ingest([broken], 'broken:0')).toThrow('invalidInput');
    ledger.ingest([change], 'good:0');
    ledger.ingest([], 'empty:1');
    expect([ledger.hasTaken('broken:0'), ledger.taken()]).toEqual([
      false,
      new Set(['empty:1', 'good:0']),
    ]);
  });

  it('reliability F24: finds an op whose id is here with other content, whatever differs', () => {
    const { one } = two();
    const log = logOf(one);
    expect(one.opsDiffering(log)).toEqual([]);
    const [change] = log as [ChangeOfOps];
    const op = change.ops.find(({ field }) => field === 'place') as Op;
    const other = (fields: Partial<Op>) => [{ ...change, ops: [{ ...op, ...fields }] }];
    for (const fields of [
      { value: 'Room 2' },
      { row: 'x' },
      { field: 'time' },
      { noun: 'pack' },
      { lamport: 9 },
      { prev: ['a:1'] },
    ])
      expect([fields, one.opsDiffering(other(fields))]).toEqual([
        fields,
        [{ run: op.run, seq: op.seq }],
      ]);
    expect(one.opsDiffering(other({ run: 'unknown' }))).toEqual([]);
  });

  it.each<[string, Partial<Op>]>([
    ['a value that is no JSON', { value: undefined }],
    ['a number without end', { value: { deep: [Number.NaN] } }],
    ['a name without end', { row: 'x'.repeat(401) }],
    ['no name', { noun: '' }],
    ['an unknown kind', { kind: 'merge' as 'set' }],
    ['a delete of a field', { kind: 'delete', field: 'place', value: true }],
    ['a place before the first', { seq: 0 }],
    ['a number beyond all', { lamport: 2 ** 53 }],
    ['the run of another', { run: 'another' }],
  ])('refuses at the door %s, and takes in nothing of what came with it', (_, fields) => {
    const { one } = two();
    const { ledger, database } = aCouncilLedger();
    const before = derived(database);
    const [change] = logOf(one) as [ChangeOfOps];
    const [op, ...others] = change.ops as [Op, ...Op[]];
    expect(() => ledger.ingest([{ ...change, ops: [...others, { ...op, ...fields }] }])).toThrow(
      'invalidInput',
    );
    expect([derived(database), ledger.runs()]).toEqual([before, []]);
  });

  it('goes on counting from where numbers are whole, whatever number a broken device made up', () => {
    const { one } = two();
    const [change] = logOf(one) as [ChangeOfOps];
    const op = change.ops.find(({ field }) => field === 'place') as Op;
    const far = { ...op, run: 'broken', seq: 1, change: 1, lamport: Number.MAX_SAFE_INTEGER };
    one.ingest([{ ...change, run: 'broken', first: 1, ops: [{ ...far, value: 'Far' }] }]);
    one.change(clerk, 'Chosen', (tx) => tx.set('meeting', 'm1', { place: 'Near' }));
    expect(one.row('meeting', 'm1')?.place).toBe('Near');
    expect(one.history('meeting', 'm1', 'place').filter(({ current }) => current).length).toBe(1);
  });

  it('refuses ops of the run that it is writing itself, which nobody else can hold', () => {
    const { one } = two();
    const [change] = logOf(one) as [ChangeOfOps];
    const ahead = change.ops.map((op) => ({ ...op, seq: op.seq + 50 }));
    expect(() => one.ingest([{ ...change, ops: ahead }])).toThrow('invalidInput');
  });

  it('reliability F25: writes nothing that the role forbids, and all of a change or nothing', () => {
    const { one } = two();
    one.restrict(({ noun }) => noun !== 'committee');
    const both = () =>
      one.change(clerk, 'Both', (tx) => {
        tx.set('meeting', 'm1', { place: 'Room 2' });
        tx.set('committee', 'c', { name: 'Board' });
      });
    expect(both).toThrow('notAllowed');
    expect(one.row('meeting', 'm1')?.place).toBe('Room 1');
    one.restrict(null);
    both();
    expect(one.row('committee', 'c')?.name).toBe('Board');
  });
});

describe('two who did not know of each other', () => {
  it('reliability F2: leave a field to be settled where they differ, and none where they agree', () => {
    const { one, other } = two();
    one.change(clerk, 'One', (tx) => tx.set('meeting', 'm1', { place: 'Room 2', time: '11:00' }));
    other.change(clerk, 'Other', (tx) =>
      tx.set('meeting', 'm1', { place: 'Room 3', time: '11:00' }),
    );
    meet(one, other);
    const unsettled = one.unsettled();
    expect(unsettled.map(({ field, ops }) => [field, ops.length])).toEqual([['place', 2]]);
    expect(unsettled[0]?.ops[0]?.value).toBe(one.row('meeting', 'm1')?.place);
    expect(other.unsettled()).toEqual(unsettled);
    other.change(clerk, 'Chosen', (tx) => tx.set('meeting', 'm1', { place: 'Room 2' }));
    meet(one, other);
    expect([one.unsettled(), other.unsettled()]).toEqual([[], []]);
  });

  it('reliability F4: bring a row back that one changed while the other took it away, and say so until it is settled', () => {
    for (const settle of ['keep', 'delete'] as const) {
      const { one, other } = two();
      one.change(clerk, 'Removed', (tx) => tx.delete('meeting', 'm1'));
      other.change(clerk, 'Edited', (tx) => tx.set('meeting', 'm1', { place: 'Room 3' }));
      meet(one, other);
      for (const ledger of [one, other])
        expect(ledger.returned()).toMatchObject([
          {
            noun: 'meeting',
            row: 'm1',
            deletes: [{ kind: 'delete' }],
            edits: [{ value: 'Room 3' }],
          },
        ]);
      expect([one.row('meeting', 'm1')?.place, one.unsettled()]).toEqual(['Room 3', []]);
      one.change(clerk, 'Settled', (tx) => tx[settle]('meeting', 'm1'));
      meet(one, other);
      expect(
        [one, other].map((ledger) => [ledger.returned(), ledger.row('meeting', 'm1') !== null]),
      ).toEqual([
        [[], settle === 'keep'],
        [[], settle === 'keep'],
      ]);
    }
  });
});

it('has a change that sweeps replace all that anybody may hold of a row, and not the newest alone', () => {
  const { one, other } = two();
  one.change(clerk, 'Unsent', (tx) => tx.set('meeting', 'm1', { place: 'Room 2' }));
  one.change(clerk, 'Taken away', (tx) => tx.delete('meeting', 'm1'), {
    undoable: false,
    sweeps: true,
  });
  // what stood between is not for the other
  const known = logOf(one).filter(({ label }) => label !== 'Unsent');
  other.ingest(known);
  expect(other.row('meeting', 'm1')).toBeNull();
});
