import {
  type CopyReason,
  copiedFiles,
  copiesOf,
  type KeptCopy,
} from '../database/copies/kept-copies.ts';
import type { CopyOutcome, CopyProblem, CopyTask } from '../database/copies/make-copies.ts';

/** How a round of copies ended, over all files. */
export type LocalBackupAnswer =
  | { kind: 'made' }
  /** The newest copies hold the same already. */
  | { kind: 'unchanged' }
  /** The older copies are as they were. */
  | { kind: 'failed'; why: CopyProblem };

/** Copies of the profile's own files on this computer, which nobody has to ask for (reliability R8). */
export interface LocalBackups {
  /** While minutes are open a copy is made every 15 minutes instead of every hour. */
  setLive(isLive: boolean): void;
  /** Makes the copies at once, after those under way. Never rejects. */
  now(reason: Extract<CopyReason, 'timed' | 'closed'>): Promise<LocalBackupAnswer>;
  /** Whether it is time for a copy. */
  due(): boolean;
  /** Whether a copy is being made: logs cannot be folded back without waiting for it. */
  isBusy(): boolean;
  /** Every finished copy, newest first. */
  list(): KeptCopy[];
  /** Why the last round failed; null where it did not. */
  problem(): CopyProblem | null;
  /** To be called every minute or so. Never rejects. */
  tick(): Promise<void>;
  /** Waits for the copy under way, some seconds at most. */
  close(): Promise<void>;
}

export interface LocalBackupsOptions {
  profileFolder: string;
  clock: () => Date;
  nativeBinding?: string | undefined;
  run: (task: CopyTask, signal: AbortSignal) => Promise<CopyOutcome[]>;
  /** For the log: each file that was not copied, and why. */
  report: (error: unknown) => void;
  /** Told when a round ended otherwise than the one before. */
  tell: () => void;
}

const minuteMs = 60_000;
const everyMs = { live: 15 * minuteMs, quiet: 60 * minuteMs, failed: 5 * minuteMs };
/** A disk that does not answer must not hold the end of the app up. */
const longestCloseMs = 10_000;

const problems: readonly CopyProblem[] = ['damaged', 'diskFull', 'unreadable', 'unexpected'];

function summary(outcomes: readonly CopyOutcome[]): LocalBackupAnswer {
  const failed = outcomes.filter((outcome) => outcome.kind === 'failed');
  const why = problems.find((problem) => failed.some((outcome) => outcome.why === problem));
  if (why !== undefined) return { kind: 'failed', why };
  return { kind: outcomes.some(({ kind }) => kind === 'made') ? 'made' : 'unchanged' };
}

export function createLocalBackups(options: LocalBackupsOptions): LocalBackups {
  const { profileFolder, clock, nativeBinding } = options;
  const ending = new AbortController();
  let isLive = false;
  let problem: CopyProblem | null = null;
  let queued = 0;
  let last: Promise<unknown> = Promise.resolve();
  const list = () => copiedFiles.flatMap((name) => copiesOf(profileFolder, name));
  /** Null at first: each start looks once at what changed since the last copies. */
  let lookedAt: number | null = null;

  function settle(next: CopyProblem | null): void {
    const isNews = next !== problem;
    problem = next;
    if (isNews) options.tell();
  }

  async function round(reason: CopyTask['reason']): Promise<LocalBackupAnswer> {
    const now = clock();
    lookedAt = now.getTime();
    const task = { folder: profileFolder, now: now.toISOString(), reason, nativeBinding };
    try {
      const outcomes = await options.run(task, ending.signal);
      for (const outcome of outcomes) if (outcome.kind === 'failed') options.report(outcome.error);
      const answer = summary(outcomes);
      settle(answer.kind === 'failed' ? answer.why : null);
      return answer;
    } catch (error) {
      if (!ending.signal.aborted) options.report(error);
      settle('unexpected');
      return { kind: 'failed', why: 'unexpected' };
    }
  }

  const now: LocalBackups['now'] = async (reason) => {
    queued += 1;
    const mine = last.then(() => round(reason));
    last = mine;
    try {
      return await mine;
    } finally {
      queued -= 1;
    }
  };

  const due = (): boolean => {
    const age = clock().getTime() - (lookedAt ?? Number.NEGATIVE_INFINITY);
    const every = problem !== null ? everyMs.failed : isLive ? everyMs.live : everyMs.quiet;
    // a clock that was put back must not put the next copy off
    return age < 0 || age >= every;
  };

  return {
    setLive: (next) => {
      isLive = next;
    },
    now,
    due,
    isBusy: () => queued > 0,
    list: () => list().sort((one, other) => (one.at < other.at ? 1 : -1)),
    problem: () => problem,
    tick: async () => {
      if (queued === 0 && due()) await now('timed');
    },
    close: async () => {
      const tooLong = setTimeout(() => ending.abort(new Error('closing')), longestCloseMs);
      await last;
      clearTimeout(tooLong);
    },
  };
}
