import type { Membership } from '../../shared/sync/membership.ts';
import { countOf, joined, type Range } from '../../shared/sync/ranges.ts';
import type { SegmentFacts } from './chains.ts';
import type { DeviceFound } from './report.ts';

/** Each laptop of the group with what of it is here, those of longest standing first. */
export function devicesFound(
  { devices }: Membership,
  segments: ReadonlyMap<string, SegmentFacts>,
  incomplete: ReadonlySet<string>,
): DeviceFound[] {
  const byDevice = Map.groupBy(segments.values(), ({ device }) => device);
  return [...devices.values()].map(({ device, role, removed }) => {
    const own = byDevice.get(device) ?? [];
    const runs = Map.groupBy(own, ({ run }) => run);
    const changes = [...runs.values()].reduce(
      (sum, some) => sum + countOf(joined(some.map(({ first, last }): Range => [first, last]))),
      0,
    );
    return {
      ...{ device, role, changes, isRemoved: removed !== null, segments: own.length },
      isComplete: !incomplete.has(device),
    };
  });
}
