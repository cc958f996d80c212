import { byRank, type PlacedRecord, type RecordGraph } from './record-graph.ts';
import type { SafetyRules } from './safety-rules.ts';

/** Why a signer was an admin: records of two kinds, one of each of which has to count. */
export interface Backers {
  /** They give the clerk's role. */
  givers: readonly PlacedRecord[];
  admissions: readonly PlacedRecord[];
}
/** What makes each record's signer an admin; null where nothing does. The founding needs nothing: 'itself'. */
export type Backing = ReadonlyMap<PlacedRecord, Backers | 'itself' | null>;

/** Whether what makes a record's signer an admin counts. */
export function isBacked(
  backers: Backers | 'itself' | null | undefined,
  counting: ReadonlySet<PlacedRecord>,
): boolean {
  if (backers === 'itself') return true;
  if (backers === null || backers === undefined) return false;
  const counts = (record: PlacedRecord): boolean => counting.has(record);
  return backers.givers.some(counts) && backers.admissions.some(counts);
}

const allOf = (backers: ReturnType<Backing['get']>): readonly PlacedRecord[] =>
  typeof backers === 'object' && backers !== null ? [...backers.givers, ...backers.admissions] : [];

interface Parts {
  graph: RecordGraph;
  rules: SafetyRules;
  backing: Backing;
}

export interface Settled {
  /** The records that count, of those that were asked about. */
  counting: ReadonlySet<PlacedRecord>;
  /** Those of them that take an admin's part away. */
  effective: readonly PlacedRecord[];
  /** Revocations that yield to one that strikes back from longer standing. */
  overruled: ReadonlySet<PlacedRecord>;
}

/** Whether a record takes the admin's part from somebody. */
export const isRevocation = ({ record }: PlacedRecord): boolean =>
  record.kind === 'remove' || (record.kind === 'role' && record.role !== 'clerk');

/** Whether a revocation strikes a record: one that its device signed, and neither knew of the other. */
export function strikes(
  graph: RecordGraph,
  revocation: PlacedRecord,
  record: PlacedRecord,
): boolean {
  const { record: act } = revocation;
  if (act.kind !== 'remove' && act.kind !== 'role') return false;
  if (act.device !== record.record.by || revocation === record) return false;
  return !graph.isBefore(record, revocation) && !graph.isBefore(revocation, record);
}

/**
 * Which of these records count, where revocations strike each other. One that nothing strikes holds, and what it
 * strikes falls; where they strike round in a circle, that of the longest standing admin holds. (A later time, a
 * lower hash or both falling would each let the thief of one laptop undo its own removal or end the group.)
 */
export function settleRevocations(parts: Parts, records: readonly PlacedRecord[]): Settled {
  const { graph, rules, backing } = parts;
  const effective: PlacedRecord[] = [];
  const overruled = new Set<PlacedRecord>();
  const countingUnder = (revocations: readonly PlacedRecord[]): Set<PlacedRecord> => {
    const counting = new Set<PlacedRecord>();
    for (const record of records) {
      if (!isBacked(backing.get(record), counting) || overruled.has(record)) continue;
      if (!revocations.some((revocation) => strikes(graph, revocation, record)))
        counting.add(record);
    }
    return counting;
  };
  for (;;) {
    const possible = countingUnder(effective);
    const open = [...possible].filter(
      (record) => isRevocation(record) && !effective.includes(record),
    );
    if (!rules.removalWins || open.length === 0)
      return { counting: possible, effective, overruled };
    const certain = countingUnder([...effective, ...open]);
    const safe = open.filter((record) => certain.has(record));
    if (safe.length > 0) effective.push(...safe);
    else {
      const strikers = strikersAmong(parts, open);
      const [longest] = inCircles(strikers).sort(bySeniority(backing));
      if (longest === undefined) throw new Error('revocations that nothing strikes were left over');
      effective.push(longest);
      for (const striker of strikers.get(longest) ?? []) overruled.add(striker);
    }
  }
}

type Strikers = ReadonlyMap<PlacedRecord, readonly PlacedRecord[]>;

/** Of each revocation those others that strike it, or what makes its signer an admin. */
function strikersAmong({ graph, backing }: Parts, open: readonly PlacedRecord[]): Strikers {
  const roots = (record: PlacedRecord, met = new Set<PlacedRecord>()): Set<PlacedRecord> => {
    if (met.has(record)) return met;
    met.add(record);
    for (const backer of allOf(backing.get(record))) roots(backer, met);
    return met;
  };
  return new Map(
    open.map((record) => {
      const all = [...roots(record)];
      const strikers = open.filter((other) => all.some((root) => strikes(graph, other, root)));
      return [record, strikers.filter((other) => other !== record)];
    }),
  );
}

/** Those that are struck, at whatever remove, only by ones that they strike in turn. */
function inCircles(strikers: Strikers): PlacedRecord[] {
  const allBehind = (record: PlacedRecord): Set<PlacedRecord> => {
    const met = new Set<PlacedRecord>();
    const todo = [record];
    for (let next = todo.pop(); next !== undefined; next = todo.pop())
      for (const striker of strikers.get(next) ?? [])
        if (!met.has(striker)) {
          met.add(striker);
          todo.push(striker);
        }
    return met;
  };
  const behind = new Map([...strikers.keys()].map((record) => [record, allBehind(record)]));
  return [...behind.keys()].filter((record) =>
    [...(behind.get(record) ?? [])].every((other) => behind.get(other)?.has(record) === true),
  );
}

const bySeniority =
  (backing: Backing) =>
  (one: PlacedRecord, other: PlacedRecord): number => {
    const since = (record: PlacedRecord): PlacedRecord => {
      const backers = backing.get(record);
      const givers = typeof backers === 'object' ? (backers?.givers ?? []) : [];
      return [...givers].sort(byRank)[0] ?? record;
    };
    return byRank(since(one), since(other)) || byRank(one, other);
  };
