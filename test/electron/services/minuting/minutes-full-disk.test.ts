import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProfile } from '../../../../electron/ledger/open-profile.ts';
import { startRecord } from '../../../../electron/services/minuting/start-record.ts';
import { aClock, aRandom } from '../../../builders/a-ledger.ts';
import { aRecord } from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { hasStrace, straced } from '../../../builders/fault-tools.ts';
import { howMany } from '../../../builders/long-run.ts';
import { aProseWindow } from '../../../builders/prose-window.ts';

const script = new URL('./minuting-child.ts', import.meta.url).pathname;
const options = { clock: aClock().read, random: aRandom() };
const steps = 30;
const rounds = howMany(1, 30);

/** Minutes over a profile while twelve calls from the given one on fail. Answers what the clerk was told. */
function minuteUnder(folder: string, call: string, error: string, from: number) {
  const inject = `inject=${call}:error=${error}:when=${from}..${from + 11}`;
  const traced = ['-o', '/dev/null', '-e', inject, '-e', `trace=${call}`];
  const lines = straced(traced, script, [folder, String(steps)])
    .trim()
    .split('\n');
  const said = (word: string) => lines.filter((line) => line.startsWith(`${word} `));
  return {
    saved: said('saved').map((line) => Number(line.split(' ')[1])),
    codes: new Set(said('refused').map((line) => line.split(' ')[2])),
    lost: said('lost'),
  };
}

/** What is there afterwards: the words of both minutes and the clauses of both stores, by the number of their step. */
async function afterwards(folder: string) {
  const profile = openProfile(folder, options);
  const record = aRecord(profile);
  const prose = async (title: string) =>
    (await aProseWindow(record.calls, await record.minute(title), 'reader')).text();
  const words = (await prose('Winter service')) + (await prose('Sale of the ice house'));
  const desk = await record.desk();
  const clauses = [...desk.public.clauses, ...desk.private.clauses].map(({ id }) => id);
  profile.close();
  const isThere = (number: number) =>
    number % 3 === 2
      ? clauses.includes(`open${number}`) && clauses.includes(`shut${number}`)
      : words.split(';').includes(`w${number}`);
  return Array.from({ length: steps }, (_, number) => number).filter(isThere);
}

describe.skipIf(!hasStrace)('a failing disk (skipped where strace is missing)', () => {
  it.each([
    ['reliability R4: a full disk', 'pwrite64', 'ENOSPC', 'diskFull', 110],
    ['a disk that is read-only', 'pwrite64', 'EROFS', 'notSaved', 110],
    ['reliability R5: a failing disk', 'fdatasync,fsync', 'EIO', 'notSaved', 25],
  ])(
    '%s refuses what is typed in words, loses nothing saved, and keeps it once it can',
    async (_name, call, error, code, first) => {
      for (let round = 0; round < rounds; round += 1) {
        const folder = mkdtempSync(join(tmpdir(), 'moothall-minutes-'));
        const profile = withAgenda(openProfile(folder, options));
        startRecord(profile, 'm');
        profile.close();
        const { saved, codes, lost } = minuteUnder(folder, call, error, first + round * 5);
        expect([codes, lost]).toEqual([new Set([code]), []]);
        const all = Array.from({ length: steps }, (_, number) => number);
        expect([...new Set(saved)].sort((one, other) => one - other)).toEqual(all);
        expect(await afterwards(folder)).toEqual(all);
        rmSync(folder, { recursive: true });
      }
    },
    120_000,
  );
});
