import { limits } from './limits.ts';

/** When files that are not whole yet are looked at again. Kept in memory: a new launch looks at all of them at once. */
export interface Retries {
  isDue(key: string): boolean;
  /** It was not whole this time either; answers how often it has been tried. */
  again(key: string): number;
  /** Whether it was not whole when it was read last. */
  isWaiting(key: string): boolean;
  /** It is looked at again when somebody asks, or what it waits for may have come; answers how often it has been tried. */
  whenAsked(key: string): number;
  /** It is whole, or never will be; answers how often it has been tried. */
  done(key: string): number;
  /** Milliseconds until the next of them becomes due; Infinity: none will. One that is due already waits for nobody. */
  nextIn(): number;
  /** All of them are due: somebody asked, or what they waited for may have come. */
  allDue(): void;
}

/** @param tick milliseconds of this device's running time, by no clock */
export function createRetries(tick: () => number): Retries {
  const waiting = new Map<string, { tries: number; at: number }>();
  return {
    isDue: (key) => (waiting.get(key)?.at ?? 0) <= tick(),
    again(key) {
      const tries = (waiting.get(key)?.tries ?? 0) + 1;
      const pause = limits.retries[Math.min(tries, limits.retries.length) - 1] ?? 0;
      waiting.set(key, { tries, at: tick() + pause });
      return tries;
    },
    isWaiting: (key) => waiting.has(key),
    whenAsked(key) {
      const tries = (waiting.get(key)?.tries ?? 0) + 1;
      waiting.set(key, { tries, at: Number.POSITIVE_INFINITY });
      return tries;
    },
    done(key) {
      const tries = (waiting.get(key)?.tries ?? 0) + 1;
      waiting.delete(key);
      return tries;
    },
    nextIn() {
      const now = tick();
      let next = Number.POSITIVE_INFINITY;
      for (const { at } of waiting.values()) if (at > now) next = Math.min(next, at);
      return next - now;
    },
    allDue() {
      for (const wait of waiting.values()) wait.at = 0;
    },
  };
}
