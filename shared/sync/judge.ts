import type { Membership } from './membership.ts';
import type { GroupRole } from './membership-record.ts';
import type { Op } from './op.ts';
import { type Act, mayWrite } from './rights.ts';
import { type SafetyRules, safetyRules } from './safety-rules.ts';
import type { SegmentHeader } from './segment-header.ts';
import type { DeviceStanding } from './standings.ts';

/** What a judgement looks at in an op. */
type OpOfRun = Pick<Op, 'seq'> & Act;

/**
 * What the group's records say of a segment whose signature is good. `waits`: its device or the record that it cites
 * is not known. `forged`: its run belongs to somebody else. All of them may change as records come, none with the
 * order in which they came.
 */
export type Judgement =
  | { kind: 'waits' }
  | { kind: 'forged' }
  | { kind: 'judged'; counts(op: OpOfRun): boolean };

/** Letters of a run that its own name binds to its device's key: whoever reads the segment has checked those. */
const boundLetters = 20;

/**
 * An op counts if its device's role, by the record that the segment cites, allows it; if it lies within the cut of the
 * device's removal; and, beyond the cut of a change of its role that the cited record does not know of, if the new role
 * allows it too. So citing an old record gains nothing.
 * @param isRunOf whether a run is a device's own
 */
export function judgeSegment(
  membership: Membership,
  header: Pick<SegmentHeader, 'device' | 'run' | 'member'>,
  isRunOf: (run: string, device: DeviceStanding) => boolean,
  rules: SafetyRules = safetyRules,
): Judgement {
  const { device, run, member } = header;
  const cited = membership.closureOf(member);
  const standing = membership.devices.get(device);
  if (cited === null || standing === undefined) return { kind: 'waits' };
  if (rules.runBinding && run.length !== boundLetters && !standing.runs.includes(run))
    return { kind: 'forged' };
  const removed = rules.removalCuts ? standing.removed : null;
  const end = removed === null ? Number.POSITIVE_INFINITY : (removed.cut[run] ?? 0);
  const unheard = rules.roleCuts
    ? standing.roleCuts.filter(({ record }) => !membership.follows(member, record))
    : [];
  const role = cited.devices.get(device)?.role;
  const isOwnRun = (one: string): boolean =>
    !rules.ownOnly || one === run || isRunOf(one, standing);
  return {
    kind: 'judged',
    counts: (op) => {
      if (op.seq > end) return false;
      if (!rules.rights) return true;
      const allows = (one: GroupRole): boolean => mayWrite(one, op, isOwnRun);
      if (role === undefined || !allows(role)) return false;
      return unheard.every((change) => op.seq <= (change.cut[run] ?? 0) || allows(change.role));
    },
  };
}
