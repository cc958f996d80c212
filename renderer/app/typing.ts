/** Rest of the keys after which words are sent, and the longest that they wait, in milliseconds. */
const restMs = 250;
const longestMs = 1_000;
/** Pause before a refused sending is tried again. */
const againMs = 2_000;

export interface Typing<T> {
  /** Fields as they are now; sent when the keys rest, and at the latest a second after the first. */
  set(fields: Partial<T>): void;
  /** Sends what waits; resolves when all of it is kept, or could not be. */
  flush(): Promise<void>;
  /** Whether anything is not kept yet. */
  isUnsaved(): boolean;
  /** Sends no more; what waits is dropped. */
  stop(): void;
}

/**
 * Keeps fields as they are typed. What could not be kept is put back and tried again, unless it was
 * overwritten meanwhile; it is forgotten only when its sending has resolved.
 * @param mayTryAgain whether trouble may pass by itself; what may not is dropped
 */
export function createTyping<T extends object>(
  send: (fields: Partial<T>) => Promise<unknown>,
  mayTryAgain: (problem: unknown) => boolean,
): Typing<T> {
  let waiting: Partial<T> = {};
  let sending: Promise<void> | null = null;
  let first: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const isEmpty = () => Object.keys(waiting).length === 0;
  const wait = (delay: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void run(), delay);
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    if (sending !== null || isEmpty()) return sending ?? undefined;
    const fields = waiting;
    waiting = {};
    first = null;
    sending = send(fields).then(
      () => undefined,
      (problem: unknown) => {
        if (!mayTryAgain(problem)) return;
        waiting = { ...fields, ...waiting };
        wait(againMs);
      },
    );
    await sending;
    sending = null;
  };

  return {
    set(fields) {
      if (stopped) return;
      waiting = { ...waiting, ...fields };
      first ??= Date.now();
      wait(Math.max(0, Math.min(restMs, first + longestMs - Date.now())));
    },
    async flush() {
      if (sending !== null) await sending;
      await run();
    },
    isUnsaved: () => sending !== null || !isEmpty(),
    stop() {
      stopped = true;
      waiting = {};
      clearTimeout(timer);
    },
  };
}
