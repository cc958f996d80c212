import { limits } from '../limits.ts';
import { codeOf } from './disk.ts';

export interface Timers {
  wait(milliseconds: number): Promise<void>;
}

/** Virus scanners, search indexers and sync clients hold a file for a moment, Windows' shares forget one for a moment. */
const passing = ['EPERM', 'EACCES', 'EBUSY', 'ENOENT'];
export const isPassing = (error: unknown): boolean => passing.includes(codeOf(error));

/**
 * Does `work` again, in growing steps, while another program is in its way; rethrows its last error after so many
 * milliseconds of waiting. No clock is asked: it may jump.
 */
export async function patiently<T>(
  work: () => Promise<T>,
  timers: Timers,
  longestMs: number,
): Promise<T> {
  const { first, most } = limits.writeRetry;
  let waited = 0;
  for (let pause: number = first; ; pause = Math.min(pause + first, most))
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || waited >= longestMs) throw error;
      await timers.wait(pause);
      waited += pause;
    }
}
