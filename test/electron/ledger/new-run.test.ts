import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { newRun } from '../../../electron/ledger/new-run.ts';

it('is 13 letters that a file name of the shared folder may hold, and new each time', () => {
  const runs = Array.from({ length: 500 }, () =>
    newRun((bytes) => new Uint8Array(randomBytes(bytes))),
  );
  expect(runs.every((run) => /^[0-9a-hjkmnp-tv-z]{13}$/.test(run))).toBe(true);
  expect(new Set(runs).size).toBe(500);
});
