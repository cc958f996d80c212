import type { NotArrived } from '../../../shared/contract/exchange.ts';
import { countOf, covers, joined, type Range, without } from '../../../shared/sync/ranges.ts';
import { isRunOf } from '../envelope/device-name.ts';
import { frameKinds, parseFrame } from '../envelope/frame.ts';
import type { Acks, HeardAck } from './acks.ts';
import type { Held, HeldSegment } from './held.ts';
import type { UpkeepParts } from './upkeep.ts';

/** What is known to exist and is not here, and who is known to hold what is here. */
export interface Arrivals {
  notArrived(): Omit<NotArrived, 'name'>[];
  /** How many of the other devices are known to hold all that this one sent; null where it sent nothing. */
  received(): { by: number; of: number } | null;
  /** How many other devices hold all of these segments. */
  receivedAll(segments: readonly HeldSegment[]): number;
}

/** Segments whose headers are read for whom they name: the newest, and all that come later. */
const newestRead = 500;
/** Ops of one device that are told to be missing at most: an ack may claim any number of anybody's. */
const mostMissing = 100_000;

export function createArrivals(
  { store, keys, group }: Pick<UpkeepParts, 'store' | 'keys' | 'group'>,
  acks: Acks,
  held: Held,
): Arrivals {
  /** Newest segments that others have named, by hash, with their devices. */
  const named = new Map<string, string>();
  let readTo: number | null = null;
  /** What was told last, and of which state. */
  let told: { of: string; missing: Omit<NotArrived, 'name'>[] } = { of: '', missing: [] };
  let receivedLast: { of: string; answer: ReturnType<Arrivals['received']> } = {
    ...{ of: '', answer: null },
  };

  function readNamed(): void {
    const segments = held.segments();
    const from = readTo ?? segments.at(-newestRead - 1)?.number ?? 0;
    const here = new Set(segments.map(({ hash }) => hash));
    for (const { hash, number, device, prev } of segments) {
      if (prev !== null && !here.has(prev)) named.set(prev, device);
      if (number <= from) continue;
      for (const [of, newest] of Object.entries(seenBy(store.segments.bytes(hash))))
        if (!here.has(newest)) named.set(newest, of);
    }
    readTo = segments.at(-1)?.number ?? from;
    for (const hash of [...named.keys()]) if (here.has(hash)) named.delete(hash);
  }

  /** The device that a run belongs to, told from its letters where nothing of it is here. */
  function deviceOf(run: string): string | null {
    const here = store.segments.ofRun(run)[0];
    if (here !== undefined) return here.device;
    const devices = [...group().membership.devices.values()];
    return devices.find((device) => isRunOf(run, device))?.device ?? null;
  }

  function lookForMissing(): Omit<NotArrived, 'name'>[] {
    readNamed();
    const mine = held.ranges();
    const changes = new Map<string, number>();
    for (const [run, claimed] of claims(mine, acks)) {
      const lacking = countOf(without(claimed, mine.get(run) ?? []));
      const device = lacking === 0 ? null : deviceOf(run);
      if (device !== null) changes.set(device, (changes.get(device) ?? 0) + lacking);
    }
    // a segment that is named and of which no more is known holds one change at least
    for (const device of named.values()) if (!changes.has(device)) changes.set(device, 1);
    return [...changes].map(([device, count]) => ({
      device,
      changes: Math.min(count, mostMissing),
    }));
  }

  function whoReceived(): { by: number; of: number } | null {
    const mine = held.segments().filter(({ device }) => device === keys.device);
    if (mine.length === 0) return null;
    const others = othersIn(group().membership.devices, keys.device);
    const runs = new Map(mine.map(({ run }) => [run, held.ranges().get(run) ?? []]));
    const by = believed(runs.keys()).filter(
      ({ device, having }) =>
        others.has(device) &&
        [...runs].every(([run, ranges]) =>
          ranges.every((range) => covers(having.ranges.get(run) ?? [], range)),
        ),
    ).length;
    return { by, of: others.size };
  }

  /** Acks that can be true: nobody holds more of a run of mine than I ever wrote. */
  function believed(runs: Iterable<string>): HeardAck[] {
    const mine = [...runs].map((run) => [run, lastOf(held.ranges().get(run) ?? [])] as const);
    return acks
      .heard()
      .filter(({ having }) =>
        mine.every(([run, last]) => lastOf(having.ranges.get(run) ?? []) <= last),
      );
  }

  return {
    notArrived() {
      // in the midst of a large exchange: what is missing is known when it ends
      if (held.isFarBehind()) return told.missing;
      const { devices } = group().membership;
      const of = `${held.segments().length} ${acks.version()} ${devices.size}`;
      if (of !== told.of) told = { of, missing: lookForMissing() };
      return told.missing;
    },
    received() {
      if (held.isFarBehind()) return receivedLast.answer;
      const others = othersIn(group().membership.devices, keys.device);
      const of = [held.segments().length, acks.version(), ...others].join(' ');
      if (of !== receivedLast.of) receivedLast = { of, answer: whoReceived() };
      return receivedLast.answer;
    },
    receivedAll: (segments) =>
      believed(new Set(segments.filter(({ own }) => own).map(({ run }) => run))).filter(
        ({ having }) =>
          segments.every(({ run, first, last }) =>
            covers(having.ranges.get(run) ?? [], [first, last]),
          ),
      ).length,
  };
}

const lastOf = (ranges: readonly Range[]): number => Math.max(0, ...ranges.map(([, last]) => last));

type Devices = ReturnType<UpkeepParts['group']>['membership']['devices'];
const othersIn = (devices: Devices, mine: string): ReadonlySet<string> =>
  new Set(
    [...devices.values()]
      .filter(({ device, removed }) => device !== mine && removed === null)
      .map(({ device }) => device),
  );

/** All ops that exist: up to the last that is here of a run, and what others say they hold. */
function claims(mine: ReadonlyMap<string, readonly Range[]>, acks: Acks): Map<string, Range[]> {
  const all = new Map<string, Range[]>();
  for (const [run, ranges] of mine) all.set(run, [[1, ranges.at(-1)?.[1] ?? 0]]);
  for (const { having } of acks.heard())
    for (const [run, ranges] of having.ranges)
      all.set(run, joined([...(all.get(run) ?? []), ...ranges]));
  return all;
}

/** The newest segments of others that a segment's writer held. */
function seenBy(bytes: Uint8Array | null): Readonly<Record<string, string>> {
  if (bytes === null) return {};
  const parsed = parseFrame(frameKinds.segment, bytes);
  const seen = parsed.ok ? (parsed.frame.header as { seen?: unknown }).seen : null;
  return typeof seen === 'object' && seen !== null ? (seen as Record<string, string>) : {};
}
