import type { Faults } from './authority.ts';
import type { RecordOf } from './membership-record.ts';
import { byRank, type PlacedRecord, type RecordGraph } from './record-graph.ts';
import type { DeviceStanding } from './standings.ts';

export interface CircleEpoch {
  epoch: string;
  n: number;
  record: string;
  /** Tells the epoch's own secret from any other. */
  check: string;
  /** Devices that a grant hands its secret to. */
  granted: ReadonlySet<string>;
  /** Those of them that an admin's grant which counts names: whose word for it the group takes. */
  vouched: ReadonlySet<string>;
  /** Made by an admin who was removed meanwhile: it opens what was sealed with it, and seals nothing more. */
  isVoid: boolean;
}

export interface GroupCircle {
  id: string;
  of: RecordOf<'circle'>['of'];
  record: string;
  /** The one to write with first, then the earlier ones. */
  epochs: readonly CircleEpoch[];
  /** Devices that may read what is written from now on. */
  entitled: ReadonlySet<string>;
  isVoid: boolean;
}

interface Given {
  graph: RecordGraph;
  /** Those that count, and those of removed admins, with which honest devices may have sealed meanwhile. */
  records: readonly PlacedRecord[];
  faults: Faults;
  standings: ReadonlyMap<string, DeviceStanding>;
}

type Placed<K extends 'circle' | 'epoch' | 'grant' | 'withdraw' | 'role'> = PlacedRecord & {
  record: RecordOf<K>;
};

const ofKind = <K extends 'circle' | 'epoch' | 'grant' | 'withdraw' | 'role'>(
  records: readonly PlacedRecord[],
  kind: K,
): Placed<K>[] => records.filter((record): record is Placed<K> => record.record.kind === kind);

/** The circles and their keys; adds to the faults those records that name what is not there, or what is taken. */
export function circlesOf(given: Given): Map<string, GroupCircle> {
  const { faults } = given;
  const isVoid = ({ hash }: PlacedRecord): boolean => faults.has(hash);
  // names that a removed admin took are free again for those whose records count
  const voidLast = [...given.records].sort(
    (one, other) => Number(isVoid(one)) - Number(isVoid(other)) || byRank(one, other),
  );
  const fault = (record: PlacedRecord, why: 'double' | 'unknown'): void => {
    if (!isVoid(record)) faults.set(record.hash, why);
  };
  const circles = new Map<string, Placed<'circle'>>();
  for (const record of ofKind(voidLast, 'circle'))
    if (circles.has(record.record.circle)) fault(record, 'double');
    else circles.set(record.record.circle, record);
  const epochs = new Map<string, Placed<'epoch'>>();
  for (const record of ofKind(voidLast, 'epoch'))
    if (!circles.has(record.record.circle)) fault(record, 'unknown');
    else if (epochs.has(record.record.epoch)) fault(record, 'double');
    else epochs.set(record.record.epoch, record);

  const granted = new Map<string, Set<string>>();
  const vouched = new Map<string, Set<string>>();
  const note = (held: Map<string, Set<string>>, epoch: string, to: readonly string[]): void => {
    const devices = held.get(epoch) ?? new Set();
    for (const device of to) devices.add(device);
    held.set(epoch, devices);
  };
  for (const grant of ofKind(given.records, 'grant'))
    for (const { circle, epoch } of grant.record.epochs) {
      const named = epochs.get(epoch);
      if (named?.record.circle !== circle) continue;
      // a removed admin cannot have handed out a key that was made without it
      if (isVoid(grant) && !given.graph.isBefore(named, grant)) continue;
      note(granted, epoch, grant.record.to);
      if (!isVoid(grant)) note(vouched, epoch, grant.record.to);
    }

  const entitled = entitlements(given);
  return new Map(
    [...circles].map(([id, record]) => [
      id,
      {
        ...{ id, record: record.hash, of: record.record.of, isVoid: isVoid(record) },
        epochs: [...epochs.values()]
          .filter(({ record: { circle } }) => circle === id)
          .map((placed) => ({
            ...{ epoch: placed.record.epoch, n: placed.record.n, record: placed.hash },
            check: placed.record.check,
            granted: granted.get(placed.record.epoch) ?? new Set<string>(),
            vouched: vouched.get(placed.record.epoch) ?? new Set<string>(),
            isVoid: isVoid(placed),
          }))
          .sort(toWriteWithFirst),
        entitled: entitled(record.record),
      },
    ]),
  );
}

/** The higher number, then the higher hash; last what nobody holds yet, and what is void. */
function toWriteWithFirst(one: CircleEpoch, other: CircleEpoch): number {
  const setback = ({ isVoid, granted }: CircleEpoch): number =>
    isVoid ? 2 : Number(granted.size === 0);
  if (setback(one) !== setback(other)) return setback(one) - setback(other);
  if (one.n !== other.n) return other.n - one.n;
  return one.record < other.record ? 1 : -1;
}

/**
 * Everybody belongs to everyone's circle and, unless withdrawn, to the committees'; to private business the clerks and
 * whom a grant took in. A withdrawal holds against grants that do not follow it, and so does losing the clerk's role.
 */
function entitlements({ graph, records, faults, standings }: Given) {
  const counting = records.filter(({ hash }) => !faults.has(hash));
  const grants = new Map<string, PlacedRecord[]>();
  for (const grant of ofKind(counting, 'grant'))
    for (const device of grant.record.to)
      for (const { circle } of grant.record.epochs) {
        const known = grants.get(`${circle} ${device}`);
        if (known === undefined) grants.set(`${circle} ${device}`, [grant]);
        else known.push(grant);
      }
  const withdrawals = ofKind(counting, 'withdraw');
  const lostRoles = ofKind(counting, 'role').filter(({ record }) => record.role !== 'clerk');
  return (circle: RecordOf<'circle'>): Set<string> => {
    const isEntitled = ({ device, role, removed }: DeviceStanding): boolean => {
      if (removed !== null) return false;
      if (circle.of === 'everyone' || role === 'clerk') return true;
      const against: PlacedRecord[] = withdrawals.filter(
        ({ record }) => record.circle === circle.circle && record.device === device,
      );
      if (circle.of === 'private')
        against.push(...lostRoles.filter(({ record }) => record.device === device));
      else if (against.length === 0) return true;
      const given = grants.get(`${circle.circle} ${device}`) ?? [];
      return given.some((grant) =>
        against.every((withdrawal) => graph.isBefore(withdrawal, grant)),
      );
    };
    return new Set([...standings.values()].filter(isEntitled).map(({ device }) => device));
  };
}
