import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { anOwnName } from '../../../builders/a-group-folder.ts';
import {
  always,
  bytes,
  faultyFolder,
  name,
  removeFaultyFolders,
  times,
  whole,
} from './faulty-folder.ts';
import { troubleKind } from './mailbox-conformance.ts';

const temporary = `~$${name}.tmp`;
afterEach(removeFaultyFolders);

describe('the steps of writing', () => {
  it('are temporary file, forced to the disk, closed, renamed, read back', async () => {
    const { disk, mailbox, lying } = await faultyFolder(() => null);
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
      const { mailbox, content } = await faultyFolder(always('force', code));
      await mailbox.write('new', name, bytes);
      expect(content()).toBe(whole);
    }
    const { mailbox, lying } = await faultyFolder(always('force', 'EIO'));
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('failed');
    expect(lying()).toEqual([]);
  });

  it('what reads back otherwise was not written', async () => {
    const { mailbox } = await faultyFolder((asked) => {
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
      const { mailbox, waited, lying, content } = await faultyFolder(
        times(12, always('rename', code)),
      );
      await mailbox.write('new', name, bytes);
      expect(waited).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 100, 100]);
      expect([lying(), content()]).toEqual([[name], whole]);
    },
  );

  it('for ever: after a minute the name is written itself, and no temporary file stays', async () => {
    const { mailbox, waitedMs, lying, content } = await faultyFolder(always('rename', 'EBUSY'));
    await mailbox.write('new', name, bytes);
    expect(waitedMs()).toBeGreaterThanOrEqual(60_000);
    expect(waitedMs()).toBeLessThan(61_000);
    expect([lying(), content()]).toEqual([[name], whole]);
  });

  it('a place that takes no temporary names is written to by the name itself, soon', async () => {
    const { mailbox, waitedMs, lying } = await faultyFolder(always('open', 'EACCES', '~$'));
    await mailbox.write('new', name, bytes);
    expect(waitedMs()).toBeLessThan(3000);
    expect(lying()).toEqual([name]);
  });

  it('others’ files are read meanwhile', async () => {
    const { mailbox, place } = await faultyFolder(always('rename', 'EBUSY'));
    place.put('new', anOwnName('new', 2), bytes);
    const writing = mailbox.write('new', name, bytes);
    expect(await mailbox.read('new', anOwnName('new', 2), 100)).toHaveLength(bytes.length);
    await writing;
  });

  it('a file that is held while it is read is told as held, and nothing else', async () => {
    const { mailbox, place } = await faultyFolder(always('read', 'EBUSY', 's-'));
    place.put('new', name, bytes);
    expect(await troubleKind(mailbox.read('new', name, 100))).toBe('locked');
    expect(await mailbox.list('new')).toHaveLength(1);
  });

  it('who takes the temporary file away makes it written anew', async () => {
    const { mailbox, content } = await faultyFolder(
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
    const { mailbox, inbox, lying } = await faultyFolder(() => null);
    writeFileSync(join(inbox, temporary), 'a whole seg');
    expect(await mailbox.list('new')).toEqual([]);
    await mailbox.write('new', name, bytes);
    expect((await mailbox.list('new')).map((entry) => entry.name)).toEqual([name]);
    expect(lying()).toEqual([name, temporary].toSorted());
  });

  it('F14: what it left is taken away after a day, and only what this app names so', async () => {
    const now = Date.now();
    const { mailbox, inbox, lying } = await faultyFolder(
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
    const { mailbox, content } = await faultyFolder((asked) => refused(asked) ?? torn(asked));
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('full');
    expect(content()).toBe(whole.slice(0, 7));
    await mailbox.write('new', name, bytes);
    expect(content()).toBe(whole);
  });

  it('by turns with other faults, at every step: it is whole under its name or not there at all', async () => {
    const steps = ['open', 'write', 'force', 'close', 'rename', 'read'] as const;
    for (const step of steps)
      for (const fault of [step === 'write' ? 5 : 'EIO', 'ENOSPC']) {
        const { mailbox, lying, content } = await faultyFolder(times(1, always(step, fault, name)));
        const before = await troubleKind(mailbox.write('new', name, bytes));
        expect([step, before]).not.toEqual([step, 'fine']);
        const left = lying().filter((one) => one === name);
        expect([step, ...left.map(content)]).toEqual([step, ...left.map(() => whole)]);
        await mailbox.write('new', name, bytes);
        expect([step, lying(), content()]).toEqual([step, [name], whole]);
      }
  });
});
