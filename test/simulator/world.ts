import type { SafetyRules } from '../../shared/sync/safety-rules.ts';
import { Cloud } from './cloud.ts';
import { handOutFalseKeys } from './false-keys.ts';
import { type FaultName, Faults } from './faults.ts';
import { befall, recover } from './folder-faults.ts';
import { type Forged, type ForgeryKind, forge } from './forger.ts';
import { type Founding, founders, start } from './founding.ts';
import { framesIn } from './frames-in.ts';
import { copyFiles, Laptop, type LaptopWorld, openFiles } from './laptop.ts';
import { administer } from './membership-acts.ts';
import { actOf } from './person.ts';
import { Replica } from './replica.ts';
import { type Seeded, seeded } from './seeded.ts';
import { fileNames, newFile } from './small-council.ts';
import { turn } from './turn.ts';

/** What kind of run it is. */
export interface Flavour {
  steps: number;
  /** Rounds of exchange after which all must have come right, once the faults have stopped. */
  rounds: number;
  /** How many first downloads come with a bit turned over, in silence. */
  rot: number;
  /** One laptop dies for good; then nobody is careless and no disk rots, since what only it held cannot come back. */
  loss: boolean;
  /** One of the members is hostile. */
  forgers: boolean;
  /** People join, leave and change their roles. */
  members: boolean;
  /**
   * What is sure to happen half-way: the second clerk loses the part, both take it from each other at once, the first
   * one's committee file is put back, a bit rots that leaves words, or the hostile one does one of its deeds.
   */
  turn?: 'removed' | 'demoted' | 'eachOther' | 'restored' | 'turnedLetter' | ForgeryKind;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const skews = [0, 0, 3_600_000, -30 * day, 3 * 365 * day, -20 * 365 * day, 20 * 365 * day];

/** A group of laptops, their copies of one folder and everything that happens to them, out of one seed. */
export class World {
  readonly seed: number;
  readonly random: Seeded;
  readonly cloud = new Cloud();
  readonly faults = new Faults();
  readonly laptops: Laptop[] = [];
  readonly flavour: Flavour;
  readonly founding: Founding;
  readonly rules: SafetyRules;
  /** What went wrong for sure, met on the way. */
  readonly wrongs = new Set<string>();
  readonly forged: Forged[] = [];
  /** Names of laptops that an admin removed, and of those that are gone for good. */
  readonly removed = new Set<string>();
  readonly lost = new Set<string>();
  /** Of each run how far its segments were written to a folder. */
  readonly written = new Map<string, number>();
  /** Goes from hand to hand. */
  #stick = new Replica();
  now = start;
  step = 0;
  readonly #parts: LaptopWorld;

  constructor(seed: number, founding: Founding, flavour: Flavour, rules: SafetyRules) {
    this.seed = seed;
    this.random = seeded(seed);
    this.flavour = flavour;
    this.founding = founding;
    this.rules = rules;
    this.#parts = {
      cloud: this.cloud,
      random: this.random,
      faults: this.faults,
      rot: flavour.rot,
      group: founding.group,
      rules,
      now: () => this.now,
      descriptorFile: founding.descriptor,
      meanwhile: () => this.#meanwhile(),
      written: this.written,
      taken: (hashes, by) => {
        const others = this.laptops.filter(({ name }) => name !== by);
        if (!this.#isKnown(hashes, others))
          this.wrongs.add('taken away before anybody else had it');
      },
      outOfOrder: () => this.wrongs.add('a later segment was written before an earlier one'),
      strayed: () => this.wrongs.add('written where the group’s descriptor does not stand'),
      report: (error) => this.wrongs.add(`reported: ${String(error)}`),
    };
  }

  get privateWords(): string {
    return `PRIVATE-CANARY-${this.seed}`;
  }

  get exemptWords(): string {
    return `EXEMPT-CANARY-${this.seed}`;
  }

  /** Laptops that are in use. */
  living(): Laptop[] {
    return this.laptops.filter(({ name }) => !this.lost.has(name));
  }

  async begin(): Promise<void> {
    const { descriptor, records } = this.founding;
    this.cloud.put(`root/${descriptor.name}`, descriptor.bytes);
    for (const { name, bytes } of records) this.cloud.put(`key/${name}`, bytes);
    this.faults.on = false;
    for (const [index, { name, isEntitled }] of founders.entries()) {
      const keys = this.founding.keys[index];
      if (keys === undefined) continue;
      const bytes = { council: newFile('council'), private: newFile('private') };
      const files = openFiles({
        ...bytes,
        notes: newFile('notes'),
        exchange: this.founding.exchange,
      });
      await this.add(
        new Laptop({ name, keys, isEntitled, files, skew: this.random.pick(skews) }, this.#parts),
      );
    }
    this.faults.on = true;
  }

  /** Its copy of the folder is as the cloud has it. */
  async add(laptop: Laptop): Promise<void> {
    this.laptops.push(laptop);
    laptop.backup = copyFiles(laptop.files);
    laptop.sync.all();
    await laptop.start();
  }

  newcomer(setup: Omit<ConstructorParameters<typeof Laptop>[0], 'skew'>): Laptop {
    return new Laptop({ ...setup, skew: this.random.pick(skews) }, this.#parts);
  }

  async run(): Promise<void> {
    const death = Math.floor(this.flavour.steps * (0.4 + this.random.next() / 2));
    while (this.step < this.flavour.steps) {
      this.step += 1;
      this.now += this.random.chance(0.04) ? 3 * day : this.random.below(40) * minute;
      if (this.flavour.loss && this.step === death) this.#lose();
      if (this.step === Math.floor(this.flavour.steps / 4)) this.#keepAll();
      if (this.step === Math.floor(this.flavour.steps / 2)) await turn(this);
      await this.#happen(this.random.pick(this.living()));
    }
  }

  async #forge(): Promise<void> {
    if (this.step % 4 === 0) await handOutFalseKeys(this);
    forge(this);
  }

  #keepAll(): void {
    if (this.flavour.turn !== 'restored') return;
    for (const laptop of this.living()) laptop.backup = copyFiles(laptop.files);
  }

  async #happen(laptop: Laptop): Promise<void> {
    const { random, flavour } = this;
    const roll = random.next();
    if (roll < 0.29) this.act(laptop);
    else if (roll < 0.51) await laptop.pass();
    else if (roll < 0.53) await this.#crash(laptop);
    else if (roll < 0.54) await this.#fillDisk(laptop);
    else if (roll < 0.55) await this.#byHand(laptop);
    else if (roll < 0.69) laptop.sync.someSteps(24);
    else if (roll < 0.71) await laptop.start();
    else if (roll < 0.74) recover(laptop.replica);
    else if (roll < 0.77 && flavour.forgers) await this.#forge();
    else if (roll < 0.81 && flavour.members) await administer(this, laptop);
    else if (roll < 0.82) this.cloud.remember();
    else if (roll < 0.85) await this.#keepOrRestore(laptop);
    else if (roll < 0.86) await this.#clone(laptop);
    else if (roll < 0.875) await this.#quietDays(laptop);
    else if (!flavour.loss) befall(laptop.replica, this.#faultParts());
    else await laptop.pass();
  }

  act(laptop: Laptop): void {
    const { name, isEntitled } = laptop.setup;
    if (this.random.chance(0.1))
      laptop.files.notes.prepare('INSERT INTO "note" VALUES (?)').run(this.privateWords);
    const person = { name, isEntitled, random: this.random, device: laptop.running };
    actOf({ ...person, exempt: (step) => `${this.exemptWords} ${step} ` }, this.step);
  }

  /** Whether others, or the cloud in a pack, hold what a small file holds that is taken away. */
  #isKnown(hashes: readonly string[], others: readonly Laptop[]): boolean {
    const packs = [...this.cloud.files].filter(([path]) => path.startsWith('log/'));
    const packed = new Set(packs.flatMap(([, { bytes }]) => framesIn(bytes)));
    return hashes.every(
      (hash) => packed.has(hash) || others.some((other) => other.running.store.segments.has(hash)),
    );
  }

  /** While one app waits for its folder, sync clients go on and others work. */
  #meanwhile(): void {
    if (!this.faults.on) return;
    if (this.random.chance(0.08)) this.random.pick(this.living()).sync.someSteps(4);
    if (this.random.chance(0.02)) this.act(this.random.pick(this.living()));
    if (this.random.chance(0.002)) this.#vanish(this.random.pick(this.living()));
  }

  /** A share or drive goes away, or is exchanged for another, while an app works on it. */
  #vanish({ replica }: Laptop): void {
    replica.standing = this.random.pick(['empty', 'other']);
    this.count('vanished');
  }

  async #crash(laptop: Laptop): Promise<void> {
    laptop.power.failAfter(this.random.below(this.random.chance(0.5) ? 60 : 400));
    await laptop.pass();
    laptop.power.restore();
  }

  async #fillDisk(laptop: Laptop): Promise<void> {
    this.count('ownDiskFull');
    const name = this.random.pick(['council', 'private', 'exchange', 'exchange'] as const);
    await laptop.passWhileFull(name, this.random.below(3));
  }

  /** What goes another way than through the folder; or the folder itself is set up anew on a laptop. */
  async #byHand(laptop: Laptop): Promise<void> {
    const roll = this.random.next();
    if (roll < 0.25) {
      this.count('placeAnew');
      await laptop.placeAnew(this.step);
    } else if (roll < 0.6) {
      this.count('stick');
      if (this.random.chance(0.2)) this.#stick = new Replica();
      await laptop.exchangeOverStick(this.#stick);
    } else {
      this.count('bundle');
      await laptop.takeBundle(this.random.pick(this.living()));
    }
  }

  /** A laptop is in use and little happens: what is small gets packed, and once all have it, the pack is enough. */
  async #quietDays(laptop: Laptop): Promise<void> {
    for (let days = this.random.pick([8, 8, 17]); days > 0; days--) {
      this.now += day;
      await laptop.pass();
      laptop.sync.someSteps(10);
    }
  }

  async #keepOrRestore(laptop: Laptop): Promise<void> {
    const { random, faults } = this;
    const { backup } = laptop;
    if (backup === null || random.chance(0.3)) {
      laptop.backup = copyFiles(laptop.files);
      return;
    }
    if (random.chance(0.2)) {
      faults.count('rebuilt');
      const name = random.pick(['council', 'private'] as const);
      await laptop.restore({ ...backup, [name]: newFile(name) }, [name]);
      return;
    }
    const isWhole = random.chance(0.4);
    faults.count(isWhole ? 'restoredAll' : 'restoredOne');
    await laptop.restore(
      backup,
      isWhole ? fileNames : [random.pick(['council', 'private', 'exchange'] as const)],
    );
  }

  async #clone(laptop: Laptop): Promise<void> {
    if (this.living().length > founders.length + 1) return;
    this.faults.count('cloned');
    const { setup } = laptop;
    const name = `${setup.name} ${this.laptops.length}`;
    const files = openFiles(copyFiles(laptop.files));
    await this.add(new Laptop({ ...setup, name, files }, this.#parts));
  }

  #lose(): void {
    this.faults.count('lost');
    this.lost.add(this.random.pick(this.living()).name);
  }

  #faultParts() {
    return { ...this.#parts, replicas: () => this.laptops.map(({ replica }) => replica) };
  }

  count(fault: FaultName): void {
    this.faults.count(fault);
  }
}
