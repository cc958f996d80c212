/** Written when the reader rests, and at the latest this long after the first unsaved move. */
const restMs = 250;
const latestMs = 1000;

export interface PositionKeeper<T> {
  /** Takes a new position; it is written soon. */
  keep(position: T): void;
  /** Writes now what is not written yet: the window is hidden or left. */
  flush(): void;
}

/**
 * Writes a position a quarter of a second after it came to rest and at least once a second, so that a power
 * cut loses no more than a second of scrolling. A position that could not be written is tried with the next.
 */
export function createPositionKeeper<T>(
  write: (position: T) => Promise<unknown>,
): PositionKeeper<T> {
  let unsaved: { position: T } | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(rest);
    clearTimeout(latest);
    latest = undefined;
    if (unsaved === null) return;
    const writing = unsaved;
    unsaved = null;
    write(writing.position).catch(() => {
      unsaved ??= writing;
    });
  };

  return {
    keep: (position) => {
      unsaved = { position };
      clearTimeout(rest);
      rest = setTimeout(flush, restMs);
      latest ??= setTimeout(flush, latestMs);
    },
    flush,
  };
}
