import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderMailbox } from '../../../../electron/sync/mailbox/folder.ts';
import { areaOf } from '../../../../electron/sync/mailbox/folder-layout.ts';
import { aGroupFile, anOwnName } from '../../../builders/a-group-folder.ts';
import { always, bytes, faultyFolder, name, removeFaultyFolders } from './faulty-folder.ts';
import { folderTools } from './folder-under-test.ts';
import { troubleKind } from './mailbox-conformance.ts';

const day = 24 * 3_600_000;
afterEach(removeFaultyFolders);

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
    const { mailbox, lying } = await faultyFolder(always('open', code));
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe(kind);
    expect(lying()).toEqual([]);
  });

  it('full midway: nothing stays', async () => {
    const { mailbox, lying } = await faultyFolder(always('write', 9));
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('full');
    expect(lying()).toEqual([]);
  });
});

describe('F17: a place that changes', () => {
  it('while a file is being written: no folder is made, nothing is called written', async () => {
    const { mailbox, place } = await faultyFolder((asked) => {
      if (asked.step !== 'rename') return null;
      place.setThere(false);
      return 'ENOENT';
    });
    expect(await troubleKind(mailbox.write('new', name, bytes))).toBe('absent');
    expect(readdirSync(place.root)).toEqual(['MeetingData-unplugged']);
  });

  it('beside a descriptor that cannot be read is ours where ours can; else it says why', async () => {
    let unreadable = 'g-copy of another day.mmg';
    const { mailbox, place } = await faultyFolder(({ step, path }) =>
      step === 'read' && path.endsWith(unreadable) ? 'EIO' : null,
    );
    place.put('root', unreadable, Buffer.from('on its way'));
    expect(await mailbox.identify()).toBe('ours');
    unreadable = '.mmg';
    expect(await troubleKind(mailbox.identify())).toBe('failed');
  });

  it('between two writes into another group’s: the second is refused', async () => {
    const { mailbox, place, lying } = await faultyFolder(() => null);
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
    const { disk, mailbox, place } = await faultyFolder(() => null);
    await mailbox.replace('ack', anOwnName('ack'), bytes);
    const path = join(areaOf(place.root, 'ack'), anOwnName('ack'));
    const { ino } = statSync(path);
    await mailbox.replace('ack', anOwnName('ack'), bytes.subarray(3));
    expect(statSync(path)).toMatchObject({ ino, size: bytes.length - 3 });
    expect(disk.asked.some(({ step }) => step === 'rename' || step === 'force')).toBe(false);
  });

  it('that is held is told soon', async () => {
    const { mailbox, waitedMs } = await faultyFolder(always('open', 'EBUSY', 'a-'));
    expect(await troubleKind(mailbox.replace('ack', anOwnName('ack'), bytes))).toBe('locked');
    expect(waitedMs()).toBeLessThan(3000);
  });
});

it('before a stick is safe to remove its folders are forced to it, each once', async () => {
  const { disk, mailbox, place } = await faultyFolder(() => null);
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
  const { place } = await faultyFolder(() => null);
  const ours = await aGroupFile();
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
