import { joined, type Range } from '../../../shared/sync/ranges.ts';
import type { AckContent } from '../envelope/ack.ts';
import type { Held, HeldSegment } from './held.ts';

/** Runs that an ack lists one by one; older ones that are held without a gap are told by the chain they stand in. */
const mostRuns = 2000;
/** Segments with ops that others hold, too, which an ack names: only a broken or hostile device makes so many. */
const mostTwice = 2000;
const shortLetters = 10;

/** The name of a key record or a segment in an ack. */
export const shortHash = (hash: string): string => hash.slice(0, shortLetters);

type Facts = Pick<HeldSegment, 'hash' | 'device' | 'run' | 'first' | 'last' | 'prev'>;

/** The ops of each run that segments hold, as ranges in order. */
export function rangesOf(
  segments: readonly Pick<Facts, 'run' | 'first' | 'last'>[],
): Map<string, Range[]> {
  const runs = Map.groupBy(segments, ({ run }) => run);
  return new Map(
    [...runs].map(([run, some]) => [
      run,
      joined(some.map(({ first, last }): Range => [first, last])),
    ]),
  );
}

/** What this device holds, short enough to be rewritten often. Without its number and the app's version. */
export function contentOf(held: Held): Pick<AckContent, 'have' | 'whole' | 'records' | 'twice'> {
  const segments = held.segments();
  const ranges = held.ranges();
  const old = [...ranges.keys()].slice(0, Math.max(0, ranges.size - mostRuns));
  const { heads, told } = old.length === 0 ? nothing : wholeChains(segments, new Set(old));
  const have = Object.fromEntries(
    [...ranges]
      .filter(([run]) => !told.has(run))
      .map(([run, some]) => [run, some.map(([first, last]): [number, number] => [first, last])]),
  );
  const records = held
    .records()
    .map(({ hash }) => shortHash(hash))
    .toSorted();
  const twice = [...held.twice()].map(shortHash).toSorted();
  return { have, whole: heads, records, ...(twice.length <= mostTwice && { twice }) };
}

const nothing = { heads: {} as Record<string, string[]>, told: new Set<string>() };

/**
 * Of each device the newest segments whose whole chain back to its first is held here, and the old runs that stand in
 * such a chain with all that is known of them.
 */
function wholeChains(segments: readonly Facts[], old: ReadonlySet<string>) {
  const whole = new Set<string>();
  const behind = Map.groupBy(segments, ({ prev }) => prev);
  const reached = [...(behind.get(null) ?? [])];
  for (let next = reached.pop(); next !== undefined; next = reached.pop()) {
    whole.add(next.hash);
    for (const segment of behind.get(next.hash) ?? []) reached.push(segment);
  }
  const followed = new Set(
    segments.flatMap(({ hash, prev }) => (whole.has(hash) ? (prev ?? []) : [])),
  );
  const heads: Record<string, string[]> = {};
  const loose = new Set<string>();
  for (const { hash, device, run } of segments) {
    if (!whole.has(hash)) loose.add(run);
    else if (!followed.has(hash)) heads[device] = [...(heads[device] ?? []), hash];
  }
  return { heads, told: new Set([...old].filter((run) => !loose.has(run))) };
}

/** What another device holds, as far as this one can tell. */
export interface Having {
  ranges: ReadonlyMap<string, readonly Range[]>;
  /** Null where the ack says nothing of them. */
  records: ReadonlySet<string> | null;
  /** Of the segments with ops that others hold, too, those that it holds; null where the ack says nothing of them. */
  twice: ReadonlySet<string> | null;
  /** Devices of which it holds segments that are not here: nothing can be said of what it lacks of them. */
  beyond: ReadonlySet<string>;
}

/** Reads an ack against what is held here: a chain stands for everything before its newest segment. */
export function havingOf(content: AckContent, held: Held): Having {
  const ranges = new Map<string, Range[]>(Object.entries(content.have));
  const beyond = new Set<string>();
  const behind: HeldSegment[] = [];
  const seen = new Set<string>();
  for (const [device, heads] of Object.entries(content.whole ?? {}))
    for (const head of heads)
      for (let at: string | null = head; at !== null && !seen.has(at); ) {
        seen.add(at);
        const segment = held.segment(at);
        if (segment === null) beyond.add(device);
        else behind.push(segment);
        at = segment?.prev ?? null;
      }
  for (const [run, some] of rangesOf(behind))
    ranges.set(run, joined([...(ranges.get(run) ?? []), ...some]));
  return {
    ranges,
    records: content.records === undefined ? null : new Set(content.records),
    twice: content.twice === undefined ? null : new Set(content.twice),
    beyond,
  };
}
