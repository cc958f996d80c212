import { keyRecordName } from '../../electron/sync/envelope/file-names.ts';
import { parseKeyRecord } from '../../electron/sync/envelope/key-record.ts';
import { forgersName } from './forger.ts';
import { type Laptop, openFiles } from './laptop.ts';
import { committee, newFile } from './small-council.ts';
import type { World } from './world.ts';

/** An act of membership of whoever sits at this laptop; an act that its device may not do is refused. */
export async function administer(world: World, laptop: Laptop): Promise<void> {
  const { random } = world;
  const roll = random.next();
  if (roll < 0.2) {
    await join(world);
    return;
  }
  const admin = someAdmin(world, laptop);
  if (admin === null) return;
  const { group } = admin.running;
  if (roll < 0.5) {
    const request = random.pickAny(group.state.requests());
    if (request !== null)
      await group.acts.admit({
        ...{ request: request.request, role: request.wishes },
        ...{ privateOf: random.chance(0.3) ? [committee] : [], earlier: random.chance(0.5) },
      });
  } else {
    const forger = world.laptops.find(({ name }) => name === forgersName)?.setup.keys.device;
    const isRemoval = roll < 0.62;
    // what the hostile one must not do is known only as long as nobody gives it more rights
    const others = [...group.state.known().membership.devices.values()].filter(
      ({ device, removed }) =>
        removed === null && device !== admin.setup.keys.device && (isRemoval || device !== forger),
    );
    const other = random.pickAny(others);
    if (other === null) return;
    if (isRemoval) {
      world.count('removed');
      await group.acts.remove(other.device, group.held());
    } else if (roll < 0.82) {
      world.count('roleChanged');
      const role = random.pick(['clerk', 'officer', 'chair', 'member'] as const);
      await group.acts.setRole(other.device, role, group.held());
    } else if (roll < 0.9)
      await group.acts.entitle(other.device, `private:${committee}`, random.chance(0.5));
    else await group.acts.withdraw(other.device, `private:${committee}`);
  }
  await group.acted();
}

/** Itself, where it may act; else another that may. */
function someAdmin(world: World, laptop: Laptop): Laptop | null {
  if (laptop.running.group.state.isAdmin()) return laptop;
  return world.random.pickAny(
    world.living().filter(({ running }) => running.group.state.isAdmin()),
  );
}

/** A laptop that nobody knows asks to join. */
async function join(world: World): Promise<void> {
  const used = world.laptops.map(({ setup }) => setup.keys.device);
  const keys = world.founding.later.find(({ device }) => !used.includes(device));
  if (keys === undefined) return;
  world.count('newcomer');
  const ledgers = { council: newFile('council'), private: newFile('private') };
  const files = openFiles({ ...ledgers, exchange: newFile('exchange'), notes: newFile('notes') });
  const name = `Newcomer ${world.laptops.length}`;
  const laptop = world.newcomer({ name, keys, isEntitled: false, files });
  await world.add(laptop);
  const { acts } = laptop.running.group;
  const { store } = laptop.running;
  for (const path of laptop.replica.areaOf('key')) {
    const bytes = laptop.replica.files.get(path)?.bytes ?? new Uint8Array();
    const parsed = parseKeyRecord(bytes);
    if (parsed.ok) store.keyRecords.add(parsed.hash, bytes, new Date(world.now).toISOString());
  }
  await laptop.running.group.acted();
  const wishes = world.random.pick(['officer', 'member', 'chair'] as const);
  await acts.askToJoin({ name, wishes, runs: [] });
  for (const { hash, bytes } of store.keyRecords.all())
    laptop.replica.put(`key/${keyRecordName({ hash })}`, bytes, world.cloud.stamp());
  await laptop.running.group.acted();
}
