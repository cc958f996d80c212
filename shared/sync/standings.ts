import { deviceOf } from './authority.ts';
import { fromBase64 } from './from-base64.ts';
import type { GroupRole, MembershipRecord } from './membership-record.ts';
import { byRank, type PlacedRecord, type RecordGraph } from './record-graph.ts';

/** How much of a device's runs counts as before, from a record on. */
export interface RecordCut {
  record: string;
  cut: Readonly<Record<string, number>>;
}

export interface DeviceStanding {
  device: string;
  /** Ed25519 public key, raw. */
  signKey: Uint8Array;
  /** X25519 recipient, "age1…". */
  recipient: string;
  /** Runs of 13 letters that are this device's alone. */
  runs: readonly string[];
  role: GroupRole;
  /** The record that made it a member: `found` or `admit`. */
  admittedBy: string;
  /** Every record that admits it, in the order of their hashes: clerks may let one laptop in as different things. */
  admissions: readonly string[];
  /** Its own `found` or `join` record, whose body holds its person's name. */
  request: string;
  removed: RecordCut | null;
  /** Every change of its role. */
  roleCuts: readonly (RecordCut & { role: GroupRole })[];
}

/** Least first: of roles that were given at the same time the lesser counts. */
const byMight: readonly GroupRole[] = ['member', 'chair', 'officer', 'clerk'];

/** Letters of a run of the time before its device had a key. */
const unboundLetters = 13;

/** Every device that the records, all of which count, have admitted: those of longest standing first. */
export function standingsOf(
  graph: RecordGraph,
  counting: readonly PlacedRecord[],
): Map<string, DeviceStanding> {
  const about = new Map<string, PlacedRecord[]>();
  for (const record of counting) {
    const device = deviceOf(graph, record);
    if (device === null) continue;
    about.set(device, [...(about.get(device) ?? []), record]);
  }
  const standings = new Map<string, DeviceStanding>();
  const taken = new Set<string>();
  const admitted = [...about]
    .flatMap(([device, records]) => {
      const [first] = records.filter(isAdmission).sort(byRank);
      return first === undefined ? [] : [{ device, records, first }];
    })
    .sort((one, other) => byRank(one.first, other.first));
  for (const { device, records, first } of admitted) {
    const own = ownRecordOf(graph, first);
    if (own === null) continue;
    // a run that somebody of longer standing wrote is nobody else's, whoever names it
    const runs = own.record.runs.filter((run) => run.length === unboundLetters && !taken.has(run));
    for (const run of runs) taken.add(run);
    standings.set(device, {
      ...{ device, runs, admittedBy: first.hash, request: own.hash },
      signKey: fromBase64(own.record.signKey),
      recipient: own.record.recipient,
      admissions: records
        .filter(isAdmission)
        .map(({ hash }) => hash)
        .sort(),
      role: roleOf(graph, records),
      removed: removalOf(graph, records),
      roleCuts: records.flatMap(({ hash, record }) =>
        record.kind === 'role' ? [{ record: hash, role: record.role, cut: record.cut }] : [],
      ),
    });
  }
  return standings;
}

const isAdmission = ({ record }: PlacedRecord): boolean =>
  record.kind === 'found' || record.kind === 'admit';

interface OwnRecord {
  hash: string;
  record: Extract<MembershipRecord, { kind: 'found' | 'join' }>;
}

/** What a device said of itself when it was admitted. */
function ownRecordOf(graph: RecordGraph, { hash, record }: PlacedRecord): OwnRecord | null {
  if (record.kind === 'found') return { hash, record };
  if (record.kind !== 'admit') return null;
  const request = graph.byHash.get(record.request);
  return request?.record.kind === 'join' ? { hash: request.hash, record: request.record } : null;
}

/** Those that no other one of them follows. */
const lastOf = (graph: RecordGraph, records: readonly PlacedRecord[]): PlacedRecord[] =>
  records.filter((one) => !records.some((other) => graph.isBefore(one, other)));

function roleOf(graph: RecordGraph, records: readonly PlacedRecord[]): GroupRole {
  const roles = lastOf(
    graph,
    records.filter(({ record }) => record.kind !== 'remove'),
  ).flatMap(({ record }) => {
    if (record.kind === 'found') return ['clerk' as const];
    return record.kind === 'admit' || record.kind === 'role' ? [record.role] : [];
  });
  return byMight.find((role) => roles.includes(role)) ?? 'member';
}

/**
 * A later removal says anew how much counts; of two that did not know of each other, what either of their admins held
 * counts, since both vouch for it.
 */
function removalOf(graph: RecordGraph, records: readonly PlacedRecord[]): RecordCut | null {
  const removals = lastOf(
    graph,
    records.filter(({ record }) => record.kind === 'remove'),
  ).sort(byRank);
  const [first] = removals;
  if (first === undefined) return null;
  const cut: Record<string, number> = {};
  for (const { record } of removals)
    if (record.kind === 'remove')
      for (const [run, last] of Object.entries(record.cut))
        cut[run] = Math.max(cut[run] ?? 0, last);
  return { record: first.hash, cut };
}
