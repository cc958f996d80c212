import type { Cloud } from './cloud.ts';
import { type FaultName, type Faults, flipped } from './faults.ts';
import type { Replica } from './replica.ts';
import type { Seeded } from './seeded.ts';
import { copyName } from './sync-client.ts';

export interface FaultWorld {
  cloud: Cloud;
  random: Seeded;
  faults: Faults;
  now: () => number;
  /** All copies of the folder. */
  replicas: () => readonly Replica[];
}

const minute = 60_000;
type Fault = (replica: Replica, world: FaultWorld) => FaultName | null;

/** Some file of this copy, of ops rather than of anything else; the descriptor is spared, since a folder without it is tried by the wiped one. */
function someFile(replica: Replica, { random }: FaultWorld): string | null {
  const all = [...replica.files.keys()].filter((path) => !path.startsWith('root/'));
  const worth = all.filter((path) => path.startsWith('new/') || path.startsWith('log/'));
  return random.pickAny(random.chance(0.7) ? worth : all);
}

const deleteOne: Fault = (replica, world) => {
  const path = someFile(replica, world);
  if (path === null) return null;
  replica.files.delete(path);
  return 'deleted';
};

const renameOne: Fault = (replica, world) => {
  const path = someFile(replica, world);
  const file = path === null ? undefined : replica.files.get(path);
  if (path === null || file === undefined) return null;
  replica.files.delete(path);
  replica.put(copyName(path, world.random), file.bytes, world.cloud.stamp());
  return 'renamed';
};

const copyOne: Fault = (replica, world) => {
  const path = someFile(replica, world);
  const file = path === null ? undefined : replica.files.get(path);
  if (path === null || file === undefined) return null;
  replica.put(copyName(path, world.random), file.bytes, world.cloud.stamp());
  return 'conflictCopy';
};

/** A disk that rots: the sync client holds the file for the one it fetched. */
const flipOne: Fault = (replica, world) => {
  const path = someFile(replica, world);
  const file = path === null ? undefined : replica.files.get(path);
  if (path === null || file === undefined || file.bytes.length === 0) return null;
  const { random, cloud } = world;
  const bytes = flipped(file.bytes, random.below(file.bytes.length), random.below(8));
  replica.put(path, bytes, cloud.stamp(), file.synced);
  return 'flipped';
};

/** The file server's own disk rots: no listing tells of it. */
const rotOne: Fault = (_replica, { cloud, random, replicas }) => {
  const path = random.pickAny([...cloud.files.keys()].filter((one) => /^(new|log|key)/.test(one)));
  const file = path === null ? undefined : cloud.files.get(path);
  if (path === null || file === undefined || file.bytes.length === 0) return null;
  const bytes = flipped(file.bytes, random.below(file.bytes.length), random.below(8));
  for (const { files } of replicas()) {
    const local = files.get(path);
    if (local?.synced === file.version && !local.isPartial) local.bytes = bytes;
  }
  file.bytes = bytes;
  return 'rotten';
};

const lockOne: Fault = (replica, world) => {
  const path = someFile(replica, world);
  if (path === null) return null;
  replica.locks.set(path, world.now() + 90 * minute);
  return 'locked';
};

const wipe: Fault = (replica) => {
  replica.files.clear();
  return 'wiped';
};

const rollBack: Fault = (_replica, { cloud }) => {
  cloud.rollBack();
  return 'rolledBack';
};

const litter: Fault = (replica, { random, cloud }) => {
  const [name, words] = random.pick([
    ['desktop.ini', '[.ShellClassInfo]'],
    ['.DS_Store', '\0\0\0\u0001Bud1'],
    ['Thumbs.db', '\u00d0\u00cf\u0011\u00e0'],
    ['~$minutes.docx', 'lock'],
    ['s-notours.mms', 'MMS1 but no more than that'],
  ] as const);
  const area = random.pick(['new', 'log', 'key', 'ack', 'obj']);
  replica.put(`${area}/${name}`, new TextEncoder().encode(words), cloud.stamp());
  return 'litter';
};

const unmount: Fault = (replica, { random }) => {
  replica.standing = random.pick(['empty', 'other']);
  return replica.standing === 'other' ? 'otherFolder' : 'unmounted';
};

const refuse: Fault = (replica, { random }) => {
  replica.refuses = random.pick(['full', 'readOnly']);
  return replica.refuses === 'full' ? 'full' : 'readOnly';
};

/** Some files of the others do not come through for a while: later ones arrive before them. */
const withhold: Fault = (replica, { random, cloud }) => {
  const missing = [...cloud.files.keys()].filter((path) => !replica.files.has(path));
  if (missing.length === 0) return null;
  for (let times = 0; times < 4; times++) replica.withheld.add(random.pick(missing));
  return 'withheld';
};

/** What may befall a copy of the folder, with how often one thing is met beside another. */
const all: readonly (readonly [weight: number, fault: Fault])[] = [
  [16, deleteOne],
  [8, renameOne],
  [6, copyOne],
  [12, flipOne],
  [3, rotOne],
  [10, lockOne],
  [2, wipe],
  [2, rollBack],
  [4, litter],
  [4, unmount],
  [4, refuse],
  [8, withhold],
];
const wholeWeight = all.reduce((sum, [weight]) => sum + weight, 0);

/** Something happens to this copy of the folder. */
export function befall(replica: Replica, world: FaultWorld): void {
  let roll = world.random.next() * wholeWeight;
  const found = all.find(([weight]) => {
    roll -= weight;
    return roll < 0;
  });
  const name = found?.[1](replica, world) ?? null;
  if (name !== null) world.faults.count(name);
}

/** Whatever stood in the way of this copy is over. */
export function recover(replica: Replica): void {
  replica.standing = 'ours';
  replica.refuses = null;
  replica.locks.clear();
  replica.withheld.clear();
}
