import type { Area, Entry, Mailbox } from '../../electron/sync/mailbox/mailbox.ts';
import { MailboxTrouble } from '../../electron/sync/mailbox/mailbox.ts';
import type { SafetyRules } from '../../shared/sync/safety-rules.ts';
import type { Cloud } from './cloud.ts';
import type { Faults } from './faults.ts';
import type { Power } from './power.ts';
import type { Replica } from './replica.ts';
import type { Seeded } from './seeded.ts';

export interface MailboxWorld {
  cloud: Cloud;
  random: Seeded;
  faults: Faults;
  now: () => number;
  /** The group's descriptor, byte for byte. */
  descriptorFile: { name: string; bytes: Uint8Array };
  /** What else goes on while the app waits for the folder: sync clients at work, somebody types. */
  meanwhile: () => void;
  rules: Pick<SafetyRules, 'identify'>;
  /** A whole file was written. */
  wrote: (bytes: Uint8Array) => void;
  /** A file is taken away by the app itself. */
  removes: (bytes: Uint8Array) => void;
  /** Something was written where the group's descriptor does not stand. */
  strayed: (path: string) => void;
}

const equal = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** A replica of the folder as the app sees it, with everything that disks, shares and other programs do to it. */
export class HostileMailbox implements Mailbox {
  readonly #replica: Replica;
  readonly #world: MailboxWorld;
  readonly #power: Power;

  constructor(replica: Replica, world: MailboxWorld, power: Power) {
    this.#replica = replica;
    this.#world = world;
    this.#power = power;
  }

  async identify(): Promise<'ours' | 'other' | 'absent'> {
    this.#begin();
    return this.#standing();
  }

  async list(area: Area): Promise<readonly Entry[]> {
    this.#begin();
    this.#refuseStrange();
    // what stands at an unmounted share's path is an empty folder: no error says so
    if (this.#replica.standing !== 'ours') return [];
    const names = this.#replica.areaOf(area).filter((path) => !path.includes('~$'));
    return this.#world.random.shuffled(names).map((path) => {
      const file = this.#replica.files.get(path);
      const name = path.slice(area.length + 1);
      return { name, size: file?.bytes.length ?? 0, mtime: file?.stamp ?? 0 };
    });
  }

  async read(area: Area, name: string, most: number): Promise<Uint8Array> {
    this.#begin();
    const path = `${area}/${name}`;
    const file = this.#replica.standing === 'ours' ? this.#replica.files.get(path) : undefined;
    if (file === undefined) throw new MailboxTrouble('notFound');
    this.#refuseLocked(path);
    if (file.bytes.length > most) throw new MailboxTrouble('tooBig');
    this.#balk();
    return file.bytes;
  }

  async write(area: Area, name: string, bytes: Uint8Array): Promise<void> {
    this.#put(`${area}/${name}`, bytes);
  }

  async replace(area: 'ack' | 'live', name: string, bytes: Uint8Array): Promise<void> {
    this.#put(`${area}/${name}`, bytes);
  }

  async remove(area: Area, name: string): Promise<void> {
    this.#begin();
    const path = `${area}/${name}`;
    this.#refuseStrange();
    if (this.#replica.standing !== 'ours') return;
    this.#refuseLocked(path);
    this.#refuseByDisk();
    const file = this.#replica.files.get(path);
    if (file !== undefined) this.#world.removes(file.bytes);
    this.#replica.files.delete(path);
    this.#power.step();
  }

  #put(path: string, bytes: Uint8Array): void {
    this.#begin();
    // the descriptor itself is what makes a place ours, or ours again
    if (!path.startsWith('root/')) this.#refuseStrange();
    if (this.#standing() !== 'ours' && !path.startsWith('root/')) this.#world.strayed(path);
    if (this.#replica.standing !== 'ours') return;
    this.#refuseByDisk();
    this.#refuseLocked(path);
    const old = this.#replica.files.get(path);
    if (old !== undefined && equal(old.bytes, bytes)) return;
    this.#tear(path, bytes);
    this.#keep(path, bytes);
    this.#world.wrote(bytes);
    this.#power.step();
  }

  /** A file that its cloud has not brought yet, or a share that stumbles. @throws MailboxTrouble */
  #balk(): void {
    const { random, faults } = this.#world;
    if (!faults.on || !random.chance(0.02)) return;
    faults.count('unreadable');
    throw new MailboxTrouble(random.pick(['timeout', 'failed']));
  }

  /** A write that does not end well: something of it stays. @throws MailboxTrouble */
  #tear(path: string, bytes: Uint8Array): void {
    const { random, faults, cloud } = this.#world;
    if (!faults.on) return;
    const roll = random.next();
    const part = bytes.slice(0, random.below(bytes.length));
    if (roll < 0.06) {
      faults.count('refusedWrite');
      throw new MailboxTrouble(random.pick(['locked', 'failed', 'timeout']));
    }
    if (roll < 0.09) {
      faults.count('tornTemporary');
      const at = path.lastIndexOf('/') + 1;
      this.#replica.put(`${path.slice(0, at)}~$${path.slice(at)}.tmp`, part, cloud.stamp());
      throw new MailboxTrouble('failed');
    }
    if (roll < 0.13) {
      faults.count('tornFinal');
      this.#keep(path, part);
      throw new MailboxTrouble('failed');
    }
  }

  #keep(path: string, bytes: Uint8Array): void {
    this.#replica.put(path, bytes, this.#world.cloud.stamp());
  }

  /** @throws PowerCut, MailboxTrouble */
  #begin(): void {
    this.#power.step();
    this.#world.meanwhile();
  }

  #standing(): 'ours' | 'other' | 'absent' {
    if (this.#replica.standing === 'ours') return this.#hasDescriptor() ? 'ours' : 'absent';
    return this.#replica.standing === 'other' ? 'other' : 'absent';
  }

  /** @throws MailboxTrouble where the group's descriptor does not stand, as every mailbox does */
  #refuseStrange(): void {
    const standing = this.#standing();
    if (standing !== 'ours' && this.#world.rules.identify) throw new MailboxTrouble(standing);
  }

  #refuseLocked(path: string): void {
    if ((this.#replica.locks.get(path) ?? 0) > this.#world.now())
      throw new MailboxTrouble('locked');
  }

  #refuseByDisk(): void {
    if (this.#replica.refuses !== null) throw new MailboxTrouble(this.#replica.refuses);
  }

  #hasDescriptor(): boolean {
    const { bytes: descriptor } = this.#world.descriptorFile;
    return this.#replica
      .areaOf('root')
      .some((path) => equal(this.#replica.files.get(path)?.bytes ?? new Uint8Array(), descriptor));
  }
}
