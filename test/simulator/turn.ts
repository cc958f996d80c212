import { handOutFalseKeys } from './false-keys.ts';
import { forgeOne, isForgery } from './forger.ts';
import type { Laptop } from './laptop.ts';
import { turnALetter } from './turned-letter.ts';
import type { World } from './world.ts';

const called = (world: World, name: string): Laptop | null =>
  world.living().find((laptop) => laptop.name === name) ?? null;

/** What a run is sure to meet half-way, where its flavour says so. */
export async function turn(world: World): Promise<void> {
  const [clerk, deputy] = [called(world, 'Clerk'), called(world, 'Deputy')];
  const { turn: what } = world.flavour;
  if (what === undefined) return;
  if (isForgery(what)) {
    forgeOne(world, what);
    return;
  }
  if (clerk === null || deputy === null) return;
  if (what === 'restored') {
    world.count('restoredOne');
    if (clerk.backup !== null) await clerk.restore(clerk.backup, ['council']);
    return;
  }
  if (what === 'turnedLetter') {
    await turnALetter(world, clerk, deputy);
    return;
  }
  if (what === 'eachOther') {
    await takeFromEachOther(world, clerk, deputy);
    return;
  }
  const { acts, acted, held } = clerk.running.group;
  const { device } = deputy.setup.keys;
  world.count(what === 'removed' ? 'removed' : 'roleChanged');
  if (what === 'removed') await acts.remove(device, held());
  else await acts.setRole(device, 'member', held());
  await acted();
  for (const kind of ['afterRemoval', 'afterDemotion', 'exClerkPromotes'] as const)
    forgeOne(world, kind);
  await handOutFalseKeys(world);
}

/**
 * Both clerks take the part from each other, neither knowing of the other. The members hear the one first who will be
 * overruled, and write with the keys that he made without the other.
 */
async function takeFromEachOther(world: World, clerk: Laptop, deputy: Laptop): Promise<void> {
  world.count('roleChanged');
  for (const [one, other] of [
    [deputy, clerk],
    [clerk, deputy],
  ] as const) {
    const { acts, acted, held } = one.running.group;
    await acts.setRole(other.setup.keys.device, 'member', held());
    await acted();
  }
  const chair = called(world, 'Chair');
  for (const laptop of [deputy, chair, chair]) {
    if (laptop === null) continue;
    await laptop.pass();
    laptop.sync.all();
    for (let times = 0; times < 4; times++) world.act(laptop);
  }
}
