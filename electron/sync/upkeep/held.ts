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
  records(): readonly HeldFrame[];
  segments(): readonly HeldSegment[];
  segment(hash: string): HeldSegment | null;
  parts(): readonly HeldFrame[];
  bytes(frame: HeldFrame): Promise<Uint8Array | null>;
}

const segmentsAtOnce = 2000;

export function createHeld({
  store,
  keys,
  papers,
}: Pick<UpkeepParts, 'store' | 'keys' | 'papers'>): Held {
  const segments: HeldSegment[] = [];
  const byHash = new Map<string, HeldSegment>();
  const records = new Map<string, HeldFrame>();

  function readSegments(): void {
    for (;;) {
      const some = store.segments.since(segments.at(-1)?.number ?? 0, segmentsAtOnce);
      for (const facts of some) {
        const segment = { ...facts, area: 'new' as const, name: segmentName(facts) };
        segments.push(segment);
        byHash.set(segment.hash, segment);
      }
      if (some.length < segmentsAtOnce) return;
    }
  }

  return {
    records() {
      for (const { hash, bytes } of store.keyRecords.all()) {
        if (records.has(hash)) continue;
        const parsed = parseKeyRecord(bytes);
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
      readSegments();
      return byHash.get(hash) ?? null;
    },
    parts: () => (papers?.held() ?? []).map((part) => ({ ...part, area: 'obj' as const })),
    async bytes({ area, hash }) {
      if (area === 'new') return store.segments.bytes(hash);
      if (area === 'obj') return (await papers?.part(hash)) ?? null;
      return store.keyRecords.all().find((record) => record.hash === hash)?.bytes ?? null;
    },
  };
}
