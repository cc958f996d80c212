/**
 * How long somebody stays at an item that the keys led to before it counts as taken, in milliseconds: longer than a
 * look at a title on the way to a later item, and short enough for the minute that the record notes as its beginning.
 */
export const stayMs = 1_500;

/** Takes the item that somebody comes to stay at, and none that was only passed over. */
export interface TakeWhenStayed {
  /** Somebody has come to this item. What was come to before and not stayed at is not taken. */
  come(take: () => void): void;
  /** Something was written or done there: it is taken at once. */
  now(): void;
  /** Somebody went elsewhere without staying. */
  forget(): void;
}

export function createTakeWhenStayed(): TakeWhenStayed {
  let waiting: { take: () => void; timer: ReturnType<typeof setTimeout> } | null = null;
  const forget = () => {
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = null;
  };
  const now = () => {
    const take = waiting?.take;
    forget();
    take?.();
  };
  return {
    come: (take) => {
      forget();
      waiting = { take, timer: setTimeout(now, stayMs) };
    },
    now,
    forget,
  };
}
