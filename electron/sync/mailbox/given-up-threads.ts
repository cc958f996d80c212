import type { Worker } from 'node:worker_threads';

/** A thread that ends at all ends within this time, in milliseconds. */
const endsWithinMs = 500;

/** Threads that the system has not let go of yet, with whose they were. */
const givenUp = new Map<Worker, object>();
let isWatchingExit = false;

/** How many threads of one owner still hang. */
export const givenUpIn = (owner: object): number =>
  [...givenUp.values()].filter((one) => one === owner).length;

/**
 * Ends a thread that is in a call to the system, and waits a moment for it. Such a call to the system cannot be broken off: a thread in one ends when the
 * system comes back, which may be never.
 */
export function giveUp(owner: object, worker: Worker): Promise<void> {
  givenUp.set(worker, owner);
  watchExit();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, endsWithinMs);
    worker.once('exit', () => {
      givenUp.delete(worker);
      clearTimeout(timer);
      resolve();
    });
    void worker.terminate();
    // ending it holds the process again
    worker.unref();
  });
}

/**
 * Node joins its threads when it exits, and so would wait for a share for ever. By then all files of ours are closed:
 * the process is ended by force.
 */
function watchExit(): void {
  if (isWatchingExit) return;
  isWatchingExit = true;
  process.once('exit', () => {
    if (givenUp.size > 0) process.kill(process.pid, 'SIGKILL');
  });
}
