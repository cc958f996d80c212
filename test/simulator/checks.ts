import { createHash } from 'node:crypto';
import { parseKeyRecord } from '../../electron/sync/envelope/key-record.ts';
import type { CircleName, LedgerName } from '../../shared/sync/circle.ts';
import { type Forged, forgersName, isNoClerk, standingOf } from './forger.ts';
import { framesIn } from './frames-in.ts';
import type { Laptop } from './laptop.ts';
import { ledgerFaults } from './ledger-oracle.ts';
import { isWaiting, type ProseRow, proseState } from './prose-state.ts';
import { opsOf, rowsOf } from './read-state.ts';
import { circleOf, committee, smallNouns } from './small-council.ts';
import type { World } from './world.ts';

const ledgerNames = ['council', 'private'] as const satisfies readonly LedgerName[];
const circles: readonly CircleName[] = [
  'everyone',
  `committee:${committee}`,
  `private:${committee}`,
];

/** Laptops of members that were not removed, as the first clerk's laptop knows them. */
export function members(world: World): Laptop[] {
  return world.living().filter(({ running }) => running.group.state.isMember());
}

/** Whether a laptop may read what is written in a circle from now on. */
function reads(laptop: Laptop, circle: CircleName): boolean {
  const { ring } = laptop.running.group.state.known();
  return ring.current(circle) !== null;
}

/** All that a laptop holds of one circle: ops, whether they count, rows and prose. */
export function stateOf(laptop: Laptop, circle: CircleName): string {
  const hash = createHash('sha256');
  for (const name of ledgerNames) {
    const database = laptop.files[name];
    const ops = opsOf(database).filter((op) => circleOf(name, op) === circle);
    // of two versions of one op, both void, each laptop keeps the one that it met first
    for (const op of ops.sort((one, other) => (one.id < other.id ? -1 : 1)))
      hash.update(op.isVoid ? `${op.id} void` : JSON.stringify(op));
    const isOf = (row: string) => circleOf(name, { row }) === circle;
    for (const noun of Object.keys(smallNouns))
      for (const [row, text] of rowsOf(database, noun))
        if (isOf(row)) hash.update(`${noun} ${text}`);
    hash.update(JSON.stringify([...proseOfCircle(laptop, name, circle).texts]));
  }
  return hash.digest('hex');
}

function proseOfCircle(laptop: Laptop, name: LedgerName, circle: CircleName) {
  const rows = laptop.running.ledgers[name].rows('proseUpdate');
  return proseState(rows.filter(({ id }) => circleOf(name, { row: id }) === circle));
}

/** What one laptop's disk held when the faults stopped. */
interface OnDisk {
  ops: ReadonlyMap<CircleName, ReadonlySet<string>>;
  frames: readonly string[];
}
export type Held = ReadonlyMap<Laptop, OnDisk>;

export function heldBy(laptops: readonly Laptop[]): Held {
  return new Map(
    laptops.map((laptop) => {
      const ops = new Map(circles.map((circle) => [circle, new Set<string>()]));
      for (const name of ledgerNames)
        for (const op of opsOf(laptop.files[name])) ops.get(circleOf(name, op))?.add(op.id);
      return [laptop, { ops, frames: framesOf(laptop) }];
    }),
  );
}

/** Hashes of all segments and key records of a laptop. */
const framesOf = ({ files }: Laptop): string[] =>
  files.exchange
    .prepare<[], string>('SELECT "hash" FROM "segment" UNION ALL SELECT "hash" FROM "keyRecord"')
    .pluck()
    .all();

/** Ids of all ops of a circle that these laptops held. */
const opsHeld = (held: Held, laptops: readonly Laptop[], circle: CircleName): Set<string> =>
  new Set(laptops.flatMap((laptop) => [...(held.get(laptop)?.ops.get(circle) ?? [])]));

const forkedRuns = ({ files }: Laptop): string[] =>
  files.council
    .prepare<[], string>(`SELECT "parcel" FROM "taken" WHERE "parcel" LIKE 'fork %'`)
    .pluck()
    .all()
    .map((parcel) => parcel.split(' ')[1] ?? '');

/** A laptop whose own key wrote one id twice may think of that what it likes: the others agree. */
const honest = (laptops: readonly Laptop[]): Laptop[] =>
  laptops.filter((laptop) => {
    const others = laptops.filter(({ files }) => files !== laptop.files);
    return laptop.name !== forgersName || others.every((other) => forkedRuns(other).length === 0);
  });

/**
 * Private business that a laptop wrote while it did not belong to it: its files leave that out, and it stays there alone
 * also once the laptop belongs to it again. Known, open.
 */
function keptHome({ files, running }: Laptop, circle: CircleName): string[] {
  if (circle !== `private:${committee}`) return [];
  const { ring } = running.group.state.known();
  const ofOthers = circles.flatMap((one) =>
    one === circle ? [] : (ring.current(one)?.circle ?? []),
  );
  const isOfOthers = ({ epoch }: { epoch: string }) =>
    ofOthers.some((one) => one === ring.byEpoch(epoch)?.circle);
  const { segments } = running.store;
  return ledgerNames.flatMap((name) =>
    opsOf(files[name]).flatMap((op) => {
      const own = segments
        .ofRun(op.run)
        .filter(({ own: isOwn, first, last }) => isOwn && first <= op.seq && last >= op.seq);
      const isLeftOut = own.every(({ hash }) => segments.sections(hash).every(isOfOthers));
      return circleOf(name, op) === circle && own.length > 0 && isLeftOut ? [op.id] : [];
    }),
  );
}

/** Everything that is not as it must be once all have exchanged with all. Empty: all is well. */
export function faultsOf(world: World, held: Held): string[] {
  const all = members(world);
  const faults = new Set(world.wrongs);
  for (const circle of circles) {
    const readers = all.filter((laptop) => reads(laptop, circle));
    const states = (some: readonly Laptop[]) =>
      new Set(some.map((laptop) => stateOf(laptop, circle))).size;
    const isAlone = (laptop: Laptop) => keptHome(laptop, circle).length > 0;
    const same = honest(readers);
    const variants = states(same) > 1 ? states(same.filter((laptop) => !isAlone(laptop))) : 1;
    if (variants > 1) faults.add(`the state of ${circle} differs: ${variants} variants`);
    // what somebody wrote who may not read it any more stays with him
    const wanted = opsHeld(held, readers, circle);
    for (const laptop of readers) {
      if (missingOps(laptop, wanted) === 0) continue;
      for (const id of readers.flatMap((one) => keptHome(one, circle))) wanted.delete(id);
      const missing = missingOps(laptop, wanted);
      if (missing > 0) faults.add(`${laptop.name} lost ${missing} ops of ${circle}`);
    }
  }
  const frames = new Set(all.flatMap((laptop) => held.get(laptop)?.frames ?? []));
  if (world.flavour.loss) for (const hash of reached(world)) frames.add(hash);
  for (const laptop of all)
    for (const fault of faultsOfOne(world, laptop, frames)) faults.add(fault);
  for (const fault of folderFaults(world, frames)) faults.add(fault);
  for (const fault of [...canaryFaults(world), ...differingOps(honest(all))]) faults.add(fault);
  return [...faults];
}

/** What once was in the cloud and was good: a laptop that dies takes none of it along. */
function reached({ cloud, laptops }: World): string[] {
  const good = new Set(laptops.flatMap(framesOf));
  return cloud.reached().filter((hash) => good.has(hash));
}

function missingOps({ files }: Laptop, wanted: ReadonlySet<string>): number {
  const here = new Set(ledgerNames.flatMap((name) => opsOf(files[name]).map(({ id }) => id)));
  return [...wanted].filter((id) => !here.has(id)).length;
}

function faultsOfOne(world: World, laptop: Laptop, wanted: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const countless = world.forged.filter((forged) => mustNotCount(world, forged));
  const here = new Set(framesOf(laptop));
  for (const name of ledgerNames) {
    const database = laptop.files[name];
    faults.push(...ledgerFaults(database).map((fault) => `${laptop.name}: ${fault}`));
    if (!world.flavour.loss && isPending(laptop, name))
      faults.push(`${laptop.name}: text is pending`);
    const counting = opsOf(database).filter(({ isVoid }) => !isVoid);
    for (const { words, kind, segments, runs } of countless)
      if (
        segments.every((hash) => here.has(hash)) &&
        counting.some(({ run, value }) => runs.includes(run) && value.includes(words))
      )
        faults.push(`${laptop.name} counts forged words: ${kind}`);
  }
  const missing = [...wanted].filter((hash) => !here.has(hash));
  if (missing.length > 0) faults.push(`${laptop.name} lost ${missing.length} segments or records`);
  return faults;
}

/** Whether what was forged must not be shown, as the group stands at the end. */
function mustNotCount(world: World, { kind, of }: Forged): boolean {
  if (kind === 'afterRemoval') return of !== null && standingOf(world, of)?.removed != null;
  return of === null || isNoClerk(world, of);
}

/** One op is what its writer wrote, on every laptop that holds it. */
function differingOps(all: readonly Laptop[]): string[] {
  const met = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, files } of all)
    for (const ledger of ledgerNames)
      for (const { isVoid, ...op } of opsOf(files[ledger])) {
        const content = JSON.stringify(op);
        const known = met.get(op.id) ?? content;
        met.set(op.id, known);
        if (!isVoid && known !== content) faults.push(`one op has two contents: on ${name}`);
      }
  return faults;
}

/**
 * Words that count and wait for others that nobody has. Those that do not count are there too: later ones may stand on
 * them. They themselves may wait for ever, for what a removed laptop never sent: nobody is shown either.
 */
function isPending({ files }: Laptop, name: LedgerName): boolean {
  const rows = new Map<string, ProseRow & { isVoid: boolean }>();
  for (const { noun, row, field, value, isVoid } of opsOf(files[name])) {
    if (noun !== 'proseUpdate' || (field !== 'minute' && field !== 'update')) continue;
    const known = rows.get(row) ?? { minute: '', update: '', isVoid };
    rows.set(row, { ...known, [field]: JSON.parse(value) });
  }
  const all = [...rows.values()];
  return proseState(all).pending && isWaiting(all, ({ isVoid }) => !isVoid);
}

/** The folder alone must hold everything: any laptop may be the last one. */
function folderFaults(world: World, wanted: ReadonlySet<string>): string[] {
  const there = new Set([...world.cloud.files.values()].flatMap(({ bytes }) => framesIn(bytes)));
  const missing = [...wanted].filter((hash) => !there.has(hash)).length;
  return missing > 0 ? [`the folder lacks ${missing} segments or records`] : [];
}

/**
 * Whether a clerk who had lost the right to it, and did not know, handed over keys that it held: what they seal can be
 * read from then on, as it could by handing over its words. What is sealed with keys made after that is not among it.
 */
function wasHandedKeys({ setup, running }: Laptop): boolean {
  const { invalid } = running.group.state.known().membership;
  return running.store.keyRecords.all().some(({ hash, bytes }) => {
    const parsed = parseKeyRecord(bytes);
    const record = parsed.ok ? parsed.record : null;
    return (
      record?.kind === 'grant' &&
      record.to.includes(setup.keys.device) &&
      invalid.get(hash) === 'revoked'
    );
  });
}

/** Words that may stand nowhere but on the laptops of those who may read them. */
function canaryFaults(world: World): string[] {
  const faults: string[] = [];
  const folders = [world.cloud, ...world.laptops.map(({ replica }) => replica)];
  for (const { files } of folders)
    for (const [path, { bytes }] of files)
      for (const words of [world.privateWords, world.exemptWords])
        if (Buffer.from(bytes).includes(words)) faults.push(`${words} in the folder: ${path}`);
  const forger = world.laptops.find(({ name }) => name === forgersName)?.setup.keys.device;
  for (const laptop of world.laptops) {
    const isForbidden = laptop.setup.keys.device === forger && !wasHandedKeys(laptop);
    for (const name of ['council', 'private', 'exchange'] as const) {
      const bytes = laptop.files[name].serialize();
      if (bytes.includes(world.privateWords))
        faults.push(`a private note in ${name} of ${laptop.name}`);
      if (isForbidden && bytes.includes(world.exemptWords))
        faults.push(`exempt words in ${name} of ${laptop.name}`);
    }
  }
  return faults;
}
