/** A pause longer than this begins a new step of Undo. Milliseconds. */
const longestPauseMs = 2_000;

interface Written {
  run: string;
  first: number;
}

/** Which changes are one step of Undo: those of one key that follow each other without a pause. */
export interface Joining {
  /** The first seq of the change that one of this key goes on with; null where it is a change of its own. */
  first(key: string | null, lastDone: Written | null, now: Date): number | null;
  /** To be told of each undoable change after its commit. */
  wrote(key: string | null, change: Written, now: Date): void;
}

export function createJoining(): Joining {
  let open: { key: string; change: Written; at: number } | null = null;
  return {
    first(key, lastDone, now) {
      if (open === null || key === null || open.key !== key) return null;
      const { change, at } = open;
      // undone meanwhile, or something else was done since
      if (lastDone?.run !== change.run || lastDone.first !== change.first) return null;
      return Math.abs(now.getTime() - at) < longestPauseMs ? change.first : null;
    },
    wrote(key, change, now) {
      open = key === null ? null : { key, change, at: now.getTime() };
    },
  };
}
