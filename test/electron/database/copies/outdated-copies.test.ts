import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf, type KeptCopy } from '../../../../electron/database/copies/kept-copies.ts';
import { outdatedCopies } from '../../../../electron/database/copies/outdated-copies.ts';

const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+Z/g, '');
function copyAt(at: Date, infix = ''): KeptCopy {
  const copy = copyOf('council.db', `council${infix}-${stamp(at)}.db`);
  if (copy === null) throw new Error('no name of a copy');
  return copy;
}
const newestFirst = (copies: KeptCopy[]) =>
  copies.sort((one, other) => (one.at < other.at ? 1 : -1));
const noon = Date.parse('2026-03-02T12:00:00Z');
const hours = (count: number) => new Date(noon - count * 3_600_000);

describe('reliability R8: which copies are kept', () => {
  it('of 100 days with a copy every other hour: all of this morning, one of 14 days, one of eight weeks', () => {
    const copies = Array.from({ length: 1200 }, (_, index) => copyAt(hours(index * 2)));
    const gone = new Set(outdatedCopies(copies, copies[0]?.fileName ?? '', hours(0)));
    const left = copies.filter((copy) => !gone.has(copy)).map(({ at }) => at);
    // the six from midnight to noon, and one of each day
    expect(left.slice(0, 7)).toEqual(copies.slice(0, 7).map(({ at }) => at));
    // the 14 days before are 1 March and 27 to 16 February: two Mondays' weeks lie in them whole
    const days = left.slice(7).map((at) => at.slice(0, 10));
    expect(days).toEqual([
      ...['2026-03-01', '2026-02-28', '2026-02-27', '2026-02-26', '2026-02-25', '2026-02-24'],
      ...['2026-02-23', '2026-02-22', '2026-02-21', '2026-02-20', '2026-02-19', '2026-02-18'],
      ...['2026-02-17', '2026-02-16', '2026-02-15', '2026-02-08', '2026-02-01', '2026-01-25'],
      ...['2026-01-18', '2026-01-11'],
    ]);
  });

  it('a laptop that is opened once a month keeps as many', () => {
    const copies = Array.from({ length: 10 }, (_, index) => copyAt(hours(index * 24 * 30)));
    expect(outdatedCopies(copies, '', hours(0))).toEqual([]);
  });

  it('those made before an update or a restore always', () => {
    const old = ['-1-to-2', '-before-restore'].map((infix) => copyAt(hours(9999), infix));
    const today = Array.from({ length: 30 }, (_, index) => copyAt(hours(index / 10)));
    const gone = outdatedCopies([...today, ...old], '', hours(0));
    expect(gone.filter((copy) => old.includes(copy))).toEqual([]);
    expect(gone.length).toBe(22);
  });

  it('and never all of them: the one just made stays, whatever the clock says', () => {
    const anyHour = fc.integer({ min: -5000, max: 5000 });
    const property = fc.property(fc.array(anyHour, { maxLength: 80 }), anyHour, (all, now) => {
      const copies = newestFirst([...new Set([...all, now])].map((hour) => copyAt(hours(hour))));
      const just = copyAt(hours(now)).fileName;
      const gone = outdatedCopies(copies, just, hours(now));
      const left = copies.filter((copy) => !gone.includes(copy));
      expect(left.map(({ fileName }) => fileName)).toContain(just);
      expect(left[0]).toBe(copies[0]);
      expect(left.length).toBeLessThanOrEqual(8 + 14 + 8 + 1);
    });
    fc.assert(property);
  });

  it('a file that is half written, or of another name, is no copy', () => {
    const names = [
      'council-20260302T120000.db.part',
      'council-20260302T120000.db.part-journal',
      'council.db',
      'personal-20260302T120000.db',
      'council-20261302T120000.db',
      'council-mine-20260302T120000.db',
    ];
    expect(names.map((name) => copyOf('council.db', name))).toEqual(names.map(() => null));
    expect(copyOf('council.db', 'council-closed-20260302T120000-2.db')).toEqual({
      of: 'council.db',
      fileName: 'council-closed-20260302T120000-2.db',
      reason: 'closed',
      at: '2026-03-02T12:00:00.000Z',
    });
  });
});
