import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { folderMailbox } from '../../../../electron/sync/mailbox/folder.ts';
import { areaOf } from '../../../../electron/sync/mailbox/folder-layout.ts';
import { type AGroupFile, aGroupFile, anOwnName } from '../../../builders/a-group-folder.ts';
import { type Asked, faultyDisk } from './faulty-disk.ts';
import {
  type FolderUnderTest,
  folderTools,
  folderUnderTest,
  handTime,
} from './folder-under-test.ts';
import { troubleKind } from './mailbox-conformance.ts';

const name = anOwnName('new');
const temporary = `~$${name}.tmp`;
const bytes = new Uint8Array(Buffer.from('a whole segment of some bytes'));
const day = 24 * 3_600_000;

let ours: AGroupFile;
beforeAll(async () => {
  ours = await aGroupFile();
});
let place: FolderUnderTest;
afterEach(() => place.remove());

/** A mailbox over a disk with faults, whose waits pass at once. */
function start(fault: (asked: Asked) => string | number | null, clock = () => new Date()) {
  const disk = faultyDisk(fault);
  const { waited, timers } = handTime();
  place = folderUnderTest(folderTools(disk, { timers, clock }));
  place.put('root', ours.name, ours.bytes);
  const inbox = areaOf(place.root, 'new');
  return {
    ...{ disk, waited, inbox },
    mailbox: place.open(ours.group),
    lying: () => readdirSync(inbox).toSorted(),
    content: () => readFileSync(join(inbox, name), 'latin1'),
  };
}
const whole = Buffer.from(bytes).toString('latin1');
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const always =
  (step: Asked['step'], code: string | number, of = '') =>
  (asked: Asked) =>
    asked.step === step && asked.path.includes(of) ? code : null;
/** The first `times` of such steps meet the fault. */
const times = (count: number, fault: (asked: Asked) => string | number | null) => {
  let left = count;
  return (asked: Asked) => {
    const met = left > 0 ? fault(asked) : null;
    if (met !== null) left -= 1;
    return met;
  };
};

describe('the steps of writing', () => {
  it('are temporary file, forced to the disk, closed, renamed, read back', async () => {
    const { disk, mailbox, lying } = start(() => null);
    await mailbox.identify();
    disk.asked.splice(0);
    await mailbox.write('new', name, bytes);
    const steps = disk.asked.filter(({ step }) => step !== 'look');
    expect(
      steps.map(({ step, path, to, how }) => [step, basename(path), basename(to), how]),
    ).toEqual([
      ['open', temporary, '', 'new'],
      ['write', temporary, '', ''],
      ['force', temporary, '', ''],
      ['close', temporary, '', ''],
      ['rename', temporary, name, ''],
      ['read', name, '', ''],
    ]);
    expect(lying()).toEqual([name]);
  });

  it('a share that knows no forcing is written to all the same; any other fault of it counts', async () => {
    for (const code of ['EINVAL', 'ENOTSUP']) {
      const { mailbox, content } = start(always('force', code));
      await mailbox.write('new', name, bytes);
      expect(content()).toBe(whole);
      place.remove();
    }
    const { mailbox, lying } = start(always('force', 'EIO'));
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('failed');
    expect(lying()).toEqual([]);
  });

  it('what reads back otherwise was not written', async () => {
    const { mailbox } = start((asked) => {
      if (asked.step === 'rename') writeFileSync(asked.path, 'something else of some bytes!');
      return null;
    });
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('failed');
  });
});

describe('F11, F12: another program in the way', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY', 'ENOENT'])(
    '%s for a while is waited for in growing steps',
    async (code) => {
      const { mailbox, waited, lying, content } = start(times(12, always('rename', code)));
      await mailbox.write('new', name, bytes);
      expect(waited).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 100, 100]);
      expect([lying(), content()]).toEqual([[name], whole]);
    },
  );

  it('for ever: after a minute the name is written itself, and no temporary file stays', async () => {
    const { mailbox, waited, lying, content } = start(always('rename', 'EBUSY'));
    await mailbox.write('new', name, bytes);
    expect(sum(waited)).toBeGreaterThanOrEqual(60_000);
    expect(sum(waited)).toBeLessThan(61_000);
    expect([lying(), content()]).toEqual([[name], whole]);
  });

  it('a place that takes no temporary names is written to by the name itself, soon', async () => {
    const { mailbox, waited, lying } = start(always('open', 'EACCES', '~$'));
    await mailbox.write('new', name, bytes);
    expect(sum(waited)).toBeLessThan(3000);
    expect(lying()).toEqual([name]);
  });

  it('others’ files are read meanwhile', async () => {
    const { mailbox } = start(always('rename', 'EBUSY'));
    place.put('new', anOwnName('new', 2), bytes);
    const writing = mailbox.write('new', name, bytes);
    expect(await mailbox.read('new', anOwnName('new', 2), 100)).toHaveLength(bytes.length);
    await writing;
  });

  it('a file that is held while it is read is told as held, and nothing else', async () => {
    const { mailbox } = start(always('read', 'EBUSY', 's-'));
    place.put('new', name, bytes);
    expect(await troubleKind(mailbox.read('new', name, 100))).toBe('locked');
    expect(await mailbox.list('new')).toHaveLength(1);
  });

  it('who takes the temporary file away makes it written anew', async () => {
    const { mailbox, content } = start(
      times(3, (asked) => {
        if (asked.step !== 'rename') return null;
        rmSync(asked.path);
        return 'ENOENT';
      }),
    );
    await mailbox.write('new', name, bytes);
    expect(content()).toBe(whole);
  });
});

describe('a crash', () => {
  it('F14: between temporary file and rename leaves nothing that is listed; the next try writes beside it', async () => {
    const { mailbox, inbox, lying } = start(() => null);
    writeFileSync(join(inbox, temporary), 'a whole seg');
    expect(await mailbox.list('new')).toEqual([]);
    await mailbox.write('new', name, bytes);
    expect((await mailbox.list('new')).map((entry) => entry.name)).toEqual([name]);
    expect(lying()).toEqual([name, temporary].toSorted());
  });

  it('F14: what it left is taken away after a day, and only what this app names so', async () => {
    const now = Date.now();
    const { mailbox, inbox, lying } = start(
      () => null,
      () => new Date(now),
    );
    const stranger = '~$Budget.xlsx.tmp';
    const young = `~$${anOwnName('new', 2)}.tmp`;
    for (const [file, age] of [
      [temporary, 25],
      [stranger, 900],
      [young, 23],
    ] as const) {
      writeFileSync(join(inbox, file), 'x');
      utimesSync(join(inbox, file), (now - age * 3_600_000) / 1000, (now - age * 3_600_000) / 1000);
    }
    await mailbox.list('new');
    expect(lying()).toEqual([stranger, young].toSorted());
  });

  it('in the middle of writing the name itself leaves a torn file, which the next try completes', async () => {
    const refused = always('rename', 'EPERM');
    const torn = times(1, (asked) =>
      asked.step === 'write' && asked.how === '' && !asked.path.includes('~$') ? 7 : null,
    );
    const { mailbox, content } = start((asked) => refused(asked) ?? torn(asked));
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('full');
    expect(content()).toBe(whole.slice(0, 7));
    await mailbox.write('new', name, bytes);
    expect(content()).toBe(whole);
  });

  it('by turns with other faults, at every step: it is whole under its name or not there at all', async () => {
    const steps = ['open', 'write', 'force', 'close', 'rename', 'read'] as const;
    for (const step of steps)
      for (const fault of [step === 'write' ? 5 : 'EIO', 'ENOSPC']) {
        const { mailbox, lying, content } = start(times(1, always(step, fault, name)));
        const before = await troubleKind(mailbox.write('new', name, bytes));
        expect([step, before]).not.toEqual([step, 'fine']);
        const left = lying().filter((one) => one === name);
        expect([step, ...left.map(content)]).toEqual([step, ...left.map(() => whole)]);
        await mailbox.write('new', name, bytes);
        expect([step, lying(), content()]).toEqual([step, [name], whole]);
        place.remove();
      }
  });
});

describe('F30: a place that takes no more', () => {
  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EPERM', 'readOnly'],
    ['EBUSY', 'locked'],
    ['ESTALE', 'absent'],
    ['ENODEV', 'absent'],
  ])('%s is told as "%s"', async (code, kind) => {
    const { mailbox, lying } = start(always('open', code));
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe(kind);
    expect(lying()).toEqual([]);
  });

  it('full midway: nothing stays', async () => {
    const { mailbox, lying } = start(always('write', 9));
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('full');
    expect(lying()).toEqual([]);
  });
});

describe('F17: a place that changes', () => {
  it('while a file is being written: no folder is made, nothing is called written', async () => {
    let gone = false;
    const { mailbox } = start((asked) => {
      if (asked.step === 'rename' && !gone) {
        gone = true;
        place.setThere(false);
        return 'ENOENT';
      }
      return null;
    });
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('absent');
    expect(readdirSync(place.root)).toEqual(['MeetingData-unplugged']);
  });

  it('between two writes into another group’s: the second is refused', async () => {
    const { mailbox, lying } = start(() => null);
    const theirs = await aGroupFile('theirs');
    await mailbox.write('new', name, bytes);
    place.empty();
    place.put('root', theirs.name, theirs.bytes);
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('other');
    expect(await troubleKind(mailbox.replace('ack', anOwnName('ack'), bytes))).toBe('other');
    expect(lying()).toEqual([]);
  });
});

describe('an own file that is written over', () => {
  it('keeps its place: no rename, no forcing, and a torn one is the reader’s to notice', async () => {
    const { disk, mailbox } = start(() => null);
    await mailbox.replace('ack', anOwnName('ack'), bytes);
    const path = join(areaOf(place.root, 'ack'), anOwnName('ack'));
    const { ino } = statSync(path);
    await mailbox.replace('ack', anOwnName('ack'), bytes.subarray(3));
    expect(statSync(path)).toMatchObject({ ino, size: bytes.length - 3 });
    expect(disk.asked.some(({ step }) => step === 'rename' || step === 'force')).toBe(false);
  });

  it('that is held is told soon', async () => {
    const { mailbox, waited } = start(always('open', 'EBUSY', 'a-'));
    expect(await troubleKind(mailbox.replace('ack', anOwnName('ack'), bytes))).toBe('locked');
    expect(sum(waited)).toBeLessThan(3000);
  });
});

it('before a stick is safe to remove its folders are forced to it, each once', async () => {
  const { disk, mailbox } = start(() => null);
  await mailbox.write('new', name, bytes);
  await mailbox.write('new', anOwnName('new', 2), bytes);
  await mailbox.write('log', anOwnName('log'), bytes);
  await mailbox.settle?.();
  await mailbox.settle?.();
  const forced = disk.asked.filter(({ step }) => step === 'forceFolder').map(({ path }) => path);
  expect(forced.toSorted()).toEqual(
    [
      areaOf(place.root, 'new'),
      areaOf(place.root, 'log'),
      join(areaOf(place.root, 'log'), 'ab12cd34'),
    ].toSorted(),
  );
});

it('a clock that is twenty years off removes nothing that anybody needs', async () => {
  place = folderUnderTest();
  place.put('root', ours.name, ours.bytes);
  const laptop = (years: number) =>
    folderMailbox({
      ...{ folder: place.root, group: ours.group },
      ...folderTools(undefined, { clock: () => new Date(Date.now() + years * 365 * day) }),
    });
  for (const years of [-20, 0, 20]) {
    await laptop(years).write('new', anOwnName('new', years + 21), bytes);
    await laptop(years).list('new');
  }
  expect(await laptop(0).list('new')).toHaveLength(3);
});
