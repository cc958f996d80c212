import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/database/driver.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { aClock, aRandom } from '../../builders/a-ledger.ts';
import { hasStrace, straced } from '../../builders/fault-tools.ts';

const script = new URL('./changing-child.ts', import.meta.url).pathname;
const options = { clock: aClock().read, random: aRandom() };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-failing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes 12 changes while one sync of the committee's log fails; what it said, and what happened to that log. */
function changeWhileOneFails(when: number): { said: string[]; calls: string[] } {
  const profile = join(folder, 'profile');
  openProfile(profile, options).close();
  const trace = join(folder, 'trace');
  const log = join(profile, 'council.db-wal');
  const calls = 'trace=fdatasync,fsync,openat,close,pwrite64';
  const inject = `inject=fdatasync,fsync:error=EIO:when=${when}`;
  const words = ['-y', '-P', log, '-o', trace, '-e', calls, '-e', inject];
  const said = straced(words, script, [profile, '1', '12', 'close']);
  return { said: said.trim().split('\n'), calls: readFileSync(trace, 'utf8').split('\n') };
}

const nameOf = (call: string): string => /^\d+ +(\w+)\(/.exec(call)?.[1] ?? '';

describe.skipIf(!hasStrace)('reliability R5 (skipped where strace is missing)', () => {
  it('a sync that fails is told as not saved, and the file is closed and opened before another try', () => {
    const { said, calls } = changeWhileOneFails(6);
    expect(said.filter((line) => line.startsWith('refused'))).toEqual([
      expect.stringMatching(/^refused \d+ notSaved$/),
    ]);
    expect(said.filter((line) => line.startsWith('saved'))).toHaveLength(11);
    const failed = calls.findIndex((call) => call.includes('(INJECTED)'));
    const after = calls.slice(failed + 1).map(nameOf);
    const closed = after.indexOf('close');
    expect(closed).toBeGreaterThanOrEqual(0);
    expect(after.slice(closed + 1)).toContain('openat');
    // nothing was written to the log through the connection that failed
    expect(after.slice(0, closed)).not.toContain('pwrite64');
  });

  it('no id of an op is used twice, although the change that failed may have reached the disk', () => {
    const { said } = changeWhileOneFails(6);
    const saved = said.filter((line) => line.startsWith('saved')).map((line) => line.split(' ')[1]);
    const database = connect(join(folder, 'profile', 'council.db'), { readonly: true });
    const runs = database.prepare('SELECT DISTINCT "run" FROM "op"').pluck().all();
    const persons = database.prepare('SELECT "id" FROM "person"').pluck().all();
    database.close();
    // one before the failure, one of the connection after it
    expect(runs).toHaveLength(2);
    const kept = saved.filter((number) => Number(number) % 5 !== 2).map((number) => `p${number}`);
    expect(kept.filter((id) => !persons.includes(id))).toEqual([]);
  });
});
