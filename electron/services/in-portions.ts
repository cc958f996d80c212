import { setImmediate } from 'node:timers/promises';

/** The backend answers others after so many milliseconds. */
const portionMs = 25;

/**
 * Does one thing after another, and lets the backend answer others in between. Rejects with the signal's reason.
 * @param work one small piece: a few queries
 */
export async function inPortions<T, R>(
  things: readonly T[],
  signal: AbortSignal,
  work: (thing: T) => R,
): Promise<R[]> {
  const done: R[] = [];
  let since = performance.now();
  for (const thing of things) {
    signal.throwIfAborted();
    done.push(work(thing));
    if (performance.now() - since < portionMs) continue;
    await setImmediate();
    since = performance.now();
  }
  return done;
}
