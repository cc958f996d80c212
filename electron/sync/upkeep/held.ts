import { countOf, joined, overlapping, type Range } from '../../../shared/sync/ranges.ts';
import type { SegmentFacts } from '../../database/exchange/segments.ts';
import { keyRecordName, segmentName } from '../envelope/file-names.ts';
import { parseKeyRecord } from '../envelope/key-record.ts';
import type { UpkeepParts } from './upkeep.ts';

/** Something that this device can write into a place at any time. */
export interface HeldFrame {
  hash: string;
  area: 'key' | 'new' | 'obj';
  /** The name under which it is written first. */
  name: string;
  /** Whether this device made it. */
  own: boolean;
}

export interface HeldSegment extends HeldFrame, Omit<SegmentFacts, 'hash' | 'own'> {
  area: 'new';
  /** In the order in which they came here. */
  number: number;
}

/** What exchange.db and papers.db hold, without the bytes. Only what is new since the last look is read. */
export interface Held {
  /** Reads what came since the last look, a little at a time: what follows then finds it read. */
  read(breathe: () => Promise<void>): Promise<void>;
  /** Whether so much came since the last look that reading it now would keep others waiting. */
  isFarBehind(): boolean;
  /** The ops of each run that segments hold, as ranges in order. */
  ranges(): ReadonlyMap<string, readonly Range[]>;
  /** Hashes of the segments that hold an op which another one here holds, too: a run that was written or cut twice. */
  twice(): ReadonlySet<string>;
  records(): readonly HeldFrame[];
  segments(): readonly HeldSegment[];
  segment(hash: string): HeldSegment | null;
  parts(): readonly HeldFrame[];
  bytes(frame: HeldFrame): Promise<Uint8Array | null>;
}

const segmentsAtOnce = 500;

export function createHeld({
  store,
  keys,
  papers,
}: Pick<UpkeepParts, 'store' | 'keys' | 'papers'>): Held {
  const segments: HeldSegment[] = [];
  const byHash = new Map<string, HeldSegment>();
  const records = new Map<string, HeldFrame>();

  const ranges = new Map<string, readonly Range[]>();
  const runsTwice = new Set<string>();
  let twice = { to: 0, hashes: new Set<string>() };
  const newest = () => segments.at(-1)?.number ?? 0;

  /** False where these were the last. */
  function readSome(): boolean {
    const some = store.segments.since(newest(), segmentsAtOnce);
    for (const facts of some) {
      const segment = { ...facts, area: 'new' as const, name: segmentName(facts) };
      segments.push(segment);
      byHash.set(segment.hash, segment);
      const { run, first, last } = facts;
      const before = ranges.get(run) ?? [];
      const after = joined([...before, [first, last]]);
      if (countOf(after) < countOf(before) + last - first + 1) runsTwice.add(run);
      ranges.set(run, after);
    }
    return some.length === segmentsAtOnce;
  }

  function readSegments(): void {
    while (readSome());
  }

  return {
    async read(breathe) {
      while (readSome()) await breathe();
    },
    isFarBehind: () => store.segments.last() - newest() > segmentsAtOnce,
    ranges() {
      readSegments();
      return ranges;
    },
    twice() {
      readSegments();
      if (runsTwice.size > 0 && twice.to < newest()) {
        const some = segments.filter(({ run }) => runsTwice.has(run));
        const runs = [...Map.groupBy(some, ({ run }) => run).values()];
        twice = {
          to: newest(),
          hashes: new Set(runs.flatMap(overlapping).map(({ hash }) => hash)),
        };
      }
      return twice.hashes;
    },
    records() {
      for (const record of store.keyRecords.all()) {
        const { hash } = record;
        if (records.has(hash)) continue;
        const parsed = parseKeyRecord(record.bytes);
        const own = parsed.ok && parsed.record.by === keys.device;
        records.set(hash, { hash, area: 'key', name: keyRecordName({ hash }), own });
      }
      return [...records.values()];
    },
    segments() {
      readSegments();
      return segments;
    },
    segment(hash) {
      // most are known: asked for each, reading what is new would cost more than all else
      if (!byHash.has(hash)) readSegments();
      return byHash.get(hash) ?? null;
    },
    parts: () => (papers?.held() ?? []).map((part) => ({ ...part, area: 'obj' as const })),
    async bytes({ area, hash }) {
      if (area === 'new') return store.segments.bytes(hash);
      if (area === 'obj') return (await papers?.part(hash)) ?? null;
      return store.keyRecords.bytes(hash);
    },
  };
}
