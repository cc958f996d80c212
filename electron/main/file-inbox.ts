/** Keeps files that came before the backend was there, and hands on those that come after. */
export interface FileInbox {
  put(paths: string[]): void;
  /** From now on files go to `take`; those that wait go at once. */
  open(take: (paths: string[]) => void): void;
}

/** macOS hands files over before the app is ready, other systems with the command line. */
export function createFileInbox(): FileInbox {
  const waiting: string[] = [];
  let taker: ((paths: string[]) => void) | null = null;
  return {
    put(paths) {
      if (paths.length === 0) return;
      if (taker === null) waiting.push(...paths);
      else taker(paths);
    },
    open(take) {
      taker = take;
      this.put(waiting.splice(0));
    },
  };
}
