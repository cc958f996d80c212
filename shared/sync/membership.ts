import { changesStanding, faultsOf } from './authority.ts';
import { circlesOf, type GroupCircle } from './group-circles.ts';
import type { SignedRecord } from './membership-record.ts';
import type { RecordFault } from './record-fault.ts';
import { createRecordGraph, type PlacedRecord, type RecordGraph } from './record-graph.ts';
import { type SafetyRules, safetyRules } from './safety-rules.ts';
import { type DeviceStanding, standingsOf } from './standings.ts';

/** Who belongs to the group and may read what, told from a set of records: the same set, the same answer. */
export interface Membership {
  group: string;
  /** Devices that were ever admitted, removed ones too; those of longest standing first. */
  devices: ReadonlyMap<string, DeviceStanding>;
  circles: ReadonlyMap<string, GroupCircle>;
  /** Hashes of requests to join by devices that were never admitted. */
  requests: readonly string[];
  /** Records that count and that no other one follows: what the next record follows. */
  heads: readonly string[];
  /** How many records count. */
  size: number;
  /**
   * The membership as the records up to this one tell it, less those that are known by now not to count. Null while
   * the record, or one that it follows, is not known.
   */
  closureOf(hash: string): Membership | null;
  /** Whether a record comes after another one, or is it. */
  follows(later: string, earlier: string): boolean;
  invalid: ReadonlyMap<string, RecordFault>;
  /** Records that follow one that is not known. */
  waiting: ReadonlySet<string>;
}

/**
 * The membership that these records tell, in whatever order and however often they came.
 * @param records their signatures already found good, and the founder's to be of this group
 */
export function resolveMembership(
  records: readonly SignedRecord[],
  group: string,
  rules: SafetyRules = safetyRules,
): Membership {
  const own = records.filter(({ record }) => record.group === group);
  const graph = createRecordGraph(own);
  const faults = faultsOf(graph, rules);
  const counting = graph.order.filter(({ hash }) => !faults.has(hash));
  const revoked = graph.order.filter(({ hash }) => faults.get(hash) === 'revoked');
  const standings = standingsOf(graph, counting);
  for (const { hash, record } of graph.order)
    if (record.kind === 'grant' && faults.get(hash) === 'notAdmin' && standings.has(record.by))
      faults.set(hash, 'handedOn');
  const circles = circlesOf({ graph, records: [...counting, ...revoked], faults, standings });
  for (const { hash, record } of records)
    if (record.group !== group) faults.set(hash, 'otherGroup');

  const closures = new Map<string, Membership>();
  const standingActs = counting.filter(changesStanding);
  const knownStandings = new Map<string, ReadonlyMap<string, DeviceStanding>>();
  /** Thousands of segments cite records that differ in nobody's standing. */
  const standingsUpTo = (isUpTo: IsWanted): ReadonlyMap<string, DeviceStanding> => {
    const these = standingActs.filter(isUpTo);
    const key = these.map(({ index }) => index).join();
    const known = knownStandings.get(key) ?? standingsOf(graph, these);
    knownStandings.set(key, known);
    return known;
  };
  const shared = {
    group,
    invalid: faults,
    waiting: graph.waiting,
    follows: (later: string, earlier: string): boolean => {
      const [one, other] = [graph.byHash.get(earlier), graph.byHash.get(later)];
      if (one === undefined || other === undefined) return false;
      return one === other || graph.isBefore(one, other);
    },
    closureOf: (hash: string): Membership | null => {
      const top = graph.byHash.get(hash);
      if (top === undefined) return null;
      const known = closures.get(hash) ?? closureUpTo(top);
      closures.set(hash, known);
      return known;
    },
  };
  const closureUpTo = (top: PlacedRecord): Membership => {
    const isUpTo = (record: PlacedRecord): boolean => record === top || graph.isBefore(record, top);
    const devices = standingsUpTo(isUpTo);
    const these = once(() => counting.filter((record) => isUpTo(record) && isSound(record)));
    const given = { graph, standings: devices };
    const circlesUpTo = once(() =>
      circlesOf({
        ...{ ...given, faults: new Map(faults) },
        records: [...these(), ...revoked.filter(isUpTo)],
      }),
    );
    return toldBy(shared, graph, devices, these, circlesUpTo);
  };
  const isSound = ({ hash }: PlacedRecord): boolean => !faults.has(hash);
  const sound = once(() => counting.filter(isSound));
  return toldBy(shared, graph, standings, sound, () => circles);
}

type IsWanted = (record: PlacedRecord) => boolean;

/** What is asked of few of the many memberships is worked out when it is. */
function once<T>(work: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

function toldBy(
  shared: Omit<Membership, 'devices' | 'circles' | 'heads' | 'size' | 'requests'>,
  graph: RecordGraph,
  devices: Membership['devices'],
  records: () => readonly PlacedRecord[],
  circles: () => Membership['circles'],
): Membership {
  const heads = once(() => headsOf(graph, records()));
  const size = once(() => records().filter(isAct).length);
  const requests = once(() =>
    records()
      .filter((record) => isOpen(record, devices))
      .map(({ hash }) => hash),
  );
  return {
    ...shared,
    devices,
    get circles() {
      return circles();
    },
    get heads() {
      return heads();
    },
    get size() {
      return size();
    },
    get requests() {
      return requests();
    },
  };
}

const isAct = ({ record }: PlacedRecord): boolean => record.kind !== 'join';

const isOpen = ({ record }: PlacedRecord, devices: ReadonlyMap<string, unknown>): boolean =>
  record.kind === 'join' && !devices.has(record.device);

/** Requests to join are left out: anybody can write any number of them. */
function headsOf(graph: RecordGraph, records: readonly PlacedRecord[]): string[] {
  const latestFirst = records.filter(isAct).reverse();
  return latestFirst
    .filter((record) => !latestFirst.some((later) => graph.isBefore(record, later)))
    .map(({ hash }) => hash)
    .sort();
}
