import { limits } from './limits.ts';

/** Timers as the exchange uses them; a test or simulator hands in its own. */
export interface Timers {
  /** Runs `work` once after so many milliseconds, unless the function it returns is called before. */
  after(ms: number, work: () => void): () => void;
}

export interface PaceParts {
  timers: Timers;
  /** Milliseconds of this device's running time. */
  tick: () => number;
  random: (bytes: number) => Uint8Array;
  /** 'byHand' places are only exchanged with when somebody says so. */
  pace: 'share' | 'cloud' | 'byHand';
  /** How many files the inbox there held when it was listed last. */
  inboxFiles: () => number;
  /** Milliseconds until a file that was not whole is looked at again; Infinity: none waits. */
  retryIn: () => number;
  /** One pass; never rejects. `cuts`: what was written here since goes out in files of its own. */
  pass: (inboxOnly: boolean, cuts: boolean) => Promise<void>;
}

/** When the next exchange with one place is due. */
export interface Pace {
  /** Something was written here: it goes out soon. `whole`: with a whole exchange, since files go with it. */
  wrote(whole: boolean): void;
  /** Something may have come: it is looked at at once. */
  hint(): void;
  /** Somebody asked. Resolves when a whole pass that began after this call has ended. */
  now(): Promise<void>;
  stop(): void;
}

/** Others' words keep a place lively for this long, in ms: it is looked at every second, then every five. */
const livelyFor = 60_000;
const activeFor = 600_000;

export function createPace(parts: PaceParts): Pace {
  const { timers, tick, random, pace, pass } = parts;
  let running: Promise<void> | null = null;
  let cancel = (): void => {};
  let dueAt = Number.POSITIVE_INFINITY;
  let lastWhole = Number.NEGATIVE_INFINITY;
  let lastCut = Number.NEGATIVE_INFINITY;
  let hasWritten = false;
  // somebody has just begun or come in: what a clerk and a laptop that joins tell each other is not left to the slow pace
  let lastLife = tick();
  let stopped = false;

  function runAt(at: number): void {
    if (stopped || running !== null || at >= dueAt) {
      dueAt = Math.min(dueAt, at);
      return;
    }
    cancel();
    dueAt = at;
    cancel = timers.after(Math.max(0, at - tick()), () => void run());
  }

  function pollPause(): number {
    const quiet = tick() - lastLife;
    const calm = quiet < activeFor ? limits.pollActive : limits.pollIdle;
    const pause = quiet < livelyFor && pace === 'share' ? limits.pollLive : calm;
    const jitter = ((random(1)[0] ?? 0) / 255) * 2 - 1;
    const again = Math.max(limits.pollLive, parts.retryIn());
    return Math.min(again, pause * (1 + limits.pollJitter * jitter));
  }

  /** Every cut is a file: fewer where they are many already, and where a cloud counts each. */
  function cutEvery(): number {
    if (pace === 'share')
      return parts.inboxFiles() < limits.inboxBusy ? limits.cutShare : limits.cutCloud;
    return tick() - lastLife < activeFor ? limits.cutCloud : limits.cutCloudIdle;
  }

  async function run(): Promise<void> {
    dueAt = Number.POSITIVE_INFINITY;
    const whole = tick() - lastWhole >= limits.pollRest;
    if (whole) lastWhole = tick();
    const cuts = tick() - lastCut >= cutEvery();
    if (cuts) {
      lastCut = tick();
      hasWritten = false;
    }
    running = pass(!whole, cuts);
    await running;
    running = null;
    const again = Math.min(dueAt, hasWritten ? lastCut + cutEvery() : dueAt);
    dueAt = Number.POSITIVE_INFINITY;
    if (pace === 'byHand') {
      if (again !== Number.POSITIVE_INFINITY) runAt(again);
    } else runAt(Math.min(again, tick() + pollPause()));
  }

  if (pace !== 'byHand') runAt(tick());
  return {
    wrote(whole) {
      const soonest = lastCut + cutEvery();
      hasWritten = true;
      lastLife = tick();
      if (whole) lastWhole = Number.NEGATIVE_INFINITY;
      if (pace !== 'byHand') runAt(Math.max(tick() + limits.cutSettle, soonest));
    },
    hint() {
      lastLife = tick();
      if (pace !== 'byHand') runAt(tick());
    },
    async now() {
      cancel();
      while (running !== null) await running;
      lastWhole = Number.NEGATIVE_INFINITY;
      lastCut = Number.NEGATIVE_INFINITY;
      await run();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
