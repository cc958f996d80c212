import type { SignedRecord } from './membership-record.ts';

/** A record among those that it follows. */
export interface PlacedRecord extends SignedRecord {
  /** Its place in `RecordGraph.order`. */
  index: number;
  /** Steps of the longest way back: a property of the record, the same in whatever set it stands. */
  depth: number;
}

/** Records in the order in which one follows the other. */
export interface RecordGraph {
  /** Every record comes after all that it follows; the rest by depth and hash. */
  order: readonly PlacedRecord[];
  byHash: ReadonlyMap<string, PlacedRecord>;
  /** Records that follow, at some remove, one that is not here. */
  waiting: ReadonlySet<string>;
  /** Whether `earlier` is among what `later` follows, at whatever remove. Not so of a record and itself. */
  isBefore(earlier: PlacedRecord, later: PlacedRecord): boolean;
}

/** Of two records the one that counts first where something must: of less depth, then of the lower hash. */
export function byRank(
  one: Pick<PlacedRecord, 'depth' | 'hash'>,
  other: Pick<PlacedRecord, 'depth' | 'hash'>,
): number {
  if (one.depth !== other.depth) return one.depth - other.depth;
  return one.hash < other.hash ? -1 : Number(one.hash > other.hash);
}

/** The records that this one builds on. */
const basisOf = ({ record }: SignedRecord): readonly string[] =>
  record.kind === 'admit' ? [...record.follows, record.request] : record.follows;

/** In any order and however often a record comes. */
export function createRecordGraph(records: readonly SignedRecord[]): RecordGraph {
  const all = new Map(records.map((record) => [record.hash, record]));
  const depths = depthsOf(all);
  const order = [...depths]
    .map(([record, depth]) => ({ hash: record.hash, record: record.record, depth, index: 0 }))
    .sort(byRank);
  for (const [index, record] of order.entries()) record.index = index;
  const byHash = new Map(order.map((record) => [record.hash, record]));

  // a bit for each record that comes before: some hundred records, asked for thousands of pairs
  const words = Math.ceil(order.length / 32);
  const before = order.map(() => new Uint32Array(words));
  for (const record of order) {
    const own = before[record.index];
    for (const hash of basisOf(record)) {
      const basis = byHash.get(hash);
      const theirs = basis && before[basis.index];
      if (own === undefined || basis === undefined || theirs === undefined) continue;
      for (let word = 0; word < words; word += 1)
        own[word] = (own[word] ?? 0) | (theirs[word] ?? 0);
      own[basis.index >> 5] = (own[basis.index >> 5] ?? 0) | (1 << (basis.index & 31));
    }
  }
  return {
    order,
    byHash,
    waiting: new Set([...all.keys()].filter((hash) => !byHash.has(hash))),
    isBefore: (earlier, later) =>
      (((before[later.index]?.[earlier.index >> 5] ?? 0) >>> (earlier.index & 31)) & 1) === 1,
  };
}

/** Depth of each record that has all it builds on; what waits is left out. */
function depthsOf(all: ReadonlyMap<string, SignedRecord>): Map<SignedRecord, number> {
  const lacking = new Map<string, number>();
  const builders = new Map<string, SignedRecord[]>();
  for (const record of all.values()) {
    const basis = new Set(basisOf(record));
    lacking.set(record.hash, basis.size);
    for (const hash of basis) {
      const known = builders.get(hash);
      if (known === undefined) builders.set(hash, [record]);
      else known.push(record);
    }
  }
  const depths = new Map<SignedRecord, number>();
  let layer = [...all.values()].filter(({ hash }) => lacking.get(hash) === 0);
  for (let depth = 0; layer.length > 0; depth += 1) {
    const next: SignedRecord[] = [];
    for (const record of layer) {
      depths.set(record, depth);
      for (const builder of builders.get(record.hash) ?? []) {
        const left = (lacking.get(builder.hash) ?? 0) - 1;
        lacking.set(builder.hash, left);
        if (left === 0) next.push(builder);
      }
    }
    layer = next;
  }
  return depths;
}
