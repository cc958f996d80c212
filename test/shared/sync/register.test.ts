import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPrecedence, currentOps, rowStands } from '../../../shared/sync/register.ts';

const op = (run: string, seq: number, prev: string[] = []) => ({ run, seq, prev });

describe('a register', () => {
  it('keeps two values that did not know of each other', () => {
    const ops = [op('a', 1), op('b', 1, ['a:1']), op('c', 1, ['a:1'])];
    expect(currentOps(ops)).toEqual([ops[1], ops[2]]);
  });

  it('has one value again once somebody chose between two', () => {
    const ops = [op('b', 1), op('c', 1), op('b', 2, ['b:1', 'c:1'])];
    expect(currentOps(ops)).toEqual([ops[2]]);
  });

  it('shows the same value whatever order the ops came in', () => {
    const ordered = fc.record({
      run: fc.constantFrom('a', 'b', 'c'),
      seq: fc.nat(5),
      lamport: fc.nat(3),
    });
    fc.assert(
      fc.property(
        fc
          .uniqueArray(ordered, { selector: (o) => `${o.run}:${o.seq}`, minLength: 1 })
          .chain((ops) =>
            fc.tuple(fc.constant(ops), fc.shuffledSubarray(ops, { minLength: ops.length })),
          ),
        ([ops, shuffled]) => {
          expect([...shuffled].sort(byPrecedence)).toEqual([...ops].sort(byPrecedence));
        },
      ),
    );
  });
});

describe('a row that one person deletes', () => {
  const set = (run: string, seq: number) => ({ run, seq, kind: 'set' as const, covers: [] });
  const deletes = (...covers: string[]) => ({ run: 'd', seq: 1, kind: 'delete' as const, covers });

  it('goes, when the deleter had seen all of it', () => {
    expect(rowStands([set('a', 1), set('a', 2), deletes('a:1', 'a:2')])).toBe(false);
  });

  it('comes back, when somebody edited it meanwhile', () => {
    expect(rowStands([set('a', 1), set('b', 1), deletes('a:1')])).toBe(true);
  });

  it('was never there, when nobody set anything', () => {
    expect(rowStands([])).toBe(false);
  });
});
