import type { RecordFault } from './record-fault.ts';
import type { PlacedRecord, RecordGraph } from './record-graph.ts';
import { type Backers, isBacked, settleRevocations, strikes } from './revocations.ts';
import type { SafetyRules } from './safety-rules.ts';

const standingKinds: readonly string[] = ['found', 'admit', 'remove', 'role'];
/** Whether a record says who is a member, and in what role. */
export const changesStanding = ({ record }: PlacedRecord): boolean =>
  standingKinds.includes(record.kind);

/** Why records do not count; those that it does not name do. */
export type Faults = Map<string, RecordFault>;

/**
 * A record counts if its signer was an admin by the records that it follows, and if no admin's removal or demotion of
 * the signer stands beside it, neither knowing of the other. What makes somebody an admin must count itself.
 * Told from the set of records alone, never from the order in which they came.
 */
export function faultsOf(graph: RecordGraph, rules: SafetyRules): Faults {
  const founding = graph.order.find(({ record }) => record.kind === 'found');
  const backing = new Map<PlacedRecord, Backers | 'itself' | null>();
  const known = new Map<string, ReadonlySet<PlacedRecord>>();
  const standing: PlacedRecord[] = [];
  const parts = { graph, rules, backing };
  const told = new Map<PlacedRecord, ReadonlySet<PlacedRecord>>();
  const countingBefore = (record: PlacedRecord): ReadonlySet<PlacedRecord> => {
    // an act is a chain of records, most of which change nobody's standing
    const [only = '', ...more] = record.record.follows;
    const last = graph.byHash.get(only);
    const same = last === undefined || changesStanding(last) ? undefined : told.get(last);
    if (same !== undefined && more.length === 0) return same;
    const before = standing.filter((earlier) => graph.isBefore(earlier, record));
    const key = before.map(({ index }) => index).join();
    const counting = known.get(key) ?? settleRevocations(parts, before).counting;
    known.set(key, counting);
    return counting;
  };
  for (const record of graph.order) {
    const { kind, by } = record.record;
    if (kind === 'join') continue;
    if (kind === 'found') backing.set(record, record === founding ? 'itself' : null);
    else if (!rules.admission) backing.set(record, 'itself');
    else {
      const before = countingBefore(record);
      told.set(record, before);
      backing.set(record, backersOf(graph, before, by));
    }
    if (changesStanding(record)) standing.push(record);
  }

  const { counting, effective, overruled } = settleRevocations(parts, standing);
  const isStruck = (record: PlacedRecord): boolean =>
    effective.some((revocation) => strikes(graph, revocation, record));
  const faults: Faults = new Map();
  for (const [record, backers] of backing) {
    const { kind } = record.record;
    if (backers === null) faults.set(record.hash, kind === 'found' ? 'double' : 'notAdmin');
    else if (overruled.has(record)) faults.set(record.hash, 'overruled');
    else if (changesStanding(record)) {
      if (!counting.has(record)) faults.set(record.hash, 'revoked');
    } else if (isStruck(record) || !isBacked(backers, counting)) faults.set(record.hash, 'revoked');
  }
  return faults;
}

/** The records that make a device an admin; null where it is none. */
function backersOf(
  graph: RecordGraph,
  counting: ReadonlySet<PlacedRecord>,
  device: string,
): Backers | null {
  const about = [...counting].filter((record) => deviceOf(graph, record) === device);
  if (about.some(({ record }) => record.kind === 'remove')) return null;
  const last = about.filter((one) => !about.some((other) => graph.isBefore(one, other)));
  const admissions = about.filter(({ record }) => record.kind !== 'role');
  if (admissions.length === 0 || !last.every(makesClerk)) return null;
  const lowering = about.filter((record) => !makesClerk(record));
  const unlowered = about.filter(
    (one) => makesClerk(one) && lowering.every((other) => graph.isBefore(other, one)),
  );
  return { admissions, givers: [...new Set([...last, ...unlowered])] };
}

/** Which device a record is about, of those that change somebody's standing. */
export function deviceOf(graph: RecordGraph, { record }: PlacedRecord): string | null {
  if (record.kind === 'found' || record.kind === 'remove' || record.kind === 'role')
    return record.device;
  if (record.kind !== 'admit') return null;
  const request = graph.byHash.get(record.request)?.record;
  return request?.kind === 'join' ? request.device : null;
}

const makesClerk = ({ record }: PlacedRecord): boolean =>
  record.kind === 'found' ||
  ((record.kind === 'admit' || record.kind === 'role') && record.role === 'clerk');
