import { expect, it } from 'vitest';
import { createHandingOver, type HandedOver } from '../../../electron/sync/handing-over.ts';
import type { ChangeOfOps, Op } from '../../../shared/sync/op.ts';
import { aCouncilLedger } from '../../builders/a-ledger.ts';
import { aChange, anOp } from '../../builders/a-sealed-segment.ts';

const aPart = (run: string, some: Partial<Op> = {}): HandedOver => {
  const op = anOp(run, 1, { noun: 'person', row: run, field: 'name', value: run, ...some });
  const change: ChangeOfOps = aChange(run, [op]);
  const of = { hash: run, index: 0, parcel: `${run}:0`, device: `device of ${run}` };
  return { ...of, ledger: 'council', run, first: 1, last: 1, changes: [change] };
};

function handing() {
  const { ledger } = aCouncilLedger();
  const opened: string[] = [];
  const refused: string[] = [];
  const segments = { setLedger: (hash: string) => opened.push(hash) };
  const store = { segments, late: (work: () => unknown) => work() };
  const ledgers = { council: ledger, private: ledger };
  const parts = { ledgers, store } as unknown as Parameters<typeof createHandingOver>[0];
  const kept = createHandingOver(parts, (device) => refused.push(device));
  const names = () => ledger.rows('person').map(({ name }) => name);
  return { ledger, kept, opened, refused, names };
}

it('takes in at once what came together, and of one that no ledger writes nothing at all', () => {
  const { ledger, kept, opened, refused, names } = handing();
  kept.add(aPart('a'));
  kept.add(aPart('b', { kind: 'set', covers: ['x:1'] }));
  kept.add(aPart('c'));
  expect([kept.ops(), names()]).toEqual([3, []]);
  kept.write();
  expect([names(), opened, refused]).toEqual([['a', 'c'], ['a', 'c'], ['device of b']]);
  expect(ledger.taken()).toEqual(new Set(['a:0', 'c:0']));
});

it('writes what is kept before the same ops are asked for, and nothing of what is dropped', () => {
  const { ledger, kept, names } = handing();
  kept.add(aPart('a'));
  kept.before('a', 2, 9);
  kept.before('b', 1, 1);
  expect(names()).toEqual([]);
  kept.before('a', 1, 3);
  expect(names()).toEqual(['a']);
  expect(ledger.opsDiffering(aPart('a', { value: 'other' }).changes)).toHaveLength(1);
  kept.add(aPart('c'));
  kept.drop();
  kept.write();
  expect(names()).toEqual(['a']);
});
