import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, type Database } from '../../../electron/database/driver.ts';
import { LateCommits, SyncFailed } from '../../../electron/database/late-commits.ts';
import { settle } from '../../../electron/database/open.ts';
import { Commits } from '../../../electron/ledger/commits.ts';

let folder = '';
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-late-'));
  database = connect(join(folder, 'some.db'));
  settle(database);
  database.exec('CREATE TABLE "word" ("text" TEXT)');
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const level = () => database.pragma('synchronous', { simple: true });
const words = () => database.prepare('SELECT "text" FROM "word"').pluck().all();
const say = (text: string) => () =>
  void database.prepare('INSERT INTO "word" VALUES (?)').run(text);

/** A disk that is asked and answers when the test says so. */
function aDisk() {
  const asked: PromiseWithResolvers<void>[] = [];
  const sync = () => {
    const answer = Promise.withResolvers<void>();
    asked.push(answer);
    return answer.promise;
  };
  return { asked, late: new LateCommits(database, sync) };
}

it('lowers its guard for the one commit alone, also for one that fails', () => {
  const { late } = aDisk();
  let meanwhile: unknown;
  late.commit(() => {
    say('one')();
    meanwhile = level();
  });
  expect([meanwhile, level(), words()]).toEqual([1, 2, ['one']]);
  const fails = () =>
    late.commit(() => {
      say('two')();
      throw new Error('no');
    });
  expect(fails).toThrow('no');
  expect([level(), words()]).toEqual([2, ['one']]);
});

it('asks the disk once for all late commits, and again for those that came meanwhile', async () => {
  const { late, asked } = aDisk();
  await late.onDisk();
  expect(asked).toHaveLength(0);
  late.commit(say('one'));
  late.commit(say('two'));
  const first = late.onDisk();
  late.commit(say('three'));
  asked[0]?.resolve();
  await first;
  expect([asked.length, late.arePending()]).toEqual([1, true]);
  const second = late.onDisk();
  asked[1]?.resolve();
  await second;
  expect([asked.length, late.arePending()]).toEqual([2, false]);
});

it('goes with the transaction around it, and leaves a file alone that is not forced to the disk', () => {
  const { late } = aDisk();
  database.transaction(() => late.commit(say('within'))).immediate();
  database.pragma('synchronous = OFF');
  const other = new LateCommits(database);
  other.commit(say('unforced'));
  expect([late.arePending(), other.arePending(), level()]).toEqual([false, false, 0]);
  expect(words()).toEqual(['within', 'unforced']);
});

it('tells of a disk that refuses, and of what was late on a connection that its disk has failed', async () => {
  const { late, asked } = aDisk();
  const met: unknown[] = [];
  const commits = new Commits(database, (error) => met.push(error), null, late);
  commits.run(say('one'), 'late');
  const refused = expect(commits.onDisk()).rejects.toMatchObject({ code: 'notSaved' });
  asked[0]?.reject(new Error('EIO'));
  await refused;
  expect(met).toEqual([expect.any(SyncFailed)]);
  const again = new Commits(database, () => {}, commits);
  await expect(again.onDisk()).rejects.toMatchObject({ code: 'notSaved' });
  await again.onDisk();
});

it('has the log on the disk itself where a file has one, and needs nothing of a file that is closed', async () => {
  const late = new LateCommits(database);
  late.commit(say('one'));
  await late.onDisk();
  late.commit(say('two'));
  database.close();
  await late.onDisk();
  expect(late.arePending()).toBe(false);
});
