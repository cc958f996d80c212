import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { aClock, aRandom } from '../../builders/a-ledger.ts';
import { hasStrace, straced } from '../../builders/fault-tools.ts';
import { howMany } from '../../builders/long-run.ts';

const script = new URL('./changing-child.ts', import.meta.url).pathname;
const options = { clock: aClock().read, random: aRandom() };
const rounds = howMany(2, 40);

/** Changes a profile that exists while the calls from the given one on fail, ten of them; then closes it. */
function changeUnder(folder: string, call: string, error: string, from: number) {
  const inject = [
    '-o',
    '/dev/null',
    '-e',
    `inject=${call}:error=${error}:when=${from}..${from + 9}`,
  ];
  const lines = straced([...inject, '-e', `trace=${call}`], script, [folder, '1', '30', 'close'])
    .trim()
    .split('\n');
  const numbers = (start: string) =>
    lines.filter((line) => line.startsWith(start)).map((line) => line.split(' ')[1]);
  const codes = lines
    .filter((line) => line.startsWith('refused'))
    .map((line) => line.split(' ')[2]);
  return { saved: numbers('saved '), refused: numbers('refused '), codes: new Set(codes) };
}

function afterwards(folder: string): { persons: string[]; again: unknown; before: unknown } {
  const profile = openProfile(folder, options);
  const rows = () => [profile.council.rows('person'), profile.council.rows('agendaItem')];
  const before = rows();
  profile.council.rebuild();
  const persons = profile.council.rows('person').map(({ id }) => id);
  const again = rows();
  profile.close();
  return { persons, before, again };
}

describe.skipIf(!hasStrace)('a failing disk (skipped where strace is missing)', () => {
  // The first calls that fail stand behind those of the opening: 48 of pwrite64, 10 syncs on Linux.
  it.each([
    ['reliability R4: a full disk', 'pwrite64', 'ENOSPC', 'diskFull', 150],
    ['reliability R5: a failing disk', 'fdatasync,fsync', 'EIO', 'notSaved', 25],
  ])(
    '%s refuses the change in words, loses nothing saved, and saving goes on once it can',
    (_name, call, error, code, first) => {
      for (let round = 0; round < rounds; round += 1) {
        const folder = mkdtempSync(join(tmpdir(), 'moothall-full-'));
        openProfile(folder, options).close();
        const { saved, refused, codes } = changeUnder(folder, call, error, first + round * 6);
        expect([saved.length + refused.length, codes]).toEqual([30, new Set([code])]);
        const { persons, before, again } = afterwards(folder);
        const kept = saved.filter((number) => Number(number) % 5 !== 2);
        expect(kept.filter((number) => !persons.includes(`p${number}`))).toEqual([]);
        expect(again).toEqual(before);
        rmSync(folder, { recursive: true });
      }
    },
    120_000,
  );
});
