import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCouncilLedger, clerk, derived } from '../../builders/a-ledger.ts';
import { logOf, meet } from '../../builders/laptops.ts';
import { howMany } from '../../builders/long-run.ts';

/** What people see of persons, and what two of them said differently. */
const seen = ({ ledger }: ReturnType<typeof aCouncilLedger>) => [
  ledger.rows('person').toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ledger.unsettled().map(({ row, field, ops }) => [row, field, ops.map(({ value }) => value)]),
];

/** Labels of what this launch's run holds. */
const labelsOf = (ledger: ReturnType<typeof aCouncilLedger>['ledger']) =>
  logOf(ledger)
    .filter(({ run }) => run === ledger.currentRun())
    .map(({ label }) => label);

const act = fc.record({
  who: fc.constantFrom('mine', 'mine', 'theirs'),
  kind: fc.constantFrom('set', 'set', 'set', 'delete', 'undo', 'run'),
  id: fc.constantFrom('a', 'b'),
  name: fc.constantFrom('Ann', 'Bob', 'Cy'),
});

describe('ops that are written anew', () => {
  it('show the same here, and bring to others all that had not been sent', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), fc.nat(14), (acts, sentAt) => {
        const [mine, theirs] = [aCouncilLedger(), aCouncilLedger()];
        const sent = new Map<string, number>();
        for (const [index, { who, kind, id, name }] of acts.entries()) {
          const { ledger } = who === 'mine' ? mine : theirs;
          if (index === sentAt) {
            meet(mine.ledger, theirs.ledger);
            for (const { run, last } of mine.ledger.runs()) sent.set(run, last);
          }
          if (kind === 'run') ledger.beginRun();
          else if (kind !== 'undo')
            ledger.change(clerk, `${index}`, (tx) =>
              kind === 'delete' ? tx.delete('person', id) : tx.set('person', id, { name }),
            );
          else if (ledger.next().undo !== null) ledger.undo(clerk);
        }
        const before = seen(mine);
        const own = [...mine.ledger.ownRuns()];
        mine.ledger.beginRun();
        mine.ledger.writeAnew({
          runs: new Map(own.map((run) => [run, sent.get(run) ?? 0])),
          without: [],
        });
        // of two values that did not know of each other, another may be shown first
        if (before[1]?.length === 0) expect(seen(mine)).toEqual(before);
        const now = derived(mine.database);
        mine.ledger.rebuild();
        expect(derived(mine.database)).toEqual(now);
        // only what the new run holds goes out
        const run = mine.ledger.currentRun();
        theirs.ledger.ingest(logOf(mine.ledger).filter((change) => change.run === run));
        mine.ledger.ingest(logOf(theirs.ledger));
        expect(seen(theirs)).toEqual(seen(mine));
        expect(mine.ledger.runs().find((one) => one.run === run)?.last ?? 0).toBe(
          logOf(mine.ledger)
            .filter((change) => change.run === run)
            .flatMap(({ ops }) => ops).length,
        );
      }),
      { numRuns: howMany(15, 2000) },
    );
  });

  it('keep their author, time and words, are gone on with, and are not for Undo', () => {
    const { ledger, clock } = aCouncilLedger();
    ledger.change({ name: 'Sam Deputy' }, 'Committee named', (tx) =>
      tx.set('committee', 'c', { name: 'Planning' }),
    );
    const written = ledger.history('committee', 'c', 'name');
    const [run] = ledger.ownRuns();
    clock.set('2026-03-03T09:00:00.000Z');
    ledger.beginRun();
    ledger.writeAnew({ runs: new Map([[run ?? '', 0]]), without: [] });
    expect(ledger.history('committee', 'c', 'name')).toMatchObject(
      written.map(({ author, at, value }) => ({ author, at, value })),
    );
    expect(ledger.next().undo).toBeNull();
    ledger.change(clerk, 'Committee renamed', (tx) => tx.set('committee', 'c', { name: 'Roads' }));
    ledger.undo(clerk);
    expect(ledger.row('committee', 'c')?.name).toBe('Planning');
    // twice does nothing twice
    const { last } = ledger.runs().find((one) => one.run === ledger.currentRun()) ?? { last: 0 };
    ledger.writeAnew({ runs: new Map([[run ?? '', 0]]), without: [] });
    expect(ledger.runs().find((one) => one.run === ledger.currentRun())?.last).toBe(last);
  });

  it('leave out what is not to come along', () => {
    const { ledger } = aCouncilLedger();
    ledger.change(clerk, 'Both', (tx) => {
      tx.set('committee', 'c', { name: 'Planning' });
      tx.set('person', 'p', { name: 'Ann' });
    });
    const [run] = ledger.ownRuns();
    ledger.beginRun();
    ledger.writeAnew({ runs: new Map([[run ?? '', 0]]), without: ['person'] });
    expect([ledger.rows('committee').length, ledger.rows('person')]).toEqual([1, []]);
    expect(labelsOf(ledger)).toEqual(['A change']);
  });

  it('name nothing that is not among them: their act may have a private part', () => {
    const { ledger } = aCouncilLedger();
    const both = () =>
      ledger.change(clerk, 'Both', (tx) => {
        tx.set('committee', 'c', { name: 'Planning' });
        tx.set('person', 'p', { name: 'Ann' });
      });
    both();
    ledger.undo(clerk);
    const [run] = ledger.ownRuns();
    ledger.beginRun();
    ledger.writeAnew({ runs: new Map([[run ?? '', 1]]), without: [] });
    // the rest of an act, and what takes one back
    expect(labelsOf(ledger)).toEqual(['A change', 'A change']);
    ledger.beginRun();
    both();
    const now = ledger.currentRun();
    ledger.beginRun();
    ledger.writeAnew({ runs: new Map([[now, 0]]), without: [] });
    expect(labelsOf(ledger)).toEqual(['Both']);
  });
});
