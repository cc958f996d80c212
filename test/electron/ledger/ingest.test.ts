import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../electron/database/driver.ts';
import { plainLabel } from '../../../shared/sync/circle.ts';
import type { ChangeOfOps } from '../../../shared/sync/op.ts';
import { aCouncilLedger, aDatabase, clerk, derived } from '../../builders/a-ledger.ts';
import { howMany } from '../../builders/long-run.ts';

/** Everything in a ledger's log, as it would travel. */
function logOf(database: Database): ChangeOfOps[] {
  const changes = database
    .prepare<[], { run: string; first: number }>('SELECT * FROM "change"')
    .all();
  return changes.map((change) => ({
    ...(change as unknown as Omit<ChangeOfOps, 'ops'>),
    ops: database
      .prepare<[string, number], { value: string; prev: string; covers: string | null }>(
        'SELECT * FROM "op" WHERE "run" = ? AND "change" = ? ORDER BY "seq"',
      )
      .all(change.run, change.first)
      .map((op) => ({
        ...(op as unknown as ChangeOfOps['ops'][number]),
        value: JSON.parse(op.value),
        prev: JSON.parse(op.prev),
        covers: JSON.parse(op.covers ?? '[]'),
      })),
  }));
}

function exchange(...ledgers: ReturnType<typeof aCouncilLedger>[]): void {
  const logs = ledgers.map(({ database }) => logOf(database));
  for (const { ledger } of ledgers) for (const log of logs) ledger.ingest(log);
}

/** Two laptops that hold the same meeting. */
function twoLaptops() {
  const one = aCouncilLedger();
  const two = aCouncilLedger();
  one.ledger.change(clerk, 'Meeting added', (tx) => {
    tx.set('meeting', 'm1', { place: 'Room 1', time: '10:00' });
  });
  exchange(one, two);
  return { one, two };
}

it('gives a change that came in parts the label that says more, in whatever order they came', () => {
  const { ledger, database } = aCouncilLedger();
  ledger.change(clerk, 'Lease renewed', (tx) => {
    tx.set('meeting', 'm1', { place: 'Room 1', time: '10:00' });
  });
  const [whole] = logOf(database);
  if (whole === undefined) throw new Error('no change');
  const parts = [
    { ...whole, ops: whole.ops.slice(0, 1) },
    { ...whole, label: plainLabel, ops: whole.ops.slice(1) },
  ];
  for (const order of [parts, parts.toReversed()]) {
    const other = aCouncilLedger();
    for (const part of order) other.ledger.ingest([part]);
    expect(logOf(other.database).map(({ label }) => label)).toEqual(['Lease renewed']);
  }
});

describe('two laptops', () => {
  it('both keep two values set without knowing of each other, and show the same one', () => {
    const { one, two } = twoLaptops();
    one.ledger.change(clerk, 'On one', (tx) => tx.set('meeting', 'm1', { place: 'Room 2' }));
    two.ledger.change(clerk, 'On two', (tx) => tx.set('meeting', 'm1', { place: 'Room 3' }));
    exchange(one, two);
    const place = two.ledger.row('meeting', 'm1')?.place;
    expect(one.ledger.row('meeting', 'm1')?.place).toBe(place);
    const current = one.ledger.history('meeting', 'm1', 'place').filter((entry) => entry.current);
    expect(new Set(current.map(({ value }) => value))).toEqual(new Set(['Room 2', 'Room 3']));
  });

  it('settle on the value that somebody chooses, the shown one included', () => {
    const { one, two } = twoLaptops();
    one.ledger.change(clerk, 'On one', (tx) => tx.set('meeting', 'm1', { place: 'Room 2' }));
    two.ledger.change(clerk, 'On two', (tx) => tx.set('meeting', 'm1', { place: 'Room 3' }));
    exchange(one, two);
    const place = one.ledger.row('meeting', 'm1')?.place ?? null;
    one.ledger.change(clerk, 'Chosen', (tx) => tx.set('meeting', 'm1', { place }));
    exchange(one, two);
    const current = two.ledger.history('meeting', 'm1', 'place').filter((entry) => entry.current);
    expect(current.map(({ value, label }) => [value, label])).toEqual([[place, 'Chosen']]);
  });

  it('bring a row back that one deleted while the other edited it, whole', () => {
    const { one, two } = twoLaptops();
    one.ledger.change(clerk, 'Removed', (tx) => tx.delete('meeting', 'm1'));
    two.ledger.change(clerk, 'Edited', (tx) => tx.set('meeting', 'm1', { time: '11:00' }));
    exchange(one, two);
    expect(one.ledger.row('meeting', 'm1')).toMatchObject({ place: 'Room 1', time: '11:00' });
    expect(derived(one.database)).toEqual(derived(two.database));
  });

  it('agree that a row is gone when the deleter had seen all of it', () => {
    const { one, two } = twoLaptops();
    one.ledger.change(clerk, 'Removed', (tx) => tx.delete('meeting', 'm1'));
    exchange(one, two);
    expect(two.ledger.row('meeting', 'm1')).toBeNull();
  });

  it('do not offer to undo what the other did', () => {
    const { two } = twoLaptops();
    expect(two.ledger.next()).toEqual({ undo: null, redo: null });
  });

  it('keep a value that only a newer app knows, and show it once this one knows it', () => {
    const { one, two } = twoLaptops();
    const [change] = logOf(one.database);
    const op = change?.ops.find(({ field }) => field === 'place');
    if (change === undefined || op === undefined) throw new Error('the first change sets a place');
    const newer = { ...op, run: 'newerapp00000', seq: 1, change: 1, lamport: 99, prev: [] };
    two.ledger.ingest([
      { ...change, run: 'newerapp00000', first: 1, ops: [{ ...newer, value: { hall: 'Main' } }] },
      {
        ...change,
        run: 'newerapp00001',
        first: 1,
        ops: [{ ...newer, run: 'newerapp00001', noun: 'motion' }],
      },
    ]);
    expect(two.ledger.row('meeting', 'm1')?.place).toBe('Room 1');
    expect(two.ledger.history('meeting', 'm1', 'place')[0]?.value).toEqual({ hall: 'Main' });
  });
});

const act = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom('set', 'set', 'set', 'delete', 'undo', 'meet'),
  id: fc.constantFrom('a', 'b'),
  fields: fc.record(
    { name: fc.constantFrom('Ann', 'Bob', 'Cy'), title: fc.constantFrom(null, 'Dr') },
    { requiredKeys: [] },
  ),
});

function perform(
  laptops: ReturnType<typeof aCouncilLedger>[],
  acts: { who: number; kind: string; id: string; fields: object }[],
) {
  acts.forEach(({ who, kind, id, fields }, index) => {
    const laptop = laptops[who];
    if (laptop === undefined) return;
    const { ledger } = laptop;
    if (kind === 'meet') exchange(laptop, laptops[(who + 1) % laptops.length] ?? laptop);
    else if (kind === 'undo') {
      if (ledger.next().undo !== null) ledger.undo(clerk);
    } else
      ledger.change(clerk, `${index}`, (tx) => {
        if (kind === 'delete') tx.delete('person', id);
        else tx.set('person', id, fields);
      });
  });
}

it('reliability R22: any order and any doubling of the same changes give the same tables', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), fc.infiniteStream(fc.nat()), (acts, numbers) => {
      const laptops = [aCouncilLedger(), aCouncilLedger(), aCouncilLedger()];
      perform(laptops, acts);
      const log = laptops.flatMap(({ database }) => logOf(database));
      const doubled = [...log, ...log]
        .map((change) => ({ change, at: numbers.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ change }) => change);
      const newcomer = aCouncilLedger(aDatabase());
      for (const change of doubled) newcomer.ledger.ingest([change]);
      const atOnce = aCouncilLedger(aDatabase());
      atOnce.ledger.ingest(doubled);
      for (const { ledger } of laptops) ledger.ingest(log);
      const expected = derived(newcomer.database);
      expect(derived(atOnce.database)).toEqual(expected);
      for (const { database } of laptops) expect(derived(database)).toEqual(expected);
      newcomer.ledger.rebuild();
      expect(derived(newcomer.database)).toEqual(expected);
    }),
    { numRuns: howMany(12, 500) },
  );
}, 600_000);
