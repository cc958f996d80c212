import type { Database } from '../driver.ts';

/** A segment as it was signed, with what its header says. */
export interface StoredSegment {
  /** SHA-256, hexadecimal. */
  hash: string;
  device: string;
  run: string;
  first: number;
  last: number;
  prev: string | null;
  /** Hash of the membership record that it cites. */
  member: string;
  bytes: Uint8Array;
  own: boolean;
  /** The mailbox it came through; '' where it was cut here. */
  via: string;
  /** ISO 8601, this device's clock. */
  receivedAt: string;
}

/** What is known of a segment without its bytes. */
export type SegmentFacts = Omit<StoredSegment, 'bytes' | 'receivedAt'>;

/** One sealed part of a segment. `ledger` is null until it could be opened. */
export interface StoredSection {
  segment: string;
  index: number;
  epoch: string;
  ledger: 'council' | 'private' | null;
}

interface FactColumns extends Omit<SegmentFacts, 'own'> {
  own: number;
}
const facts = `"hash", "device", "run", "first", "last", "prev", "member", "own", "via"`;
const factsOf = ({ own, ...rest }: FactColumns): SegmentFacts => ({ ...rest, own: own === 1 });

/** The tables `segment` and `section`. Nothing is taken out of them while this device stays in its group. */
export class Segments {
  readonly #insert;
  readonly #insertSection;
  readonly #bytes;
  readonly #size;
  readonly #facts;
  readonly #ofRun;
  readonly #ofDevice;
  readonly #since;
  readonly #newest;
  readonly #sections;
  readonly #unread;
  readonly #opened;
  readonly #read;
  readonly #ownSince;
  readonly #last;
  readonly #count;
  readonly #lastReceived;

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT OR IGNORE INTO "segment" ("hash", "device", "run", "first", "last", "prev", "member", "bytes", "own",
        "via", "receivedAt") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertSection = database.prepare(
      'INSERT OR IGNORE INTO "section" ("segment", "index", "epoch", "ledger") VALUES (?, ?, ?, NULL)',
    );
    this.#bytes = database
      .prepare<[string], Uint8Array>('SELECT "bytes" FROM "segment" WHERE "hash" = ?')
      .pluck();
    this.#size = database
      .prepare<[string], number>('SELECT length("bytes") FROM "segment" WHERE "hash" = ?')
      .pluck();
    this.#facts = database.prepare<[string], FactColumns>(
      `SELECT ${facts} FROM "segment" WHERE "hash" = ?`,
    );
    this.#ofRun = database.prepare<[string], FactColumns>(
      `SELECT ${facts} FROM "segment" WHERE "run" = ? ORDER BY "first", "hash"`,
    );
    this.#ofDevice = database.prepare<[string], FactColumns>(
      `SELECT ${facts} FROM "segment" WHERE "device" = ? ORDER BY "number"`,
    );
    this.#since = database.prepare<[number, number], FactColumns & { number: number }>(
      `SELECT "number", ${facts} FROM "segment" WHERE "number" > ? ORDER BY "number" LIMIT ?`,
    );
    this.#newest = database.prepare<[], { device: string; hash: string }>(
      `SELECT "device", "hash" FROM "segment"
        WHERE "number" IN (SELECT max("number") FROM "segment" GROUP BY "device")`,
    );
    this.#sections = database.prepare<[string], StoredSection>(
      'SELECT "segment", "index", "epoch", "ledger" FROM "section" WHERE "segment" = ? ORDER BY "index"',
    );
    this.#unread = database
      .prepare<[string], string>(
        'SELECT DISTINCT "segment" FROM "section" WHERE "ledger" IS NULL AND "epoch" = ?',
      )
      .pluck();
    this.#opened = database.prepare(
      'UPDATE "section" SET "ledger" = ? WHERE "segment" = ? AND "index" = ?',
    );
    this.#read = database.prepare<[string, number, number], StoredSection>(
      `SELECT "segment", "index", "epoch", "ledger" FROM "section"
        WHERE ("segment", "index") > (?, ?) AND "ledger" IS NOT NULL ORDER BY "segment", "index" LIMIT ?`,
    );
    this.#ownSince = database.prepare<[string, number], FactColumns & { number: number }>(
      `SELECT "number", ${facts} FROM "segment" WHERE "device" = ? AND "number" > ? AND "own" = 1
        ORDER BY "number"`,
    );
    this.#last = database.prepare<[], number | null>('SELECT max("number") FROM "segment"').pluck();
    this.#lastReceived = database
      .prepare<[string], string>(
        'SELECT "receivedAt" FROM "segment" WHERE "device" = ? ORDER BY "number" DESC LIMIT 1',
      )
      .pluck();
    this.#count = database.prepare<[], number>('SELECT count(*) FROM "segment"').pluck();
  }

  /** Keeps a segment and the epochs of its parts. False where it is here already. */
  add(segment: StoredSegment, epochs: readonly string[]): boolean {
    const { hash, device, run, first, last, prev, member, bytes, own, via, receivedAt } = segment;
    const added = this.#insert.run(
      ...([hash, device, run, first, last, prev, member] as const),
      ...([bytes, own ? 1 : 0, via, receivedAt] as const),
    );
    if (added.changes === 0) return false;
    for (const [index, epoch] of epochs.entries()) this.#insertSection.run(hash, index, epoch);
    return true;
  }

  /** Null where it is not here. */
  bytes(hash: string): Uint8Array | null {
    return this.#bytes.get(hash) ?? null;
  }

  has(hash: string): boolean {
    return this.#facts.get(hash) !== undefined;
  }

  /** In bytes; 0 where it is not here. */
  size(hash: string): number {
    return this.#size.get(hash) ?? 0;
  }

  facts(hash: string): SegmentFacts | null {
    const found = this.#facts.get(hash);
    return found === undefined ? null : factsOf(found);
  }

  /** Those of one run, by their first op. */
  ofRun(run: string): SegmentFacts[] {
    return this.#ofRun.all(run).map(factsOf);
  }

  /** Those of one device, in the order in which they came here. */
  ofDevice(device: string): SegmentFacts[] {
    return this.#ofDevice.all(device).map(factsOf);
  }

  /** At most so many that came here after the one at `number`, each with its own; 0 begins with the first. */
  since(number: number, most: number): (SegmentFacts & { number: number })[] {
    return this.#since
      .all(number, most)
      .map(({ number, ...rest }) => ({ number, ...factsOf(rest) }));
  }

  /** Those that one device cut here, with a number above `number`. */
  ownSince(device: string, number: number): (SegmentFacts & { number: number })[] {
    return this.#ownSince
      .all(device, number)
      .map(({ number, ...rest }) => ({ number, ...factsOf(rest) }));
  }

  /** The number of the one that came here last; 0: none. */
  last(): number {
    return this.#last.get() ?? 0;
  }

  /** Of each device the segment that came here last. */
  newest(): Map<string, string> {
    return new Map(this.#newest.all().map(({ device, hash }) => [device, hash]));
  }

  sections(hash: string): StoredSection[] {
    return this.#sections.all(hash);
  }

  /** Segments with a part of that epoch that nobody here could open yet. */
  unreadOf(epoch: string): string[] {
    return this.#unread.all(epoch);
  }

  /** At most so many of the parts that were opened, behind that one in the order of their names. */
  openedAfter(at: Pick<StoredSection, 'segment' | 'index'> | null, most: number): StoredSection[] {
    return this.#read.all(at?.segment ?? '', at?.index ?? 0, most);
  }

  setLedger(segment: string, index: number, ledger: 'council' | 'private'): void {
    this.#opened.run(ledger, segment, index);
  }

  /** ISO 8601 by this device's clock; null: nothing of that device is here. */
  lastReceivedAt(device: string): string | null {
    return this.#lastReceived.get(device) ?? null;
  }

  count(): number {
    return this.#count.get() ?? 0;
  }
}
