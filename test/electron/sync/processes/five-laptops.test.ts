import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proseFrom, textOf } from '../../../../shared/prose/prose-document.ts';
import { aGroupFile } from '../../../builders/a-group-folder.ts';
import { hasStrace } from '../../../builders/fault-tools.ts';
import { howMany } from '../../../builders/long-run.ts';
import { contested } from '../../../builders/processes/a-busy-person.ts';
import {
  copyBeside,
  hasMount,
  renameBeside,
  writeHalf,
} from '../../../builders/processes/a-shared-disk.ts';
import { allAgree, allSent, workAndDie } from '../../../builders/processes/at-work.ts';
import {
  type FiveLaptops,
  fiveLaptops,
  isDone,
  type Laptop,
  until,
  untilShown,
} from '../../../builders/processes/five-laptops.ts';
import {
  excludeBeforeSent,
  misplaced,
  plantWords,
} from '../../../builders/processes/planted-words.ts';
import {
  forEverybody,
  hasPaper,
  ledgerOf,
  rebuilt,
  segmentsOf,
} from '../../../builders/processes/what-laptops-hold.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';
import { seeded } from '../../../simulator/seeded.ts';

const random = seeded(6);
const scratch = scratchFolder();
let five: FiveLaptops;
let laptops: FiveLaptops['laptops'];
beforeAll(async () => {
  five = await fiveLaptops(6);
  ({ laptops } = five);
  await plantWords(five);
});
afterAll(async () => {
  await five?.end();
  scratch.remove();
});

const work = (acts: number, ...killed: Laptop[]) => workAndDie(laptops, { acts, killed, random });
const shows = (laptop: Laptop, problem: string) =>
  untilShown(laptop, problem, ({ mailboxes }) => mailboxes[0]?.problem === problem);

describe('five laptops that are processes of their own, on one folder', () => {
  it('work while each of them is killed again and again', async () => {
    for (let round = 0; round < howMany(1, 20); round += 1) await work(4, ...laptops);
    await allSent(laptops);
  }, 600_000);

  it.skipIf(!hasMount)(
    'work on while the disk is full (skipped: needs mount)',
    async () => {
      const [ada, ben, , dot] = laptops;
      const release = five.disk.fill();
      await work(3, ada, dot);
      await shows(ben, 'full');
      release();
      await allSent(laptops);
    },
    120_000,
  );

  it.skipIf(!hasMount)(
    'work on while the share is read-only (skipped: needs mount)',
    async () => {
      const [, ben, cyd] = laptops;
      const release = five.disk.makeReadOnly();
      await work(2, cyd);
      await shows(ben, 'readOnly');
      release();
      await allSent(laptops);
    },
    120_000,
  );

  it.skipIf(!hasStrace)(
    'take a file that is held when it is let go (skipped: needs strace)',
    async () => {
      const [ada, ben, cyd] = laptops;
      await Promise.all([ben.process.close(), cyd.process.close()]);
      const before = new Set(five.disk.files('new'));
      await workAndDie([ada], { acts: 3, killed: [], random });
      await allSent([ada]);
      const made = five.disk.files('new').find((path) => !before.has(path)) ?? '';
      const held = [
        'strace',
        '-f',
        '--seccomp-bpf',
        '-qq',
        '-o',
        join(scratch.path, 'trace'),
      ] as const;
      const busy = (call: string, times: number) => `inject=${call}:error=EBUSY:when=1..${times}`;
      await Promise.all([
        ben.process.start([...held, '-e', 'trace=/^rename', '-e', busy('/^rename', 25)]),
        cyd.process.start([...held, '-P', made, '-e', 'trace=openat', '-e', busy('openat', 3)]),
      ]);
      await workAndDie([ben, cyd], { acts: 2, killed: [], random });
      await allSent(laptops);
      await Promise.all([ben.process.close(), cyd.process.close()]);
      await Promise.all([ben.process.start(), cyd.process.start()]);
    },
    120_000,
  );

  it('read what was renamed, doubled, or came in halves', async () => {
    const [ada, ben, , , eve] = laptops;
    await eve.process.kill();
    const before = new Set(five.disk.files('new'));
    const since = () => five.disk.files('new').filter((path) => !before.has(path));
    while (since().length < 4) {
      await workAndDie([ada, ben], { acts: 1, killed: [], random });
      await allSent([ada, ben]);
    }
    const made = since();
    const [cut = '', zeros = '', renamed = '', doubled = ''] = made;
    const whole = readFileSync(cut);
    writeHalf(cut, 'cut');
    writeHalf(zeros, 'zeros');
    renameBeside(renamed, (name) => name.replace('.mms', '-LAPTOP7.mms'));
    copyBeside(doubled, (name) => name.replace('.mms', " (Ada's conflicted copy 2026-03-02).mms"));
    writeFileSync(join(five.disk.data, 'new', 'desktop.ini'), '[.ShellClassInfo]');
    await eve.process.start();
    // she has read what there is to read; what its writers have missed already they have put back
    await until(() =>
      expect(segmentsOf(profileOf(eve)).length).toBeGreaterThanOrEqual(
        segmentsOf(profileOf(ada)).length - 2,
      ),
    );
    writeFileSync(cut, whole);
    // nobody looks at a file again that was good, until somebody asks
    for (const { process } of [ada, ben]) {
      const mailbox = (await process.state()).mailboxes[0]?.id ?? '';
      await isDone(process.client.call('exchange.scan', { mailbox }));
    }
    await allAgree(five);
  });

  it('wait while the folder is away, and leave another group’s alone', async () => {
    const [ada, , cyd] = laptops;
    const back = five.disk.moveAway();
    await Promise.all(laptops.map((laptop) => shows(laptop, 'absent')));
    await excludeBeforeSent(ada, five);
    await work(2, cyd);
    back();
    const theirs = join(scratch.path, 'theirs');
    const { name, bytes } = await aGroupFile('theirs');
    mkdirSync(join(theirs, 'MeetingData', 'new'), { recursive: true });
    writeFileSync(join(theirs, 'MeetingData', name), bytes);
    const ours = five.disk.moveAway(theirs);
    await Promise.all(laptops.map((laptop) => shows(laptop, 'other')));
    expect(digest(five.disk.folder)).toEqual(digest(theirs));
    ours();
    await allSent(laptops);
  });

  it('ask before they fill a folder again that was wiped', async () => {
    const [ada, ben] = laptops;
    await allAgree(five);
    const lost = ['new', 'key', 'obj', 'log', 'ack'].flatMap((area) => five.disk.files(area));
    for (const path of lost) rmSync(path);
    const { mailboxes } = await shows(ada, 'wiped');
    expect(mailboxes[0]?.lost).toBeGreaterThan(20);
    await work(2, ben);
    const there = new Set(five.disk.files('new'));
    expect(lost.filter((path) => there.has(path))).toEqual([]);
    await isDone(ada.process.client.call('exchange.refill', { mailbox: mailboxes[0]?.id ?? '' }));
    await allSent(laptops);
  });

  it('hold the same in the end, and all that was answered for', async () => {
    await allAgree(five);
    const [ada, , , , eve] = laptops;
    await Promise.all(
      laptops.filter((laptop) => laptop !== eve).map(({ process }) => process.close()),
    );
    const open = forEverybody(profileOf(ada));
    await until(() => {
      const { ops } = ledgerOf(profileOf(eve), 'council');
      expect([...open].filter((id) => !ops.has(id))).toEqual([]);
    });
    await eve.process.close();
    expect(laptops.flatMap(({ process }) => process.unhandled())).toEqual([]);
    const entitled = laptops.filter((laptop) => laptop.entitled);
    for (const which of ['council', 'private'] as const) {
      const [first, ...others] = entitled.map(({ process }) => ledgerOf(process.profile, which));
      for (const other of others) expect(other).toEqual(first);
    }
    expectSameRows(ada, eve);
    expectNothingLost(ada);
    for (const laptop of [ada, eve]) {
      const { before, after } = rebuilt(profileOf(laptop));
      expect(after).toEqual(before);
    }
    for (const { process, entitled: mayRead } of laptops)
      expect(hasPaper(process.profile, five.paper)).toBe(mayRead);
  });

  it('no word is where it may not be, in no byte', () => {
    expect(misplaced(five)).toEqual([]);
  });
});

const profileOf = ({ process }: Laptop): string => process.profile;

function expectNothingLost(ada: Laptop): void {
  const council = ledgerOf(profileOf(ada), 'council');
  const closed = ledgerOf(profileOf(ada), 'private');
  const clause = (rows: ReadonlyMap<string, string>, id: string): unknown =>
    JSON.parse(rows.get(`clause ${id}`) ?? '{}').text;
  for (const { person } of laptops) {
    for (const [id, words] of person.answered.clauses) expect(clause(council.rows, id)).toBe(words);
    for (const [id, words] of person.answered.privateClauses)
      expect(clause(closed.rows, id)).toBe(words);
  }
  const questions = [...council.rows].flatMap(([row, text]) =>
    row.startsWith('sharedQuestion ') ? [String(JSON.parse(text).text)] : [],
  );
  for (const { person } of laptops)
    expect(questions).toEqual(expect.arrayContaining([...person.answered.shared]));
  for (const { person } of laptops)
    for (const words of person.answered.prose) expect(proseOf(council.rows)).toContain(words);
  const proposed = laptops.flatMap(({ person }) => [...person.proposed]);
  expect(proposed).toContain(clause(council.rows, contested));
}

/** Of what somebody may read who is not entitled, the rows are what they are for the others. */
function expectSameRows(ada: Laptop, eve: Laptop): void {
  const all = ledgerOf(profileOf(ada), 'council');
  const hers = ledgerOf(profileOf(eve), 'council');
  for (const [id, op] of hers.ops) expect(op).toBe(all.ops.get(id));
  const whole = [...all.opsOfRow].filter(([, ids]) => ids.every((id) => hers.ops.has(id)));
  expect(whole.length).toBeGreaterThan(20);
  for (const [row] of whole) expect([row, hers.rows.get(row)]).toEqual([row, all.rows.get(row)]);
  expect([...ledgerOf(profileOf(eve), 'private').ops]).toEqual([]);
}

/** The text of the public minute, made of its updates. */
function proseOf(rows: ReadonlyMap<string, string>): string {
  const updates = [...rows]
    .filter(([row]) => row.startsWith('proseUpdate '))
    .map(([, text]) => JSON.parse(text))
    .filter(({ minute }) => minute === five.desk.publicMinute)
    .map(({ update }) => Buffer.from(update, 'base64'));
  return textOf(proseFrom(updates)).toJSON();
}

/** Names and bytes of all files below a folder. */
const digest = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(
      (path) =>
        `${path.slice(folder.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`,
    )
    .sort();
