import { describe, expect, it } from 'vitest';
import { limits } from '../../../electron/sync/limits.ts';
import { createPace, type PaceParts } from '../../../electron/sync/pace.ts';

/** Passes that a place gets while its time goes by, in ms of its running time. */
function aPace(options: Partial<PaceParts>) {
  let now = 1_000_000;
  const due: { at: number; work: () => void }[] = [];
  const passes: number[] = [];
  const pace = createPace({
    tick: () => now,
    // no jitter
    random: () => Uint8Array.of(127.5),
    timers: {
      after(ms, work) {
        const timer = { at: now + ms, work };
        due.push(timer);
        return () => void (due.includes(timer) && due.splice(due.indexOf(timer), 1));
      },
    },
    ...{ pace: 'share', inboxFiles: () => 0, retryIn: () => Infinity },
    pass: async () => void passes.push(now),
    ...options,
  });
  const goOn = async (ms: number): Promise<number> => {
    const before = passes.length;
    for (const end = now + ms; ; ) {
      const next = due.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > end) {
        now = end;
        return passes.length - before;
      }
      due.splice(due.indexOf(next), 1);
      now = Math.max(now, next.at);
      next.work();
      await new Promise(setImmediate);
    }
  };
  return { pace, passes, goOn, now: () => now };
}
const minute = 60_000;

describe('how often a place is looked at', () => {
  it('is every second while somebody has just come in, also where nothing tells of new files', async () => {
    const share = aPace({});
    expect(await share.goOn(minute)).toBeGreaterThan(50);
    expect(await share.goOn(9 * minute)).toBeGreaterThan(100);
    expect(await share.goOn(10 * minute)).toBeLessThan(25);
  });

  it('is as soon as a file that was not whole is to be tried again', async () => {
    const quiet = aPace({ retryIn: () => 5000 });
    await quiet.goOn(20 * minute);
    expect(await quiet.goOn(minute)).toBeGreaterThan(10);
  });
});

describe('how often files are written', () => {
  /** Ms from one cut to the next where somebody writes all the while, and something comes from others, too. */
  const betweenCuts = async (options: Partial<PaceParts>): Promise<number> => {
    const cuts: number[] = [];
    let now = () => 0;
    const pass = async (_: boolean, does: boolean) => void (does && cuts.push(now()));
    const one = aPace({ ...options, pass });
    now = one.now;
    for (let at = 0; at < 600; at += 1) {
      one.pace.wrote(false);
      if (at % 3 === 0) one.pace.hint();
      await one.goOn(100);
    }
    return 60_000 / cuts.length;
  };

  it('is every second on a share, and no oftener than in a cloud once its inbox is full', async () => {
    expect(await betweenCuts({})).toBeGreaterThanOrEqual(0.9 * limits.cutShare);
    expect(await betweenCuts({})).toBeLessThan(1.5 * limits.cutShare);
    const full = await betweenCuts({ inboxFiles: () => limits.inboxBusy });
    expect(full).toBeGreaterThanOrEqual(0.8 * limits.cutCloud);
  });

  it('is every 15 seconds in a cloud, and no sooner than 30 after a file where nothing went on for long', async () => {
    expect(await betweenCuts({ pace: 'cloud' })).toBeGreaterThanOrEqual(0.8 * limits.cutCloud);
    const cuts: number[] = [];
    const one = aPace({
      pace: 'cloud',
      pass: async (_, does) => void (does && cuts.push(one.now())),
    });
    await one.goOn(20 * minute);
    for (const before = cuts.length; cuts.length === before; ) await one.goOn(100);
    const last = cuts.at(-1) ?? 0;
    one.pace.wrote(false);
    await one.goOn(minute);
    expect((cuts.find((at) => at > last) ?? 0) - last).toBeGreaterThanOrEqual(
      (1 - limits.pollJitter) * limits.cutCloudIdle,
    );
  });

  it('puts off no word for longer than that', async () => {
    const cuts: number[] = [];
    const one = aPace({ pass: async (_, does) => void (does && cuts.push(one.now())) });
    await one.goOn(30 * minute);
    for (let at = 0; at < 20; at += 1) {
      await one.goOn(at * 97);
      const before = cuts.length;
      one.pace.wrote(false);
      one.pace.hint();
      const due = Math.max(0, (cuts.at(-1) ?? 0) + limits.cutShare - one.now());
      await one.goOn(due + limits.cutSettle);
      expect(cuts.length).toBeGreaterThan(before);
    }
  });
});
