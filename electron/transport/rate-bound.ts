export interface RateBoundOptions {
  perSecond: number;
  /** How many may come at once after a rest. */
  burst: number;
  /** Milliseconds of a clock that never jumps. */
  monotonic: () => number;
}

/** A bucket that refills steadily: true while there is something in it. */
export function createRateBound(options: RateBoundOptions): () => boolean {
  let left = options.burst;
  let filledAt = options.monotonic();
  return () => {
    const now = options.monotonic();
    left = Math.min(options.burst, left + ((now - filledAt) / 1000) * options.perSecond);
    filledAt = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
