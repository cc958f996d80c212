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
  /** One pass; never rejects. */
  pass: (inboxOnly: boolean) => Promise<void>;
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

export function createPace({ timers, tick, random, pace, pass }: PaceParts): Pace {
  const cutEvery = pace === 'share' ? limits.cutShare : limits.cutCloud;
  let running: Promise<void> | null = null;
  let cancel = (): void => {};
  let dueAt = Number.POSITIVE_INFINITY;
  let lastWhole = Number.NEGATIVE_INFINITY;
  let lastPass = Number.NEGATIVE_INFINITY;
  let lastLife = Number.NEGATIVE_INFINITY;
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
    return pause * (1 + limits.pollJitter * jitter);
  }

  async function run(): Promise<void> {
    dueAt = Number.POSITIVE_INFINITY;
    const whole = tick() - lastWhole >= limits.pollRest;
    if (whole) lastWhole = tick();
    running = pass(!whole);
    await running;
    running = null;
    lastPass = tick();
    const again = dueAt;
    dueAt = Number.POSITIVE_INFINITY;
    if (pace === 'byHand') {
      if (again !== Number.POSITIVE_INFINITY) runAt(again);
    } else runAt(Math.min(again, tick() + pollPause()));
  }

  if (pace !== 'byHand') runAt(tick());
  return {
    wrote(whole) {
      lastLife = tick();
      if (whole) lastWhole = Number.NEGATIVE_INFINITY;
      if (pace !== 'byHand') runAt(Math.max(tick() + limits.cutSettle, lastPass + cutEvery));
    },
    hint() {
      lastLife = tick();
      if (pace !== 'byHand') runAt(tick());
    },
    async now() {
      cancel();
      while (running !== null) await running;
      lastWhole = Number.NEGATIVE_INFINITY;
      await run();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
