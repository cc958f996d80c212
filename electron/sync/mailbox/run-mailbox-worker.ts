import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { faultPlaces } from '../../fault-places.ts';
import { codeOf, type Disk } from './disk.ts';
import { type FolderTools, folderMailbox } from './folder.ts';
import { lookAtFolder } from './look-at-folder.ts';
import type { Area, Mailbox } from './mailbox.ts';
import type { FromThread, ThreadCalls, ThreadTask, ToThread } from './mailbox-thread.ts';
import { prepareFolderOn } from './prepare-folder-on.ts';
import { troubleOf } from './trouble-of.ts';
import { looksLikeAddress } from './webdav-address.ts';

/** Which question is being answered, over all its waits. */
const asked = new AsyncLocalStorage<number>();

/** The thread's whole life: answers until it is ended. */
export async function runMailboxWorker(disk: Disk): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('runs as a worker thread only');
  const tell = (message: FromThread, moved: ArrayBuffer[] = []): void =>
    port.postMessage(message, moved);
  const task = workerData as ThreadTask;
  // a server answers by itself when it is late: no call to it blocks this thread
  const isBlocking = task.kind === 'folder' || (task.kind === 'desk' && !task.isServer);
  const timers = {
    async wait(milliseconds: number): Promise<void> {
      tell({ kind: 'idle' });
      await wait(milliseconds);
      const id = asked.getStore();
      if (id !== undefined) tell({ kind: 'busy', id });
    },
  };
  const tools = { disk, clock: () => new Date(), random: randomBytes, timers };
  const calls = await callsOf(task, tools, (area) => tell({ kind: 'hinted', area }));
  port.on('message', ({ id, call, input }: ToThread) => {
    if (isBlocking) tell({ kind: 'busy', id });
    const answer = calls[call] as (...input: unknown[]) => Promise<unknown>;
    asked
      .run(id, () => answer(...input))
      .then(
        (value) => tell({ kind: 'done', id, value }, moved(value)),
        (error) => tell({ kind: 'trouble', id, ...wordsOf(error) }),
      );
  });
}

/** Bytes move to the other thread instead of being copied. */
const moved = (value: unknown): ArrayBuffer[] =>
  value instanceof Uint8Array &&
  value.buffer instanceof ArrayBuffer &&
  value.byteLength === value.buffer.byteLength
    ? [value.buffer]
    : [];

const wordsOf = (error: unknown) => {
  const trouble = troubleOf(error);
  return {
    trouble: trouble.kind,
    code: codeOf(trouble.cause),
    places: faultPlaces(trouble.cause ?? trouble),
  };
};

async function callsOf(
  task: ThreadTask,
  tools: FolderTools,
  hinted: (area: Area) => void,
): Promise<ThreadCalls> {
  const mailbox = await mailboxFor(task, tools);
  const watched = new Map<Area, () => void>();
  const unwatch = async (area: Area): Promise<void> => {
    watched.get(area)?.();
    watched.delete(area);
  };
  return {
    identify: () => mailbox.identify(),
    list: (area, known) => mailbox.list(area, known),
    read: (area, name, most) => mailbox.read(area, name, most),
    write: (area, name, bytes) => mailbox.write(area, name, bytes),
    replace: (area, name, bytes) => mailbox.replace(area, name, bytes),
    remove: (area, name) => mailbox.remove(area, name),
    settle: async () => mailbox.settle?.(),
    unwatch,
    async watch(area) {
      await unwatch(area);
      const stop = mailbox.watch?.(area, () => hinted(area));
      if (stop !== undefined) watched.set(area, stop);
    },
    async lookAt(wish) {
      if (!looksLikeAddress(wish.place)) return lookAtFolder(wish, tools);
      const { lookAtWebdav } = await import('./webdav-place.ts');
      return lookAtWebdav({ ...wish, address: wish.place }, wish.group);
    },
    async prepare(wish) {
      if (!looksLikeAddress(wish.place)) return prepareFolderOn(wish.place, tools.disk);
      const { prepareWebdav } = await import('./webdav-place.ts');
      return prepareWebdav({ ...wish, address: wish.place });
    },
  };
}

/** What speaks to servers takes its time to load, and most threads need none of it. */
async function mailboxFor(task: ThreadTask, tools: FolderTools): Promise<Mailbox> {
  switch (task.kind) {
    case 'webdav':
      return (await import('./webdav.ts')).webdavMailbox(task);
    case 'folder':
      return folderMailbox({ ...tools, ...task });
    case 'desk':
      // nothing but looking and preparing is asked of it: no group's descriptor has this id
      return folderMailbox({ ...tools, folder: '', group: '' });
  }
}
