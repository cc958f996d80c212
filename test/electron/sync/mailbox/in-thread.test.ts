import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { areaOf } from '../../../../electron/sync/mailbox/folder-layout.ts';
import { mailboxInThread } from '../../../../electron/sync/mailbox/in-thread.ts';
import { aGroupFile, anOwnName } from '../../../builders/a-group-folder.ts';
import { type FolderUnderTest, folderUnderTest } from './folder-under-test.ts';
import {
  itBehavesLikeAMailbox,
  itKeepsToItsNames,
  type PlaceUnderTest,
  troubleKind,
} from './mailbox-conformance.ts';

const { mailboxUrl } = ownFiles();
const hangingUrl = new URL('./hanging-worker.ts', import.meta.url);

const opened: FolderUnderTest[] = [];
const folder = (): FolderUnderTest => {
  const place = folderUnderTest();
  opened.push(place);
  return place;
};
afterAll(() => {
  for (const place of opened) place.remove();
});

/** A thread lives for the whole suite, as it does in the app: starting one takes a third of a second. */
function threadedFolder(): PlaceUnderTest {
  const place = folder();
  const open = new Map<string, ReturnType<typeof mailboxInThread>>();
  closing.push(async () => {
    for (const mailbox of open.values()) await mailbox.close();
  });
  return {
    ...place,
    open(group) {
      const known = open.get(group);
      const mailbox =
        known ??
        mailboxInThread({ kind: 'folder', folder: place.root, group, workerUrl: mailboxUrl });
      open.set(group, mailbox);
      return { ...mailbox, close: async () => {} };
    },
  };
}
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

describe('a folder in a thread of its own', () => {
  itBehavesLikeAMailbox(async () => threadedFolder());
  itKeepsToItsNames(async () => threadedFolder());
});

describe('F22: a placeholder that blocks', () => {
  const hanging = 's-1 (hangs).mms';
  const pipes: string[] = [];
  /** The system comes back at last: what hung in it ends. */
  const letGo = () => {
    for (const pipe of pipes.splice(0))
      for (let n = 0; n < 5; n += 1)
        try {
          closeSync(openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
        } catch {
          // ENXIO: nobody waits at this pipe any more
          break;
        }
  };
  afterEach(letGo);

  async function start() {
    const place = folder();
    const { group, name, bytes } = await aGroupFile();
    place.put('root', name, bytes);
    place.put('new', hanging, bytes);
    place.put('new', anOwnName('new'), bytes);
    const pipe = join(areaOf(place.root, 'new'), `${hanging}.pipe`);
    execFileSync('mkfifo', [pipe]);
    pipes.push(pipe);
    const mailbox = mailboxInThread({
      ...{ kind: 'folder', folder: place.root, group },
      ...{ workerUrl: hangingUrl, longestMs: 300 },
    });
    return { place, mailbox, bytes };
  }

  it('answers in time that it did not come, and holds up neither this thread nor other files', async () => {
    const { mailbox, bytes } = await start();
    await mailbox.identify();
    const beats: number[] = [];
    const beating = setInterval(() => beats.push(performance.now()), 10);
    const [hung, other, entries] = await Promise.all([
      troubleKind(mailbox.read('new', hanging, 1000)),
      mailbox.read('new', anOwnName('new'), 1000),
      mailbox.list('new'),
    ]);
    clearInterval(beating);
    expect(hung).toBe('timeout');
    expect(Buffer.compare(other, bytes)).toBe(0);
    expect(entries.map(({ name }) => name).toSorted()).toEqual(
      [hanging, anOwnName('new')].toSorted(),
    );
    expect(beats.length).toBeGreaterThan(5);
    letGo();
    await mailbox.close();
  });

  it('fills no memory with threads that hang: after three of them the place counts as silent, until one comes back', async () => {
    const { mailbox } = await start();
    for (let n = 0; n < 3; n += 1)
      expect(await troubleKind(mailbox.read('new', hanging, 1000))).toBe('timeout');
    expect(await troubleKind(mailbox.list('new'))).toBe('timeout');
    letGo();
    await expect.poll(() => troubleKind(mailbox.list('new'))).toBe('fine');
    await mailbox.close();
  });

  it('keeps nobody from closing the app', async () => {
    const { place } = await start();
    const { group } = await aGroupFile();
    const script = `
      const { mailboxInThread } = await import(${JSON.stringify(new URL('../../../../electron/sync/mailbox/in-thread.ts', import.meta.url).href)});
      const mailbox = mailboxInThread({ kind: 'folder', folder: ${JSON.stringify(place.root)}, group: '${group}',
        workerUrl: new URL(${JSON.stringify(hangingUrl.href)}), longestMs: 200 });
      await mailbox.read('new', ${JSON.stringify(hanging)}, 1000).catch((trouble) => console.log(trouble.kind));
      await mailbox.close();
      console.log('closed');`;
    const ended = execFileSync(
      'sh',
      ['-c', '"$@"; true', 'sh', process.execPath, '--input-type=module', '-e', script],
      { timeout: 120_000, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    expect(ended).toBe('timeout\nclosed\n');
  });
});

describe('a thread', () => {
  it('tells what the system noticed in a folder it watches', async () => {
    const place = folder();
    const { group, name, bytes } = await aGroupFile();
    place.put('root', name, bytes);
    const mailbox = mailboxInThread({
      ...{ kind: 'folder', folder: place.root, group, workerUrl: mailboxUrl },
    });
    let hints = 0;
    const stop = mailbox.watch?.('new', () => {
      hints += 1;
    });
    await mailbox.identify();
    place.put('new', anOwnName('new'), bytes);
    await expect.poll(() => hints).toBeGreaterThan(0);
    stop?.();
    await mailbox.close();
  });

  it('that ends by a fault of its own answers so, and the next question gets another one', async () => {
    const place = folder();
    const { group } = await aGroupFile();
    const mailbox = mailboxInThread({
      ...{ kind: 'folder', folder: place.root, group },
      workerUrl: new URL('./no-such-worker.ts', import.meta.url),
    });
    expect(await troubleKind(mailbox.identify())).toBe('failed');
    expect(await troubleKind(mailbox.identify())).toBe('failed');
    await mailbox.close();
    expect(await troubleKind(mailbox.identify())).toBe('failed');
  });
});
