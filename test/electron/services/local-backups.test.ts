import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupName } from '../../../electron/database/backup.ts';
import { copyInThread } from '../../../electron/database/copies/copy-in-thread.ts';
import { copiesOf } from '../../../electron/database/copies/kept-copies.ts';
import { makeCopies } from '../../../electron/database/copies/make-copies.ts';
import { connect } from '../../../electron/database/driver.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import type { Profile } from '../../../electron/ledger/profile.ts';
import { ownFiles } from '../../../electron/own-files.ts';
import { createLocalBackups, type LocalBackups } from '../../../electron/services/local-backups.ts';
import { aRandom, clerk } from '../../builders/a-ledger.ts';
import { hasStrace, straced } from '../../builders/fault-tools.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';

const script = new URL('./copying-child.ts', import.meta.url).pathname;
const start = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;

let scratch: ScratchFolder;
let folder: string;
let now: number;
let faults: unknown[];
let open: Profile[];
beforeEach(() => {
  scratch = scratchFolder();
  folder = join(scratch.path, 'profile');
  now = start;
  faults = [];
  tellings.splice(0);
  open = [];
});
afterEach(() => {
  for (const profile of open) profile.close();
  scratch.remove();
});

const clock = () => new Date(now);
function opened(): Profile {
  const profile = openProfile(folder, { clock, random: aRandom() });
  open.push(profile);
  return profile;
}

/** One for each time that a round ended otherwise than the one before. */
const tellings: number[] = [];
/** The copies as the backend has them; `inThread` in the thread they really run in. */
function copiesOver(inThread = false): LocalBackups {
  const { copyWorkerUrl: workerUrl } = ownFiles();
  return createLocalBackups({
    profileFolder: folder,
    clock,
    run: async (task, signal) =>
      inThread ? copyInThread(task, { workerUrl, signal }) : makeCopies(task),
    report: (error) => faults.push(error),
    tell: () => tellings.push(1),
  });
}

const write = (profile: Profile, number: number) =>
  profile.council.change(clerk, `Change ${number}`, (tx) =>
    tx.set('person', `p${number}`, { name: `Person ${number}` }),
  );

/** How many changes a kept copy of council.db holds; throws where it does not check out. */
function changesIn(fileName: string): number {
  const copy = connect(join(folder, 'backups', fileName), { readonly: true });
  try {
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    return Number(copy.prepare('SELECT count(*) FROM "person"').pluck().get());
  } finally {
    copy.close();
  }
}

describe('reliability R8: copies of the files', () => {
  it('over 40 days, each opens with the rows of its time, and a recent one is always there', async () => {
    const profile = opened();
    const copies = copiesOver();
    const rowsAt = new Map<string, number>();
    let number = 0;
    for (let today = 0; today < 40; today += 1) {
      const isMeeting = today % 20 === 19;
      copies.setLive(isMeeting);
      // a working day has an hour of it, some have two, a meeting an evening of three
      const worked = today % 4 === 0 ? 120 : 60;
      for (let passed = 0; passed < (isMeeting ? 180 : worked); passed += 5) {
        now = start + today * day + passed * minute;
        if (passed % (isMeeting ? 5 : 60) === 0) {
          number += 1;
          write(profile, number);
        }
        await copies.tick();
        rowsAt.set(clock().toISOString(), number);
        const [newest] = copiesOf(folder, 'council.db');
        const longest = (isMeeting ? 15 : 60) * minute;
        expect(now - Date.parse(newest?.at ?? '')).toBeLessThanOrEqual(longest);
      }
      if (isMeeting) expect(await copies.now('closed')).toEqual({ kind: expect.any(String) });
    }
    const kept = copiesOf(folder, 'council.db');
    expect(kept.map(({ fileName }) => changesIn(fileName))).toEqual(
      kept.map(({ at }) => rowsAt.get(at)),
    );
    // today's eight, 14 days, and of the six weeks before today those three that are not among the days
    expect(kept.map(({ at }) => at.slice(0, 10))).toHaveLength(8 + 14 + 3);
    expect(faults).toEqual([]);
  });

  it('is not made again of what did not change, nor of a file that nobody wrote in', async () => {
    const profile = opened();
    const copies = copiesOver();
    expect(await copies.now('timed')).toEqual({ kind: 'unchanged' });
    write(profile, 1);
    expect(await copies.now('closed')).toEqual({ kind: 'made' });
    expect(await copies.now('closed')).toEqual({ kind: 'unchanged' });
    expect(copies.list().map(({ of, reason }) => [of, reason])).toEqual([['council.db', 'closed']]);
  });

  it('is due at each start, 15 minutes after the last while minutes are open, else an hour after', async () => {
    const profile = opened();
    write(profile, 1);
    const first = copiesOver();
    expect(first.due()).toBe(true);
    await first.tick();
    const again = copiesOver();
    expect(again.due()).toBe(true);
    expect(await again.now('timed')).toEqual({ kind: 'unchanged' });
    const dueAfter = (minutes: number) => {
      now = start + minutes * minute;
      return again.due();
    };
    expect([14, 15, 59, 60].map(dueAfter)).toEqual([false, false, false, true]);
    again.setLive(true);
    expect([14, 15].map(dueAfter)).toEqual([false, true]);
    // the clock was put back: the copy of the time to come puts none off
    expect(dueAfter(-600)).toBe(true);
  });

  it('is made in a thread of its own while others write, and holds nobody up', async () => {
    const profile = opened();
    profile.council.change(clerk, 'Much', (tx) => {
      for (let number = 1; number <= 400; number += 1)
        tx.set('person', `p${number}`, { name: 'x'.repeat(5_000) });
    });
    const copies = copiesOver(true);
    const making = copies.now('timed');
    expect(copies.isBusy()).toBe(true);
    let written = 0;
    let isMade = false;
    void making.then(() => {
      isMade = true;
    });
    while (!isMade) {
      written += 1;
      write(profile, 1000 + written);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect([await making, faults]).toEqual([{ kind: 'made' }, []]);
    expect(written).toBeGreaterThan(1);
    expect(copies.isBusy()).toBe(false);
    const rows = changesIn(copies.list()[0]?.fileName ?? '');
    expect(rows).toBeGreaterThanOrEqual(400);
    expect(rows).toBeLessThanOrEqual(400 + written);
  });

  it('replaces nothing, and says so, where the file is damaged', async () => {
    const profile = opened();
    const copies = copiesOver();
    for (let number = 1; number <= 9; number += 1) {
      now += 20 * minute;
      write(profile, number);
      await copies.now('timed');
    }
    const before = readdirSync(join(folder, 'backups'));
    expect(before).toHaveLength(8);
    write(profile, 10);
    profile.close();
    const file = join(folder, 'council.db');
    const bytes = readFileSync(file);
    for (let at = bytes.length - 3 * 4096; at < bytes.length; at += 1) bytes[at] = 0xaa;
    writeFileSync(file, bytes);
    now += 20 * minute;
    expect(await copies.now('timed')).toEqual({ kind: 'failed', why: 'damaged' });
    expect(tellings.length).toBeGreaterThan(0);
    expect(copies.problem()).toBe('damaged');
    expect(readdirSync(join(folder, 'backups'))).toEqual(before);
    // it was closed in order, and the next start looks all the same
    expect(existsSync(join(folder, 'council.db.check'))).toBe(true);
    expect(opened).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('killed in the midst of a copy, the older ones are there and no half one is taken for good', async () => {
    const kills = process.env['MOOTHALL_LONG'] === '1' ? 60 : 5;
    const made = new Map<string, number>();
    let next = 1;
    for (let kill = 0; kill < kills; kill += 1) {
      const child = spawn(
        process.execPath,
        [script, folder, String(next), '1000000', String(start)],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      let rounds = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        const [number, kind, fileName = ''] = line.split(' ');
        expect(kind).toBe('made');
        made.set(fileName, Number(number));
        next = Number(number) + 2;
        rounds += 1;
        // not at the end of a copy, but some time into the next
        if (rounds === 3) setTimeout(() => child.kill('SIGKILL'), 2 + kill * 4);
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');
      for (const { fileName } of copiesOf(folder, 'council.db'))
        expect(changesIn(fileName)).toBeGreaterThan(0);
    }
    const kept = new Set(copiesOf(folder, 'council.db').map(({ fileName }) => fileName));
    // those that were called made and are not outdated
    const newest = [...made.keys()].slice(-8);
    expect(newest.filter((fileName) => !kept.has(fileName))).toEqual([]);
    opened();
    now = start + 9999 * day;
    makeCopies({ folder, now: clock().toISOString(), reason: 'timed' });
    expect(readdirSync(join(folder, 'backups')).filter((name) => /part/.test(name))).toEqual([]);
  });
});

describe.skipIf(!hasStrace)('reliability R8 (skipped where strace is missing)', () => {
  it.each([
    ['ENOSPC', 'pwrite64', 'diskFull'],
    ['EIO', 'fsync', 'unreadable'],
  ])('a disk that answers %s to %s is told, and the older copies stay', (error, call, why) => {
    const profile = opened();
    write(profile, 1);
    makeCopies({ folder, now: clock().toISOString(), reason: 'timed' });
    profile.close();
    const before = readdirSync(join(folder, 'backups'));
    // the copy alone: the profile beside it can be written
    const draft = `${backupName(folder, 'council', new Date(start + 2 * day))}.part`;
    const fault = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}`];
    const inject = ['-o', '/dev/null', '-P', draft, ...fault];
    const said = straced(inject, script, [folder, '2', '1', String(start)]);
    expect(said).toContain(`"why":"${why}"`);
    expect(readdirSync(join(folder, 'backups'))).toEqual(before);
  });
});
