import { forgeOne } from './forger.ts';
import type { Laptop } from './laptop.ts';
import type { World } from './world.ts';

const called = (world: World, name: string): Laptop | null =>
  world.living().find((laptop) => laptop.name === name) ?? null;

/** What a run is sure to meet half-way, where its flavour says so. */
export async function turn(world: World): Promise<void> {
  const [clerk, deputy] = [called(world, 'Clerk'), called(world, 'Deputy')];
  const { turn: what } = world.flavour;
  if (what === undefined || clerk === null || deputy === null) return;
  if (what === 'restored') {
    world.count('restoredOne');
    if (clerk.backup !== null) await clerk.restore(clerk.backup, ['council']);
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
}
