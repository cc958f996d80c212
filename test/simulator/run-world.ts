import { createHash } from 'node:crypto';
import { type SafetyRules, safetyRules } from '../../shared/sync/safety-rules.ts';
import type { FaultName } from './faults.ts';
import { founding, withRandom } from './founding.ts';
import { seeded } from './seeded.ts';
import { settle } from './settle.ts';
import { type Flavour, World } from './world.ts';

export interface Outcome {
  seed: number;
  flavour: Flavour;
  /** What was wrong at the end; empty: the run went well. */
  faults: string[];
  met: ReadonlyMap<FaultName, number>;
  rounds: number;
  /** Of everything that lies in the folder at the end: a seed that replays gives the same. */
  digest: string;
}

/** What a seed tries, told by the seed itself. */
export function flavourOf(seed: number): Flavour {
  const roll = seeded(seed ^ 0x5eed).next();
  const loss = roll < 0.15;
  return {
    steps: 60,
    rounds: 40,
    rot: roll > 0.8 ? 0.25 : 0,
    loss,
    forgers: roll < 0.6,
    members: roll > 0.3 && roll < 0.75,
  };
}

/** One whole run. Never rejects: what goes wrong is in its faults. */
export async function runWorld(
  seed: number,
  rules: SafetyRules = safetyRules,
  flavour: Flavour = flavourOf(seed),
): Promise<Outcome> {
  const world = new World(seed, await founding(), flavour, rules);
  const ended = await withRandom(world.random, async () => {
    try {
      await world.begin();
      await world.run();
      return await settle(world);
    } catch (error) {
      return {
        faults: [`threw ${error instanceof Error ? error.stack : String(error)}`],
        rounds: 0,
      };
    }
  });
  const hash = createHash('sha256');
  for (const [path, { bytes }] of [...world.cloud.files].sort(([one], [other]) =>
    one < other ? -1 : 1,
  ))
    hash.update(path).update(bytes);
  return { seed, flavour, ...ended, met: world.faults.met, digest: hash.digest('hex') };
}
