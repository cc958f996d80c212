import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { dataOf } from '../../../../electron/sync/mailbox/folder-layout.ts';
import { lookAt } from '../../../../electron/sync/mailbox/look-at.ts';
import { lookAtFolder } from '../../../../electron/sync/mailbox/look-at-folder.ts';
import { nodeDisk } from '../../../../electron/sync/mailbox/node-disk.ts';
import { prepareFolder } from '../../../../electron/sync/mailbox/prepare-folder.ts';
import { prepareFolderOn } from '../../../../electron/sync/mailbox/prepare-folder-on.ts';
import { readMeName } from '../../../../electron/sync/mailbox/read-me.ts';
import { aGroupFile } from '../../../builders/a-group-folder.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';
import { faultyDisk } from './faulty-disk.ts';
import { folderTools } from './folder-under-test.ts';
import { troubleKind } from './mailbox-conformance.ts';

const scratch = scratchFolder();
afterAll(scratch.remove);
let made = 0;
/** A new folder with these files and folders in it; a folder's name ends with '/'. */
function folder(...names: string[]): string {
  made += 1;
  const path = join(scratch.path, String(made));
  mkdirSync(path);
  for (const name of names)
    if (name.endsWith('/')) mkdirSync(join(path, name));
    else writeFileSync(join(path, name), 'x');
  return path;
}
const profileFolder = folder('council.db', 'exports/');
const look = (place: string, group: string | null = null, disk = nodeDisk) =>
  lookAtFolder({ place, profileFolder, group }, folderTools(disk));
const kindOf = async (place: string, disk = nodeDisk): Promise<string> =>
  (await look(place, null, disk)).kind;

describe('what stands at a folder', () => {
  it('nothing, or only what systems leave in one: a group can begin there', async () => {
    expect(await kindOf(folder())).toBe('empty');
    expect(await kindOf(folder('desktop.ini', '.DS_Store', 'Thumbs.db'))).toBe('empty');
  });

  it('files of others: a folder beside them would be made', async () => {
    expect(await kindOf(folder('Budget.xlsx'))).toBe('inUse');
    expect(await kindOf(folder('MeetingData/'))).toBe('inUse');
  });

  it('a group, ours or another’s', async () => {
    const [ours, theirs] = [await aGroupFile(), await aGroupFile('theirs')];
    const place = folder('Published/');
    await prepareFolderOn(place, nodeDisk);
    writeFileSync(join(dataOf(place), theirs.name), theirs.bytes);
    const other = { kind: 'group', group: theirs.group, isOurs: false };
    expect([await look(place, ours.group), await look(place)]).toEqual([other, other]);
    writeFileSync(join(dataOf(place), ours.name), ours.bytes);
    expect(await look(place, ours.group)).toEqual({
      kind: 'group',
      group: ours.group,
      isOurs: true,
    });
  });

  it('no folder at all', async () => {
    const file = join(folder('x'), 'x');
    const dangling = join(folder(), 'link');
    symlinkSync(join(scratch.path, 'gone'), dangling);
    expect([
      await kindOf(file),
      await kindOf(join(file, 'inside')),
      await kindOf(join(scratch.path, 'gone')),
      await kindOf('Documents'),
      await kindOf(dangling),
    ]).toEqual(['notAFolder', 'notAFolder', 'notThere', 'notThere', 'notThere']);
  });

  it('a path so long that our names would not fit behind it on Windows, also behind a link', async () => {
    const part = 'n'.repeat(60);
    const long = join(scratch.path, part, part, part);
    mkdirSync(long, { recursive: true });
    const short = join(scratch.path, 'short');
    symlinkSync(long, short);
    expect([await kindOf(long), await kindOf(short)]).toEqual(['tooLong', 'tooLong']);
  });

  it('this app’s own folder, or one inside it, by any way', async () => {
    const way = join(folder(), 'way');
    symlinkSync(profileFolder, way);
    expect([
      await kindOf(profileFolder),
      await kindOf(join(profileFolder, 'exports')),
      await kindOf(join(way, 'exports')),
      await kindOf(`${profileFolder}/exports/../exports`),
    ]).toEqual(['insideProfile', 'insideProfile', 'insideProfile', 'insideProfile']);
    expect(await kindOf(`${profileFolder}-2`)).toBe('notThere');
  });

  it.each(['EACCES', 'EPERM', 'EROFS'])('one that takes no files (%s)', async (code) => {
    const place = folder();
    expect(
      await kindOf(
        place,
        faultyDisk(({ step }) => (step === 'open' ? code : null)),
      ),
    ).toBe('readOnly');
    expect(readdirSync(place)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EBUSY', 'busy'],
    ['EIO', 'busy'],
    ['ENODEV', 'notThere'],
  ])('one that takes none just now says why (%s)', async (code, kind) => {
    const disk = faultyDisk(({ step }) => (step === 'open' ? code : null));
    expect(await kindOf(folder(), disk)).toBe(kind);
  });

  it('one that may not even be looked at', async () => {
    const closed = faultyDisk(({ step }) => (step === 'list' ? 'EACCES' : null));
    expect(await kindOf(folder(), closed)).toBe('refused');
  });

  it('is as it was after the look', async () => {
    const place = folder('Budget.xlsx');
    await look(place);
    expect(readdirSync(place)).toEqual(['Budget.xlsx']);
  });
});

describe('preparing a folder', () => {
  it('makes the areas and a page for whoever looks after it, and leaves what is there', async () => {
    const place = folder('Budget.xlsx');
    await prepareFolderOn(place, nodeDisk);
    const readMe = join(dataOf(place), readMeName);
    expect(readdirSync(dataOf(place)).toSorted()).toEqual(
      [readMeName, 'ack', 'key', 'live', 'log', 'new', 'obj'].toSorted(),
    );
    const text = readFileSync(readMe, 'utf8');
    for (const ending of ['mmg', 'mms', 'mmp', 'mmk', 'mmo', 'mma', 'mmh'])
      expect(text).toContain(`.${ending} `);
    // Notepad of old Windows, and a terminal
    expect(text).toMatch(/^[\r\n -~]+$/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(90);
    writeFileSync(readMe, 'with a word of our IT');
    await prepareFolderOn(place, nodeDisk);
    expect(readFileSync(readMe, 'utf8')).toBe('with a word of our IT');
  });

  it('never makes the place itself, and follows no link', async () => {
    const gone = join(scratch.path, 'gone');
    expect(await troubleKind(prepareFolderOn(gone, nodeDisk))).toBe('absent');
    const place = folder();
    symlinkSync(profileFolder, dataOf(place));
    expect(await troubleKind(prepareFolderOn(place, nodeDisk))).toBe('other');
    expect(readdirSync(profileFolder).toSorted()).toEqual(['council.db', 'exports']);
  });

  it('says why it cannot', async () => {
    for (const [code, kind] of [
      ['EACCES', 'readOnly'],
      ['ENOSPC', 'full'],
    ] as const) {
      const disk = faultyDisk(({ step }) => (step === 'makeFolder' ? code : null));
      expect(await troubleKind(prepareFolderOn(folder(), disk))).toBe(kind);
    }
  });
});

it('both are done in a thread, since a share that is gone may not answer', async () => {
  const host = { workerUrl: ownFiles().mailboxUrl };
  const place = { place: folder(), user: null, password: null };
  await prepareFolder(place, host);
  expect(await lookAt({ ...place, profileFolder, group: null, ...host })).toEqual({
    kind: 'inUse',
  });
});
