import type { DeskRecord } from '../../../shared/contract/record.ts';
import { type RecordChange, settingRow } from '../../app/record-changes.ts';

/**
 * The resolution to exclude the public comes before the business that it covers, also where that item was called
 * first and the public left then: what moves in the order taken so that the numbers say so.
 */
export function exclusionFirst(desk: DeskRecord): RecordChange['set'] {
  const exclusion = desk.exclusions.findLast(({ endedAt }) => endedAt === null);
  const { minutes } = desk.public;
  const order = minutes.find(({ id }) => id === exclusion?.minute)?.takenOrder ?? null;
  if (exclusion === undefined || order === null) return [];
  const covered = minutes.flatMap(({ id, takenOrder }) =>
    exclusion.covers.includes(id) && takenOrder !== null ? [takenOrder] : [],
  );
  const first = Math.min(order, ...covered);
  if (first === order) return [];
  const behind = minutes.filter(
    ({ takenOrder }) => takenOrder !== null && takenOrder >= first && takenOrder < order,
  );
  return [
    settingRow('recordedMinute', exclusion.minute, { takenOrder: first }),
    ...behind.map(({ id, takenOrder }) =>
      settingRow('recordedMinute', id, { takenOrder: (takenOrder ?? 0) + 1 }),
    ),
  ];
}
