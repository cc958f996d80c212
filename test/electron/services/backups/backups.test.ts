import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBackup } from '../../../../electron/services/backups/backup-format.ts';
import {
  aBackupDesk,
  type BackupDesk,
  backedUp,
  passphrase,
} from '../../../builders/a-backup-desk.ts';
import { howMany } from '../../../builders/long-run.ts';

let desk: BackupDesk;
beforeEach(() => {
  desk = aBackupDesk();
  desk.note('n1', { text: 'Ask about the flood wall', kind: 'note' });
});
afterEach(() => desk.close());

const run = (folder: string | null, words: string | null = passphrase) =>
  desk.backups.handlers['backups.run']({ folder, passphrase: words, keep: false });
/** A backup of the first of March and, under the names that they would have, of days after it. */
async function backupsOfDays(days: number): Promise<void> {
  desk.clock.set('2026-03-01T12:00:00.000Z');
  const first = await backedUp(desk);
  for (let day = 2; day <= days; day += 1)
    copyFileSync(first, first.replace('03-01', `03-${String(day).padStart(2, '0')}`));
}
const state = () => desk.backups.handlers['backups.state']({});

describe('a backup by hand', () => {
  it('is one file named by date, and says what is in it', async () => {
    desk.ledger.change({ name: 'A' }, 'Question', (tx) =>
      tx.set('question', 'q1', { text: 'Why?' }),
    );
    const answer = await run(desk.stick);
    expect(answer).toMatchObject({ kind: 'made', notes: 1, questions: 1 });
    expect(desk.onStick()).toEqual([
      expect.stringMatching(/^Moothall notes 2026-03-02 18\.30 \([a-z]{4}\)\.age$/),
    ]);
    expect(await state()).toMatchObject({
      lastAt: '2026-03-02T18:30:00.000Z',
      passphrase: 'thisRun',
      busy: null,
    });
  });

  it('leaves nothing behind but that file, readable by its owner alone', async () => {
    const path = await backedUp(desk);
    const { statSync } = await import('node:fs');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(desk.onStick()).toHaveLength(1);
  });

  it('holds no folder of this laptop, which is nobody else’s business', async () => {
    await desk.backups.handlers['backups.setFolder']({ folder: desk.stick });
    await backedUp(desk);
    const { changes } = await openBackup(readFileSync(await backedUp(desk)), passphrase);
    expect(JSON.stringify(changes)).toContain('flood wall');
    expect(JSON.stringify(changes)).not.toContain('stick');
    expect(changes.flatMap((change) => change.ops.map((op) => op.noun))).not.toContain(
      'backupPlan',
    );
  });

  it('two within a minute are two files', async () => {
    await backedUp(desk);
    await backedUp(desk);
    expect(desk.onStick()).toHaveLength(2);
  });

  it('one at a time: a second one is told to wait', async () => {
    const [one, two] = await Promise.all([run(desk.stick), run(desk.stick)]);
    expect([one.kind, two]).toEqual(['made', { kind: 'refused', why: 'busy' }]);
  });

  it('asks for what is missing', async () => {
    expect(await run(null)).toEqual({ kind: 'refused', why: 'noFolder' });
    expect(await run(desk.stick, null)).toEqual({ kind: 'refused', why: 'noPassphrase' });
  });

  it.each([
    ['that is gone', () => join(desk.stick, 'away'), 'folderGone'],
    ['that is a file', () => desk.scratch.put('file', Buffer.from('x')), 'folderGone'],
    ['that is no whole path', () => 'stick', 'folderGone'],
    ['of the app itself', () => join(desk.scratch.path, 'profile'), 'folderOfApp'],
    ['that leads into the app by a link', () => linkInto(), 'folderOfApp'],
  ])('a folder %s is refused in words, and nothing is written', async (_, folder, why) => {
    expect(await run(folder())).toEqual({ kind: 'refused', why });
    expect(desk.onStick()).toEqual([]);
    expect((await state()).lastAt).toBeNull();
    expect(await desk.backups.handlers['backups.setFolder']({ folder: folder() })).toEqual({
      kind: 'refused',
      why,
    });
  });

  it('is remembered as made only once it is: a failed one changes no date', async () => {
    await backedUp(desk);
    desk.clock.set('2026-03-09T18:30:00.000Z');
    await run(join(desk.stick, 'away'));
    expect((await state()).lastAt).toBe('2026-03-02T18:30:00.000Z');
  });

  it('keeps the last ten of this laptop and touches no other file', async () => {
    const others = [
      'holiday.jpg',
      'Moothall notes 2020-01-01 10.00 (zzzz).age',
      'Moothall notes.age',
    ];
    for (const name of others) writeFileSync(join(desk.stick, name), 'x');
    await backupsOfDays(10);
    for (const day of [11, 12, 13]) {
      desk.clock.set(`2026-03-${day}T12:00:00.000Z`);
      await backedUp(desk);
    }
    const left = desk.onStick().filter((name) => !others.includes(name));
    expect(left).toHaveLength(10);
    expect(left[0]).toContain('2026-03-04');
    expect(desk.onStick()).toEqual(expect.arrayContaining(others));
  });

  it('never takes away the one just made, even where the clock was put back by years', async () => {
    await backupsOfDays(10);
    desk.clock.set('2019-01-01T12:00:00.000Z');
    const just = await backedUp(desk);
    expect(await openBackup(readFileSync(just), passphrase)).toBeDefined();
    expect(desk.onStick()).toHaveLength(10);
  });
});

describe('the passphrase', () => {
  it('is in no database, no file and no log, in whatever form', async () => {
    await desk.backups.handlers['backups.setFolder']({ folder: desk.stick });
    await backedUp(desk);
    const { readdirSync } = await import('node:fs');
    const files = readdirSync(desk.scratch.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(files.length).toBeGreaterThan(0);
    const bytes = Buffer.concat([...files, desk.database.serialize()]);
    const forms = [passphrase, Buffer.from(passphrase).toString('base64').slice(0, 24)];
    for (const form of forms) expect(bytes.includes(form)).toBe(false);
    expect(bytes.includes('flood wall')).toBe(true);
  });

  it('is forgotten when somebody wishes it', async () => {
    await backedUp(desk);
    await desk.backups.handlers['backups.forgetPassphrase']({});
    expect((await state()).passphrase).toBe('no');
    expect(await run(desk.stick, null)).toEqual({ kind: 'refused', why: 'noPassphrase' });
  });

  it('is rated in words, with advice where it is weak', async () => {
    const rate = (words: string) => desk.backups.handlers['backups.rate']({ passphrase: words });
    expect(await rate('password1')).toMatchObject({
      score: 0,
      words: 'Very easy to guess',
      advice: expect.stringContaining('Many people use this.'),
    });
    expect(await rate('Leeds2025')).toMatchObject({ score: 1, words: 'Easy to guess' });
    expect(await rate(passphrase)).toEqual({ score: 4, words: 'Very hard to guess', advice: '' });
    expect(await rate('')).toMatchObject({ score: 0 });
    expect(await rate('x y '.repeat(50))).toMatchObject({ words: expect.any(String) });
  });
});

const schedule = (everyDays: 0 | 1 | 7) =>
  desk.backups.handlers['backups.setSchedule']({ everyDays });

describe('a backup by schedule', () => {
  beforeEach(async () => {
    await desk.backups.handlers['backups.setFolder']({ folder: desk.stick });
    await schedule(1);
  });

  /** Ticks four times a day from the 3rd of March on. */
  async function days(count: number, each: (day: number) => void = () => {}): Promise<void> {
    for (let quarter = 1; quarter <= count * 4; quarter += 1) {
      desk.clock.set(
        new Date(Date.UTC(2026, 2, 2, 18, 30) + quarter * 6 * 3_600_000).toISOString(),
      );
      if (quarter % 4 === 0) each(quarter / 4);
      await desk.backups.tick();
    }
  }

  // more days than backups are kept: those that go are the oldest
  it('reliability R8: over weeks there is never none that is older than a day', async () => {
    await backedUp(desk);
    const ages: number[] = [];
    await days(howMany(14, 40), (day) => desk.note(`n${day}`, { text: `Note of day ${day}` }));
    for (const name of desk.onStick()) {
      const { header } = await openBackup(readFileSync(join(desk.stick, name)), passphrase);
      ages.push((desk.clock.read().getTime() - Date.parse(header.madeAt)) / 86_400_000);
    }
    expect(ages).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(desk.reports).toEqual([]);
  });

  it('once a week comes once a week', async () => {
    await schedule(7);
    await backedUp(desk);
    await days(21);
    expect(desk.onStick()).toHaveLength(4);
  });

  it('never comes by itself where nobody wished it', async () => {
    await schedule(0);
    await backedUp(desk);
    await days(10);
    expect(desk.onStick()).toHaveLength(1);
    expect((await state()).isDue).toBe(false);
  });

  it('waits for somebody where the passphrase is not known, and says so quietly', async () => {
    await days(3);
    expect(desk.onStick()).toEqual([]);
    expect(await state()).toMatchObject({ isDue: true, passphrase: 'no', problem: null });
  });

  it('says that the stick is away, tries again, and goes on where it left off', async () => {
    await backedUp(desk);
    const away = `${desk.stick}-away`;
    renameSync(desk.stick, away);
    await days(3);
    expect(await state()).toMatchObject({ isDue: true, problem: 'folderGone' });
    renameSync(away, desk.stick);
    desk.clock.set('2026-03-06T07:00:00.000Z');
    await desk.backups.tick();
    expect(await state()).toMatchObject({ isDue: false, problem: null });
    expect(desk.onStick()).toHaveLength(2);
  });

  it('is due at once after the clock was put back, rather than in years', async () => {
    await backedUp(desk);
    desk.clock.set('2019-01-01T12:00:00.000Z');
    expect((await state()).isDue).toBe(true);
  });
});

function linkInto(): string {
  const link = join(desk.scratch.path, 'link');
  rmSync(link, { force: true });
  mkdirSync(join(desk.scratch.path, 'profile', 'inner'), { recursive: true });
  symlinkSync(join(desk.scratch.path, 'profile', 'inner'), link);
  return link;
}

it.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written to is told apart (skipped: the system’s own user may write everywhere)',
  async () => {
    chmodSync(desk.stick, 0o500);
    expect(await run(desk.stick)).toEqual({ kind: 'refused', why: 'folderReadOnly' });
    chmodSync(desk.stick, 0o700);
  },
);
