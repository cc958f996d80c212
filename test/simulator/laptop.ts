import type { Database } from '../../electron/database/driver.ts';
import type { DeviceKeys } from '../../electron/sync/device-keys.ts';
import type { Mailbox } from '../../electron/sync/mailbox/mailbox.ts';
import { MailboxTrouble } from '../../electron/sync/mailbox/mailbox.ts';
import { exchangeWithStick } from '../../electron/sync/upkeep/stick.ts';
import { type DeviceMeans, type RunningDevice, startDevice } from '../builders/a-device.ts';
import { forgersName } from './forger.ts';
import { placeIds } from './founding.ts';
import { framesIn, headersIn } from './frames-in.ts';
import { HostileMailbox, type MailboxWorld } from './hostile-mailbox.ts';
import { Power } from './power.ts';
import { Replica } from './replica.ts';
import { fileNames, limitRoom, openFile, type SmallFile, startAnew } from './small-council.ts';
import { SyncClient } from './sync-client.ts';

export type Files = Record<SmallFile, Database>;
export type Backup = Record<SmallFile, Buffer>;

export const openFiles = (bytes: Backup): Files =>
  Object.fromEntries(fileNames.map((name) => [name, openFile(bytes[name])])) as Files;
export const copyFiles = (files: Files): Backup =>
  Object.fromEntries(fileNames.map((name) => [name, files[name].serialize()])) as Backup;

export interface LaptopWorld
  extends Omit<MailboxWorld, 'rules' | 'wrote' | 'removes'>,
    Pick<DeviceMeans, 'group' | 'rules' | 'report'> {
  rot: number;
  /** Of each run how far its segments were written to a folder. */
  written: Map<string, number>;
  outOfOrder: () => void;
  /** A laptop took files with these frames away. */
  taken: (hashes: string[], by: string) => void;
}

export interface LaptopSetup {
  name: string;
  keys: DeviceKeys;
  isEntitled: boolean;
  files: Files;
  /** How far its clock is off, in ms. */
  skew: number;
}

/** As SQLite says it, and as a ledger does. */
const isOfFullDisk = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'SQLITE_FULL' || error.code === 'diskFull');

/** A laptop with its disks and its copy of the shared folder. */
export class Laptop {
  readonly setup: LaptopSetup;
  readonly replica = new Replica();
  readonly power = new Power();
  readonly sync: SyncClient;
  readonly mailbox: Mailbox;
  /** The id of the shared folder in its exchange.db. */
  place = placeIds(0);
  backup: Backup | null = null;
  #isFull = false;
  #world: LaptopWorld;
  #running: RunningDevice | null = null;
  #isPuttingBack = false;

  constructor(setup: LaptopSetup, world: LaptopWorld) {
    this.setup = setup;
    this.#world = world;
    this.sync = new SyncClient(this.replica, world);
    this.mailbox = this.#mailboxOn(this.replica);
  }

  #mailboxOn(replica: Replica): Mailbox {
    const wrote = (bytes: Uint8Array) => this.#wrote(bytes);
    const removes = (bytes: Uint8Array) => this.#world.taken(framesIn(bytes), this.name);
    return new HostileMailbox(replica, { ...this.#world, wrote, removes }, this.power);
  }

  get name(): string {
    return this.setup.name;
  }

  get files(): Files {
    return this.setup.files;
  }

  /** @throws Error before its first start */
  get running(): RunningDevice {
    if (this.#running === null) throw new Error(`${this.name} is off`);
    return this.#running;
  }

  async start(): Promise<void> {
    this.power.restore();
    for (const file of Object.values(this.files)) startAnew(file);
    const { name, keys, files, skew } = this.setup;
    const { group, random, now, rules, report } = this.#world;
    this.#running = await startDevice({
      ...{ name, keys, files, skew, group, now, rules, report, power: this.power },
      random: (bytes) => random.bytes(bytes),
      meanwhile: this.#world.meanwhile,
    });
  }

  /** Puts back some of its files, as somebody does with a backup, and starts anew. */
  async restore(from: Backup, names: readonly SmallFile[]): Promise<void> {
    for (const name of names) this.setup.files[name] = openFile(from[name]);
    await this.start();
  }

  /** One exchange; what the folder refuses, or a power cut, ends it and nothing more. */
  async pass(): Promise<void> {
    await this.#try(() => this.running.group.once({ id: this.place, mailbox: this.mailbox }));
  }

  /** One exchange while the disk of one of its files has little room or none; the app goes on as it is afterwards. */
  async passWhileFull(name: 'council' | 'private' | 'exchange', pages: number): Promise<void> {
    limitRoom(this.files[name], pages);
    this.#isFull = true;
    await this.pass();
    this.#isFull = false;
    limitRoom(this.files[name], null);
  }

  /** The folder is taken out of the settings, and put in again: nothing is known of it then. */
  async placeAnew(number: number): Promise<void> {
    await this.#try(async () => {
      this.running.group.upkeep.forget(this.place);
      this.place = placeIds(number);
    });
  }

  /** Exchanges with a stick that others use as well. */
  async exchangeOverStick(stick: Replica): Promise<void> {
    const open = () => this.#mailboxOn(stick);
    const { store, group } = this.running;
    const { name, bytes } = this.#world.descriptorFile;
    this.#isPuttingBack = true;
    await this.#try(async () => {
      const mailbox = open();
      await mailbox.write('root', name, bytes);
      const { upkeep, once } = group;
      const parts = { store, upkeep, once, breathe: async () => {}, progress: () => {} };
      await exchangeWithStick({ ...parts, reopen: async () => open() }, { id: 'stick', mailbox });
    });
    this.#isPuttingBack = false;
  }

  /** Takes in what another sent by e-mail. */
  async takeBundle(from: Laptop): Promise<void> {
    const sent: Uint8Array[] = [];
    const keep = async ({ bytes }: { bytes: Uint8Array }) => void sent.push(bytes);
    await from.running.group.bundle(this.#world.descriptorFile.bytes, keep);
    for (const bytes of sent) await this.#try(() => this.running.group.takeBundle(bytes));
  }

  /** Somebody says yes to "put them back": all that was lost, each file on its own and in no order that matters. */
  async refill(): Promise<void> {
    this.#isPuttingBack = true;
    await this.#try(async () => {
      const { name, bytes } = this.#world.descriptorFile;
      await this.mailbox.write('root', name, bytes);
      await this.running.group.upkeep.refill({ id: this.place, mailbox: this.mailbox }, () => {});
    });
    this.#isPuttingBack = false;
  }

  /** What one laptop wrote goes out in its order: words that stand on others never come before them. */
  #wrote(bytes: Uint8Array): void {
    const { written, outOfOrder } = this.#world;
    // those of one pack come together, in whatever order they stand in it
    const together = headersIn(bytes).toSorted((one, other) => one.first - other.first);
    for (const { device, run, first, last } of together) {
      const to = written.get(run) ?? 0;
      const isHonest = device === this.setup.keys.device && this.name !== forgersName;
      if (isHonest && first > to + 1 && !this.#isPuttingBack) outOfOrder();
      written.set(run, Math.max(to, last));
    }
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isRefused = error instanceof MailboxTrouble || (this.#isFull && isOfFullDisk(error));
      if (!this.power.isCut && !isRefused) throw error;
    }
    if (!this.power.isCut) return;
    this.#world.faults.count('crashed');
    await this.start();
  }
}
