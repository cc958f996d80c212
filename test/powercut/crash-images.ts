import { seeded } from '../builders/some-marks.ts';
import type { TraceEvent } from './read-trace.ts';

/** A file and its journals as a power cut may leave them, by the name that ends each path. */
export interface CrashImage {
  /** The file they belong to, from the profile folder: "council.db", "backups/…db". */
  of: string;
  /** "", "-wal", "-journal". */
  files: ReadonlyMap<string, Buffer>;
  /** The number of that file's last state that had been called saved by then; 0: none. */
  saved: number;
  /** The number of the last state that it had come to. */
  reached: number;
}

export interface Model {
  events: readonly TraceEvent[];
  /** What lay on the disk before the recording, by path. */
  before: ReadonlyMap<string, Buffer>;
  seed: number;
  /** Share of the writes after which the power is cut, 0 to 1. After every "saved" it is, and in all the making of a file. */
  density: number;
  /** How often at each of them, beside the two ends: nothing of what was not synced is there, all of it is. */
  mixes: number;
}

type Change = Extract<TraceEvent, { kind: 'write' | 'truncate' }>;
const sector = 512;
const none = Buffer.alloc(0);

const groupOf = (path: string): string => path.replace(/-(wal|journal)$/, '');

const endOf = (change: Change): number =>
  change.kind === 'write' ? change.at + change.bytes.length : 0;

/** The bytes after a change; those before it are altered where they are long enough. */
function applied(old: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    const cut = Buffer.alloc(change.size);
    old.copy(cut);
    return cut;
  }
  const end = endOf(change);
  const grown = old.length >= end ? old : Buffer.concat([old, Buffer.alloc(end - old.length)]);
  change.bytes.copy(grown, change.at);
  return grown;
}

/** The disk: what was synced, and what was only written. Names are put in order at once (no lost directory entries). */
class Disk {
  readonly durable: Map<string, Buffer>;
  pending: Change[] = [];
  /** How often each file's synced bytes changed. */
  readonly synced = new Map<string, number>();

  constructor(before: ReadonlyMap<string, Buffer>) {
    this.durable = new Map([...before].map(([path, bytes]) => [path, Buffer.from(bytes)]));
  }

  take(event: TraceEvent): void {
    if (event.kind === 'saved') return;
    if (event.kind === 'write' || event.kind === 'truncate') {
      this.pending.push(event);
      return;
    }
    const of = groupOf(event.path);
    this.synced.set(of, (this.synced.get(of) ?? 0) + 1);
    if (event.kind === 'sync') {
      for (const change of this.pending)
        if (change.path === event.path)
          this.durable.set(event.path, applied(this.durable.get(event.path) ?? none, change));
      this.pending = this.pending.filter(({ path }) => path !== event.path);
    } else if (event.kind === 'unlink') {
      this.durable.delete(event.path);
      this.pending = this.pending.filter(({ path }) => path !== event.path);
    } else if (event.kind === 'rename') {
      const bytes = this.durable.get(event.path);
      this.durable.delete(event.path);
      // a name without bytes that were synced is an empty file
      this.durable.set(event.to, bytes ?? none);
      this.pending = this.pending.map((change) =>
        change.path === event.path ? { ...change, path: event.to } : change,
      );
    }
  }

  /** Whether a file has a journal of the old kind, which it has only until its log is there. */
  isMaking(of: string): boolean {
    const journal = `${of}-journal`;
    return this.durable.has(journal) || this.pending.some(({ path }) => path === journal);
  }

  /** What is there of one file when of each change that was not synced only so much is. */
  image(of: string, kept: (change: Change) => Change | null): Map<string, Buffer> {
    const files = new Map<string, Buffer>();
    for (const [path, bytes] of this.durable)
      if (groupOf(path) === of) files.set(path.slice(of.length), bytes);
    const left = Map.groupBy(
      this.pending
        .filter(({ path }) => groupOf(path) === of)
        .map(kept)
        .filter((change) => change !== null),
      ({ path }) => path,
    );
    for (const [path, changes] of left) {
      const synced = this.durable.get(path) ?? none;
      // a copy as large as it will be, so that it grows once
      const size = Math.max(synced.length, ...changes.map(endOf));
      const copy = Buffer.alloc(size);
      synced.copy(copy);
      files.set(path.slice(of.length), changes.reduce(applied, copy));
    }
    return files;
  }
}

/** Each image that the model of the disk allows, none twice for the same moment. */
export function* crashImages({
  events,
  before,
  seed,
  density,
  mixes,
}: Model): Generator<CrashImage> {
  const disk = new Disk(before);
  const random = seeded(seed);
  const saved = new Map<string, number>();
  const reached = new Map<string, number>();
  const bare = new Set<string>();
  const torn = (change: Change): Change => {
    if (change.kind === 'truncate') return change;
    const sectors = Math.floor((random() * change.bytes.length) / sector);
    return { ...change, bytes: change.bytes.subarray(0, sectors * sector) };
  };
  for (const event of events) {
    disk.take(event);
    const of = placeOf(event);
    if (of === null) continue;
    if (event.kind === 'saved') {
      reached.set(of, (reached.get(of) ?? 0) + 1);
      if (event.isSure) saved.set(of, reached.get(of) ?? 0);
    }
    // while a file is made there are few events, and each is one that never comes again
    const isRoutine = event.kind === 'sync' || (event.kind === 'write' && random() >= density);
    if (isRoutine && !disk.isMaking(of)) continue;
    const at = { of, saved: saved.get(of) ?? 0, reached: reached.get(of) ?? 0 };
    const moment = `${of} ${at.saved} ${disk.synced.get(of)}`;
    if (!bare.has(moment)) yield { ...at, files: disk.image(of, () => null) };
    bare.add(moment);
    if (!disk.pending.some(({ path }) => groupOf(path) === of)) continue;
    yield { ...at, files: disk.image(of, (change) => change) };
    for (let mix = 0; mix < mixes; mix += 1) {
      const share = random();
      const kept = (change: Change): Change | null => {
        if (random() >= share) return null;
        return random() < 0.3 ? torn(change) : change;
      };
      yield { ...at, files: disk.image(of, kept) };
    }
  }
}

/** The file that an event is about; null where it says nothing about a file that anybody would open. */
function placeOf(event: TraceEvent): string | null {
  if (event.kind === 'saved') return event.what.split(' ')[0] ?? null;
  const of = groupOf(event.kind === 'rename' ? event.to : event.path);
  return of.endsWith('.db') ? of : null;
}
