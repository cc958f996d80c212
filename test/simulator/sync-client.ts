import type { Cloud } from './cloud.ts';
import { type Faults, flipped } from './faults.ts';
import type { LocalFile, Replica } from './replica.ts';
import type { Seeded } from './seeded.ts';

/** How the four kinds of sync client name what they keep of two versions (sync.md, section 3). */
const conflictNames: readonly ((stem: string, ending: string) => string)[] = [
  (stem, ending) => `${stem} (Anna's conflicted copy 2026-03-01)${ending}`,
  (stem, ending) => `${stem}-DESKTOP-AB12${ending}`,
  (stem, ending) => `${stem}.sync-conflict-20260301-101010-ABCDEFG${ending}`,
  (stem, ending) => `${stem} (1)${ending}`,
];
const copyNames = [...conflictNames, (stem: string, ending: string) => `${stem} - Copy${ending}`];

/** A name that a copy of that file might be given. */
export function copyName(path: string, random: Seeded): string {
  const dot = path.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot)];
  return random.pick(copyNames)(stem, ending);
}

interface World {
  cloud: Cloud;
  random: Seeded;
  faults: Faults;
  /** How many first downloads come with a bit turned over, in silence. */
  rot: number;
}

/** Temporary names are left alone by every sync client. */
const isTemporary = (path: string): boolean => path.includes('~$') || path.endsWith('.tmp');

/** A sync client at work between one replica and the cloud: late, in any order, half, with copies of conflicts. */
export class SyncClient {
  readonly #replica: Replica;
  readonly #world: World;

  constructor(replica: Replica, world: World) {
    this.#replica = replica;
    this.#world = world;
  }

  /** Looks after that many files by chance. */
  someSteps(count: number): void {
    if (this.#replica.standing !== 'ours') return;
    const paths = this.#paths();
    for (let step = 0; step < count && paths.length > 0; step++)
      this.#bring(this.#world.random.pick(paths));
  }

  /** Brings every file in step; answers whether any had to be moved. */
  all(): boolean {
    let moved = false;
    for (const path of this.#paths()) if (this.#bring(path)) moved = true;
    return moved;
  }

  #paths(): string[] {
    const { files, base } = this.#replica;
    const all = new Set([...files.keys(), ...this.#world.cloud.files.keys(), ...base.keys()]);
    return [...all].filter((path) => !isTemporary(path));
  }

  #bring(path: string): boolean {
    const { files, base } = this.#replica;
    const { cloud } = this.#world;
    if (this.#replica.withheld.has(path)) return false;
    const local = files.get(path);
    const there = cloud.files.get(path);
    if (local?.isPartial) return this.#endPartial(path);
    if (local === undefined && there === undefined) return base.delete(path);
    if (local === undefined && there !== undefined) {
      if (base.get(path) !== there.version) return this.#download(path);
      cloud.files.delete(path);
      base.delete(path);
      return true;
    }
    if (local === undefined) return false;
    if (there === undefined) {
      if (local.synced === null || local.synced !== base.get(path))
        return this.#upload(path, local);
      files.delete(path);
      base.delete(path);
      return true;
    }
    return this.#both(path, local);
  }

  #both(path: string, local: LocalFile): boolean {
    const { files, base } = this.#replica;
    const { cloud, random, faults } = this.#world;
    const there = cloud.files.get(path);
    if (there === undefined || local.synced === there.version) return false;
    if (Buffer.compare(local.bytes, there.bytes) === 0) {
      local.synced = there.version;
      base.set(path, there.version);
      return false;
    }
    const known = base.get(path);
    if (local.synced !== null && local.synced === known) {
      this.#take(path, there.bytes, there.version);
      return true;
    }
    if (known === there.version) return this.#upload(path, local);
    faults.count('conflictCopy');
    files.set(copyName(path, random), { ...local, stamp: cloud.stamp(), synced: null });
    this.#take(path, there.bytes, there.version);
    return true;
  }

  #upload(path: string, local: LocalFile): boolean {
    const version = this.#world.cloud.put(path, local.bytes);
    this.#replica.base.set(path, version);
    local.synced = version;
    return true;
  }

  #take(path: string, bytes: Uint8Array, version: number): void {
    this.#replica.put(path, bytes, this.#world.cloud.stamp(), version);
    this.#replica.base.set(path, version);
  }

  #download(path: string): boolean {
    const { cloud, random, faults, rot } = this.#world;
    const there = cloud.files.get(path);
    if (there === undefined) return false;
    const { bytes, version } = there;
    if (faults.on && random.chance(0.2)) {
      const isZero = random.chance(0.3);
      faults.count(isZero ? 'zeroFilled' : 'partial');
      const part = isZero
        ? new Uint8Array(bytes.length)
        : bytes.slice(0, random.below(bytes.length));
      this.#take(path, part, version);
      const local = this.#replica.files.get(path);
      if (local !== undefined) local.isPartial = true;
    } else if (faults.on && bytes.length > 0 && random.chance(rot)) {
      faults.count('flippedDownload');
      this.#take(path, flipped(bytes, random.below(bytes.length), random.below(8)), version);
    } else this.#take(path, bytes, version);
    return true;
  }

  #endPartial(path: string): boolean {
    const { cloud, random, faults } = this.#world;
    if (faults.on && random.chance(0.5)) return false;
    const there = cloud.files.get(path);
    if (there === undefined) {
      this.#replica.files.delete(path);
      this.#replica.base.delete(path);
    } else this.#take(path, there.bytes, there.version);
    return true;
  }
}
