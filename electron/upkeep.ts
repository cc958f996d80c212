import type { BackendOptions } from './backend.ts';
import { copyInThread } from './database/copies/copy-in-thread.ts';
import { refusalFor } from './database/profile-refusal.ts';
import { asidesOf } from './database/recovery/set-aside.ts';
import type { Profile } from './ledger/profile.ts';
import { createLocalBackups, type LocalBackups } from './services/local-backups.ts';
import type { EventHub } from './transport/events.ts';

/** How often the write-ahead logs may be folded back, and how long nobody must have asked before, in ms. */
const restEveryMs = 60_000;
const quietMs = 10_000;

/** Copies of the profile's own files, made in a thread of their own. */
export function localCopies(options: BackendOptions, events: EventHub): LocalBackups {
  const { profileFolder, clock, nativeBinding, copyWorkerUrl: workerUrl, log } = options;
  return createLocalBackups({
    profileFolder,
    clock,
    nativeBinding,
    run: (task, signal) => copyInThread(task, { workerUrl, signal }),
    report: (error) => log.error({ code: 'copyFailed', error }),
    tell: () => events.emit('copies.changed', {}),
  });
}

/** How long after a start the first copy is made that is due by then, in ms: the screen comes first. */
export const firstCopyMs = 5_000;
/** How long after a start a folder of past papers goes on, in ms: a short command is over by then. */
export const pastPapersMs = 1_000;

/** Once a minute, until the function it returns is called. */
export function eachMinute(work: () => Promise<void>): () => void {
  const timer = setInterval(() => void work(), 60_000);
  timer.unref();
  return () => clearInterval(timer);
}

/** Once after so many ms, unless the function it returns is called before. */
export function onceAfter(ms: number, work: () => Promise<void>): () => void {
  const timer = setTimeout(() => void work(), ms);
  timer.unref();
  return () => clearTimeout(timer);
}

/**
 * Folds the logs back once things have changed and nobody has asked for a while; not while a copy is made, whose
 * reading the folding would wait for with the whole backend.
 */
export function restWhenQuiet(
  profile: Profile,
  events: EventHub,
  copies: LocalBackups,
): () => void {
  let lastChange: number | null = null;
  const stop = events.listen(() => {
    lastChange = performance.now();
  });
  const timer = setInterval(() => {
    if (lastChange === null || performance.now() - lastChange < quietMs || copies.isBusy()) return;
    lastChange = null;
    profile.rest();
  }, restEveryMs);
  timer.unref();
  return () => {
    stop();
    clearInterval(timer);
  };
}

/** Gives back the room of files that stopped arriving. Where that fails the profile is closed again. */
export async function sweep({ folder, papers, council, close }: Profile): Promise<void> {
  try {
    // a restore that is undone finds the files of its packs again
    const isRestored = asidesOf(folder, 'council.db').length > 0;
    // what the ledger has ever known stays, so that an undone import can be done again
    await papers.sweep((hash) => isRestored || council.history('pack', hash, 'label').length > 0);
  } catch (error) {
    close();
    throw refusalFor(error, 'papers.db');
  }
}
