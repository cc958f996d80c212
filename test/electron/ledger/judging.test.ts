import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeOfOps, type Op, opId } from '../../../shared/sync/op.ts';
import { aCouncilLedger, clerk, derived } from '../../builders/a-ledger.ts';
import { laptopsWithMeeting, logOf, meet } from '../../builders/laptops.ts';
import { howMany } from '../../builders/long-run.ts';

/** A laptop that has seen what another wrote over its value. */
function overwritten() {
  const [mine, theirs] = laptopsWithMeeting(2).map(({ ledger }) => ledger);
  if (mine === undefined || theirs === undefined) throw new Error('two laptops');
  theirs.change(clerk, 'Wrongly', (tx) => tx.set('meeting', 'm1', { place: 'Barn' }));
  meet(mine, theirs);
  const wrong = theirs.opsOfRow('meeting', 'm1').find(({ value }) => value === 'Barn');
  if (wrong === undefined) throw new Error('no op');
  const verdict = (counts: boolean) => [{ run: wrong.run, seq: wrong.seq, counts }];
  return { mine, theirs, verdict, wrong };
}

describe('an op that does not count', () => {
  it('gives way to what it had replaced, in rows and in history, and comes back when it counts', () => {
    const { mine, verdict } = overwritten();
    const place = () => [
      mine.row('meeting', 'm1')?.place,
      mine.history('meeting', 'm1', 'place').map(({ value, current }) => [value, current]),
    ];
    mine.judge(verdict(false));
    expect(place()).toEqual(['Room 1', [['Room 1', true]]]);
    mine.rebuild();
    expect(place()).toEqual(['Room 1', [['Room 1', true]]]);
    mine.judge(verdict(true));
    expect(mine.row('meeting', 'm1')?.place).toBe('Barn');
  });

  it('is never shown where the verdict came first', () => {
    const { mine, verdict } = overwritten();
    const newcomer = aCouncilLedger().ledger;
    newcomer.judge(verdict(false));
    newcomer.ingest(logOf(mine));
    expect(newcomer.row('meeting', 'm1')?.place).toBe('Room 1');
  });

  it('deletes nothing, covers nothing and makes no row', () => {
    const { mine, theirs } = overwritten();
    theirs.change(clerk, 'Removed', (tx) => {
      tx.delete('meeting', 'm1');
      tx.set('committee', 'c', { name: 'Nobody’s Board' });
    });
    meet(mine, theirs);
    expect(mine.row('meeting', 'm1')).toBeNull();
    const { run } = theirs.opsOfRow('committee', 'c')[0] as Op;
    mine.judge(mine.opsOfRow('committee', 'c').map(({ seq }) => ({ run, seq, counts: false })));
    const gone = mine.opsOfRow('meeting', 'm1').find(({ kind }) => kind === 'delete') as Op;
    mine.judge([{ run, seq: gone.seq, counts: false }]);
    expect([mine.row('meeting', 'm1')?.place, mine.row('committee', 'c')]).toEqual(['Barn', null]);
  });

  it('is not what Undo goes back to', () => {
    const { mine, verdict } = overwritten();
    mine.change(clerk, 'Put right', (tx) => tx.set('meeting', 'm1', { place: 'Room 9' }));
    mine.judge(verdict(false));
    mine.undo(clerk);
    expect(mine.row('meeting', 'm1')?.place).toBe('Room 1');
  });

  it('tells those who listen, and says nothing where nothing is judged anew', () => {
    const { mine, verdict } = overwritten();
    const told: unknown[] = [];
    mine.on((changed, from) => told.push([[...changed.keys()], from]));
    mine.judge(verdict(false));
    mine.judge(verdict(false));
    expect(told).toEqual([[['meeting'], 'elsewhere']]);
  });
});

/** What a ledger must show of persons, told from its ops in the plainest way. */
function naive(ops: readonly Op[], isVoid: (op: Op) => boolean) {
  const valid = [...new Map(ops.map((op) => [opId(op), op])).values()].filter((op) => !isVoid(op));
  const replaced = new Set(valid.flatMap(({ prev }) => prev));
  const current = valid.filter((op) => !replaced.has(opId(op)));
  const shown: Record<string, unknown> = {};
  for (const id of new Set(current.map(({ row }) => row))) {
    const own = current.filter(({ row }) => row === id);
    const covered = own.flatMap(({ kind, covers }) => (kind === 'delete' ? covers : []));
    if (!own.some((op) => op.kind === 'set' && !covered.includes(opId(op)))) continue;
    const last = (field: string) =>
      own
        .filter((op) => op.field === field)
        .sort((a, b) => b.lamport - a.lamport || (a.run < b.run ? 1 : -1) || b.seq - a.seq)[0];
    shown[id] = { id, name: last('name')?.value ?? '', title: last('title')?.value ?? null };
  }
  return { shown, current: new Set(current.map(opId)) };
}

const act = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom('set', 'set', 'set', 'delete', 'undo', 'keep', 'meet'),
  id: fc.constantFrom('a', 'b'),
  fields: fc.record(
    { name: fc.constantFrom('Ann', 'Bob', 'Cy'), title: fc.constantFrom(null, 'Dr') },
    { requiredKeys: [] },
  ),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function written(acts: readonly Act[]) {
  const laptops = [aCouncilLedger().ledger, aCouncilLedger().ledger, aCouncilLedger().ledger];
  for (const [index, { who, kind, id, fields }] of acts.entries()) {
    const own = laptops[who];
    const next = laptops[(who + 1) % 3];
    if (own === undefined || next === undefined) throw new Error('three laptops');
    if (kind === 'meet') meet(own, next);
    else if (kind === 'undo') {
      if (own.next().undo !== null) own.undo(clerk);
    } else
      own.change(clerk, `${index}`, (tx) => {
        if (kind === 'delete') tx.delete('person', id);
        else if (kind === 'keep') tx.keep('person', id);
        else tx.set('person', id, fields);
      });
  }
  return laptops;
}

it('reliability R22: any order, part and doubling of ops and of verdicts gives what a plain reading of the log says', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 16 }), fc.infiniteStream(fc.nat()), (acts, numbers) => {
      const number = () => numbers.next().value ?? 0;
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, at: number() }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const laptops = written(acts);
      const pieces: ChangeOfOps[] = laptops
        .flatMap((ledger) => logOf(ledger, 1 + (number() % 3)))
        .filter(() => number() % 8 > 0);
      const ops = pieces.flatMap((change) => change.ops);
      const final = new Map(ops.map((op) => [opId(op), number() % 4 > 0]));
      const verdicts = ops.map(({ run, seq }) => ({
        run,
        seq,
        counts: final.get(`${run}:${seq}`) === true,
      }));
      const one = aCouncilLedger();
      const two = aCouncilLedger();
      for (const { database: _, ledger } of [one, two]) {
        const steps = [
          ...[...pieces, ...pieces].map((change) => () => ledger.ingest([change])),
          ...verdicts.map((verdict) => () => ledger.judge([verdict])),
          ...ops
            .filter(() => number() % 3 === 0)
            .map(
              ({ run, seq }) =>
                () =>
                  ledger.judge([{ run, seq, counts: number() % 2 === 0 }]),
            ),
        ];
        for (const step of shuffled(steps)) step();
        ledger.judge(verdicts);
      }
      expect(derived(two.database)).toEqual(derived(one.database));
      const { shown, current } = naive(ops, (op) => final.get(opId(op)) === false);
      const rows = one.ledger
        .rows('person')
        .map(({ id, name, title }) => [id, { id, name, title }]);
      expect(Object.fromEntries(rows)).toEqual(shown);
      const registers = one.database
        .prepare<[], string>(`SELECT "run" || ':' || "seq" FROM "register"`)
        .pluck();
      expect(new Set(registers.all())).toEqual(current);
      const before = derived(one.database);
      one.ledger.rebuild();
      expect(derived(one.database)).toEqual(before);
    }),
    { numRuns: howMany(15, 600) },
  );
}, 600_000);
