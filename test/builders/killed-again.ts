import { setTimeout as wait } from 'node:timers/promises';
import { aKillableBackend, type KillableBackend } from './a-killable-backend.ts';

/** Works on a backend until it is told to stop, and knows what it was told is kept. */
export interface KilledRobot<There, Loss> {
  work(): Promise<unknown>;
  stop(): void;
  /** What the kill took, by what is there after the next start. */
  lossAfter(killedAt: number, there: There): Loss;
}

export interface Killing<There, Loss> {
  profile: string;
  kills: number;
  /** The same seed kills at the same moments. */
  seed: number;
  /** A robot works for at least 200 ms, and for so many more at the most. */
  mostMs: number;
  there(client: KillableBackend['client']): Promise<There>;
  robot(
    client: KillableBackend['client'],
    there: There,
    random: () => number,
  ): KilledRobot<There, Loss>;
}

let lastStart: Promise<unknown> = Promise.resolve();
/** One start at a time: the robots that are working are to be killed, not starved of a processor. */
function inTurn<T>(start: () => Promise<T>): Promise<T> {
  const mine = lastStart.then(start);
  lastStart = mine.catch(() => undefined);
  return mine;
}

/** Lets a robot work over one profile and kills its backend again and again; answers what each kill took. */
export async function killedAgainAndAgain<There, Loss>(
  killing: Killing<There, Loss>,
): Promise<Loss[]> {
  const random = seeded(killing.seed);
  const losses: Loss[] = [];
  let last: { robot: KilledRobot<There, Loss>; killedAt: number } | null = null;
  for (let kill = 0; kill <= killing.kills; kill += 1) {
    // the start checks every file that was not closed in order, and refuses a damaged one
    const backend = await inTurn(() => aKillableBackend(killing.profile));
    const there = await killing.there(backend.client);
    if (last !== null) losses.push(last.robot.lossAfter(last.killedAt, there));
    if (kill === killing.kills) {
      await backend.close();
      return losses;
    }
    const robot = killing.robot(backend.client, there, random);
    const working = robot.work();
    await wait(200 + random() * killing.mostMs);
    const killedAt = await backend.kill();
    robot.stop();
    await working;
    last = { robot, killedAt };
  }
  return losses;
}

/** Numbers that are the same for the same seed (mulberry32), so that a kill can be made again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
