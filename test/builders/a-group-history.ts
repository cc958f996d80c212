import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { GroupRole } from '../../shared/sync/membership-record.ts';
import { AGroup } from './a-group.ts';

const devices = ['clerk', 'deputy', 'third', 'chair', 'villain'] as const;
type Device = (typeof devices)[number];

interface Step {
  by: Device;
  what: 'meet' | 'admit' | 'remove' | 'role' | 'circle' | 'epoch' | 'grant' | 'withdraw' | 'founds';
  whom: Device;
  role: GroupRole;
  /** How many of its newest known records it forgets, as one who back-dates does. */
  forgets: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom(...devices),
  what: fc.constantFrom(
    ...(['meet', 'meet', 'meet', 'admit', 'remove', 'remove', 'role', 'role'] as const),
    ...(['circle', 'epoch', 'grant', 'withdraw', 'founds'] as const),
  ),
  whom: fc.constantFrom(...devices),
  role: fc.constantFrom('clerk', 'clerk', 'chair', 'officer', 'member'),
  forgets: fc.constantFrom(0, 0, 0, 1, 2, 4),
});

/** How a group came about: who said what, knowing which records. Nobody asks whether he may. */
export const someHistory = (mostSteps: number): fc.Arbitrary<AGroup> =>
  fc
    .tuple(fc.nat(), fc.boolean(), fc.array(step, { maxLength: mostSteps, size: 'max' }))
    .map(([salt, hasClerks, steps]) => historyOf(salt, hasClerks, steps));

function historyOf(salt: number, hasClerks: boolean, steps: readonly Step[]): AGroup {
  const group = new AGroup((count) =>
    createHash('sha256').update(`${salt} ${count}`).digest('hex'),
  );
  const circle = 'circle';
  group.found();
  for (const device of devices.slice(1)) group.joins(device);
  if (hasClerks) {
    group.admits('clerk', 'deputy', 'clerk');
    group.admits('deputy', 'third', 'clerk');
  }
  const known = new Map<Device, string[]>(
    devices.map((device) => [device, group.records.map(({ hash }) => hash)]),
  );
  for (const { by, what, whom, role, forgets } of steps) {
    const own = known.get(by) ?? [];
    if (what === 'meet') {
      known.set(by, [...new Set([...own, ...(known.get(whom) ?? [])])]);
      continue;
    }
    const follows = newest(group, own.slice(0, own.length - forgets));
    const count = group.records.length;
    const epoch = `epoch${count % 3}`;
    if (what === 'admit') group.admits(by, whom, role, follows);
    else if (what === 'remove') group.removes(by, whom, { [whom]: count }, follows);
    else if (what === 'role') group.gives(by, whom, role, { [whom]: count }, follows);
    else if (what === 'circle') group.says(by, { kind: what, circle, of: 'private' }, follows);
    else if (what === 'epoch')
      group.says(by, { kind: what, circle, epoch, n: count, check: '' }, follows);
    else if (what === 'grant')
      group.says(by, { kind: what, epochs: [{ circle, epoch }], to: [whom] }, follows);
    else if (what === 'withdraw') group.says(by, { kind: what, circle, device: whom }, follows);
    else group.found(by);
    own.push(...group.records.slice(count).map(({ hash }) => hash));
  }
  return group;
}

/** Those of some records that none of the others follows. */
function newest(group: AGroup, hashes: readonly string[]): string[] {
  const of = new Set(hashes);
  const followed = new Set(
    group.records.flatMap(({ hash, record }) => (of.has(hash) ? record.follows : [])),
  );
  const acts = group.records.filter(({ record }) => record.kind !== 'join');
  return acts.flatMap(({ hash }) => (of.has(hash) && !followed.has(hash) ? [hash] : []));
}
