import { isRunOf, newBoundRun } from '../../electron/sync/envelope/device-name.ts';
import { encodeKeyRecord } from '../../electron/sync/envelope/key-record.ts';
import { encodeSegment } from '../../electron/sync/envelope/segment.ts';
import type { MembershipRecord } from '../../shared/sync/membership-record.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { Laptop } from './laptop.ts';
import { replay, tampered } from './spoilt-copies.ts';
import type { World } from './world.ts';

/** Whose laptop is hostile: a member with good keys of its own and nobody else's. */
export const forgersName = 'Member';

/** Words that must never be shown on any laptop, from when on it was known that they must not count. */
export interface Forged {
  words: string;
  kind: ForgeryKind;
  /** Under which the words were written: an Undo elsewhere may bring them back as its own. */
  runs: readonly string[];
  /** Where a laptop holds all of these, it must know. */
  segments: readonly string[];
  /** Whose loss of rights it is that makes it not count: known for good only at the end. */
  of: Laptop | null;
}

export interface Hostile {
  world: World;
  laptop: Laptop;
  words: string;
  /** The segments that were left. */
  left: { hash: string; run: string }[];
  /** The record that it cites, where that is not the last of the founding. */
  member?: string;
  of: Laptop | null;
}
type Forgery = (hostile: Hostile) => void;

const nobodysRun = (random: World['random']): string =>
  Array.from(random.bytes(20), (byte) => '0123456789abcdefghjkmnpqrstvwxyz'.charAt(byte & 31)).join(
    '',
  );

function op(run: string, seq: number, over: Partial<Op>): Op {
  const common = { run, seq, lamport: seq + 5, change: 1, kind: 'set', field: 'text' } as const;
  return {
    ...common,
    noun: 'sharedQuestion',
    row: 'open-1',
    value: '',
    prev: [],
    covers: [],
    ...over,
  };
}

interface Writing {
  run: string;
  ops: readonly Op[];
  device?: string;
  label?: string;
}

/** Leaves a segment in the hostile laptop's copy of the folder, from where it goes to all. */
function leave(
  { world, laptop, left, member: cited }: Hostile,
  { run, ops, device, label = '' }: Writing,
): void {
  const { keys } = laptop.setup;
  // keys that were once known stay known, and an old record is as easily cited as a new one
  const { circleEpoch, member } = { ...world.founding.atFirst, ...(cited && { member: cited }) };
  const [first, last] = [ops[0]?.seq, ops.at(-1)?.seq];
  if (first === undefined || last === undefined) return;
  const at = new Date(world.now).toISOString();
  const change = { run, first: ops[0]?.change ?? 1, author: 'Mallory', label, at, ops };
  const content = { ledger: 'council' as const, changes: [change] };
  const { hash, name, bytes } = encodeSegment(
    {
      ...{
        group: world.founding.group,
        device: device ?? keys.device,
        run,
        first,
        last,
        prev: null,
      },
      ...{ seen: {}, member, wall: at, sections: [{ circleEpoch, content }] },
    },
    { keys, random: (count) => world.random.bytes(count) },
  );
  laptop.replica.put(`new/${name}`, bytes, world.cloud.stamp());
  left.push({ hash, run });
}

const ownRun = ({ world, laptop }: Hostile): string =>
  newBoundRun(laptop.setup.keys.signKey, (count) => world.random.bytes(count));

function somebodysRun({ world, laptop }: Hostile): { run: string; last: number } | null {
  const { signKey } = laptop.setup.keys;
  const runs = laptop.running.ledgers.council.runs();
  return world.random.pickAny(runs.filter(({ run }) => !isRunOf(run, { signKey, runs: [] })));
}

const beyondRole: Forgery = (hostile) => {
  const run = ownRun(hostile);
  const outcome = op(run, 1, { noun: 'motion', field: 'outcome', value: hostile.words });
  leave(hostile, { run, ops: [outcome] });
};

/** Says anew how a meeting stands, where somebody else had said it, and takes a row away that others brought. */
const takesOver: Forgery = (hostile) => {
  const theirs = somebodysRun(hostile);
  if (theirs === null) return;
  const run = ownRun(hostile);
  const prev = [`${theirs.run}:${theirs.last}`];
  const of = { noun: 'agendaItem', row: `open-${hostile.world.random.below(3)}` };
  const gone = { ...of, kind: 'delete', field: 'deleted', value: true, covers: prev } as const;
  leave(hostile, {
    run,
    ops: [op(run, 1, { ...of, field: 'meeting', value: hostile.words, prev }), op(run, 2, gone)],
  });
};

const fork: Forgery = (hostile) => {
  const run = ownRun(hostile);
  const good = op(run, 1, { row: 'open-0', value: 'the last good word' });
  const next = (value: string) => [
    good,
    op(run, 2, { value }),
    op(run, 3, { row: 'open-2', value }),
  ];
  leave(hostile, { run, ops: next(`${hostile.words} one`) });
  leave(hostile, { run, ops: next(`${hostile.words} other`) });
  leave(hostile, { run, ops: [op(run, 4, { row: 'open-0', value: hostile.words })] });
};

const othersRun: Forgery = (hostile) => {
  const taken = somebodysRun(hostile);
  if (taken === null) return;
  const seq = hostile.world.random.chance(0.5) ? taken.last : taken.last + 1;
  leave(hostile, {
    run: taken.run,
    ops: [op(taken.run, seq, { change: seq, value: hostile.words })],
  });
};

const nobodysRuns: Forgery = (hostile) => {
  const run = nobodysRun(hostile.world.random);
  leave(hostile, { run, ops: [op(run, 1, { value: hostile.words })] });
};

const othersName: Forgery = (hostile) => {
  const clerk = hostile.world.founding.keys[0];
  if (clerk === undefined) return;
  const run = newBoundRun(clerk.signKey, (count) => hostile.world.random.bytes(count));
  leave(hostile, { run, device: clerk.device, ops: [op(run, 1, { value: hostile.words })] });
};

/** Signed and sealed as it should be, and of a form that no ledger writes. */
const strange: Forgery = (hostile) => {
  const run = ownRun(hostile);
  const { random } = hostile.world;
  const value = hostile.words;
  const forms: Partial<Op>[] = [
    { kind: 'delete', value: true, covers: ['x:1'] },
    { kind: 'set', value, covers: [`${run}:1`] },
    { field: 'no such field', value },
    { noun: 'noSuchNoun', value },
    { value: { text: value } },
    { field: 'deleted', value },
  ];
  const label = random.chance(0.2) ? 'x'.repeat(5000) : '';
  leave(hostile, { run, label, ops: [op(run, 1, random.pick(forms))] });
};

/** A record that makes the hostile one a clerk, signed by whoever sits at this laptop; then it writes as one. */
function promote(hostile: Hostile, signer: Laptop): void {
  const { world } = hostile;
  const { keys } = signer.setup;
  const forger = hostile.laptop.setup.keys.device;
  const record: MembershipRecord = {
    ...{
      v: 1,
      group: world.founding.group,
      by: keys.device,
      follows: [world.founding.atFirst.member],
    },
    ...{ kind: 'role', device: forger, role: 'clerk', cut: {}, wall: '2026-03-02T18:31:00.000Z' },
  };
  const { hash, name, bytes } = encodeKeyRecord(record, new Uint8Array(), { keys });
  hostile.laptop.replica.put(`key/${name}`, bytes, world.cloud.stamp());
  const run = ownRun(hostile);
  const outcome = op(run, 1, { noun: 'motion', field: 'outcome', value: hostile.words });
  leave({ ...hostile, member: hash }, { run, ops: [outcome] });
}

const promotesItself: Forgery = (hostile) => promote(hostile, hostile.laptop);

/** Somebody who was a clerk does so, citing the time when he was one. */
const exClerkPromotes: Forgery = (hostile) => {
  const clerk = formerClerk(hostile.world);
  hostile.of = clerk;
  if (clerk !== null) promote(hostile, clerk);
};

/** Whoever was removed goes on writing, with old keys and citing an old record. */
const afterRemoval: Forgery = (hostile) => {
  const { world } = hostile;
  const gone = world.living().find((laptop) => standingOf(world, laptop)?.removed != null);
  if (gone === undefined) return;
  hostile.of = gone;
  const own = { ...hostile, laptop: gone };
  const run = ownRun(own);
  leave(own, { run, ops: [op(run, 1, { value: hostile.words })] });
};

/** A clerk of old goes on writing as one. */
const afterDemotion: Forgery = (hostile) => {
  const clerk = formerClerk(hostile.world);
  if (clerk === null) return;
  hostile.of = clerk;
  const own = { ...hostile, laptop: clerk };
  const run = ownRun(own);
  const outcome = op(run, 1, { noun: 'motion', field: 'outcome', value: hostile.words });
  leave(own, { run, ops: [outcome] });
};

/** What the group knows of a laptop, told by the first that is a member still. */
export function standingOf(world: World, { setup }: Laptop) {
  const knowing = world.living().find(({ running }) => running.group.state.isMember());
  return knowing?.running.group.state.known().membership.devices.get(setup.keys.device) ?? null;
}

/** Of the two clerks one who is none any more, nor an officer, who may write as much. */
function formerClerk(world: World): Laptop | null {
  const clerks = world.living().filter(({ name }) => name === 'Clerk' || name === 'Deputy');
  return clerks.find((laptop) => isNoClerk(world, laptop)) ?? null;
}

export function isNoClerk(world: World, laptop: Laptop): boolean {
  const standing = standingOf(world, laptop);
  return standing !== null && (standing.removed !== null || !/clerk|officer/.test(standing.role));
}

const forgeries = {
  beyondRole,
  takesOver,
  fork,
  othersRun,
  nobodysRuns,
  othersName,
  strange,
  tampered,
  promotesItself,
  exClerkPromotes,
  afterRemoval,
  afterDemotion,
  replay,
};
export type ForgeryKind = keyof typeof forgeries;
export const isForgery = (kind: string): kind is ForgeryKind => Object.hasOwn(forgeries, kind);

/** The hostile laptop does one of the things that its keys let it do. */
export function forge(world: World): void {
  forgeOne(world, world.random.pick(Object.keys(forgeries) as ForgeryKind[]));
}

export function forgeOne(world: World, kind: ForgeryKind): void {
  const laptop = world.living().find(({ name }) => name === forgersName);
  if (laptop === undefined) return;
  const words = `FORGED-${world.seed}-${world.forged.length}`;
  world.count('forged');
  const left: Hostile['left'] = [];
  const hostile: Hostile = { world, laptop, words, left, of: null };
  forgeries[kind](hostile);
  if (left.length === 0 && kind !== 'tampered' && kind !== 'replay') return;
  // one of two versions alone is as good as any other segment
  const segments = kind === 'fork' ? left.slice(0, 2).map(({ hash }) => hash) : [];
  // what no ledger writes may be refused or lie there unseen: that it is the same everywhere is all that is asked
  const runs = kind === 'strange' ? [] : left.map(({ run }) => run);
  world.forged.push({ words, kind, runs, segments, of: hostile.of });
}
