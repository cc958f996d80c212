import { describe, expect, it } from 'vitest';
import { hasStrace } from '../builders/fault-tools.ts';
import { howMany, isLong } from '../builders/long-run.ts';
import { judge } from './judge.ts';
import { recordEvening } from './record-evening.ts';

const minutes = 10 * 60_000;

describe.skipIf(!hasStrace)('reliability R1: a power cut (skipped: needs strace)', () => {
  it(
    'at any moment of an evening leaves whole files with all that was called saved',
    () => {
      const density = isLong ? 1 : 0.235;
      const verdict = judge(recordEvening('FULL'), { seed: 1, density, mixes: howMany(2, 6) });
      expect(verdict).toMatchObject({ corrupt: [], lost: [], wrong: [] });
      expect(verdict.images).toBeGreaterThanOrEqual(5_000);
      // all five files are cut, and copies in the moment they get their names
      expect(Object.keys(verdict.by).sort()).toEqual([
        ...[
          'copies',
          'council.db',
          'exchange.db',
          'papers.db',
          'personal.db',
          'private-business.db',
        ],
      ]);
    },
    minutes,
  );

  it(
    'is seen by this test: with synchronous=NORMAL it takes back what was called saved',
    () => {
      const verdict = judge(recordEvening('NORMAL'), { seed: 1, density: 0, mixes: 0 });
      expect(verdict.lost.length).toBeGreaterThan(20);
      expect(verdict).toMatchObject({ corrupt: [], wrong: [] });
    },
    minutes,
  );
});
