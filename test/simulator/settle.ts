import { faultsOf, heldBy, members } from './checks.ts';
import { recover } from './folder-faults.ts';
import type { World } from './world.ts';

const hour = 3_600_000;
/** Once the faults stop: everybody exchanges for a while. Answers what is still wrong then, and how long it took. */
export async function settle(world: World): Promise<{ faults: string[]; rounds: number }> {
  world.faults.on = false;
  for (const { replica, power } of world.living()) {
    recover(replica);
    power.restore();
  }
  // somebody has every file of the folder looked at
  for (const { running, place } of members(world)) running.group.upkeep.scan(place);
  const held = heldBy(members(world));
  let faults: string[] = [];
  for (let round = 1; round <= world.flavour.rounds; round++) {
    // two with the same keys tell of themselves in one file: no order may hide one of them
    for (const laptop of world.random.shuffled(world.living())) {
      world.now += 2 * hour;
      laptop.replica.locks.clear();
      laptop.sync.all();
      await putBack(world);
      await laptop.pass();
      laptop.sync.all();
    }
    if (round < 2) continue;
    faults = faultsOf(world, held);
    if (faults.length === 0) return { faults, rounds: round };
  }
  return { faults, rounds: world.flavour.rounds };
}

/** A folder that lost even its descriptor is put back by whoever finds it so, and says yes. */
async function putBack(world: World): Promise<void> {
  for (const laptop of members(world)) {
    const standing = await laptop.mailbox.identify();
    const lost = laptop.running.group.upkeep.lost(laptop.place);
    if (standing !== 'ours' || lost > 0) await laptop.refill();
  }
}
