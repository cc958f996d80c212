/** Random numbers of one seed: the same on every machine, so that a run replays exactly. */
export interface Seeded {
  /** From 0 up to, but without, 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from 0 up to, but without, `end`. */
  below(end: number): number;
  /** @throws RangeError where there is nothing to choose from */
  pick<T>(of: readonly T[]): T;
  /** Null where there is nothing to choose from. */
  pickAny<T>(of: readonly T[]): T | null;
  shuffled<T>(of: readonly T[]): T[];
  bytes(count: number): Uint8Array;
}

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain). */
export function seeded(seed: number): Seeded {
  let state = Math.imul(seed, 7919) + 13;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const pickAny = <T>(of: readonly T[]): T | null => of[below(of.length)] ?? null;
  return {
    next,
    below,
    pickAny,
    chance: (probability) => next() < probability,
    pick: (of) => {
      const picked = of[below(of.length)];
      if (picked === undefined) throw new RangeError('nothing to choose from');
      return picked;
    },
    shuffled: (of) => {
      const all = [...of];
      for (let end = all.length - 1; end > 0; end--) {
        const other = below(end + 1);
        const [a, b] = [all[end], all[other]];
        if (a === undefined || b === undefined) continue;
        all[end] = b;
        all[other] = a;
      }
      return all;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
