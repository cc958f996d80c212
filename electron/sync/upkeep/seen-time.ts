import type { MetaTable } from '../../database/meta-table.ts';
import { limits } from '../limits.ts';

/**
 * Time as this profile has lived through it: what is waited for is waited for while the app runs, and no wrong clock
 * or long sleep makes it shorter.
 */
export interface SeenTime {
  /** Milliseconds of all launches together: whole ones, as they are stored. */
  ms(): number;
  /** Days on which the app has run, the first one counted. */
  days(): number;
}

/** Running time between two days that are counted: a clock that jumps to and fro counts none. */
const leastBetweenDays = 3_600_000;

interface Parts {
  meta: Pick<MetaTable, 'get' | 'set'>;
  tick: () => number;
  clock: () => Date;
}

export function createSeenTime({ meta, tick, clock }: Parts): SeenTime {
  const number = (key: string) => Number(meta.get(key) ?? 0);
  let saved = number('seenMs');
  let last = tick();
  let runningSinceDay = leastBetweenDays;

  function advance(): void {
    const now = tick();
    const passed = Math.max(0, now - last);
    last = now;
    saved += passed;
    runningSinceDay += passed;
    if (passed > 0) meta.set('seenMs', String(Math.round(saved)));
    const date = clock().toISOString().slice(0, 10);
    if (date === meta.get('seenDate') || runningSinceDay < leastBetweenDays) return;
    runningSinceDay = 0;
    meta.set('seenDate', date);
    meta.set('seenDays', String(number('seenDays') + 1));
  }
  return {
    ms() {
      advance();
      return Math.round(saved);
    },
    days() {
      advance();
      return number('seenDays');
    },
  };
}

/** Any whole number of milliseconds from `from` up to and without `to`. */
export function between(from: number, to: number, random: (bytes: number) => Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = random(4);
  const share = (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32;
  return from + Math.floor((to - from) * share);
}

/** When another device's lost file is put back, after now. */
export const healDelay = (random: (bytes: number) => Uint8Array): number =>
  between(limits.healOthersFrom, limits.healOthersTo, random);
