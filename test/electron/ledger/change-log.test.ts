import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChangesRead } from '../../../electron/ledger/change-log.ts';
import type { ChangeOfOps } from '../../../shared/sync/op.ts';
import { aPersonalLedger, clerk, derived } from '../../builders/a-ledger.ts';
import { howMany } from '../../builders/long-run.ts';

/** The whole log in portions of `limit`. */
function wholeLog(
  ledger: { changesAfter(after: number, limit: number): ChangesRead },
  limit: number,
): ChangeOfOps[] {
  const all: ChangeOfOps[] = [];
  for (let next: number | null = 0; next !== null; ) {
    const read = ledger.changesAfter(next, limit);
    all.push(...read.changes);
    next = read.next;
  }
  return all;
}

const act = fc.record({
  kind: fc.constantFrom('set', 'set', 'delete', 'undo', 'type'),
  id: fc.constantFrom('n1', 'n2', 'n3'),
  text: fc.string({ maxLength: 12 }),
});

it('reliability U4: the whole log in portions of any size makes the same tables elsewhere, once or twice', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 30 }),
      fc.integer({ min: 1, max: 7 }),
      (acts, portion) => {
        const old = aPersonalLedger();
        for (const { kind, id, text } of acts) {
          if (kind === 'undo') {
            if (old.ledger.next().undo !== null) old.ledger.undo(clerk);
          } else if (kind === 'delete')
            old.ledger.change(clerk, 'Taken away', (tx) => tx.delete('annotation', id));
          else
            old.ledger.change(
              clerk,
              'Typed',
              (tx) => tx.set('annotation', id, { text, kind: 'note' }),
              kind === 'type' ? { joins: id } : {},
            );
        }
        const log = wholeLog(old.ledger, portion);
        const fresh = aPersonalLedger();
        for (const change of log) fresh.ledger.ingest([change]);
        expect(derived(fresh.database)).toEqual(derived(old.database));
        const before = wholeLog(fresh.ledger, 50);
        fresh.ledger.ingest(log);
        expect(wholeLog(fresh.ledger, 50)).toEqual(before);
        expect(before).toEqual(wholeLog(old.ledger, 50));
        expect(fresh.ledger.next()).toEqual({ undo: null, redo: null });
      },
    ),
    { numRuns: howMany(60, 1_000) },
  );
});
