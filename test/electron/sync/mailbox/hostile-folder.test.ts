import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderMailbox } from '../../../../electron/sync/mailbox/folder.ts';
import { areaOf, dataOf } from '../../../../electron/sync/mailbox/folder-layout.ts';
import type { Mailbox } from '../../../../electron/sync/mailbox/mailbox.ts';
import { nodeDisk } from '../../../../electron/sync/mailbox/node-disk.ts';
import { type AGroupFile, aGroupFile, anOwnName } from '../../../builders/a-group-folder.ts';
import { howMany } from '../../../builders/long-run.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';
import { faultyDisk } from './faulty-disk.ts';
import { type FolderUnderTest, folderTools, folderUnderTest } from './folder-under-test.ts';
import { troubleKind } from './mailbox-conformance.ts';

const gibibyte = 1024 ** 3;
const bytes = new Uint8Array(Buffer.from('a segment'));

let place: FolderUnderTest;
let mailbox: Mailbox;
let ours: AGroupFile;
const outside = scratchFolder();

beforeEach(async () => {
  ours = await aGroupFile();
  place = folderUnderTest();
  place.put('root', ours.name, ours.bytes);
  mailbox = place.open(ours.group);
});
afterEach(() => place.remove());

const inbox = () => areaOf(place.root, 'new');
const listed = async (area: 'new' | 'log') => (await mailbox.list(area)).map(({ name }) => name);

describe('S41: what lies in a folder and is no plain file', () => {
  it('a link out of it is not listed, not read, not written through', async () => {
    const secret = outside.put('private notes.txt', Buffer.from('for me alone'));
    const linked = anOwnName('new');
    symlinkSync(secret, join(inbox(), linked));
    symlinkSync(outside.path, join(inbox(), 'folder'));
    expect(await listed('new')).toEqual([]);
    expect(await troubleKind(mailbox.read('new', linked, 100))).toBe('notFound');
    await mailbox.write('new', linked, bytes);
    expect(await mailbox.read('new', linked, 100)).toEqual(bytes);
    expect(await nodeDisk.read(secret, 100)).toHaveLength('for me alone'.length);
  });

  it('a link is not opened even where it takes a file’s place after the look at it', async () => {
    const secret = outside.put('later.txt', Buffer.from('for me alone'));
    const path = join(inbox(), 'x.mms');
    symlinkSync(secret, path);
    await expect(nodeDisk.read(path, 100)).rejects.toMatchObject({ code: 'ELOOP' });
    await expect(nodeDisk.open(path, 'whole')).rejects.toMatchObject({ code: 'ELOOP' });
    await expect(nodeDisk.open(path, 'inPlace')).rejects.toMatchObject({ code: 'ELOOP' });
  });

  it.each(['new', 'log'] as const)(
    'an area that is a link (%s) is neither read nor written, and not called empty',
    async (area) => {
      rmSync(areaOf(place.root, area), { recursive: true });
      symlinkSync(outside.path, areaOf(place.root, area));
      const before = readdirSync(outside.path);
      outside.put('x.mms', bytes);
      expect([
        await troubleKind(mailbox.list(area)),
        await troubleKind(mailbox.read(area, 'x.mms', 100)),
        await troubleKind(mailbox.write(area, anOwnName(area), bytes)),
      ]).toEqual(['failed', 'failed', 'failed']);
      rmSync(join(outside.path, 'x.mms'));
      expect(readdirSync(outside.path)).toEqual(before);
    },
  );

  it('a folder of packs that is a link is not looked into', async () => {
    outside.put('p.mmp', bytes);
    symlinkSync(outside.path, join(areaOf(place.root, 'log'), 'ab12cd34'));
    expect(await listed('log')).toEqual([]);
    expect(await troubleKind(mailbox.read('log', 'ab12cd34/p.mmp', 100))).toBe('failed');
    expect(await troubleKind(mailbox.write('log', anOwnName('log'), bytes))).toBe('failed');
  });

  it('MeetingData that is a link is somebody else’s', async () => {
    place.empty();
    rmSync(dataOf(place.root), { recursive: true });
    symlinkSync(outside.path, dataOf(place.root));
    outside.put(ours.name, ours.bytes);
    expect(await mailbox.identify()).toBe('other');
    rmSync(join(outside.path, ours.name));
  });

  it('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(inbox(), 'pipe.mms')]);
    expect(await listed('new')).toEqual([]);
    expect(await troubleKind(mailbox.read('new', 'pipe.mms', 100))).toBe('notFound');
    await expect(nodeDisk.read(join(inbox(), 'pipe.mms'), 100)).rejects.toMatchObject({
      code: 'EINVAL',
    });
  });

  it('a folder where a file should be is left alone', async () => {
    mkdirSync(join(inbox(), anOwnName('new')));
    expect(await listed('new')).toEqual([]);
    expect(await troubleKind(mailbox.write('new', anOwnName('new'), bytes))).not.toBe('fine');
    await mailbox.remove('new', anOwnName('new'));
    expect(readdirSync(inbox())).toEqual([anOwnName('new')]);
  });
});

describe('what is too much', () => {
  it('a file of 4 GiB is told by its size; none of it is read', async () => {
    writeFileSync(join(inbox(), 'huge.mms'), '');
    truncateSync(join(inbox(), 'huge.mms'), 4 * gibibyte);
    const [entry] = await mailbox.list('new');
    expect(entry?.size).toBe(4 * gibibyte);
    // opening it would bring all of it, where it lies in a cloud
    const disk = faultyDisk(({ step }) => (step === 'read' ? 'EIO' : null));
    const folder = { folder: place.root, group: ours.group };
    const careful = folderMailbox({ ...folder, ...folderTools(disk) });
    expect(await troubleKind(careful.read('new', 'huge.mms', 4_000_000))).toBe('tooBig');
  });

  it('a huge descriptor is none', async () => {
    place.drop('root', ours.name);
    writeFileSync(join(dataOf(place.root), 'g-huge.mmg'), '');
    truncateSync(join(dataOf(place.root), 'g-huge.mmg'), 4 * gibibyte);
    expect(await mailbox.identify()).toBe('absent');
  });

  it('thousands of files of others are listed; known ones cost no look', async () => {
    const strange = ['desktop.ini', '.DS_Store', 'Thumbs.db'];
    // 10,000 take a disk many seconds to make
    const many = howMany(1000, 10_000);
    for (let n = 0; n < many; n += 1) writeFileSync(join(inbox(), `${strange[n % 3]} (${n})`), 'x');
    const entries = await mailbox.list('new');
    expect(entries).toHaveLength(many);
    const disk = faultyDisk(() => null);
    const folder = { folder: place.root, group: ours.group };
    const again = folderMailbox({ ...folder, ...folderTools(disk) });
    const known = new Map(entries.map((entry) => [entry.name, entry]));
    const seen = await again.list('new', known);
    expect(seen.every((entry) => known.get(entry.name) === entry)).toBe(true);
    expect(seen).toHaveLength(many);
    expect(disk.asked.length).toBeLessThan(10);
  });
});
